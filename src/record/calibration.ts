import { shareBySeller, type Table } from '../engine';
import type { Prediction, TurnRecord } from './types';

/** What a firm said of one measure before the turn; null where it said nothing. */
export function predictionOf(
  turn: TurnRecord | undefined,
  firm: string,
  measure: Prediction['measure'],
): Prediction | null {
  return turn?.notes.predictions?.[firm]?.find((prediction) => prediction.measure === measure) ?? null;
}

/** Ranges of one measure: mean width and mean interval score, in the unit of the prediction. */
export interface Scored {
  readonly width: number;
  readonly score: number;
}

/** How well a seat's 80 % ranges held over the quarters played. */
export interface Calibration {
  /** Quarters that were asked about, and of them those closed without a word. */
  readonly asked: number;
  readonly skipped: number;
  /** Ranges given, and of them those that the outcome fell into. */
  readonly given: number;
  readonly inside: number;
  /** By measure; null without a range of it. */
  readonly share: Scored | null;
  readonly cash: Scored | null;
}

/** Part of outcomes that a sealed range leaves out when it says what it means. */
const MISSED = 0.2;

/**
 * Interval score of a central 80 % range: its width, and for what fell outside 2/0.2 = 10 times the distance.
 *
 * In the unit of the prediction; lower is better, and the honest range scores lowest in the long run.
 * Source: Gneiting & Raftery (2007), equation 43.
 */
export function intervalScore({ low, high }: Pick<Prediction, 'low' | 'high'>, outcome: number): number {
  return high - low + (2 / MISSED) * (Math.max(0, low - outcome) + Math.max(0, outcome - high));
}

/** What a seat expected against what came, over `turns`; `told[0]` is the opening. */
export function calibrationOf(
  turns: readonly TurnRecord[],
  told: readonly { readonly table: Table }[],
  seat: { readonly id: string; readonly firm: number },
): Calibration {
  const sums = {
    share: { count: 0, width: 0, score: 0 },
    cash: { count: 0, width: 0, score: 0 },
  };
  let [skipped, inside] = [0, 0];
  turns.forEach(({ notes }, at) => {
    const table = told[at + 1]?.table;
    let given = 0;
    for (const prediction of (table && notes.predictions?.[seat.id]) ?? []) {
      // What was expected of the end is judged there, and not as one of the quarter's ranges.
      if (!table || prediction.measure === 'share-end') continue;
      const outcome =
        prediction.measure === 'share' ? shareBySeller(table, seat.firm) : (table.cash[seat.firm] ?? 0);
      given++;
      if (outcome >= prediction.low && outcome <= prediction.high) inside++;
      const sum = sums[prediction.measure];
      sum.count++;
      sum.width += prediction.high - prediction.low;
      sum.score += intervalScore(prediction, outcome);
    }
    if (given === 0) skipped++;
  });
  const mean = ({ count, width, score }: (typeof sums)['share']): Scored | null =>
    count === 0 ? null : { width: width / count, score: score / count };
  return {
    asked: turns.length,
    skipped,
    given: sums.share.count + sums.cash.count,
    inside,
    share: mean(sums.share),
    cash: mean(sums.cash),
  };
}
