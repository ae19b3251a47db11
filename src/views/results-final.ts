import { scoreSeat, type Rules, type Score, type Table } from '../engine';
import { shareOf } from './desk-seat';
import { formatDelta, formatMoney, formatNumber } from './format';
import { sayPoints, sayShare, type QuarterOf, type ResultsInput } from './results';
import { RESULTS_WORDS } from './words/results';

/**
 * The score in one sentence, with par where there is a line to be beside; a firm that failed is told how long it lasted.
 * `tables` are those of the line beside, the opening first.
 */
export function scoreLine(
  score: Score,
  now: QuarterOf,
  { language, quarter, rules }: ResultsInput,
  tables: readonly Table[] | null,
): string {
  const { headline: words, goals } = RESULTS_WORDS[language];
  const parts = Object.values(score.parts);
  const plain = words.final(
    formatNumber(score.total, language, 0),
    parts.filter(({ met }) => met).length,
    parts.length,
  );
  const par = tables ? parOf(rules, now.firm, tables) : null;
  const sentence =
    parts.length === 0 ? goals.none : par === null ? plain : words.par(plain, formatNumber(par, language, 0));
  if ((now.table.active[now.firm] ?? 1) !== 0) return sentence;
  const lasted = tables ? lastedOn(tables, now.firm) : 0;
  const failed =
    lasted > quarter
      ? words.join(words.failed(quarter), words.wentOn(lasted - quarter))
      : words.failed(quarter);
  return words.join(failed, sentence);
}

/** Points of the same seat on the other line; null where the seat has no mandate. */
export function parOf(rules: Rules, firm: number, tables: readonly Table[]): number | null {
  const seat = rules.seats.find((candidate) => candidate.firm === firm);
  return seat ? scoreSeat(rules, seat, tables).total : null;
}

/** Quarters at whose end the firm was still in business. */
function lastedOn(tables: readonly Table[], firm: number): number {
  return tables.filter((table, at) => at > 0 && (table.active[firm] ?? 1) === 1).length;
}

export interface Compared {
  readonly label: string;
  readonly mine: string;
  readonly history: string;
  readonly gap: string;
}

/** The end of my game and of the recorded line, figure by figure. `tables` are history's, the opening first. */
export function besideHistory(
  input: ResultsInput,
  now: QuarterOf,
  score: Score,
  tables: readonly Table[],
): Compared[] {
  const { language, rules, quarter } = input;
  const words = RESULTS_WORDS[language].history;
  const theirs = tables[Math.min(quarter, tables.length - 1)];
  if (!theirs) return [];
  const { firm, table } = now;
  const [share, was] = [shareOf(table, firm), shareOf(theirs, firm)];
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  const row = (
    label: string,
    read: (of: Table) => number,
    say: (value: number) => string,
    gap: (value: number) => string,
  ): Compared => ({
    label,
    mine: say(read(table)),
    history: say(read(theirs)),
    gap: gap(read(table) - read(theirs)),
  });
  const par = parOf(rules, firm, tables);
  const whole = (value: number): string => formatNumber(value, language, 0);
  return [
    {
      label: words.share,
      mine: sayShare(share, language),
      history: sayShare(was, language),
      gap: sayPoints(share - was, share, language),
    },
    row(
      words.pressure,
      (of) => of.pressure[firm] ?? 0,
      whole,
      (value) => formatDelta(value, language, 0),
    ),
    row(
      words.cash,
      (of) => of.cash[firm] ?? 0,
      money,
      (value) => formatMoney(Math.round(value), language, { signed: true, bare: true }),
    ),
    row(
      words.value,
      (of) => of.marketValue[firm] ?? 0,
      money,
      (value) => formatMoney(Math.round(value), language, { signed: true, bare: true }),
    ),
    ...(par === null
      ? []
      : [
          {
            label: words.par,
            mine: whole(score.total),
            history: whole(par),
            gap: formatDelta(score.total - par, language, 0),
          },
        ]),
  ];
}
