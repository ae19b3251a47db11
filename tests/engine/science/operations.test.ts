import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  delayByUtilisation,
  expectedLeftover,
  expectedShortage,
  newsvendor,
  pooledDeviation,
  queue,
  waitInQueue,
} from '../../../src/engine/science';

describe('inventory', () => {
  test('the cost at the best stock is what leftovers and shortages there cost, and any other stock costs more', () => {
    const money = fc.double({ min: 0.05, max: 50, noNaN: true });
    fc.assert(
      fc.property(money, money, fc.double({ min: 0.1, max: 90, noNaN: true }), (holding, shortage, sd) => {
        const { stock, cost } = newsvendor(holding, shortage, 200, sd);
        const costAt = (level: number): number => {
          const z = (level - 200) / sd;
          return sd * (holding * expectedLeftover(z) + shortage * expectedShortage(z));
        };
        expect(costAt(stock) / cost).toBeCloseTo(1, 9);
        expect(costAt(stock + sd / 10)).toBeGreaterThan(cost);
        expect(costAt(stock - sd / 10)).toBeGreaterThan(cost);
      }),
    );
    expect(newsvendor(1, 9, 50, 0)).toEqual({ stock: 50, cost: 0 });
  });

  test('pooling saves the square root when sites are independent and nothing when they move together', () => {
    expect(pooledDeviation(5, 9, 0)).toBeCloseTo(15, 12);
    expect(pooledDeviation(5, 9, 1)).toBeCloseTo(45, 12);
    expect(pooledDeviation(5, 2, -1)).toBe(0);
    expect(pooledDeviation(5, 1, 0.3)).toBe(5);
  });
});

describe('queue', () => {
  test('numbers are rates times waits, and the short form agrees', () => {
    const use = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        use,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (u, servers, rate) => {
          const arrivals = u * servers * rate;
          const state = queue(arrivals, rate, servers);
          expect(state.inQueue).toBeCloseTo(arrivals * state.timeInQueue, 9);
          expect(state.inSystem).toBeCloseTo(arrivals * state.timeInSystem, 9);
          expect(waitInQueue(arrivals, rate, servers)).toBe(state.timeInQueue);
        },
      ),
    );
  });

  test('one server has the closed form 1-u and u/(1-u)', () => {
    const state = queue(3, 4, 1);
    expect(state.idle).toBeCloseTo(0.25, 14);
    expect(state.inSystem).toBeCloseTo(3, 12);
  });

  test('ten thousand servers do not overflow', () => {
    const state = queue(9900, 1, 10_000);
    expect(state.idle).toBe(0);
    expect(state.inSystem).toBeGreaterThan(9900);
    expect(Number.isFinite(state.inSystem)).toBe(true);
  });

  test('there is no steady state at full use', () => {
    expect(queue(4, 4, 1).inQueue).toBe(Infinity);
    expect(waitInQueue(9, 4, 2)).toBe(Infinity);
  });

  test('delay is the slope at half use and held above 97 %', () => {
    expect(delayByUtilisation(0.5, 0.3)).toBeCloseTo(0.3, 14);
    expect(delayByUtilisation(5, 0.3)).toBe(delayByUtilisation(0.97, 0.3));
    expect(delayByUtilisation(-1, 0.3)).toBe(0);
  });
});
