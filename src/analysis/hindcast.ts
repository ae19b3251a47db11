import { quarterNumber, type Refusal, type Result } from '../engine';
import { fitUntil, type Fit, type Scenario } from '../scenario';
import { playHistory, type History } from './history';
import { longRules } from './objective';
import { modelled, sightOf, sightsOf, type Sight } from './observation';
import { lastQuarterOf, type ObservedSeries } from './observations';
import { naiveForecasts, verdictOn, type Told, type Verdict } from './references';
import { restartFrom } from './restart';

/**
 * Part of the change since the restart that a forecast of shares keeps; the rest stays with what was last seen.
 *
 * A forecast that is averaged with persistence errs less than either where rivals' answers are unknown (Bates & Granger
 * 1969; a damped trend, Gardner & McKenzie 1985). Stated, not fitted.
 */
const KEPT_CHANGE = 0.6;

/** One recorded value beside what the model says of it, in the file's unit. */
export interface HindcastPoint {
  readonly period: string;
  readonly observed: number;
  /** The free run while the fit has seen the value, the restarted forecast after. */
  readonly model: number;
  readonly freeRun: number;
  readonly forecast: boolean;
}

export interface HindcastSeries extends Verdict {
  readonly series: string;
  readonly entity: string;
  readonly unit: string;
  readonly publisher: string;
  readonly fitted: Verdict;
  readonly forecast: Verdict;
  readonly points: readonly HindcastPoint[];
}

export interface Hindcast {
  readonly series: readonly HindcastSeries[];
  readonly fitted: Readonly<Record<string, number>>;
  readonly fit: { readonly until: string; readonly made: string };
  /** Over the quarterly panels of shares, in points; over everything where the file has none. */
  readonly total: { readonly of: string; readonly fitted: Verdict; readonly forecast: Verdict };
  /** What of the file the model cannot speak to, and why. */
  readonly skipped: readonly { series: string; entity: string; period: string | null; code: string }[];
}

/**
 * The recorded line replayed beside a record.
 *
 * Uses the latest stored fit that has seen nothing after `until`. Values up to the fit's last quarter are compared with the free
 * run; later ones with a forecast that restarts once, from the shares observed in that quarter (in `recorded`, else as the fit
 * remembers them). A series' own verdict is over its forecasts where it has some, else over what was fitted.
 */
export function hindcastOf(
  scenario: Scenario,
  recorded: readonly ObservedSeries[],
  until: string | null,
): Result<Hindcast> {
  const fit = fitUntil(scenario.fits, until);
  if (!fit) return refused({ code: 'no-fit', path: '--fit-until', values: { until: until ?? 'ever' } });
  const values = Object.fromEntries(Object.entries(fit.fitted).map(([name, { value }]) => [name, value]));
  const sights = sightsOf(scenario.written, values);
  const rules = longRules(scenario.written, scenario.priors, values);
  const free = playHistory(rules);
  const panel = sights.find((sight) => sight.measure === 'site-share' && fit.seen[sight.series]);
  const seen = panel ? lastSeen(recorded, panel, fit) : {};
  const forecast = panel
    ? playHistory(rules, {
        restart: {
          after: quarterNumber(fit.until) - quarterNumber(rules.start) + 1,
          from: (world, before) => restartFrom(world, before, sights, panel, seen),
        },
      })
    : free;
  const skipped: { series: string; entity: string; period: string | null; code: string }[] = [];
  const series: Judged[] = [];
  for (const each of recorded) {
    const { series: name, entity } = each;
    const sight = sightOf(sights, each);
    if (!sight) {
      skipped.push({ series: name, entity, period: null, code: 'not-observed' });
      continue;
    }
    const points = each.observations.flatMap(({ period, value }): HindcastPoint[] => {
      const isForecast = lastQuarterOf(period) > quarterNumber(fit.until);
      const freeRun = modelled(free, sights, sight, period, each.unit);
      const model = isForecast ? foretold(forecast, sights, sight, each, period, seen) : freeRun;
      if (freeRun !== null && model !== null)
        return [{ period, observed: value, model, freeRun, forecast: isForecast }];
      skipped.push({ series: name, entity, period, code: 'not-played' });
      return [];
    });
    if (points.length > 0) series.push(judge(each, sight, points, remembered(each, sight, points, fit)));
  }
  if (series.length === 0) return refused({ code: 'nothing-to-compare', path: '--observations' });
  return {
    ok: true,
    value: {
      series: series.map((each) => each.shown),
      fitted: values,
      fit: { until: fit.until, made: fit.made },
      total: totalOf(series),
      skipped,
    },
  };
}

