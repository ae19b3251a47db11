import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOver } from '../../src/views/charts/axis';
import { fitTicks, spreadLabels, stairs, textWidth, wrapLabel } from '../../src/views/charts/layout';

const wanted = fc.array(
  fc.record({ y: fc.double({ min: 0, max: 300, noNaN: true }), height: fc.constant(15) }),
  {
    maxLength: 12,
  },
);

describe('labels at line ends', () => {
  test('stay where they are when nothing is near', () => {
    expect(
      spreadLabels(
        [
          { y: 20, height: 10 },
          { y: 80, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 80]);
  });

  test('part evenly around the place two of them want', () => {
    expect(
      spreadLabels(
        [
          { y: 50, height: 10 },
          { y: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  test('never overlap, keep their order and stay inside while there is room', () => {
    fc.assert(
      fc.property(wanted, (labels) => {
        const middles = spreadLabels(labels, 0, 300);
        const order = labels
          .map((_, i) => i)
          .sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b);
        for (let i = 1; i < order.length; i += 1) {
          const [above = 0, below = 0] = [middles[order[i - 1] ?? 0], middles[order[i] ?? 0]];
          expect(below - above).toBeGreaterThanOrEqual(15 - 1e-6);
        }
        for (const y of middles) {
          expect(y).toBeGreaterThanOrEqual(7.5 - 1e-6);
          expect(y).toBeLessThanOrEqual(292.5 + 1e-6);
        }
      }),
    );
  });
});

test('words of an axis never touch, and now is kept before its neighbours', () => {
  const ticks = Array.from({ length: 14 }, (_, at) => ({ at, label: '15Q1' }));
  const kept = fitTicks(ticks, (at) => at * 20, 11.5, [5]);
  expect(kept.map(({ at }) => at)).toContain(5);
  for (const [index, tick] of kept.entries()) {
    const next = kept[index + 1];
    if (next) expect((next.at - tick.at) * 20).toBeGreaterThan(textWidth('15Q1', 11.5));
  }
});

test('steps of a waterfall join each other and end at the sum', () => {
  expect(stairs(5, [1, -2, 0.5])).toEqual([
    { before: 5, after: 6 },
    { before: 6, after: 4 },
    { before: 4, after: 4.5 },
  ]);
});

test('a label breaks at spaces in English, between characters in Chinese, and loses nothing', () => {
  expect(wrapLabel('A: 60 % shared', 60, 12)).toEqual(['A: 60 %', 'shared']);
  expect(wrapLabel('共享仓储', 26, 12)).toEqual(['共享', '仓储']);
  expect(wrapLabel('A 共享 60%', 200, 12)).toEqual(['A 共享 60%']);
});

test('an axis over values that rounding alone tells apart has a few ticks, not endless ones', () => {
  const { ticks, domain } = axisOver([0.03, 0.03 + 4e-18, 0.030000000000000002], String);
  expect(ticks.length).toBeLessThan(9);
  expect(domain[1]).toBeGreaterThan(domain[0]);
});
