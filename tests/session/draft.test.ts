import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine';
import {
  EMPTY_DRAFT,
  LONGEST_PAST,
  step,
  stepBack,
  stepForward,
  withDecision,
  withoutDecision,
  withPredictions,
  type DraftHistory,
} from '../../src/session/draft';

const price = (segment: string, stance: number): Decision => ({ kind: 'price', segment, stance });
const pact = (partner: string, stake: number): Decision => ({
  kind: 'alliance',
  action: 'answer',
  terms: {
    members: ['suning', partner],
    startsAfterQuarters: 0,
    termQuarters: 8,
    exitFee: 0,
    clauses: { equity: { from: partner, to: 'suning', stake, pay: 1 } },
  },
});

describe('a draft', () => {
  test('holds one decision of a kind and its keys, in the place of the first', () => {
    const drawn = [price('appliances', -0.02), price('fashion', 0.01), price('appliances', -0.05)].reduce(
      withDecision,
      EMPTY_DRAFT,
    );
    expect(drawn.decisions).toEqual([price('appliances', -0.05), price('fashion', 0.01)]);
  });

  test('tells contracts apart by their members, and replaces the terms offered to the same partner', () => {
    const drawn = [pact('alibaba', 0.1), pact('jd', 0.05), pact('alibaba', 0.2)].reduce(
      withDecision,
      EMPTY_DRAFT,
    );
    expect(drawn.decisions).toEqual([pact('alibaba', 0.2), pact('jd', 0.05)]);
  });

  test('forgets a withdrawn decision and leaves the others', () => {
    const drawn = [price('appliances', -0.02), price('fashion', 0.01)].reduce(withDecision, EMPTY_DRAFT);
    expect(withoutDecision(drawn, { kind: 'price', segment: 'appliances' }).decisions).toEqual([
      price('fashion', 0.01),
    ]);
  });

  test('keeps one prediction a measure', () => {
    const first = withPredictions(EMPTY_DRAFT, [{ measure: 'share', low: 0.01, middle: 0.02, high: 0.03 }]);
    const second = withPredictions(first, [{ measure: 'cash', low: 1, middle: 2, high: 3 }]);
    const third = withPredictions(second, [{ measure: 'share', low: 0.02, middle: 0.03, high: 0.04 }]);
    expect(third.predictions.map(({ measure, middle }) => [measure, middle])).toEqual([
      ['cash', 2],
      ['share', 0.03],
    ]);
  });
});

describe('undo and redo', () => {
  const start: DraftHistory = { draft: EMPTY_DRAFT, past: [], future: [] };

  test('walk back to the empty draft and forward to the last one', () => {
    const one = withDecision(EMPTY_DRAFT, price('appliances', -0.02));
    const two = withDecision(one, price('fashion', 0.01));
    const walked = step(step(start, one), two);
    expect(stepBack(walked).draft).toEqual(one);
    expect(stepBack(stepBack(walked)).draft).toEqual(EMPTY_DRAFT);
    expect(stepForward(stepForward(stepBack(stepBack(walked)))).draft).toEqual(two);
  });

  test('stop at both ends, and a new step forgets what was undone', () => {
    const one = withDecision(EMPTY_DRAFT, price('appliances', -0.02));
    const other = withDecision(EMPTY_DRAFT, price('appliances', 0.02));
    expect(stepBack(start)).toBe(start);
    expect(stepForward(start)).toBe(start);
    expect(step(stepBack(step(start, one)), other).future).toEqual([]);
  });

  test('remember a limited number of steps, and a change to the same is no step', () => {
    let walked = start;
    for (let i = 1; i <= LONGEST_PAST + 20; i++)
      walked = step(walked, withDecision(EMPTY_DRAFT, price('appliances', i / 10_000)));
    expect(walked.past).toHaveLength(LONGEST_PAST);
    expect(step(walked, { ...walked.draft })).toBe(walked);
  });
});
