import type { Decision, SegmentId } from '../engine';
import type { Prediction } from './types';

/** Bounds of a show of hands; a larger one is refused. */
export const MOST_HANDS = 999;
export const MOST_OPTIONS = 6;
export const MOST_BINS = 12;

/** What stood for election under one letter, and the hands for it. No decision is to hold course. */
export interface HandsOption {
  readonly decisions: readonly Decision[];
  readonly hands: number;
}

/** Hands by bin of share, from the lowest; `edges` (fractions, rising, one fewer than bins) part them, the outer bins are open. */
export interface Foreseen {
  /** Whose market the share is of; absent for all trade. */
  readonly segment?: SegmentId;
  readonly edges: readonly number[];
  readonly hands: readonly number[];
}

/** A class's show of hands in one quarter: what it expected of its share, and what it voted for. */
export interface Hands {
  /** Null where the question was skipped. */
  readonly foreseen: Foreseen | null;
  readonly options: readonly HandsOption[];
  /** The option that goes on the sheet where the teacher decides, as on a tie; null for the one with most hands. */
  readonly chosen: number | null;
}

export function sumOfHands(hands: readonly number[]): number {
  let sum = 0;
  for (const each of hands) sum += each;
  return sum;
}

/** Options with most hands, by place: one, or several on a tie; none where nobody voted. */
export function leadersOf({ options }: Pick<Hands, 'options'>): number[] {
  let most = 0;
  for (const { hands } of options) if (hands > most) most = hands;
  return most === 0 ? [] : options.flatMap(({ hands }, at) => (hands === most ? [at] : []));
}

/** The option that goes on the sheet: the teacher's word, else the one with most hands; null on a tie or without votes. */
export function chosenOf(hands: Pick<Hands, 'options' | 'chosen'>): number | null {
  const { chosen, options } = hands;
  if (chosen !== null && options[chosen]) return chosen;
  const [leader, second] = leadersOf(hands);
  return leader !== undefined && second === undefined ? leader : null;
}

/** The option that came next to the chosen one: most hands among the others, the first of several; null for a single option. */
export function runnerUpOf({ options }: Pick<Hands, 'options'>, chosen: number): number | null {
  let best: number | null = null;
  options.forEach(({ hands }, at) => {
    if (at !== chosen && (best === null || hands > (options[best]?.hands ?? 0))) best = at;
  });
  return best;
}

/** Lower and upper edge of a bin; the open ones are as wide as their neighbours. */
export function binOf({ edges }: Pick<Foreseen, 'edges'>, bin: number): readonly [number, number] {
  const [first = 0, last = 0] = [edges[0], edges[edges.length - 1]];
  const width = edges.length > 1 ? (last - first) / (edges.length - 1) : Math.max(first, 0.001);
  return [edges[bin - 1] ?? Math.max(0, first - width), edges[bin] ?? last + width];
}

/** The bin that holds a share; an edge belongs to the bin above it. */
export function binHolding({ edges }: Pick<Foreseen, 'edges'>, share: number): number {
  let bin = 0;
  for (const edge of edges) if (share >= edge) bin++;
  return bin;
}

/** Share below which a part (0..1) of the hands lies, each bin's hands spread evenly over it. */
function quantileOf(foreseen: Foreseen, part: number): number {
  const wanted = part * sumOfHands(foreseen.hands);
  let below = 0;
  for (const [bin, hands] of foreseen.hands.entries()) {
    if (hands > 0 && below + hands >= wanted) {
      const [low, high] = binOf(foreseen, bin);
      return low + ((wanted - below) / hands) * (high - low);
    }
    below += hands;
  }
  return binOf(foreseen, foreseen.hands.length - 1)[1];
}

/** The class as one forecaster: its median, and between them the middle 80 % of its hands; null where nobody raised one. */
export function predictionOfHands(foreseen: Foreseen | null): Omit<Prediction, 'measure'> | null {
  if (!foreseen || sumOfHands(foreseen.hands) === 0) return null;
  return {
    low: quantileOf(foreseen, 0.1),
    middle: quantileOf(foreseen, 0.5),
    high: quantileOf(foreseen, 0.9),
  };
}
