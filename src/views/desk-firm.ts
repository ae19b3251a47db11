import {
  EXPENSES,
  gaugeOf,
  netProfitOf,
  operatingProfitOf,
  quarterNumber,
  revenueOf,
  type Table,
} from '../engine';
import { pressureParts, worstPart } from './desk-gauge';
import {
  lowerFirst,
  mainSegment,
  ownFirm,
  reportBefore,
  segmentInSentence,
  shareOf,
  sharePoints,
  shareText,
  type SeatInput,
} from './desk-seat';
import { formatDays, formatMoney, formatMoneyCell, formatPoints } from './format';
import type { DeskWords } from './words/desk';

export interface FirmFigure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: string;
  readonly spark: readonly number[];
  readonly tone: 'plain' | 'alarm';
}

/** Stock as days of the last quarter's revenue; null without revenue. */
function stockDays(table: Table, firm: number, start: string): number | null {
  const sold = lastOfTrail(table, table.revenueTrail, firm, start);
  return sold > 0 ? (90 * (table.inventory[firm] ?? 0)) / sold : null;
}

/** The quarter just closed in a trail of four calendar quarters. */
function lastOfTrail(table: Table, trail: Float64Array, firm: number, start: string): number {
  const closed = quarterNumber(start) + (table.quarter[0] ?? 0) - 1;
  return trail[firm * 4 + (((closed % 4) + 4) % 4)] ?? 0;
}

/** The firm in figures with their ways here. */
export function firmFigures(seat: SeatInput, words: DeskWords): FirmFigure[] {
  const { report, reports, rules, language } = seat;
  const { table, firm } = report;
  const { segments } = table.shape;
  const before = reportBefore(seat)?.table ?? null;
  const main = mainSegment(table, firm);
  const path = (read: (table: Table) => number): number[] => reports.map((told) => read(told.table));
  const moved = (read: (table: Table) => number, say: (change: number) => string): string =>
    before ? say(read(table) - read(before)) : words.figures.opening;
  const share = (of: Table): number => shareOf(of, firm);
  const inMain = (of: Table): number => of.share[firm * segments + main] ?? 0;
  const cash = (of: Table): number => of.cash[firm] ?? 0;
  const debt = (of: Table): number => (of.debt[firm] ?? 0) - (of.cash[firm] ?? 0);
  const stock = (of: Table): number => stockDays(of, firm, rules.start) ?? 0;
  const value = (of: Table): number => of.marketValue[firm] ?? 0;
  const { burn } = gaugeOf(table, firm);
  const points = (change: number): string => formatPoints(change, language);
  const money = (change: number): string => formatMoney(change, language, { signed: true, bare: true });
  const flow = formatMoney(Math.abs(Math.round(burn)), language, { bare: true });
  const days = stockDays(table, firm, rules.start);
  return [
    figure(
      'share',
      words.figures.share,
      shareText(share(table), language),
      moved(share, (change) => sharePoints(change, share(table), language)),
      path(share),
    ),
    figure(
      'segment',
      words.figures.segment(segmentInSentence(seat, main)),
      shareText(inMain(table), language),
      moved(inMain, points),
      path(inMain),
    ),
    {
      ...figure(
        'cash',
        words.figures.cash,
        formatMoney(cash(table), language),
        burn > 0 ? words.figures.burns(flow) : words.figures.earns(flow),
        path(cash),
      ),
      tone: cash(table) < 0 ? 'alarm' : 'plain',
    },
    figure(
      'debt',
      debt(table) < 0 ? words.figures.netCash : words.figures.netDebt,
      formatMoney(Math.abs(debt(table)), language),
      moved((of) => (debt(table) < 0 ? -debt(of) : debt(of)), money),
      path(debt),
    ),
    figure(
      'stock',
      words.figures.stock,
      days === null ? words.notKnown : formatDays(days, language),
      moved(stock, (change) => formatDays(change, language).replace(/^(?=\d)/, change > 0 ? '+' : '')),
      path(stock),
    ),
    figure(
      'value',
      words.figures.value,
      formatMoney(value(table), language),
      moved(value, money),
      path(value),
    ),
  ];
}

function figure(
  id: string,
  label: string,
  value: string,
  change: string,
  spark: readonly number[],
): FirmFigure {
  return { id, label, value, change, spark, tone: 'plain' };
}

/** The finding of the desk: which way share went, and where it is tightest. */
export function deskHeadline(seat: SeatInput, words: DeskWords): string {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const before = reportBefore(seat)?.table;
  const share = shareOf(table, firm);
  const text = shareText(share, language);
  const change = before ? share - shareOf(before, firm) : 0;
  const points = sharePoints(Math.abs(change), share, language).replace(/^\+/, '');
  const first =
    Math.abs(change) < (share < 0.02 ? 0.00005 : 0.0005)
      ? words.headline.shareSame(text)
      : change > 0
        ? words.headline.shareUp(text, points)
        : words.headline.shareDown(text, points);
  const parts = pressureParts(table, firm);
  const worst = worstPart(parts);
  const second =
    parts[worst] < 20
      ? words.headline.allCalm
      : words.headline.tightest(lowerFirst(words.pressure.parts[worst], language));
  const stock = before
    ? (stockDays(table, firm, rules.start) ?? 0) - (stockDays(before, firm, rules.start) ?? 0)
    : 0;
  const third =
    (table.cash[firm] ?? 0) < 0 ? words.headline.cashShort : stock > 4 ? words.headline.stockUp : null;
  return words.headline.join(third === null ? [first, second] : [first, second, third]);
}

export interface IncomeLine {
  readonly label: string;
  readonly value: string;
  readonly sum: boolean;
}

/** Last quarter's short income statement; at the opening, from the published trails alone. */
export function firmIncome(seat: SeatInput, words: DeskWords): IncomeLine[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const { income } = words;
  const cell = (fen: number): string => formatMoneyCell(Math.round(fen), language, rules.scale);
  const line = (label: string, fen: number, sum = false): IncomeLine => ({ label, value: cell(fen), sum });
  if ((table.quarter[0] ?? 0) === 0) {
    const sales = lastOfTrail(table, table.revenueTrail, firm, rules.start);
    const profit = lastOfTrail(table, table.operatingProfitTrail, firm, rules.start);
    const interest = lastOfTrail(table, table.interestTrail, firm, rules.start);
    return [
      line(income.sales, sales),
      line(income.costs, profit - sales),
      line(income.operating, profit, true),
      line(income.interest, -interest),
      line(income.beforeTax, profit - interest, true),
    ];
  }
  const sales = revenueOf(table, firm);
  const profit = operatingProfitOf(table, firm);
  let goods = 0;
  for (const account of EXPENSES)
    if (account === 'costOfGoods' || account === 'markdown') goods += table[account][firm] ?? 0;
  return [
    line(income.sales, sales),
    line(income.goods, -goods),
    line(income.running, profit - sales + goods),
    line(income.operating, profit, true),
    line(income.gains, table.investmentGain[firm] ?? 0),
    line(income.interest, -(table.interest[firm] ?? 0)),
    line(income.beforeTax, netProfitOf(table, firm) + (table.tax[firm] ?? 0), true),
  ];
}

/** Points of attention: spent by the draft, and there are. */
export function firmAttention(seat: SeatInput): { readonly used: number; readonly of: number } {
  return { used: seat.attentionSpent, of: seat.report.table.attention[ownFirm(seat).index] ?? 0 };
}
