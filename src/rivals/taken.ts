import type { Decision } from '../engine';
import { candidatesFor, combine, type Candidate } from './candidates';
import type { Personality } from './personalities';
import { decideByReflex } from './policy';
import type { Outlook } from './rival';
import { standingOf } from './standing';

/** Ways by number: a way taken whole is its place in the list, a sum of two the first's place and, `SUM` times, the other's. */
const SUM = 64;

/**
 * The ways of one quarter by number, none of them weighed: who knows what was taken need not look ahead again.
 *
 * The same outlook gives the same numbers. Longer sums, of a rival who searches, have none.
 */
export interface Ways {
  /** What the way decides; null where there is no such way. */
  decisions(way: number): readonly Decision[] | null;
  /** The first way whose decisions are those looked for; null when none of them is. */
  find(isIt: (decisions: readonly Decision[]) => boolean): number | null;
}

export function waysOf(outlook: Outlook, who: Personality): Ways {
  const standing = standingOf(outlook, who);
  const list = candidatesFor(standing, decideByReflex(outlook, who));
  const sum = (a: Candidate | undefined, b: Candidate | undefined): readonly Decision[] | null =>
    (a && b && combine(standing, a, b)?.sheet.decisions) ?? null;
  return {
    decisions: (way) => {
      const first = list[way % SUM];
      return way < SUM ? (first?.sheet.decisions ?? null) : sum(first, list[Math.floor(way / SUM) - 1]);
    },
    find: (isIt) => {
      const whole = list.findIndex(({ sheet }) => isIt(sheet.decisions));
      if (whole >= 0) return whole;
      for (const [at, first] of list.entries())
        for (const [on, second] of list.entries()) {
          const both = sum(first, second);
          if (both && isIt(both)) return at + SUM * (on + 1);
        }
      return null;
    },
  };
}
