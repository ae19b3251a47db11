import { describe, expect, test } from 'vitest';
import { binHolding, type Hands } from '../../src/record';
import { binsAround, placeOn, predictView } from '../../src/views/projector-predict';
import { placeIn, stepsOf } from '../../src/views/projector-place';
import { printedParts } from '../../src/views/projector-reveal';
import {
  reasonOf,
  sealed,
  verdictOf,
  withForeseen,
  withOption,
  withVotes,
} from '../../src/views/projector-vote';
import { pairOf } from '../../src/views/projector-worlds';

const hands = (votes: readonly number[], chosen: number | null = null): Hands => ({
  foreseen: binsAround(0.0607, { low: -0.015, high: 0.015 }, 'appliances'),
  options: votes.map((count) => ({ decisions: [], hands: count })),
  chosen,
});

describe('bins', () => {
  test.each([
    [0.0086, 0.0002],
    [0.0284, 0.003],
    [0.0607, 0.012],
    [0.193, 0.007],
    [0.489, 0.2],
  ])(
    'around a share of %f that may move by %f hold it in the middle one, and are said in three digits',
    (share, reach) => {
      const { edges, hands: counts, segment } = binsAround(share, { low: -reach, high: reach }, 'appliances');
      expect(segment).toBe('appliances');
      expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(edges.every((edge, at) => edge > (edges[at - 1] ?? 0))).toBe(true);
      expect(binHolding({ edges }, share)).toBe(3);
      const { today, bins } = predictView({ edges, hands: counts }, share, 'en');
      for (const { label } of bins)
        for (const figure of label.match(/[\d.]+/g) ?? [])
          expect(figure.replace('.', '').replace(/^0+/, '').length, label).toBeLessThanOrEqual(3);
      expect(today).toBeGreaterThan(3 / 7);
      expect(today).toBeLessThan(4 / 7);
    },
  );

  test('lean towards what is to come, by one bin', () => {
    const at = (low: number, high: number) =>
      binHolding(binsAround(0.193, { low, high }, 'appliances'), 0.193);
    expect([at(0.004, 0.007), at(-0.007, -0.004), at(-0.005, 0.007)]).toEqual([2, 4, 3]);
  });

  test('have round edges, and what lies beyond stands inside the last bin', () => {
    const bins = binsAround(0.0607, { low: -0.015, high: 0.015 }, 'appliances');
    expect(predictView(bins, 0.0607, 'en').bins.map(({ label }) => label)).toEqual([
      '< 5.0',
      '5.0–5.5',
      '5.5–6.0',
      '6.0–6.5',
      '6.5–7.0',
      '7.0–7.5',
      '7.5+',
    ]);
    expect(placeOn(bins, 0.5)).toBeLessThan(1);
    expect(placeOn(bins, 0)).toBeGreaterThan(0);
  });

  test('hold one dot a hand up to sixty, then one for several, and say so', () => {
    const made = binsAround(0.0607, { low: -0.015, high: 0.015 }, null);
    expect(made).not.toHaveProperty('segment');
    const few = predictView({ ...made, hands: [0, 2, 6, 9, 7, 3, 1] }, 0.0607, 'en');
    expect([few.scale, few.all]).toEqual([1, 28]);
    expect(few.bins.map(({ dots }) => dots)).toEqual([0, 2, 6, 9, 7, 3, 1]);
    expect(few.summary).toMatch(/^Half of the class says 6\.3/);
    const many = predictView({ ...made, hands: [0, 40, 40, 40, 0, 0, 0] }, 0.0607, 'en');
    expect(many.scale).toBe(2);
    expect(many.bins.reduce((sum, { dots }) => sum + dots, 0)).toBeLessThanOrEqual(60);
  });
});

describe('a vote in words', () => {
  test('says who leads, who is level, and whom the teacher takes', () => {
    expect(verdictOf(hands([9, 14]), 'en')).toBe('B goes on the sheet with 14 hands.');
    expect(verdictOf(hands([9, 9, 1]), 'en')).toBe('A and B are level: the teacher takes one of them.');
    expect(verdictOf(hands([9, 9, 1], 1), 'en')).toBe('The teacher takes B.');
    expect(verdictOf(hands([0, 0]), 'zh')).toBe('请输入票数，中间按空格；或由老师指定。');
    expect(reasonOf(hands([9, 14, 0]), 'en')).toBe('hands: A 9, B 14');
    expect(reasonOf(hands([9, 14, 0]), 'zh')).toBe('举手：A 9，B 14');
  });

  test('is sealed once it is decided; a question that nobody answered goes on record as skipped', () => {
    expect(sealed(hands([9, 9]))).toBeNull();
    expect(sealed(hands([9, 8]))).toMatchObject({ chosen: 0, foreseen: null });
    const answered = withForeseen(hands([9, 9], 1), 2, 4);
    expect(sealed(answered)).toMatchObject({ chosen: 1, foreseen: { hands: [0, 0, 4, 0, 0, 0, 0] } });
    expect(pairOf(hands([9, 14, 10]))).toEqual({ played: 1, instead: 2 });
  });

  test('a new count undoes the teacher’s word, and a choice put up anew has no votes', () => {
    expect(withVotes(hands([9, 9], 1), 0, 10)).toMatchObject({ chosen: null });
    const replaced = withOption(hands([9, 14]), 1, [{ kind: 'service', inspection: 1 }]);
    expect(replaced.options.map((option) => option.hands)).toEqual([9, 0]);
  });
});

describe('steps of a lesson', () => {
  test('are six a quarter, of the present one four, and after the last two', () => {
    expect(stepsOf(0, false)).toHaveLength(4);
    expect(stepsOf(2, false)).toHaveLength(16);
    expect(
      stepsOf(4, true)
        .slice(-3)
        .map(({ phase }) => phase),
    ).toEqual(['worlds', 'debrief', 'history']);
  });

  test('an address of a step that is not there yet shows the nearest', () => {
    const steps = stepsOf(1, false);
    expect(steps[placeIn(steps, { quarter: 1, phase: 'reveal' })]).toEqual({ quarter: 1, phase: 'reveal' });
    expect(steps[placeIn(steps, { quarter: 2, phase: 'reveal' })]).toEqual({ quarter: 2, phase: 'decide' });
    expect(steps[placeIn(steps, { quarter: 9, phase: 'stand' })]).toEqual({ quarter: 2, phase: 'decide' });
    expect(steps[placeIn(steps, { quarter: 1, phase: 'debrief' })]).toEqual({ quarter: 1, phase: 'worlds' });
  });
});

test('printed parts add up to the printed sum', () => {
  const sum = (parts: readonly number[]): string => parts.reduce((all, part) => all + part, 0).toFixed(2);
  expect(printedParts([0.084, 0, -0.118, 0.001], 2)).toEqual([0.09, 0, -0.12, 0]);
  for (const parts of [
    [0.333, 0.333, 0.333],
    [0.005, 0.005, -0.016],
    [-0.0149, 0.0151, 0.0149, 0.2],
  ])
    expect(sum(printedParts(parts, 2))).toBe(
      (Math.round(parts.reduce((a, b) => a + b, 0) * 100) / 100).toFixed(2),
    );
});
