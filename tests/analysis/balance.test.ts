import { expect, test } from 'vitest';
import { balanceOf, drawParameters, SIMPLE_POLICIES, uniformOf } from '../../src/analysis';
import { PARAMETER_NAMES, type Provenance } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';

const scenario = bundledScenario('alibaba-suning-2015');
const seat = scenario?.rules.seats[0];
if (!scenario || !seat) throw new Error('no scenario');

test('every simple policy plays every seed, and their parts of the wins sum to one', () => {
  const balance = balanceOf(seat, { seeds: 4, searched: 1, rulesFor: () => scenario.rules });
  let wins = 0;
  for (const policy of SIMPLE_POLICIES) {
    const { seeds, winRate, meanScore } = balance.policies[policy];
    expect(seeds).toBe(4);
    expect(meanScore).toBeGreaterThan(0);
    wins += winRate;
  }
  expect(wins).toBeCloseTo(1, 9);
  expect(balance.policies['best-reply'].seeds).toBe(1);
  expect(balance.lead).toBeGreaterThan(0);
});

test('levers that a score can feel move it, and no lever moves it beyond the scale', () => {
  const { levers } = balanceOf(seat, { seeds: 1, searched: 0, rulesFor: () => scenario.rules });
  expect(levers.price).toBeGreaterThan(2);
  expect(levers.alliance).toBeGreaterThan(2);
  for (const effect of Object.values(levers)) {
    expect(effect).toBeGreaterThanOrEqual(0);
    expect(effect).toBeLessThanOrEqual(100);
  }
});

test('drawn parameters lie in their ranges, half of them below the value in use, and are the same again', () => {
  const known = Object.fromEntries(
    PARAMETER_NAMES.map((name): [string, Provenance] => [
      name,
      { value: 0.3, low: 0.1, high: 0.9, unit: 'fraction', how: 'assumed', from: [] },
    ]),
  ) as Record<(typeof PARAMETER_NAMES)[number], Provenance>;
  let below = 0;
  let all = 0;
  for (let at = 0; at < 50; at++) {
    const drawn = drawParameters(known, `s${at}`);
    expect(drawParameters(known, `s${at}`)).toEqual(drawn);
    for (const value of Object.values(drawn)) {
      expect(value).toBeGreaterThanOrEqual(0.1);
      expect(value).toBeLessThanOrEqual(0.9);
      below += value < 0.3 ? 1 : 0;
      all++;
    }
  }
  expect(below / all).toBeCloseTo(0.5, 1);
  expect(uniformOf('a', 'b')).not.toBe(uniformOf('b', 'a'));
});
