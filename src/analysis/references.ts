import { meanAbsoluteError, skill, theil, type TheilParts } from '../engine';
import { lastQuarterOf } from './observations';

/** A recorded value in time; `forecast` when the fit has not seen it. */
export interface Case {
  readonly period: string;
  readonly observed: number;
  readonly forecast: boolean;
}

/** What three forecasters without a model say of a case; null where they have nothing to go by. */
export interface Naive {
  readonly persistence: number | null;
  readonly trend: number | null;
  readonly seasonal: number | null;
}

/**
 * Naive forecasts of every case of a series in order of time.
 *
 * A forecast case is told from what the fit has seen: the last value, a straight line by least squares, the same season of
 * the last seen year. A fitted case is told from the cases before it.
 */
export function naiveForecasts(cases: readonly Case[]): Naive[] {
  return cases.map((each, i) => {
    const known = cases.filter((other, j) => j < i && !(each.forecast && other.forecast));
    const last = known[known.length - 1];
    return {
      persistence: last ? last.observed : null,
      trend: known.length >= 2 ? lineAt(known, lastQuarterOf(each.period)) : null,
      seasonal: seasonBefore(known, each.period),
    };
  });
}

/** Value at `quarter` of the least-squares line through the cases. */
function lineAt(known: readonly Case[], quarter: number): number {
  let meanTime = 0;
  let meanValue = 0;
  for (const { period, observed } of known) {
    meanTime += lastQuarterOf(period) / known.length;
    meanValue += observed / known.length;
  }
  let shared = 0;
  let spread = 0;
  for (const { period, observed } of known) {
    const time = lastQuarterOf(period) - meanTime;
    shared += time * (observed - meanValue);
    spread += time * time;
  }
  return meanValue + (spread > 0 ? (shared / spread) * (quarter - meanTime) : 0);
}

function seasonBefore(known: readonly Case[], period: string): number | null {
  const quarter = lastQuarterOf(period);
  for (let i = known.length - 1; i >= 0; i--) {
    const each = known[i] as Case;
    const back = quarter - lastQuarterOf(each.period);
    // A yearly value has no season to look back to.
    if (back > 0 && back % 4 === 0 && each.period.length === period.length && period.length > 4)
      return each.observed;
  }
  return null;
}

/** How well a model and the naive forecasters meet a list of cases, in the unit of the cases. */
export interface Verdict {
  readonly n: number;
  readonly mae: number | null;
  readonly maePersistence: number | null;
  readonly maeTrend: number | null;
  readonly maeSeasonal: number | null;
  /** 1 - mae / maePersistence over the cases that persistence can tell. */
  readonly skill: number | null;
  readonly theil: TheilParts | null;
}

/** A case with what was said of it. */
export interface Told extends Case, Naive {
  readonly model: number;
}

/** Errors of everybody; a reference is judged on the cases it can tell. */
export function verdictOn(told: readonly Told[]): Verdict {
  const by = (name: keyof Naive): number | null => errorOf(told, (each) => each[name]);
  const comparable = told.filter((each) => each.persistence !== null);
  const mae = errorOf(comparable, (each) => each.model);
  const persistence = by('persistence');
  return {
    n: told.length,
    mae: errorOf(told, (each) => each.model),
    maePersistence: persistence,
    maeTrend: by('trend'),
    maeSeasonal: by('seasonal'),
    skill: mae === null || persistence === null ? null : skill(mae, persistence),
    theil:
      told.length === 0
        ? null
        : theil(
            told.map((each) => each.model),
            told.map((each) => each.observed),
          ),
  };
}

function errorOf(told: readonly Told[], said: (each: Told) => number | null): number | null {
  const predicted: number[] = [];
  const actual: number[] = [];
  for (const each of told) {
    const value = said(each);
    if (value === null) continue;
    predicted.push(value);
    actual.push(each.observed);
  }
  return actual.length > 0 ? meanAbsoluteError(predicted, actual) : null;
}
