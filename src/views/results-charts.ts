import type { Table } from '../engine';
import { firmName, firmSlot } from './case-words';
import { axisOver } from './charts/axis';
import type { Axis, LineChart, LineSeries, Pin, WaterfallChart } from './charts/spec';
import { shareOf } from './desk-seat';
import { formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod, shortPeriod } from './period';
import { pressureWord, predictionOf, sayPoints, sayShare, type QuarterOf, type ResultsInput } from './results';
import { listOf } from './words/catalogue';
import { PRESSURE_WORDS } from './words/pressure';
import { HISTORY_WORDS } from './words/history';
import { RESULTS_WORDS } from './words/results';

/** Quarters on an axis; 0 is the opening, which stands at the end of the quarter before the first. */
export function quarterAxis(start: string, quarters: number): Axis {
  const ticks = Array.from({ length: quarters + 1 }, (_, at) => ({ at, label: shortPeriod(laterPeriod(start, at - 1)) }));
  return { domain: [0, Math.max(1, quarters)], ticks };
}

/** The axis of time, with the present on it where more is to come. */
function timeOf({ rules, quarter, horizon = quarter, language }: ResultsInput): Pick<LineChart, 'x' | 'now' | 'sealed'> {
  const words = HISTORY_WORDS[language];
  const ahead = horizon > quarter;
  return {
    x: quarterAxis(rules.start, horizon),
    now: ahead ? { at: quarter, label: words.now } : null,
    sealed: ahead ? { at: quarter, label: horizon - quarter > 2 ? words.sealed : '' } : null,
  };
}

function nameOf(at: number, start: string, language: Lang): string {
  return at === 0 ? RESULTS_WORDS[language].share.opening : sayPeriod(laterPeriod(start, at - 1), language);
}

/** Own share over the quarters, with the sealed prediction and what came of it; history's line where it is told. */
export function shareChart(input: ResultsInput, now: QuarterOf, history: readonly Table[] | null = null): LineChart {
  const { rules, reports, quarter, language, turns } = input;
  const words = RESULTS_WORDS[language];
  const shares = reports.slice(0, quarter + 1).map(({ table }) => shareOf(table, now.firm));
  const recorded = history?.slice(0, quarter + 1).map((table) => shareOf(table, now.firm)) ?? [];
  const [first = 0, last = 0] = [shares[0], shares[shares.length - 1]];
  const sealed = predictionOf(turns[quarter - 1], now.id, 'share');
  const y = axisOver([...shares, ...recorded, ...(sealed ? [sealed.low, sealed.high] : [])].map(percent), (value) =>
    formatNumber(value, language, last < 0.02 ? 2 : 1),
  );
  const pin: Pin | null =
    sealed && !history
      ? {
          x: quarter,
          range: { low: percent(sealed.low), mid: percent(sealed.middle), high: percent(sealed.high) },
          label: words.prediction.pin(sayShare(sealed.middle, language)),
          note: words.prediction.range(sayShare(sealed.low, language), sayShare(sealed.high, language)),
          outcome: { y: percent(last), label: words.prediction.came(sayShare(last, language)), slot: now.slot },
        }
      : null;
  const change = last - (history ? (recorded[recorded.length - 1] ?? last) : first);
  const points = sayPoints(Math.abs(change), last, language).replace('+', '');
  const start = sayPeriod(rules.start, language);
  const { share: said } = words;
  const [up, down, same] = history
    ? [said.ahead(points), said.behind(points), said.level]
    : [said.headlineUp(points, start), said.headlineDown(points, start), said.headlineSame(start)];
  const headline = !/[1-9]/.test(points) ? same : change > 0 ? up : down;
  return {
    kind: 'line',
    headline,
    unit: words.share.unit,
    description: words.share.description(sayShare(first, language), sayShare(last, language)),
    table: {
      columns: history ? [words.share.columns.period, words.share.columns.own, words.share.columns.history] : [words.share.columns.period, words.share.columns.own],
      rows: shares.map((share, at) => [
        nameOf(at, rules.start, language),
        sayShare(share, language),
        ...(history ? [recorded[at] === undefined ? '' : sayShare(recorded[at], language)] : []),
      ]),
    },
    ...timeOf(input),
    y,
    series: [
      lineOf('own', 'own', now.slot, shares, (share, at) => words.share.point(nameOf(at, rules.start, language), sayShare(share, language)), history ? words.share.own(sayShare(last, language)) : pin ? null : sayShare(last, language)),
      ...(history
        ? [lineOf('history', 'history', now.slot, recorded, (share, at) => words.share.history(words.share.point(nameOf(at, rules.start, language), sayShare(share, language))), words.share.history(sayShare(recorded[recorded.length - 1] ?? 0, language)))]
        : []),
    ],
    // A quarter of room at the right keeps the words of the pin on the drawing.
    ...(pin ? { x: quarterAxis(rules.start, quarter + 1) } : {}),
    bands: [],
    goal: null,
    pin,
    gap: history ? ['own', 'history'] : null,
  };
}

