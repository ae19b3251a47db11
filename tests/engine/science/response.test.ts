import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adbudg,
  adbudgFromAnswers,
  adstock,
  adstockStep,
  bass,
  bassPeak,
  bassStep,
  brandStock,
  festivalLift,
  festivalPayback,
  hill,
} from '../../../src/engine/science';

test('the response is nothing at zero, half at half, and never more than its ceiling', () => {
  expect(hill(0, 14, 4.2, 0.4)).toBe(0);
  expect(hill(4.2, 14, 4.2, 0.4)).toBe(7);
  expect(hill(1e300, 14, 1e-3, 5)).toBeLessThanOrEqual(14);
});

test('four answers give back the curve that they were read from', () => {
  const share = fc.double({ min: 0.02, max: 0.3, noNaN: true });
  fc.assert(
    fc.property(
      share,
      share,
      share,
      share,
      fc.double({ min: 1, max: 500, noNaN: true }),
      (zero, a, b, c, spend) => {
        const answers = {
          atZero: zero,
          atSpend: zero + a,
          atHalfMore: zero + a + b,
          atSaturation: zero + a + b + c,
          spend,
        };
        const curve = adbudgFromAnswers(answers);
        if (curve === null) throw new Error('no curve');
        const at = (x: number): number => adbudg(x, curve.min, curve.max, curve.half, curve.steepness);
        expect(at(spend)).toBeCloseTo(answers.atSpend, 10);
        expect(at(1.5 * spend)).toBeCloseTo(answers.atHalfMore, 10);
      },
    ),
  );
});

test('answers that do not rise have no curve; the worked example has steepness 1.527', () => {
  const answers = { atZero: 0.1, atSaturation: 0.3, spend: 40, atSpend: 0.2, atHalfMore: 0.23 };
  expect(adbudgFromAnswers(answers)?.steepness).toBeCloseTo(1.527, 3);
  expect(adbudgFromAnswers(answers)?.half).toBeCloseTo(40, 12);
  expect(adbudgFromAnswers({ ...answers, atHalfMore: 0.2 })).toBeNull();
});

test('a steady spend is its own stock, whatever the memory', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (alpha, window) => {
        expect(adstock([3, 3, 3, 3, 3, 3], alpha, window)).toBeCloseTo(3, 12);
      },
    ),
  );
  expect(adstock([9, 1, 2], 0, 3)).toBe(2);
  expect(adstock([9, 1, 2], 1, 2)).toBe(1.5);
  expect(adstock([], 0.5, 4)).toBe(0);
  // Step by step it is the stock of an endless window.
  let stock = 3;
  for (const spend of [9, 1, 2]) stock = adstockStep(stock, spend, 0.5);
  expect(stock).toBeCloseTo(adstock([...Array<number>(60).fill(3), 9, 1, 2], 0.5, 63), 12);
});

test('goodwill decays towards gain over decay', () => {
  let stock = 0;
  for (let quarter = 0; quarter < 200; quarter++) stock = brandStock(stock, 0.2, 1);
  expect(stock).toBeCloseTo(5, 10);
});

test('a festival lifts less when it comes too often, and part of it is only brought forward', () => {
  const fresh = festivalLift(0.2, 0);
  expect(fresh).toBeCloseTo(1.2481, 3);
  expect(festivalLift(0.2, 2)).toBeCloseTo(fresh / 2, 12);
  expect(festivalLift(0, 0)).toBe(0);
  expect(festivalPayback(fresh, 0.25)).toBeCloseTo(fresh / 4, 12);
});

test('a diffusion never sells more than its market and peaks near the continuous peak', () => {
  const p = fc.double({ min: 0.001, max: 0.05, noNaN: true });
  const q = fc.double({ min: 0.1, max: 3, noNaN: true });
  fc.assert(
    fc.property(p, q, (innovation, imitation) => {
      const { adoptions, cumulative } = bass(innovation, imitation, 100, 120);
      expect(adoptions.every((adopters) => adopters >= 0)).toBe(true);
      expect(Math.max(...cumulative)).toBeLessThanOrEqual(100);
    }),
  );
  const slow = bass(0.0003, 0.03, 5, 400);
  const peak = bassPeak(0.0003, 0.03, 5);
  expect(Math.abs(slow.peakPeriod - peak.time)).toBeLessThan(4);
  expect(slow.peakAdoptions).toBeCloseTo(peak.adoptions, 3);
  expect(bassPeak(0.3, 0.1, 5)).toEqual({ time: 0, adoptions: 1.5 });
  expect(bassStep(3, 0, 0.1, 0.1)).toBe(0);
});
