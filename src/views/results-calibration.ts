import { calibrationOf, predictionOf } from '../record/calibration';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber } from './format';
import { verdictOn, type QuarterOf, type ResultsInput } from './results';
import { CALIBRATION_WORDS } from './words/calibration';

/**
 * Calibration at the end of a game in sentences: the headline first, then what the briefing asked of the end, then the
 * quarters' ranges.
 */
export function calibrationSaid(input: ResultsInput, now: QuarterOf): { headline: string; lines: string[] } {
  const { language, turns, reports, quarter } = input;
  const words = CALIBRATION_WORDS[language];
  const end = endSaid(input, now);
  const { given, inside, share, cash } = calibrationOf(turns.slice(0, quarter), reports, now);
  if (given === 0)
    return end === null
      ? { headline: words.none, lines: [words.noneWhy] }
      : { headline: words.endOnly, lines: [end, words.noneWhy] };
  const points = (fraction: number): string => formatNumber(100 * fraction, language, 2);
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  return {
    headline: words.headline(inside, given),
    lines: [
      ...(end === null ? [] : [end]),
      // Fewer than five ranges are too few to tell a habit from chance.
      given < 5
        ? words.few
        : inside / given < 0.6
          ? words.tooSure
          : inside / given > 0.95
            ? words.tooWide
            : words.honest,
      ...(share ? [words.share(points(share.score), points(share.width))] : []),
      ...(cash ? [words.cash(money(cash.score), money(cash.width))] : []),
      words.what,
    ],
  };
}

/** The share that was expected of the end before the first quarter, and the one that came; null without a prediction. */
function endSaid({ language, turns }: ResultsInput, { id, table, firm }: QuarterOf): string | null {
  const words = CALIBRATION_WORDS[language];
  const said = predictionOf(turns[0], id, 'share-end');
  if (!said) return null;
  const came = shareOf(table, firm);
  const percent = (share: number): string => formatNumber(100 * share, language, 2);
  return words.end(
    percent(said.low),
    percent(said.high),
    percent(came),
    words.verdicts[verdictOn(said, came)],
  );
}
