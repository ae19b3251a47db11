import { quarterNumber, type Refusal, type Result } from '../engine';
import { parseCsv } from './csv';

/** One published value. `period` is a quarter, a half-year or a year as the file writes it. */
export interface Observation {
  readonly series: string;
  readonly entity: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly publisher: string;
}

/** Values of one series, entity and publisher, in order of time. */
export interface ObservedSeries {
  readonly series: string;
  readonly entity: string;
  readonly publisher: string;
  readonly unit: string;
  readonly observations: readonly Observation[];
}

const COLUMNS = ['series', 'entity', 'period', 'value', 'unit', 'publisher'] as const;
const MOST_ROWS = 5000;
const MOST_REFUSALS = 40;
const LARGEST = 1e12;
const PERIOD = /^(\d{4})(?:(Q)([1-4])|(H)([12]))?$/;

/** First and last quarter of a period, as numbers of `quarterNumber`; null when it is no period. */
export function quartersOf(period: string): readonly [first: number, last: number] | null {
  const match = PERIOD.exec(period);
  if (!match) return null;
  const year = quarterNumber(`${match[1]}Q1`);
  if (match[2]) return [year + Number(match[3]) - 1, year + Number(match[3]) - 1];
  if (match[4]) return [year + 2 * Number(match[5]) - 2, year + 2 * Number(match[5]) - 1];
  return [year, year + 3];
}

/** Last quarter of a period that `quartersOf` knows. */
export function lastQuarterOf(period: string): number {
  return quartersOf(period)?.[1] ?? Number.NaN;
}

/**
 * The recorded values of a file of observations, or every reason why it is none.
 *
 * Columns by name, in any order: series, entity, period, value, unit, publisher; others are passed over.
 */
export function parseObservations(text: string): Result<readonly ObservedSeries[]> {
  const [head = [], ...rows] = parseCsv(text);
  const refusals: Refusal[] = [];
  const names = head.map((name) => name.trim());
  for (const name of COLUMNS)
    if (!names.includes(name)) refusals.push({ code: 'missing-column', path: 'line 1', values: { name } });
  if (rows.length === 0) refusals.push({ code: 'empty', path: '' });
  if (rows.length > MOST_ROWS)
    refusals.push({ code: 'too-large', path: '', values: { rows: rows.length, most: MOST_ROWS } });
  if (refusals.length > 0) return { ok: false, refusals };
  const groups = new Map<string, Observation[]>();
  const seen = new Set<string>();
  rows.forEach((cells, i) => {
    const at = (name: (typeof COLUMNS)[number]): string => (cells[names.indexOf(name)] ?? '').trim();
    const read = readRow(at, `line ${i + 2}`, refusals);
    if (!read) return;
    const group = JSON.stringify([read.series, read.entity, read.publisher, read.unit]);
    const key = `${group} ${read.period}`;
    if (seen.has(key)) refusals.push({ code: 'given-twice', path: `line ${i + 2}` });
    seen.add(key);
    const list = groups.get(group);
    if (list) list.push(read);
    else groups.set(group, [read]);
  });
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MOST_REFUSALS) };
  const value = [...groups.values()].map((list): ObservedSeries => {
    const { series, entity, publisher, unit } = list[0] as Observation;
    const observations = list.toSorted((a, b) => lastQuarterOf(a.period) - lastQuarterOf(b.period));
    return { series, entity, publisher, unit, observations };
  });
  return { ok: true, value };
}

function readRow(
  at: (name: (typeof COLUMNS)[number]) => string,
  path: string,
  refusals: Refusal[],
): Observation | null {
  const before = refusals.length;
  for (const name of ['series', 'entity', 'unit'] as const)
    if (at(name) === '') refusals.push({ code: 'missing', path: `${path}.${name}` });
  const period = at('period');
  if (!quartersOf(period))
    refusals.push({ code: 'not-a-period', path: `${path}.period`, values: { period } });
  const value = at('value') === '' ? Number.NaN : Number(at('value'));
  const isPart = at('unit') === 'percent' && (value < 0 || value > 100);
  if (!(Math.abs(value) <= LARGEST))
    refusals.push({ code: 'not-a-number', path: `${path}.value`, values: { value: at('value') } });
  else if (isPart) refusals.push({ code: 'out-of-range', path: `${path}.value`, values: { value } });
  if (refusals.length > before) return null;
  return {
    series: at('series'),
    entity: at('entity'),
    period,
    value: value + 0,
    unit: at('unit'),
    publisher: at('publisher'),
  };
}
