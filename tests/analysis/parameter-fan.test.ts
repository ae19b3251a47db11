import { expect, test } from 'vitest';
import { fanOf, fanPath, type FanQuestion } from '../../src/analysis';
import { bundledScenario } from '../../src/scenario';
import { offeredAtStart } from '../../src/session/play';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('no case');
const { file, priors, rules, parameters } = scenario;
const NUMBERS = ['parameters.hostTraffic', 'parameters.coverageOverlap'].map((path) => {
  const found = parameters.find((each) => each.path === path);
  if (!found) throw new Error(path);
  return { path, value: found.value, low: found.low, high: found.high };
});

function question(times: number): FanQuestion {
  const numbers = NUMBERS.map(({ path, value, low, high }) => ({
    path,
    value,
    low: value - (value - low) * times,
    high: value + (high - value) * times,
  }));
  return { file, priors, firm: 0, first: offeredAtStart(rules, 'suning'), numbers };
}
const fanAt = (times: number) => fanOf(Array.from({ length: 12 }, (_, at) => fanPath(question(times), at)));

test('a path stands at the opening and at every quarter, and a draw is the same every time', () => {
  const path = fanPath(question(1), 3);
  expect(path).toHaveLength(rules.quarters + 1);
  expect(fanPath(question(1), 3)).toEqual(path);
});

test('numbers that stand still draw one line, wider ranges a wider end', () => {
  const [still, plain, doubted] = [fanAt(0), fanAt(0.5), fanAt(1)].map(({ quarters }) => {
    const last = quarters[quarters.length - 1];
    return last ? last.high80 - last.low80 : -1;
  });
  expect(still).toBe(0);
  expect(plain).toBeGreaterThan(0);
  expect(doubted).toBeGreaterThan(plain ?? 0);
});
