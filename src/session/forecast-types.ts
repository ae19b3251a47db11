import type { Futures } from '../analysis';
import type { Decision, Report, Rules } from '../engine';
import type { Parameter, Scenario } from '../scenario';

export interface ForecastQuestion {
  readonly rules: Rules;
  readonly report: Report;
  /** The firm's pressure at the opening and at the end of every quarter so far. */
  readonly pressures: readonly number[];
  readonly drafts: readonly (readonly Decision[])[];
  /** Futures of every draft. */
  readonly futures: number;
  /** Asked with its files where numbers of it are changed. */
  readonly scenario?: Scenario | undefined;
  /** One number at another value, in the unit of the file. */
  readonly change?: { readonly path: string; readonly value: number } | undefined;
}

/** Futures 0 .. count - 1 of one draft; shapes as in `Futures`. */
export type DraftFutures = Futures;

export interface Forecast {
  /** In the order asked; all of them have `count` futures. */
  readonly drafts: readonly DraftFutures[];
  readonly count: number;
  readonly wanted: number;
  readonly done: boolean;
  /** `page` when no worker can be had: then no more than 200 futures are played. */
  readonly by: 'workers' | 'page';
}

export interface Forecasts {
  watch(question: ForecastQuestion, tell: (forecast: Forecast) => void): () => void;
}

/** What one number of the case does to the end of the draft's futures. */
export interface Driver {
  readonly parameter: Parameter;
  /** Futures with the number at the low and at the high end of its range, under the same luck. */
  readonly ends: readonly [Forecast, Forecast];
}

export interface DriverSearch {
  /** Numbers tried, of all that are tried. */
  readonly done: number;
  readonly of: number;
  /** The widest first, at most five; empty until all were tried. */
  readonly drivers: readonly Driver[];
}