function refused(refusal: Refusal): Result<Hindcast> {
  return { ok: false, refusals: [refusal] };
}

/** The restarted line's value; of shares in a quarterly panel, damped towards what was last seen. */
function foretold(
  forecast: History,
  sights: readonly Sight[],
  sight: Sight,
  { entity, unit }: ObservedSeries,
  period: string,
  seen: Readonly<Record<string, number>>,
): number | null {
  const value = modelled(forecast, sights, sight, period, unit);
  const last = seen[entity];
  if (value === null || last === undefined || sight.measure !== 'site-share' || !period.includes('Q'))
    return value;
  const from = unit === 'percent' ? 100 * last : last;
  return from + KEPT_CHANGE * (value - from);
}

/** Shares 0..1 of the fit's last quarter: the record's own, else those that the fit has kept. */
function lastSeen(recorded: readonly ObservedSeries[], panel: Sight, fit: Fit): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const [entity, percent] of Object.entries(fit.seen[panel.series] ?? {}))
    shares[entity] = percent / 100;
  for (const series of recorded) {
    if (series.series !== panel.series || !series.publisher.startsWith(panel.publisher)) continue;
    const last = series.observations.find((each) => each.period === fit.until);
    if (last) shares[series.entity] = series.unit === 'percent' ? last.value / 100 : last.value;
  }
  return shares;
}

interface Judged {
  readonly shown: HindcastSeries;
  readonly told: readonly Told[];
  readonly isPanel: boolean;
}

/** The last seen value of a panel that the file leaves out, so that persistence has something to hold on to. */
function remembered(
  { series, entity, unit }: ObservedSeries,
  sight: Sight,
  points: readonly HindcastPoint[],
  fit: Fit,
): { period: string; observed: number; forecast: false } | null {
  const value = fit.seen[series]?.[entity];
  const isQuarterly = points.every(({ period }) => period.includes('Q'));
  if (value === undefined || unit !== 'percent' || sight.measure !== 'site-share' || !isQuarterly)
    return null;
  return points.some((each) => !each.forecast)
    ? null
    : { period: fit.until, observed: value, forecast: false };
}

function judge(
  { series, entity, unit, publisher }: ObservedSeries,
  sight: Sight,
  points: readonly HindcastPoint[],
  before: { period: string; observed: number; forecast: false } | null,
): Judged {
  const naive = naiveForecasts(before ? [before, ...points] : points);
  const none = { persistence: null, trend: null, seasonal: null };
  const told = points.map((point, i): Told => ({ ...point, ...(naive[before ? i + 1 : i] ?? none) }));
  const fitted = verdictOn(told.filter((each) => !each.forecast));
  const forecast = verdictOn(told.filter((each) => each.forecast));
  return {
    told,
    isPanel: sight.measure === 'site-share' && points.every(({ period }) => period.includes('Q')),
    shown: {
      series,
      entity,
      unit,
      publisher,
      ...(forecast.n > 0 ? forecast : fitted),
      n: points.length,
      fitted,
      forecast,
      points,
    },
  };
}

function totalOf(series: readonly Judged[]): Hindcast['total'] {
  const panels = series.filter((each) => each.isPanel);
  const counted = panels.length > 0 ? panels : series;
  const told = counted.flatMap((each) => each.told);
  return {
    of: [...new Set(counted.map((each) => each.shown.series))].join(' '),
    fitted: verdictOn(told.filter((each) => !each.forecast)),
    forecast: verdictOn(told.filter((each) => each.forecast)),
  };
}
