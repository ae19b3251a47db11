import type { Causes } from '../analysis';
import type { FirmId, World } from '../engine';
import { nextCase, sentRules } from './worker-tasks';
import type { Job, Pool } from './pool';
import type { CauseQuestion, Reckoning } from './reckoning-types';

/** Questions that wait for a worker; whoever runs through quarters wants the last ones only. */
const MOST_WAITING = 3;

const kept = new WeakMap<World, Map<FirmId, Causes>>();

export function keptCauses(after: World, firm: FirmId): Causes | null {
  return kept.get(after)?.get(firm) ?? null;
}

export function keepCauses(after: World, firm: FirmId, causes: Causes): Causes {
  kept.set(after, (kept.get(after) ?? new Map<FirmId, Causes>()).set(firm, causes));
  return causes;
}

export function createReckoning(pool: Pool, arrived: (name: string) => void): Reckoning {
  let waiting: CauseQuestion[] = [];
  let expected: readonly CauseQuestion[] = [];
  /** What is expected is worked out one after the other: the page and its other workers need their cores. */
  let ahead = 0;
  /** Given to a worker; `true` once somebody looks for the answer. */
  const given = new WeakMap<World, Map<FirmId, boolean>>();

  const isOpen = ({ after, firm }: CauseQuestion): boolean =>
    !keptCauses(after, firm) && given.get(after)?.get(firm) === undefined;
  const mark = ({ after, firm }: CauseQuestion, looked: boolean): void => {
    given.set(after, (given.get(after) ?? new Map<FirmId, boolean>()).set(firm, looked));
  };
  const jobOf = (question: CauseQuestion | undefined, looked: boolean): Job | null => {
    if (!question) return null;
    const { played, rules, firm, after, reckon } = question;
    const { before, sheets, luck } = played;
    mark(question, looked);
    return {
      from: {
        id: nextCase(),
        kind: 'causes',
        rules: sentRules(rules),
        luck: { on: luck.on, seed: luck.seed },
        sheets,
        firm,
        cells: before.cells.slice(),
      },
      task: { from: 0, count: 1, draft: null },
      done: (finding) => {
        // What no worker could find is worked out here.
        keepCauses(after, firm, finding?.kind === 'causes' ? finding.causes : reckon());
        if (given.get(after)?.get(firm)) arrived('causes');
        if (looked) return;
        ahead--;
        pool.pump();
      },
    };
  };
  pool.serve(() => {
    waiting = waiting.filter(isOpen);
    return jobOf(waiting.pop(), true);
  }, 'now');
  pool.serve(() => {
    expected = expected.filter(isOpen);
    const [first, ...rest] = expected;
    if (!first || ahead > 0) return null;
    expected = rest;
    ahead++;
    return jobOf(first, false);
  });
  return {
    causes(question) {
      if (!question) return null;
      const known = keptCauses(question.after, question.firm);
      if (known) return known;
      if (isOpen(question)) {
        const others = waiting.filter(
          ({ after, firm }) => after !== question.after || firm !== question.firm,
        );
        waiting = [...others, question].slice(-MOST_WAITING);
        pool.pump();
      } else mark(question, true);
      return null;
    },
    expect(questions) {
      // Without workers the page would work ahead for itself.
      expected = pool.by() === 'page' ? [] : questions;
      pool.pump();
    },
  };
}
