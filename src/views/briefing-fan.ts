import { trailSum } from '../engine';
import type { Fan } from '../session/types';
import type { BriefingCase } from './briefing';
import { firmName, firmSlot } from './case-words';
import { axisOver } from './charts/axis';
import type { Axis, LineChart, LineSeries, Range } from './charts/spec';
import { shareOf } from './desk-seat';
import { formatMoneyCell, formatNumber, formatPoints, moneyCellUnit, type Lang } from './format';
import { laterPeriod, sayPeriod, shortPeriod } from './period';
import { sayShare } from './results';
import { nameOf, quarterAxis } from './results-charts';
import { DOUBT_WORDS } from './words/doubt';

export interface FanInput {
  readonly scenario: BriefingCase;
  readonly seat: string;
  readonly language: Lang;
  /** Under the ranges as the case gives them, and as they are doubted; null where nothing is doubted. */
  readonly plain: Fan;
  readonly doubted: Fan | null;
  /** Whether the offered terms are taken as signed. */
  readonly offered: boolean;
  readonly numbers: number;
  readonly expected: Range | null;
}

const percent = (share: number): number => share * 100;

/** Width of the end's 80 % band, as a difference of shares. */
function endWidth({ quarters }: Fan): number {
  const last = quarters[quarters.length - 1];
  return last ? last.high80 - last.low80 : 0;
}

/** The share's fan behind the briefing: bands of the draws as they stand, the edges without doubt dashed. */
export function briefingFanChart(input: FanInput): LineChart {
  const { scenario, seat, language, plain, doubted, offered, expected } = input;
  const words = DOUBT_WORDS[language].fan;
  const shown = doubted ?? plain;
  const { start } = scenario.rules;
  const slot = firmSlot(scenario, seat);
  const last = shown.quarters[shown.quarters.length - 1];
  const [low, middle, high] = [last?.low80 ?? 0, last?.middle ?? 0, last?.high80 ?? 0];
  const say = (share: number): string => sayShare(share, language);
  const wide = (fan: Fan): string => formatPoints(endWidth(fan), language, 2).replace('+', '');
  const name = firmName(scenario, seat, language);
  const finding = offered ? words.sign(name, say(low), say(high)) : words.follow(name, say(low), say(high));
  // A few draws of one against all of the other would compare chance.
  const headline =
    !doubted || doubted.draws < plain.draws
      ? finding
      : wide(doubted) === wide(plain)
        ? words.same(wide(plain))
        : words.doubted(wide(plain), wide(doubted));
  const values = [...plain.quarters, ...shown.quarters].flatMap(({ low95, high95 }) => [
    percent(low95),
    percent(high95),
  ]);
  const edge = (
    id: string,
    of: (quarter: Fan['quarters'][number]) => number,
    label: string | null,
  ): LineSeries => ({
    id,
    role: 'ghost-a',
    slot: null,
    points: plain.quarters.map((quarter, x) => ({
      x,
      y: percent(of(quarter)),
      label: words.edge(nameOf(x, start, language), say(of(quarter))),
    })),
    endLabel: label,
    dots: 'none',
  });
  const quarters = shown.quarters.length - 1;
  return {
    kind: 'line',
    headline,
    unit: words.unit,
    description: words.description(say(low), say(high), say(middle)),
    table: {
      columns: words.columns,
      rows: shown.quarters.map((quarter, at) => [
        nameOf(at, start, language),
        say(quarter.low80),
        say(quarter.middle),
        say(quarter.high80),
      ]),
    },
    x: quarterAxis(start, quarters),
    y: axisOver([...values, ...(expected ? [expected.low, expected.high] : [])], (value) =>
      formatNumber(value, language, percent(middle) < 2 ? 2 : 1),
    ),
    series: [
      {
        id: 'middle',
        role: 'middle',
        slot,
        points: shown.quarters.map(({ middle: at }, x) => ({
          x,
          y: percent(at),
          label: words.point(nameOf(x, start, language), say(at)),
        })),
        endLabel: expected ? null : say(middle),
        dots: 'none',
      },
      ...(doubted
        ? [edge('low', ({ low80 }) => low80, null), edge('high', ({ high80 }) => high80, null)]
        : []),
    ],
    bands: ([95, 80, 50] as const).map((level) => ({
      level,
      slot,
      points: shown.quarters.map((quarter, x) => ({
        x,
        low: percent(quarter[`low${level}`]),
        high: percent(quarter[`high${level}`]),
      })),
    })),
    now: { at: 0, label: words.now },
    goal: null,
    pin: expected
      ? {
          x: quarters,
          range: expected,
          label: DOUBT_WORDS[language].end.pin(say(expected.mid / 100)),
          note: '',
          outcome: null,
        }
      : null,
    sealed: null,
    gap: null,
  };
}

