import type { Table } from '../engine';
import type { Lesson } from '../scenario';
import { axisOver } from './charts/axis';
import type { ChartTable, LineChart, LineSeries } from './charts/spec';
import { firmSlot } from './case-words';
import type { Lang } from './format';
import type { RecordedLine } from './history';
import type { LessonStep } from './lesson';
import { measureReading } from './lesson-measures';
import { laterPeriod, sayPeriod } from './period';
import { nameOf, quarterAxis } from './results-charts';
import { LESSON_WORDS } from './words/lesson';

export type CompareStep = Extract<LessonStep, { kind: 'compare' }>;

/** Lines of the ways in their order: the first is heavy, the others differ by dash and dots. */
const ROLES = ['own', 'ghost-a', 'ghost-b', 'history'] as const;

export interface CompareView {
  /** The way that has least or most of the measure at the end; the answer to the question. */
  readonly right: string;
  /** The quarter at whose end they are compared. */
  readonly period: string;
  /** Ways by rows, figures of the lesson by columns, at the end of the last quarter. */
  readonly table: ChartTable;
  readonly chart: LineChart;
}

export interface CompareInput {
  readonly line: RecordedLine;
  readonly lesson: Pick<Lesson, 'seat' | 'figures'>;
  readonly step: CompareStep;
  /** Tables of every way up to the last quarter, the opening first. */
  readonly played: readonly (readonly Table[])[];
  readonly language: Lang;
}

/** The same quarters in several ways: which has least or most, all figures at the end, and the measure over time. */
export function compareView({ line, lesson, step, played, language }: CompareInput): CompareView {
  const { rules } = line.scenario;
  const words = LESSON_WORDS[language].compare;
  const { label, read, say } = measureReading(step.measure, rules, lesson.seat, language);
  const lines = step.ways.map(({ id, name }, at) => ({
    id,
    name,
    tables: played[at] ?? [],
    values: (played[at] ?? []).map(read),
  }));
  const least = step.extreme === 'least';
  const ranked = [...lines].sort((a, b) => (last(a.values) - last(b.values)) * (least ? 1 : -1));
  const [first, second] = [ranked[0], ranked[1]];
  const period = sayPeriod(laterPeriod(rules.start, step.quarter - 1), language);
  const from = partsAt(step) - 1;
  const axis = quarterAxis(rules.start, step.quarter);
  const shown = step.figures ?? lesson.figures;
  const readings = shown.map((measure) => measureReading(measure, rules, lesson.seat, language));
  const y = axisOver(
    lines.flatMap(({ values }) => values.slice(from)),
    say,
  );
  const headline = words.headline(
    label,
    least,
    first?.name ?? '',
    say(last(first?.values ?? [])),
    second?.name ?? '',
    say(last(second?.values ?? [])),
  );
  const slot = firmSlot(line.scenario, lesson.seat);
  return {
    right: first?.id ?? '',
    period,
    table: {
      columns: [words.way, ...readings.map((reading) => reading.label)],
      rows: lines.map(({ name, tables }) => [
        name,
        ...readings.map((reading) => {
          const table = tables[step.quarter];
          return table ? reading.tell(reading.read(table)) : '';
        }),
      ]),
    },
    chart: {
      kind: 'line',
      headline,
      unit: words.unit(label, period, y.domain[0] === 0),
      description: words.description(lines.map(({ name, values }) => `${name} ${say(last(values))}`)),
      table: {
        columns: [words.quarter, ...lines.map(({ name }) => name)],
        rows: Array.from({ length: step.quarter - from + 1 }, (_, row) => [
          nameOf(from + row, rules.start, language),
          ...lines.map(({ values }) => say(values[from + row] ?? 0)),
        ]),
      },
      x: { domain: [from, step.quarter], ticks: axis.ticks.slice(from) },
      y,
      series: lines.map(({ id, name, values }, at): LineSeries => ({
        id,
        role: ROLES[at] ?? 'rival',
        slot: at === 0 ? slot : null,
        dots: at === 1 || at === 2 ? 'last' : 'every',
        endLabel: `${name} ${say(last(values))}`,
        points: values.slice(from).map((value, row) => ({
          x: from + row,
          y: value,
          label: `${name}, ${nameOf(from + row, rules.start, language)}: ${say(value)}`,
        })),
      })),
      bands: [],
      now: null,
      goal: null,
      pin: null,
      sealed: null,
      gap: null,
    },
  };
}

/** The first quarter, counted from 1, in which the ways differ. */
export function partsAt({ ways }: CompareStep): number {
  return Math.min(...ways.flatMap(({ turns }) => turns.map(({ quarter }) => quarter)));
}

function last(values: readonly number[]): number {
  return values.at(-1) ?? 0;
}
