import type { TermSheet } from '../engine';
import { chanceOf, leversOf, marginsOf, pull, wholeSteps, type Guesses } from '../rivals';
import { mean, oursOf, sorted } from './deal';
import { quantileOf } from './futures';

/** One change of a sheet that would bring the two nearer. */
export interface BestCounter {
  readonly terms: TermSheet;
  readonly ours: { readonly before: number; readonly after: number };
  readonly chance: { readonly before: number; readonly after: number };
}

/** Chance of a signature that a counter aims at. */
const LIKELY = 0.7;
/** Steps tried along a lever: enough to end within a percent of its way. */
const HALVINGS = 7;

/** A sheet as a step towards a signature. */
interface Judged {
  readonly terms: TermSheet;
  readonly ours: number;
  readonly chance: number;
  /** How far both are from gaining, fen: our loss and theirs by the middle estimate; 0 where both gain. */
  readonly gap: number;
}

/** Better steps rank higher: likely signatures by what they leave us, then possible ones by chance, then the smallest gap. */
function rankOf({ ours, chance, gap }: Judged): number {
  if (ours < 0 || chance === 0) return -gap;
  return chance >= LIKELY ? 1 + ours : chance;
}

/**
 * The single change of one field or clause after which they are likely to sign and we keep most; where none is enough, the one
 * after which they are likeliest to and we still gain; where both are far off, the one that closes most of the gap. It is the
 * partner's own way of countering, over all that it may be.
 *
 * Null when the sheet is as good as any single change makes it.
 */
export function bestCounter(
  from: Guesses,
  terms: TermSheet,
  isLegal: (sheet: TermSheet) => boolean,
): BestCounter | null {
  const { rules, own, partner } = from;
  const judge = (sheet: TermSheet): Judged => {
    const margins = marginsOf(from, sheet);
    const ours = mean(oursOf(from, margins));
    const middle = quantileOf(sorted(margins.margins), 0.5);
    const gap = Math.max(0, -ours) + Math.max(0, -middle);
    return { terms: sheet, ours, chance: chanceOf(margins), gap };
  };
  const now = judge(terms);
  let best: Judged = now;
  const consider = (sheet: TermSheet): void => {
    if (!isLegal(sheet)) return;
    const judged = judge(sheet);
    if (rankOf(judged) > rankOf(best)) best = judged;
  };
  const giving = now.chance < LIKELY;
  const side = rules.firmIds[giving ? partner : own] ?? '';
  for (const lever of leversOf(terms, side, rules.scale.moneyStep)) {
    // Giving: as little as makes them likely to sign. Taking: as much as leaves them so.
    let near = lever.from;
    let far = lever.to;
    const enough = (value: number): boolean => judge(pull(terms, lever, value)).chance >= LIKELY;
    if (enough(far) === giving) {
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (near + far) / 2;
        if (enough(middle) === giving) far = middle;
        else near = middle;
      }
      consider(pull(terms, lever, giving ? far : near));
    } else consider(pull(terms, lever, far));
  }
  for (const sheet of wholeSteps(terms)) consider(sheet);
  if (best === now) return null;
  return {
    terms: best.terms,
    ours: { before: now.ours, after: best.ours },
    chance: { before: now.chance, after: best.chance },
  };
}