/** Revenue of the year before the game, up to now; what follows is sealed. */
export function pastChart(scenario: BriefingCase, seat: string, language: Lang): LineChart | null {
  const words = DOUBT_WORDS[language];
  const { start, quarters, openingTable, firmIds, scale } = scenario.rules;
  const firm = firmIds.indexOf(seat);
  if (trailSum(openingTable.revenueTrail, firm) <= 0) return null;
  const periods = [-4, -3, -2, -1].map((back) => laterPeriod(start, back));
  const amounts = periods.map(
    (period) => openingTable.revenueTrail[firm * 4 + Number(period.slice(-1)) - 1] ?? 0,
  );
  const cell = (fen: number): string => formatMoneyCell(fen, language, scale);
  const unit = Math.max(...amounts);
  const [first = '', last = ''] = [periods[0], periods[3]].map((period) => sayPeriod(period ?? '', language));
  const all = Math.min(quarters, 8);
  return {
    kind: 'line',
    headline: words.past.headline(first, last),
    unit: words.past.unit(moneyCellUnit(language, scale)),
    description: words.past.description(cell(Math.min(...amounts)), cell(unit)),
    table: {
      columns: words.past.columns,
      rows: periods.map((period, at) => [sayPeriod(period, language), cell(amounts[at] ?? 0)]),
    },
    x: {
      domain: [-3, all],
      ticks: Array.from({ length: all + 4 }, (_, at) => ({
        at: at - 3,
        label: shortPeriod(laterPeriod(start, at - 4)),
      })),
    },
    // A round amount needs no decimals.
    y: axisOver(amounts, (fen) => cell(fen).replace(/\.0+$/, '')),
    series: [
      {
        id: 'revenue',
        role: 'own',
        slot: firmSlot(scenario, seat),
        points: periods.map((period, at) => ({
          x: at - 3,
          y: amounts[at] ?? 0,
          label: words.past.point(sayPeriod(period, language), cell(amounts[at] ?? 0)),
        })),
        endLabel: null,
        dots: 'every',
      },
    ],
    bands: [],
    now: { at: 0, label: words.fan.now },
    goal: null,
    pin: null,
    sealed: { at: 0, label: words.fan.sealed },
    gap: null,
  };
}

/** The handles of the expectation of the end, in percent of all demand: from nothing to some times what is held now. */
export interface EndView {
  readonly axis: Axis;
  readonly step: number;
  readonly value: Range;
  readonly text: { readonly low: string; readonly mid: string; readonly high: string };
  readonly period: string;
}

export function endView(scenario: BriefingCase, seat: string, language: Lang, said: Range | null): EndView {
  const { rules } = scenario;
  const now = percent(shareOf(rules.openingTable, rules.firmIds.indexOf(seat)));
  const top = niceTop(now * 2.5);
  const step = top / 400;
  const tidy = (at: number): number => Number((Math.round(at / step) * step).toFixed(6));
  const value = said ?? { low: tidy(now * 0.7), mid: tidy(now), high: tidy(now * 1.4) };
  const say = (at: number): string => sayShare(at / 100, language);
  return {
    axis: {
      domain: [0, top],
      ticks: [0, top / 2, top].map((at) => ({ at, label: formatNumber(at, language, top < 4 ? 2 : 0) })),
    },
    step,
    value,
    text: { low: say(value.low), mid: say(value.mid), high: say(value.high) },
    period: sayPeriod(laterPeriod(rules.start, rules.quarters - 1), language),
  };
}

/** The next of 1, 2, 4 times a power of ten. */
function niceTop(wanted: number): number {
  let unit = 1e-6;
  while (unit * 10 <= wanted) unit *= 10;
  return Number(([1, 2, 4, 10].find((times) => times * unit >= wanted) ?? 10) * unit);
}

/** The expectation as a record holds it. */
export function endPrediction({ low, mid, high }: Range): {
  readonly measure: 'share-end';
  readonly low: number;
  readonly middle: number;
  readonly high: number;
} {
  const part = (at: number): number => Number((at / 100).toFixed(8));
  return { measure: 'share-end', low: part(low), middle: part(mid), high: part(high) };
}

/** Whether history put terms before the seat in the first quarter. */
export function hasOffer({ rules }: BriefingCase, seat: string): boolean {
  const turn = rules.lines[seat]?.find(({ period }) => period === rules.start);
  return turn?.decisions.some(({ terms }) => terms !== undefined) ?? false;
}
