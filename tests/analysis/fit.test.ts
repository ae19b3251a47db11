import { describe, expect, test } from 'vitest';
import {
  fitUntilQuarter,
  longRules,
  modelled,
  playHistory,
  sightsOf,
  type FitOptions,
  type ObservedSeries,
} from '../../src/analysis';
import { casesUntil, freeParameters, meanError } from '../../src/analysis/objective';
import { observedScenario, RECORD, seriesOf, shifted, storedFit } from './record';

const { written: file, priors } = observedScenario();
const QUICK: FitOptions = { restarts: 2, evaluations: 90, again: 1, seed: 'test' };

function fitted(recorded: readonly ObservedSeries[], until: string, options = QUICK): Record<string, number> {
  const result = fitUntilQuarter(file, priors, recorded, until, '2019-04-01', options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return Object.fromEntries(Object.entries(result.value.fitted).map(([name, { value }]) => [name, value]));
}

/** Mean error of the true record under some values: of its panel of shares, or of all that a fit looks at. */
function errorUnder(values: Record<string, number>, all = false): number {
  const cases = casesUntil(file, seriesOf(RECORD), '2019Q1').filter(
    ({ sight }) => all || sight.measure === 'site-share',
  );
  return meanError(playHistory(longRules(file, priors, values)), sightsOf(file, values), cases);
}

describe('the fit', () => {
  const full = fitted(seriesOf(RECORD), '2019Q1');

  test('stays inside stated ranges, with at most eight parameters, four on a short record', () => {
    const free = freeParameters(file, priors, 8);
    expect(Object.keys(full)).toEqual(free.map((each) => each.name));
    expect(free.length).toBeLessThanOrEqual(8);
    for (const { name, low, high } of free) {
      expect(full[name], name).toBeGreaterThanOrEqual(low);
      expect(full[name], name).toBeLessThanOrEqual(high);
    }
    expect(Object.keys(fitted(seriesOf(RECORD), '2018Q3', { ...QUICK, evaluations: 20 }))).toHaveLength(4);
  });

  test('comes closer than the priors, and the stored one at least as close as a quick one', () => {
    const before = Object.fromEntries(
      freeParameters(file, priors, 8).map(({ name, prior }) => [name, prior]),
    );
    expect(errorUnder(full, true)).toBeLessThan(errorUnder(before, true));
    expect(errorUnder(storedFit(observedScenario(), '2019Q1'), true)).toBeLessThan(
      errorUnder(full, true) + 0.05,
    );
  });

  test('gives the same values twice', () => {
    const options = { ...QUICK, restarts: 1, evaluations: 30 };
    expect(fitted(seriesOf(RECORD), '2019Q1', options)).toEqual(fitted(seriesOf(RECORD), '2019Q1', options));
  });

  test('moves when JD is shifted by two points, and then misses the true panel', () => {
    const moved = fitted(shifted('JD', 2), '2019Q1');
    const largest = Math.max(
      ...freeParameters(file, priors, 8).map(
        ({ name, low, high }) => Math.abs((moved[name] ?? 0) - (full[name] ?? 0)) / (high - low),
      ),
    );
    expect(largest).toBeGreaterThan(0.05);
    expect(errorUnder(moved)).toBeGreaterThan(errorUnder(full) + 0.2);
  }, 30_000);

  test('gets back what made the data: parameters of a record that the model itself has written', () => {
    const free = freeParameters(file, priors, 8);
    const truth: Record<string, number> = { ...full };
    free.forEach(({ name, prior, low, high }, i) => {
      truth[name] = prior + (i % 2 === 0 ? 0.15 : -0.15) * (high - low);
      truth[name] = Math.min(high, Math.max(low, truth[name] ?? prior));
    });
    const sights = sightsOf(file, truth);
    const history = playHistory(longRules(file, priors, truth));
    const written = seriesOf(RECORD).map((series) => ({
      ...series,
      observations: series.observations.map((each) => {
        const sight = sights.find(
          (other) => other.series === series.series && other.entity === series.entity,
        );
        const value = sight ? modelled(history, sights, sight, each.period, series.unit) : null;
        return { ...each, value: value ?? each.value };
      }),
    }));
    const back = fitted(written, '2019Q1', { ...QUICK, restarts: 1, evaluations: 260 });
    for (const { name, low, high } of free)
      expect(Math.abs((back[name] ?? 0) - (truth[name] ?? 0)) / (high - low), name).toBeLessThan(0.25);
  }, 30_000);

  test('is refused on quarters kept for judging and on too little', () => {
    const codes = (recorded: readonly ObservedSeries[], until: string): string[] => {
      const result = fitUntilQuarter(file, priors, recorded, until, '2019-04-01', QUICK);
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(codes(seriesOf(RECORD), '2019Q2')).toEqual(['too-late']);
    expect(codes(seriesOf(RECORD), '2016Q1')).toEqual(['too-few-cases']);
  });
});
