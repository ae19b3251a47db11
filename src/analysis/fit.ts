import { exp, ln, quarterNumber, type Refusal, type Result } from '../engine';
import { MOST_FREE_SHORT, type Fit, type PriorsFile, type ScenarioFile } from '../scenario';
import { uniformOf } from './draws';
import { nelderMead } from './nelder-mead';
import {
  casesUntil,
  freeParameters,
  historyUnder,
  meanError,
  objective,
  type FitCase,
  type Free,
} from './objective';
import { sightOf, sightsOf } from './observation';
import type { ObservedSeries } from './observations';

/** No fit may see a later quarter: what follows is kept for judging. */
const LATEST_FIT = '2019Q1';
/** A record that ends before this quarter is short and moves fewer parameters. */
const SHORT_BEFORE = '2018Q4';

export interface FitOptions {
  readonly restarts: number;
  readonly evaluations: number;
  /** Searches that follow from the best place found. */
  readonly again: number;
  /** Names the start values of the restarts. */
  readonly seed: string;
}

const USUAL_FIT: FitOptions = { restarts: 20, evaluations: 400, again: 4, seed: 'fit' };

/**
 * Calibrates the scenario's free parameters on the record until a quarter; refused when there is too little of it.
 *
 * At most eight parameters, at most four on a short record, inside their stated ranges by a logit transform; simplex searches from
 * the priors and from drawn starts, the best of which counts. `made` is the day the fit is to carry.
 */
export function fitUntilQuarter(
  file: ScenarioFile,
  priors: PriorsFile,
  recorded: readonly ObservedSeries[],
  until: string,
  made: string,
  options: FitOptions = USUAL_FIT,
): Result<Fit> {
  const short = quarterNumber(until) < quarterNumber(SHORT_BEFORE);
  const free = freeParameters(file, priors, short ? MOST_FREE_SHORT : Number.POSITIVE_INFINITY);
  const cases = casesUntil(file, recorded, until);
  const refusals = refusalsOf(free, cases, until);
  if (refusals.length > 0) return { ok: false, refusals };
  const cost = (values: readonly number[]): number => {
    const fitted = named(free, values);
    const history = historyUnder(file, priors, fitted, until);
    return objective(history, sightsOf(file, fitted), cases, free, values);
  };
  const inside = (at: readonly number[]): number[] => at.map((x, i) => fromLogit(x, free[i] as Free));
  let best: { at: readonly number[]; value: number } | null = null;
  for (const start of startsOf(free, options)) {
    const found = nelderMead((at) => cost(inside(at)), start, {
      step: 0.8,
      evaluations: options.evaluations,
      tolerance: 1e-5,
    });
    if (!best || found.value < best.value) best = found;
  }
  // A simplex may have collapsed before the bottom: a fresh one at its end goes on (Press et al. 2007, section 10.5).
  for (let again = 0; again < options.again && best; again++) {
    const found = nelderMead((at) => cost(inside(at)), best.at, {
      step: 0.8 / (again + 1),
      evaluations: options.evaluations,
      tolerance: 1e-5,
    });
    if (found.value < best.value) best = found;
  }
  const values = inside(best?.at ?? []).map((value) => Number(value.toPrecision(6)));
  const fitted = named(free, values);
  const history = historyUnder(file, priors, fitted, until);
  const shares = cases.filter(({ sight }) => sight.measure === 'site-share');
  return {
    ok: true,
    value: {
      until,
      made,
      cases: cases.length,
      mae: meanError(history, sightsOf(file, fitted), shares),
      fitted: Object.fromEntries(
        free.map(({ name, low, high }, i) => [name, { value: values[i] as number, low, high }]),
      ),
      seen: seenIn(file, recorded, until),
    },
  };
}

function refusalsOf(free: readonly Free[], cases: readonly FitCase[], until: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (free.length === 0) refusals.push({ code: 'nothing-to-fit', path: 'free' });
  if (quarterNumber(until) > quarterNumber(LATEST_FIT))
    refusals.push({ code: 'too-late', path: '--until', values: { until, latest: LATEST_FIT } });
  if (cases.length <= free.length)
    refusals.push({
      code: 'too-few-cases',
      path: '--observations',
      values: { cases: cases.length, parameters: free.length },
    });
  return refusals;
}

/** Recorded shares of quarterly panels in the last quarter that a fit sees, 0..100: series, then entity. */
function seenIn(
  file: ScenarioFile,
  recorded: readonly ObservedSeries[],
  until: string,
): Record<string, Record<string, number>> {
  const sights = sightsOf(file);
  const seen: Record<string, Record<string, number>> = {};
  for (const series of recorded) {
    if (sightOf(sights, series)?.measure !== 'site-share' || series.unit !== 'percent') continue;
    const last = series.observations.find((each) => each.period === until);
    if (!last) continue;
    const panel = seen[series.series] ?? {};
    panel[series.entity] = last.value;
    seen[series.series] = panel;
  }
  return seen;
}

function named(free: readonly Free[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(free.map(({ name }, i) => [name, values[i] as number]));
}

/** The priors first, then starts drawn over the ranges. */
function startsOf(free: readonly Free[], { restarts, seed }: FitOptions): number[][] {
  const starts = [free.map((each) => toLogit(each.prior, each))];
  for (let i = 1; i < restarts; i++)
    starts.push(
      free.map(({ name }) => {
        const u = 0.05 + 0.9 * uniformOf(seed, `${i} ${name}`);
        return ln(u / (1 - u));
      }),
    );
  return starts;
}

function toLogit(value: number, { low, high }: Free): number {
  const part = Math.min(0.99, Math.max(0.01, (value - low) / (high - low)));
  return ln(part / (1 - part));
}

function fromLogit(x: number, { low, high }: Free): number {
  const bounded = Math.min(30, Math.max(-30, x));
  return low + (high - low) / (1 + exp(-bounded));
}
