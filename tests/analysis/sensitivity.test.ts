import { describe, expect, test, vi } from 'vitest';
import { tornado } from '../../src/analysis';
import { bundledScenario, compileScenario, withParameter } from '../../src/scenario';

// Quarters are played again many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('the scenario is missing');
const { file, priors, rules, parameters } = scenario;

/** The scenario with so few numbers that the test stays short. */
const few = {
  ...scenario,
  parameters: parameters.filter(({ path }) =>
    /^parameters\.(inertia|brand|obsolescence|restructuredDebt)$|^opening\.cash\.suning$|^market\.weight\.east$/.test(
      path,
    ),
  ),
};
const SUNING = rules.firmIds.indexOf('suning');

describe('tornado', () => {
  const swings = tornado(few, SUNING, 10);

  test('names parameters with the range of their provenance, largest effect first', () => {
    expect(swings.map(({ parameter }) => parameter).sort()).toEqual([
      'brand',
      'inertia',
      'obsolescence',
      'restructuredDebt',
    ]);
    for (const { parameter, low, high } of swings) {
      const { low: least, high: most } = priors.parameters[parameter as 'brand'];
      expect([low, high]).toEqual([least, most]);
    }
    const spreads = swings.map(({ share: [a, b], pressure: [c, d] }) => Math.abs(b - a) + Math.abs(d - c));
    expect(spreads[0]).toBeGreaterThan(0);
    expect(swings[swings.length - 1]?.parameter).toBe('restructuredDebt');
    for (const { share, pressure } of swings)
      for (const value of [...share, ...pressure]) expect(Number.isFinite(value)).toBe(true);
  });

  test('a parameter that nothing on the recorded line uses moves nothing', () => {
    const unused = swings.find(({ parameter }) => parameter === 'restructuredDebt');
    expect(unused?.share[0]).toBe(unused?.share[1]);
    expect(unused?.pressure[0]).toBe(unused?.pressure[1]);
  });

  test('keeps only as many as are asked for', () => {
    expect(tornado(few, SUNING, 2)).toEqual(swings.slice(0, 2));
  });
});

describe('one number of a scenario at another value', () => {
  test('changes that number and no other, wherever it stands', () => {
    for (const path of [
      'parameters.inertia',
      'market.price.fashion',
      'market.season.baby.Q4',
      'loans[0].limit',
    ]) {
      const { value } = parameters.find((one) => one.path === path) ?? { value: Number.NaN };
      const changed = withParameter(file, priors, path, value * 1.5);
      expect(changed, path).not.toEqual(file);
      const back = withParameter(changed, priors, path, value);
      expect(compileScenario(back, priors).openingTable.cells).toEqual(rules.openingTable.cells);
    }
    const dearer = compileScenario(withParameter(file, priors, 'market.price.fashion', 9), priors);
    expect(dearer.segments.price[rules.segmentIds.indexOf('fashion')]).toBe(9);
    expect(dearer.parameters).toEqual(rules.parameters);
  });

  test('is refused for a number that no parameter has', () => {
    for (const path of ['parameters.nothing', 'market.price.tea', 'words.title', 'market.season.baby'])
      expect(() => withParameter(file, priors, path, 1), path).toThrow('no parameter');
  });
});
