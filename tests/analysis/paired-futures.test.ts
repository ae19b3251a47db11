import { describe, expect, test } from 'vitest';
import { answerOf, pairedFutures, type FuturePair } from '../../src/analysis';
import { drawLuck, luckSizes, observe, start } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';
import { offeredAtStart } from '../../src/session/play';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('no case');
const { rules } = scenario;
const seat = rules.firmIds.indexOf('suning');
const report = observe(start(rules), seat);
const offered = offeredAtStart(rules, 'suning');

describe('paired futures', () => {
  test('the offer binds both sides of the recorded contract', () => {
    expect(Object.keys(offered).sort()).toEqual(['alibaba', 'suning']);
  });

  test('a future is the same however the count is cut into tasks', () => {
    const moves = { a: offered, b: {} };
    const whole = pairedFutures(report, rules, moves, 0, 6);
    const parts = [
      ...pairedFutures(report, rules, moves, 3, 3),
      ...pairedFutures(report, rules, moves, 0, 3),
    ];
    expect([...parts.slice(3), ...parts.slice(0, 3)]).toEqual(whole);
  });

  test('the same move twice makes no difference in any future, since luck is shared', () => {
    for (const { a, b } of pairedFutures(report, rules, { a: {}, b: {} }, 0, 6)) expect(a).toBe(b);
  });

  test('what lies in the offer moves points, and a rule book with dearer sharing moves them elsewhere', () => {
    const pairs = pairedFutures(report, rules, { a: offered, b: {} }, 0, 12);
    expect(pairs.some(({ a, b }) => a > b)).toBe(true);
  });

  test('the weather is none that a game could be played under', () => {
    const game = drawLuck('0badcafe', luckSizes(rules), rules.quarters);
    const ahead = drawLuck('question-0', luckSizes(rules), rules.quarters);
    expect(ahead.seed).not.toBe(game.seed);
    expect(ahead.seed).not.toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the answer', () => {
  const pair = (a: number, b: number): FuturePair => ({ a, b });

  test('counts futures at half of the mandate and more', () => {
    const { a, b, difference, futures } = answerOf([pair(50, 49.9), pair(80, 10), pair(20, 60), pair(0, 0)]);
    expect([a, b, difference.middle, futures]).toEqual([0.5, 0.25, 0.25, 4]);
  });

  test('the interval is that of paired differences: futures that agree narrow it', () => {
    const apart = answerOf(Array.from({ length: 100 }, (_, i) => pair(i % 2 ? 60 : 0, i % 3 ? 60 : 0)));
    const alike = answerOf(Array.from({ length: 100 }, (_, i) => pair(i % 2 ? 60 : 0, i % 2 ? 60 : 0)));
    expect(alike.difference.high - alike.difference.low).toBe(0);
    expect(apart.difference.high - apart.difference.low).toBeGreaterThan(0.1);
    // A quarter of ten points better in 400: sd 0.3, half width 1.96 * 0.3 / 20.
    const known = answerOf(Array.from({ length: 400 }, (_, i) => pair(i % 10 === 0 ? 60 : 0, 0)));
    expect(known.difference.middle).toBeCloseTo(0.1, 12);
    expect(known.difference.high - known.difference.middle).toBeCloseTo((1.96 * 0.3) / 20, 12);
  });
});