function percent(share: number): number {
  return share * 100;
}

function lineOf(
  id: string,
  role: LineSeries['role'],
  slot: LineSeries['slot'],
  shares: readonly number[],
  say: (share: number, at: number) => string,
  endLabel: string | null,
): LineSeries {
  return { id, role, slot, dots: role === 'own' || role === 'history' ? 'every' : 'last', endLabel, points: shares.map((share, at) => ({ x: at, y: percent(share), label: say(share, at) })) };
}

/** All firms from one start: share with the opening as 100, so that a giant and a shopkeeper share an axis. */
export function raceChart(input: ResultsInput, now: QuarterOf): LineChart {
  const { rules, reports, quarter, language, names } = input;
  const words = RESULTS_WORDS[language].race;
  const tables = reports.slice(0, quarter + 1).map(({ table }) => table);
  const say = (value: number): string => formatNumber(value, language, 0);
  const firms = rules.firmIds.map((id, firm) => {
    const shares = tables.map((table) => shareOf(table, firm));
    const opening = shares[0] ?? 0;
    const indices = shares.map((share) => (opening > 0 ? (share / opening) * 100 : 100));
    return { id, name: firmName(names, id, language), shares, indices, end: indices[indices.length - 1] ?? 100 };
  });
  const leader = [...firms].sort((a, b) => b.end - a.end)[0];
  return {
    kind: 'line',
    headline: leader && Math.round(leader.end) > 100 ? words.lead(leader.name, say(leader.end)) : words.nobody,
    unit: words.unit,
    description: words.description(listOf(firms.map(({ name, end }) => words.end(name, say(end))), language)),
    table: {
      columns: [RESULTS_WORDS[language].share.columns.period, ...firms.map(({ name }) => name)],
      rows: tables.map((_, at) => [nameOf(at, rules.start, language), ...firms.map(({ indices }) => say(indices[at] ?? 100))]),
    },
    ...timeOf(input),
    y: axisOver(firms.flatMap(({ indices }) => indices), say),
    series: firms.map(({ id, name, shares, indices, end }) => ({
      id,
      role: id === now.id ? 'own' : 'rival',
      slot: firmSlot(names, id),
      dots: 'last',
      endLabel: words.end(name, language === 'zh' ? ` ${say(end)}` : say(end)),
      points: indices.map((index, at) => ({
        x: at,
        y: index,
        label: words.point(name, nameOf(at, rules.start, language), say(index), sayShare(shares[at] ?? 0, language)),
      })),
    })),
    bands: [],
    goal: null,
    pin: null,
    gap: null,
  };
}

const PARTS = ['solvency', 'cover', 'runway', 'leverage', 'tied'] as const;
type PartId = (typeof PARTS)[number];
const PART_COLUMNS = {
  solvency: 'pressureSolvency',
  cover: 'pressureCover',
  runway: 'pressureRunway',
  leverage: 'pressureLeverage',
  tied: 'pressureTied',
} as const satisfies Record<PartId, string>;
/** Weights of the index: each part of the mean, and the worst once more. */
const MEAN_WEIGHT = 0.7 / 5;
const WORST_WEIGHT = 0.3;

