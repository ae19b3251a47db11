import type { Prediction } from '../record';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber } from './format';
import { verdictOn, type QuarterOf, type ResultsInput } from './results';
import { CALIBRATION_WORDS } from './words/calibration';

/** Part of outcomes that a sealed range leaves out when it says what it means. */
const MISSED = 0.2;

/**
 * Interval score of a central 80 % range: its width, and for what fell outside 2/0.2 = 10 times the distance.
 *
 * In the unit of the prediction; lower is better, and the honest range scores lowest in the long run.
 * Source: Gneiting & Raftery (2007), equation 43.
 */
export function intervalScore({ low, high }: Pick<Prediction, 'low' | 'high'>, came: number): number {
  const outside = came < low ? low - came : came > high ? came - high : 0;
  return high - low + (2 / MISSED) * outside;
}

export interface Calibration {
  readonly inside: number;
  readonly of: number;
  /** Mean width and mean interval score, by measure; null without a prediction of it. */
  readonly share: { readonly width: number; readonly score: number } | null;
  readonly cash: { readonly width: number; readonly score: number } | null;
}

/** How the sealed ranges of the seat held, over all quarters up to this one. */
export function calibrationOf({ turns, reports, quarter }: ResultsInput, now: QuarterOf): Calibration {
  const sums = {
    share: { count: 0, width: 0, score: 0 },
    cash: { count: 0, width: 0, score: 0 },
  };
  let inside = 0;
  turns.slice(0, quarter).forEach((turn, at) => {
    const table = reports[at + 1]?.table;
    if (!table) return;
    for (const prediction of turn.notes.predictions?.[now.id] ?? []) {
      // What was expected of the end is judged there, and not as one of the quarter's ranges.
      if (prediction.measure === 'share-end') continue;
      const came = prediction.measure === 'share' ? shareOf(table, now.firm) : (table.cash[now.firm] ?? 0);
      if (verdictOn(prediction, came) === 'inside') inside++;
      const sum = sums[prediction.measure];
      sum.count++;
      sum.width += prediction.high - prediction.low;
      sum.score += intervalScore(prediction, came);
    }
  });
  const mean = ({ count, width, score }: (typeof sums)['share']) =>
    count === 0 ? null : { width: width / count, score: score / count };
  return {
    inside,
    of: sums.share.count + sums.cash.count,
    share: mean(sums.share),
    cash: mean(sums.cash),
  };
}

/** Calibration in sentences: the headline first. */
export function calibrationSaid(input: ResultsInput, now: QuarterOf): { headline: string; lines: string[] } {
  const { language } = input;
  const words = CALIBRATION_WORDS[language];
  const { inside, of, share, cash } = calibrationOf(input, now);
  if (of === 0) return { headline: words.none, lines: [words.noneWhy] };
  const points = (fraction: number): string => formatNumber(100 * fraction, language, 2);
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  return {
    headline: words.headline(inside, of),
    lines: [
      // Fewer than five ranges are too few to tell a habit from chance.
      of < 5
        ? words.few
        : inside / of < 0.6
          ? words.tooSure
          : inside / of > 0.95
            ? words.tooWide
            : words.honest,
      ...(share ? [words.share(points(share.score), points(share.width))] : []),
      ...(cash ? [words.cash(money(cash.score), money(cash.width))] : []),
      words.what,
    ],
  };
}
