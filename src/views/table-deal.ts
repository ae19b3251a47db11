import type { DealView } from '../analysis';
import { formatMoney, formatMoneyCell, formatShare, moneyCellUnit } from './format';
import { axisOver } from './charts/axis';
import type { Axis, Range, ZoneBand, ZoneChart } from './charts/spec';
import { firmById, ownFirm } from './desk-seat';
import type { ClauseId, TableSeat } from './table-sheet';
import { headed } from './words/catalogue';
import type { DealWords } from './words/deal';
import type { TermWords } from './words/terms';

type Zone = DealView['zone'];

/** Both sides' worth of one clause, or of the whole sheet, on the sheet's axis. */
export interface WorthRow {
  readonly ours: Range;
  readonly theirs: Range;
  readonly oursText: string;
  readonly theirsText: string;
  /** Both ranges in words. */
  readonly label: string;
}

export interface WorthRows {
  readonly axis: Axis;
  readonly unit: string;
  readonly byClause: Readonly<Partial<Record<ClauseId, WorthRow>>>;
  readonly whole: WorthRow;
}

/** What each clause is worth to both, drawn on one axis. */
export function worthRows(deal: DealView, seat: TableSeat, deals: DealWords, terms: TermWords): WorthRows {
  const { language, rules } = seat;
  const cell = (fen: number): string =>
    formatMoneyCell(Math.round(fen), language, rules.scale, { signed: true });
  const said = (range: Range): string =>
    range.low === range.high ? cell(range.mid) : deals.range(cell(range.low), cell(range.high));
  const row = (
    name: string,
    { ours, theirs }: { readonly ours: Range; readonly theirs: Range },
  ): WorthRow => ({
    ours,
    theirs,
    oursText: cell(ours.mid),
    theirsText: cell(theirs.mid),
    label: deals.rowRanges(name, said(ours), said(theirs)),
  });
  const clauses = Object.entries(deal.byClause);
  const ends = clauses.flatMap(([, { ours, theirs }]) => [ours.low, ours.high, theirs.low, theirs.high]);
  const axis = axisOver([0, ...ends], (value) => formatMoneyCell(Math.round(value), language, rules.scale));
  // One number of places for all ticks, and no more than the finest of them needs.
  const spare = Math.min(...axis.ticks.map(({ label }) => /\.\d*?(0*)$/.exec(label)?.[1]?.length ?? 0));
  const ticks = axis.ticks.map(({ at, label }) => ({
    at,
    label: at === 0 ? '0' : label.slice(0, label.length - spare).replace(/\.$/, ''),
  }));
  return {
    axis: { ...axis, ticks },
    unit: moneyCellUnit(language, rules.scale),
    byClause: Object.fromEntries(
      clauses.map(([id, worth]) => [id, row(terms.clauses[id]?.name ?? id, worth)]),
    ),
    whole: row(deals.wholeSheet, deal),
  };
}

/** Money in a few letters, where a sign and a unit must do. */
export function worthText(fen: number, { language }: TableSeat): string {
  return formatMoney(Math.round(fen), language, { signed: true });
}

/** Of twenty ways in which they may be: how many sign. Never all or none unless it is all or none. */
export function ofTwenty(chance: number): number {
  if (chance <= 0 || chance >= 1) return chance <= 0 ? 0 : 20;
  return Math.min(19, Math.max(1, Math.round(chance * 20)));
}

/** A price in words. */
function priceText(zone: Zone, value: number, seat: TableSeat): string {
  const { language } = seat;
  if (zone.price === null) return formatMoney(Math.round(value), language, { signed: true });
  if (zone.price.field === 'pay') return formatMoney(Math.round(value), language);
  return formatShare(value, language, zone.price.field === 'fee' && zone.price.clause !== 'treasury' ? 0 : 1);
}

/** What is to be known of a zone in one sentence, made from its figures. */
export function zoneHeadline(zone: Zone, seat: TableSeat, { zone: words }: DealWords): string {
  const { ours, theirs, open, price, rising } = zone;
  const text = (value: number): string => priceText(zone, value, seat);
  if (price === null) {
    if (open === 'none') return words.noneMoney;
    if (open === 'maybe') return words.maybeMoney;
    const money = (fen: number): string => formatMoney(Math.round(fen), seat.language);
    const room = money(theirs.mid - ours);
    if (theirs.mid < 0) return words.weMustPay(money(-theirs.mid), room);
    return ours > 0 ? words.theyMustPay(money(ours), room) : words.sureMoney(room);
  }
  if (open === 'none') return words.none;
  if (open === 'sure') {
    const [from, to] = rising ? [ours, theirs.mid] : [theirs.mid, ours];
    return words.sure(text(from), text(to));
  }
  return words.maybe(text(ours), text(theirs.low), text(theirs.high));
}

/** The zone of agreement of a sheet as a chart; the zone without its costliest clause stands faint under it. */
export function zoneChart(deal: DealView, seat: TableSeat, deals: DealWords, terms: TermWords): ZoneChart {
  const { zone, without } = deal;
  const { zone: words } = deals;
  const { price, at, ours, theirs, rising } = zone;
  const text = (value: number): string => priceText(zone, value, seat);
  const other = without && samePrice(without.zone, zone) ? without : null;
  const marks = [
    at,
    ours,
    theirs.low,
    theirs.high,
    ...(other ? [other.zone.ours, other.zone.theirs.high] : []),
  ];
  const within = marks.map((mark) => Math.min(zone.max, Math.max(zone.min, mark)));
  return {
    kind: 'zone',
    headline: zoneHeadline(zone, seat, deals),
    unit: price ? (words.price[`${price.clause}.${price.field}`] ?? '') : words.money,
    description: words.describe(text(ours), text(theirs.low), text(theirs.high), text(at)),
    table: {
      columns: [words.columns.what, words.columns.at],
      rows: [
        [words.ourEdge, text(ours)],
        [words.theirLow, text(theirs.low)],
        [words.theirMid, text(theirs.mid)],
        [words.theirHigh, text(theirs.high)],
        [words.sheet, text(at)],
      ],
    },
    axis: axisOver(within, (value) => shortPrice(zone, value, seat)),
    ourSlot: ownFirm(seat).slot,
    theirSlot: firmById(seat, seat.partner).slot,
    oursLabel: (rising ? words.under : words.over)(text(ours)),
    theirsLabel: (rising ? words.theyOver : words.theyUnder)(text(theirs.mid)),
    sheet: { at, label: price ? words.table(text(at)) : words.tableMoney },
    band: bandOf(zone, words.edge(text(theirs.low), text(theirs.high))),
    alternative: other
      ? bandOf(
          other.zone,
          headed(
            words.without(terms.clauses[other.clause]?.name ?? other.clause),
            zoneHeadline(other.zone, seat, deals),
            seat.language,
          ),
        )
      : null,
  };
}

function samePrice(a: Zone, b: Zone): boolean {
  return a.price?.clause === b.price?.clause && a.price?.field === b.price?.field && a.rising === b.rising;
}

function bandOf({ ours, theirs, rising, open }: Zone, label: string): ZoneBand {
  return { ours, theirs, label, oursFrom: rising ? 'left' : 'right', closed: open === 'none' };
}

function shortPrice(zone: Zone, value: number, seat: TableSeat): string {
  const { language } = seat;
  if (zone.price === null || zone.price.field === 'pay')
    return formatMoney(Math.round(value), language, { bare: true, signed: zone.price === null });
  return formatShare(value, language, zone.price.field === 'fee' && zone.price.clause !== 'treasury' ? 0 : 1);
}
