import type { Report } from '../engine';
import type { Prediction, TurnRecord } from '../record';
import { shareOf } from './desk-seat';

/** How well a seat's 80 % ranges held over the quarters played. */
export interface Calibration {
  /** Quarters that were asked about, and of them those closed without a word. */
  readonly asked: number;
  readonly skipped: number;
  /** Ranges given, and of them those that the outcome fell into. */
  readonly given: number;
  readonly inside: number;
  /**
   * Mean interval score of the shares (Gneiting & Raftery 2007, 80 %), in points of the market; lower is better: the width, and
   * ten times what the outcome lay outside. NaN where none was given.
   */
  readonly shareScore: number;
}

/** Interval score of a central 80 % range: width + (2 / 0.2) x distance of the outcome from it. */
export function intervalScore({ low, high }: Pick<Prediction, 'low' | 'high'>, outcome: number): number {
  return high - low + 10 * (Math.max(0, low - outcome) + Math.max(0, outcome - high));
}

/** What a seat expected against what came, over all quarters played; `reports[0]` is the opening. */
export function calibrationOf(
  turns: readonly TurnRecord[],
  reports: readonly Report[],
  seat: { readonly id: string; readonly firm: number },
): Calibration {
  let [skipped, given, inside, scores, shares] = [0, 0, 0, 0, 0];
  turns.forEach(({ notes }, at) => {
    const said = notes.predictions?.[seat.id] ?? [];
    const table = reports[at + 1]?.table;
    if (said.length === 0 || !table) {
      skipped++;
      return;
    }
    for (const prediction of said) {
      const outcome =
        prediction.measure === 'share' ? shareOf(table, seat.firm) : (table.cash[seat.firm] ?? 0);
      given++;
      if (outcome >= prediction.low && outcome <= prediction.high) inside++;
      if (prediction.measure !== 'share') continue;
      shares++;
      scores += 100 * intervalScore(prediction, outcome);
    }
  });
  return {
    asked: turns.length,
    skipped,
    given,
    inside,
    shareScore: shares > 0 ? scores / shares : Number.NaN,
  };
}
