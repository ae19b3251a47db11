import { expect, test } from 'vitest';
import { networkSlope } from '../../src/engine';
import { bundledScenario, BUNDLED } from '../../src/scenario';
import { checkWorld } from '../../src/scenario/check-world';

test.each(BUNDLED.map(({ id }) => id))('%s: no platform draws so strongly that the market tips', (id) => {
  const rules = bundledScenario(id)?.rules;
  if (!rules) throw new Error('missing');
  const { range, sellerNetwork, nestCorrelation } = rules.parameters;
  // At any share: the slope is largest where the platform is smallest.
  expect(networkSlope(range, sellerNetwork, 0, nestCorrelation)).toBeLessThan(1);
  expect(checkWorld(rules)).toEqual([]);
  const strong = { ...rules, parameters: { ...rules.parameters, sellerNetwork: 5 } };
  expect(checkWorld(strong).map(({ code }) => code)).toContain('network-tips');
});
