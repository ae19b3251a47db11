import { MEAN_WEIGHT, WORST_WEIGHT, type Table } from '../engine';
import { axisOver } from './charts/axis';
import type { LineChart, LineSeries, WaterfallChart } from './charts/spec';
import { pressureParts, worstPart } from './desk-gauge';
import { formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { pressureWord, type QuarterOf, type ResultsInput } from './results';
import { nameOf, otherWords, timeOf } from './results-charts';
import { PART_IDS, type PartId } from './why-pressure';
import { PRESSURE_WORDS } from './words/pressure';
import { RESULTS_WORDS } from './words/results';

/** What each part, and the worst of them once more, gave to the change of the index; they sum to it. */
export function pressureSteps({ table, before, firm }: QuarterOf): Record<PartId | 'worst', number> {
  const [was, is] = [pressureParts(before, firm), pressureParts(table, firm)];
  const steps = { worst: WORST_WEIGHT * (is[worstPart(is)] - was[worstPart(was)]) };
  return Object.assign(
    steps,
    Object.fromEntries(PART_IDS.map((id) => [id, (MEAN_WEIGHT / PART_IDS.length) * (is[id] - was[id])])),
  ) as Record<PartId | 'worst', number>;
}

/** From one index of pressure to the next by what its five parts and the worst of them gave. */
export function pressureChart({ language }: ResultsInput, now: QuarterOf): WaterfallChart {
  const { table, before, firm, slot, period } = now;
  const words = RESULTS_WORDS[language].pressure;
  const names = PRESSURE_WORDS[language].parts;
  const say = (points: number): string => formatNumber(points, language, 1);
  const signed = (points: number): string => formatNumber(points, language, 1, true);
  const given = pressureSteps(now);
  const steps = ([...PART_IDS, 'worst'] as const).map((id) => ({
    id,
    label: id === 'worst' ? words.worst : names[id],
    value: given[id],
  }));
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
    steps: steps.map(({ id, label, value }) => ({
      id,
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
        ...(history ? [otherWords(input).column] : []),
      ],
      rows: own.map((value, at) => [
        nameOf(at, rules.start, language),
        say(value),
        ...(history ? [recorded[at] === undefined ? '' : say(recorded[at])] : []),
      ]),
    },
    ...timeOf(input),
    y: fromZero(axisOver(roomFor([...own, ...recorded]), say)),
    series: [
      series('own', own, words.share.own),
      ...(history ? [series('history', recorded, otherWords(input).history)] : []),
    ],
    bands: [],
    goal: null,
    pin: null,
    gap: history ? ['own', 'history'] : null,
  };
}

/**
 * Points of the index with what else its axis has to span: four points at the least, so that every tick is a whole
 * one and a tenth is no cliff; and a calm firm's line lies on the floor of the scale, not in the middle of nothing.
 */
function roomFor(points: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...points), Math.max(...points)];
  if (high < 10) return [...points, 0, 10];
  const middle = (low + high) / 2;
  return high - low < 4 ? [...points, middle - 2, middle + 2] : points;
}

/** The index does not go below zero, and neither does its axis. */
function fromZero(axis: LineChart['y']): LineChart['y'] {
  const [low, high] = axis.domain;
  return { domain: [Math.max(0, low), high], ticks: axis.ticks.filter(({ at }) => at >= 0) };
}
