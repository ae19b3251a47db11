import { periodAfter, quarterNumber, type Rules } from '../engine';
import {
  compileScenario,
  isParameter,
  longestRules,
  ratioName,
  type PriorsFile,
  type ScenarioFile,
} from '../scenario';
import { playHistory, type History } from './history';
import { modelled, sightOf, sightsOf, type Sight } from './observation';
import { lastQuarterOf, type Observation, type ObservedSeries } from './observations';

/** One parameter that a fit may move, with its prior and its range. */
export interface Free {
  readonly name: string;
  readonly prior: number;
  readonly low: number;
  readonly high: number;
}

/** A recorded value that a fit looks at. */
export interface FitCase {
  readonly observation: Observation;
  readonly sight: Sight;
}

/** Points of share that a sum of money off by one tenth counts for. */
const POINTS_PER_TENTH = 2;
/** Points of share that a parameter costs when it stands one whole range away from its prior. */
const PRIOR_WEIGHT = 0.3;
/** Series that a fit meets; profits follow from cost and are left for judging. */
const FITTED_MEASURES = ['site-share', 'online-sales'];

/** The scenario's free parameters, the first `most` of them. Ranges are those of the scenario, priors or ratios. */
export function freeParameters(file: ScenarioFile, priors: PriorsFile, most: number): Free[] {
  return (file.free ?? []).slice(0, most).map((name) => {
    const entry = isParameter(name)
      ? (file.parameters[name] ?? priors.parameters[name])
      : file.observations?.find((each) => ratioName(each.series, each.entity) === name)?.ratio;
    return { name, prior: entry?.value ?? 0, low: entry?.low ?? 0, high: entry?.high ?? 0 };
  });
}

/** Recorded values of panels and online sales until a quarter, as far as the scenario observes them. */
export function casesUntil(
  file: ScenarioFile,
  recorded: readonly ObservedSeries[],
  until: string,
): FitCase[] {
  const sights = sightsOf(file);
  const last = quarterNumber(until);
  const first = quarterNumber(file.start);
  const cases: FitCase[] = [];
  for (const series of recorded) {
    const sight = sightOf(sights, series);
    if (!sight || !FITTED_MEASURES.includes(sight.measure)) continue;
    // A yearly panel of another publisher is left for judging: its ratios would be as many as its values.
    for (const observation of series.observations) {
      const isYear = observation.period.length === 4;
      if (sight.measure === 'site-share' && isYear) continue;
      if (lastQuarterOf(observation.period) > last) continue;
      if (lastQuarterOf(observation.period) - (isYear ? 3 : 0) < first) continue;
      cases.push({ observation, sight });
    }
  }
  return cases;
}

/** The long form of a scenario under other values of its free parameters. */
export function longRules(
  file: ScenarioFile,
  priors: PriorsFile,
  fitted: Readonly<Record<string, number>>,
): Rules {
  const own = Object.fromEntries(Object.entries(fitted).filter(([name]) => isParameter(name)));
  return longestRules(file, compileScenario(file, priors, own));
}

/**
 * What a fit makes small: mean over series of the root mean square error, plus a penalty for leaving the priors.
 *
 * Units: points of share; money by its relative error. Source: a maximum a posteriori estimate with normal priors, their
 * deviation the stated range (Gelman et al. 2013, Bayesian Data Analysis, ch. 4).
 */
export function objective(
  history: History,
  sights: readonly Sight[],
  cases: readonly FitCase[],
  free: readonly Free[],
  values: readonly number[],
): number {
  let penalty = 0;
  free.forEach(({ prior, low, high }, i) => {
    const away = ((values[i] as number) - prior) / Math.max(1e-12, high - low);
    penalty += away * away;
  });
  return (
    meanError(history, sights, cases, 2) + (free.length > 0 ? (PRIOR_WEIGHT * penalty) / free.length : 0)
  );
}

/**
 * Error of the cases, in points of share or halves of a tenth of a sum of money: every series has one vote.
 *
 * `power` 1 takes a series' mean absolute error, 2 its root mean square: smooth, and hard on large misses.
 */
export function meanError(
  history: History,
  sights: readonly Sight[],
  cases: readonly FitCase[],
  power: 1 | 2 = 1,
): number {
  const series = new Map<string, { sum: number; n: number }>();
  for (const { observation, sight } of cases) {
    const now = sights.find((each) => each.entity === sight.entity && each.series === sight.series) ?? sight;
    const said = modelled(history, sights, now, observation.period, observation.unit);
    if (said === null) continue;
    const miss = Math.abs(said - observation.value);
    const points =
      sight.measure === 'site-share'
        ? miss
        : (10 * POINTS_PER_TENTH * miss) / Math.max(1e-9, Math.abs(observation.value));
    const key = `${observation.series} ${observation.entity}`;
    const so = series.get(key) ?? { sum: 0, n: 0 };
    series.set(key, { sum: so.sum + (power === 2 ? points * points : points), n: so.n + 1 });
  }
  let sum = 0;
  for (const each of series.values()) {
    const mean = each.sum / each.n;
    sum += power === 2 ? Math.sqrt(mean) : mean;
  }
  return series.size > 0 ? sum / series.size : 0;
}

/** The line under `values`, as long as the cases reach. */
export function historyUnder(
  file: ScenarioFile,
  priors: PriorsFile,
  fitted: Readonly<Record<string, number>>,
  until: string,
): History {
  const quarters = quarterNumber(until) - quarterNumber(file.start) + 1;
  return playHistory(longRules(file, priors, fitted), { quarters });
}

/** The quarter that ends a record, as a period. */
export function periodOf(number: number): string {
  return periodAfter('0000Q1', number);
}
