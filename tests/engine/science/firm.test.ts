import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  altmanZ2,
  annuityPresentValue,
  breachProbability,
  breakUpHazard,
  cashCycle,
  futureValue,
  gordonLoeb,
  meanAbsoluteError,
  netPresentValue,
  pressureIndex,
  pressureParts,
  pressureZone,
  quarterlyHazard,
  rootMeanSquareError,
  scoreZ2,
  skill,
  synergyNetPresentValue,
  theil,
} from '../../../src/engine/science';

describe('worth', () => {
  test('an annuity is the sum of its discounted payments', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (rate, periods) => {
          const flows = [0, ...Array.from({ length: periods }, () => 7)];
          const annuity = annuityPresentValue(7, rate, periods);
          expect(netPresentValue(rate, flows) / annuity).toBeCloseTo(1, 6);
        },
      ),
    );
    expect(annuityPresentValue(7, 0, 4)).toBe(28);
    expect(futureValue(5, 0.2, 0)).toBe(5);
  });

  test('a synergy costs before it pays', () => {
    const plan = {
      revenueSynergy: 10,
      revenueRamp: 10,
      costSynergy: 6,
      costRamp: 6,
      integrationCosts: [5, 12, 12, 5],
      ratePerYear: 0.1,
      quarters: 4,
    };
    expect(synergyNetPresentValue(plan)).toBeLessThan(0);
    expect(synergyNetPresentValue({ ...plan, quarters: 24 })).toBeGreaterThan(0);
    expect(synergyNetPresentValue({ ...plan, quarters: 0 })).toBe(0);
  });
});

describe('solvency', () => {
  test('both forms of the score agree', () => {
    const ratios = { workingCapital: 0.1, retainedEarnings: 0.05, ebit: 0.04, equityToLiabilities: 0.6 };
    expect(altmanZ2(ratios)).toBe(scoreZ2(0.1, 0.05, 0.04, 0.6));
  });

  test('a shop that is paid before it pays has a cycle below 0', () => {
    const cycle = cashCycle({
      revenue: 365,
      costOfSales: 365,
      inventory: 30,
      receivables: 2,
      payables: 60,
      days: 365,
    });
    expect(cycle.cycleDays).toBeCloseTo(-28, 10);
  });
});

describe('pressure', () => {
  // Ratios become amounts on a base of 1.
  const firm = (z2: number, cover: number, runway: number, leverage: number, tied: number) => ({
    z2,
    ebit: cover,
    interest: 1,
    liquidity: runway,
    burnPerQuarter: 1,
    netDebt: leverage,
    ebitda: 1,
    stakes: tied,
    equity: 1,
  });
  const indexOf = (inputs: ReturnType<typeof firm>): number => {
    const parts = pressureParts(inputs);
    return pressureIndex(parts.solvency, parts.cover, parts.runway, parts.leverage, parts.tied);
  };

  test.each([
    ['a healthy firm', firm(7, 8, 20, 0.5, 0.1), 0],
    ['a strained firm', firm(5, 2.5, 5, 3, 0.35), 44],
    ['a healthy firm with one quarter of cash', firm(7, 8, 1, 0.5, 0.1), 44],
    ['a failing firm', firm(2.5, 0.5, 1, 8, 0.7), 100],
  ])('%s', (_, inputs, expected) => {
    expect(Math.round(indexOf(inputs))).toBe(expected);
  });

  test('the edges without interest, burn, debt, earnings or equity', () => {
    const healthy = firm(7, 8, 20, 0.5, 0.1);
    expect(pressureParts({ ...healthy, interest: 0 }).cover).toBe(0);
    expect(pressureParts({ ...healthy, interest: 0, ebit: -1 }).cover).toBe(100);
    expect(pressureParts({ ...healthy, liquidity: 0, burnPerQuarter: 0 }).runway).toBe(0);
    expect(pressureParts({ ...healthy, netDebt: -3, ebitda: -1 }).leverage).toBe(0);
    expect(pressureParts({ ...healthy, netDebt: 0.1, ebitda: 0 }).leverage).toBe(100);
    expect(pressureParts({ ...healthy, netDebt: -3, equity: 0 })).toMatchObject({ leverage: 100, tied: 100 });
  });

  test('zones begin at 0, 20, 35, 55 and 75', () => {
    const zones = [0, 19.9, 20, 35, 54.9, 55, 75, 100].map(pressureZone);
    expect(zones).toEqual(['calm', 'calm', 'steady', 'tight', 'tight', 'strained', 'crisis', 'crisis']);
  });
});

describe('risk', () => {
  test('no other spend is cheaper, and it never exceeds the loss over e', () => {
    const positive = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.01, max: 1, noNaN: true }), (alpha, beta, v) => {
        const { investment } = gordonLoeb(v, 200, alpha, beta);
        const cost = (z: number): number => 200 * breachProbability(v, 1, z, alpha, beta) + z;
        expect(cost(investment)).toBeLessThanOrEqual(cost(investment + 0.01) + 1e-9);
        expect(cost(investment)).toBeLessThanOrEqual(cost(Math.max(0, investment - 0.01)) + 1e-9);
        expect(investment).toBeLessThanOrEqual((v * 200) / Math.E + 1e-9);
      }),
    );
    expect(gordonLoeb(0.01, 1, 1, 1).investment).toBe(0);
  });

  test('a hazard compounds back to its survival', () => {
    const { hazard } = quarterlyHazard(0.45, 5);
    expect(hazard).toBeCloseTo(0.0391, 4);
    expect((1 - hazard) ** 20).toBeCloseTo(0.45, 12);
    expect(quarterlyHazard(1, 3).hazard).toBe(0);
  });

  test('a predictor of 0 leaves the base hazard, and more of it only raises it', () => {
    expect(breakUpHazard(0.025, 0)).toBeCloseTo(0.025, 14);
    expect([breakUpHazard(0, 3), breakUpHazard(1, -3), breakUpHazard(0.025, 1e6)]).toEqual([0, 1, 1]);
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (x, step) => {
          expect(breakUpHazard(0.025, x + step)).toBeGreaterThanOrEqual(breakUpHazard(0.025, x));
        },
      ),
    );
  });
});

describe('forecast error', () => {
  test("Theil's three parts sum to 1", () => {
    const pair = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
        fc.pre(pairs.some(([p, a]) => p !== a));
        const parts = theil(
          pairs.map(([p]) => p),
          pairs.map(([, a]) => a),
        );
        expect(parts.bias + parts.variance + parts.covariance).toBeCloseTo(1, 9);
        expect(Math.min(parts.bias, parts.variance, parts.covariance)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(theil([1, 2], [1, 2])).toEqual({ bias: 0, variance: 0, covariance: 0 });
  });

  test('errors and skill', () => {
    expect(meanAbsoluteError([1, 5], [2, 2])).toBe(2);
    expect(rootMeanSquareError([1, 5], [4, 1])).toBeCloseTo(Math.sqrt(12.5), 14);
    expect([skill(1, 4), skill(4, 4), skill(1, 0)]).toEqual([0.75, 0, null]);
  });
});
