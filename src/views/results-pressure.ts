import type { Table } from '../engine';
import { axisOver } from './charts/axis';
import type { LineChart, LineSeries, WaterfallChart } from './charts/spec';
import { formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { pressureWord, type QuarterOf, type ResultsInput } from './results';
import { nameOf, timeOf } from './results-charts';
import { PRESSURE_WORDS } from './words/pressure';
import { RESULTS_WORDS } from './words/results';

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
export function pressureChart(
  { language }: ResultsInput,
  { table, before, firm, slot, period }: QuarterOf,
): WaterfallChart {
  const words = RESULTS_WORDS[language].pressure;
  const names = PRESSURE_WORDS[language].parts;
  const say = (points: number): string => formatNumber(points, language, 1);
  const signed = (points: number): string => formatNumber(points, language, 1, true);
  const part = (of: Table, id: PartId): number => of[PART_COLUMNS[id]][firm] ?? 0;
  const worst = (of: Table): number => Math.max(...PARTS.map((id) => part(of, id)));
  const steps = [
    ...PARTS.map((id) => ({
      id,
      label: names[id],
      value: MEAN_WEIGHT * (part(table, id) - part(before, id)),
    })),
    { id: 'worst', label: words.worst, value: WORST_WEIGHT * (worst(table) - worst(before)) },
  ];
  const [was, is] = [before.pressure[firm] ?? 0, table.pressure[firm] ?? 0];
  const most = [...steps].sort((a, b) => (is >= was ? b.value - a.value : a.value - b.value))[0];
  const same = say(was) === say(is);
  const headline = same
    ? words.same(say(is))
    : is > was
      ? words.rose(say(was), say(is), lower(most?.label ?? '', language))
      : words.fell(say(was), say(is), lower(most?.label ?? '', language));
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
    steps: steps.map(({ label, value }) => ({
      label,
      value: same ? 0 : value,
      text: signed(value),
      tone: value > 0 ? 'hurts' : 'helps',
    })),
    end: { label: sayPeriod(period, language), value: same ? was : is, text: say(is) },
  };
}

function lower(label: string, language: Lang): string {
  return language === 'zh' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Pressure over the quarters, mine and history's. */
export function pressureLines(
  input: ResultsInput,
  now: QuarterOf,
  history: readonly Table[] | null,
): LineChart {
  const { rules, reports, quarter, language } = input;
  const words = RESULTS_WORDS[language];
  const say = (points: number): string => formatNumber(points, language, 0);
  const own = reports.slice(0, quarter + 1).map(({ table }) => table.pressure[now.firm] ?? 0);
  const recorded = history?.slice(0, quarter + 1).map((table) => table.pressure[now.firm] ?? 0) ?? [];
  const [first = 0, last = 0] = [own[0], own[own.length - 1]];
  const sayAt = (at: number, value: number): string =>
    words.share.point(nameOf(at, rules.start, language), say(value));
  const series = (
    id: 'own' | 'history',
    values: readonly number[],
    label: (value: string) => string,
  ): LineSeries => ({
    id,
    role: id,
    slot: now.slot,
    dots: 'every',
    endLabel: history ? label(say(values[values.length - 1] ?? 0)) : say(values[values.length - 1] ?? 0),
    points: values.map((value, at) => ({
      x: at,
      y: value,
      label: history ? label(sayAt(at, value)) : sayAt(at, value),
    })),
  });
  return {
    kind: 'line',
    headline: words.pressure.lineHeadline(say(first), say(last), pressureWord(last, language)),
    unit: words.pressure.lineUnit,
    description: words.pressure.description(say(first), say(last)),
    table: {
      columns: [
        words.share.columns.period,
        words.share.columns.own,
        ...(history ? [words.share.columns.history] : []),
      ],
      rows: own.map((value, at) => [
        nameOf(at, rules.start, language),
        say(value),
        ...(history ? [recorded[at] === undefined ? '' : say(recorded[at])] : []),
      ]),
    },
    ...timeOf(input),
    // A calm firm's line lies on the floor of the scale, not in the middle of a scale of nothing.
    y: axisOver([...own, ...recorded, ...(Math.max(...own, ...recorded) < 10 ? [0, 10] : [])], say),
    series: [
      series('own', own, words.share.own),
      ...(history ? [series('history', recorded, words.share.history)] : []),
    ],
    bands: [],
    goal: null,
    pin: null,
    gap: history ? ['own', 'history'] : null,
  };
}