/** From one index of pressure to the next by what its five parts and the worst of them gave. */
export function pressureChart({ language }: ResultsInput, { table, before, firm, slot, period }: QuarterOf): WaterfallChart {
  const words = RESULTS_WORDS[language].pressure;
  const names = PRESSURE_WORDS[language].parts;
  const say = (points: number): string => formatNumber(points, language, 1);
  const signed = (points: number): string => formatNumber(points, language, 1, true);
  const part = (of: Table, id: PartId): number => of[PART_COLUMNS[id]][firm] ?? 0;
  const worst = (of: Table): number => Math.max(...PARTS.map((id) => part(of, id)));
  const steps = [
    ...PARTS.map((id) => ({ id, label: names[id], value: MEAN_WEIGHT * (part(table, id) - part(before, id)) })),
    { id: 'worst', label: words.worst, value: WORST_WEIGHT * (worst(table) - worst(before)) },
  ];
  const [was, is] = [before.pressure[firm] ?? 0, table.pressure[firm] ?? 0];
  const most = [...steps].sort((a, b) => (is >= was ? b.value - a.value : a.value - b.value))[0];
  const same = say(was) === say(is);
  const headline = same ? words.same(say(is)) : is > was ? words.rose(say(was), say(is), lower(most?.label ?? '', language)) : words.fell(say(was), say(is), lower(most?.label ?? '', language));
  return {
    kind: 'waterfall',
    from: 'level',
    slot,
    headline,
    unit: words.unit,
    description: words.description(say(was), say(is)),
    table: {
      columns: [words.columns.part, words.columns.points],
      rows: [
        [sayPeriod(laterPeriod(period, -1), language), say(was)],
        ...steps.map(({ label, value }) => [label, signed(value)]),
        [sayPeriod(period, language), say(is)],
      ],
    },
    start: { label: sayPeriod(laterPeriod(period, -1), language), value: was, text: say(was) },
    // A change that prints as nothing is drawn as nothing: the scale would blow it up to the whole height.
    steps: steps.map(({ label, value }) => ({ label, value: same ? 0 : value, text: signed(value), tone: value > 0 ? 'hurts' : 'helps' })),
    end: { label: sayPeriod(period, language), value: same ? was : is, text: say(is) },
  };
}

function lower(label: string, language: Lang): string {
  return language === 'zh' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Pressure over the quarters, mine and history's. */
export function pressureLines(input: ResultsInput, now: QuarterOf, history: readonly Table[] | null): LineChart {
  const { rules, reports, quarter, language } = input;
  const words = RESULTS_WORDS[language];
  const say = (points: number): string => formatNumber(points, language, 0);
  const own = reports.slice(0, quarter + 1).map(({ table }) => table.pressure[now.firm] ?? 0);
  const recorded = history?.slice(0, quarter + 1).map((table) => table.pressure[now.firm] ?? 0) ?? [];
  const [first = 0, last = 0] = [own[0], own[own.length - 1]];
  const sayAt = (at: number, value: number): string => words.share.point(nameOf(at, rules.start, language), say(value));
  const series = (id: 'own' | 'history', values: readonly number[], label: (value: string) => string): LineSeries => ({
    id,
    role: id,
    slot: now.slot,
    dots: 'every',
    endLabel: history ? label(say(values[values.length - 1] ?? 0)) : say(values[values.length - 1] ?? 0),
    points: values.map((value, at) => ({ x: at, y: value, label: history ? label(sayAt(at, value)) : sayAt(at, value) })),
  });
  return {
    kind: 'line',
    headline: words.pressure.lineHeadline(say(first), say(last), pressureWord(last, language)),
    unit: words.pressure.lineUnit,
    description: words.pressure.description(say(first), say(last)),
    table: {
      columns: [words.share.columns.period, words.share.columns.own, ...(history ? [words.share.columns.history] : [])],
      rows: own.map((value, at) => [nameOf(at, rules.start, language), say(value), ...(history ? [recorded[at] === undefined ? '' : say(recorded[at])] : [])]),
    },
    ...timeOf(input),
    y: axisOver([...own, ...recorded], say),
    series: [series('own', own, words.share.own), ...(history ? [series('history', recorded, words.share.history)] : [])],
    bands: [],
    goal: null,
    pin: null,
    gap: history ? ['own', 'history'] : null,
  };
}
