import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clip,
  exp,
  expLessOne,
  ln,
  lnOnePlus,
  normalCdf,
  normalLoss,
  normalPdf,
  normalQuantile,
  power,
} from '../../../src/engine/science';

test('exp and ln agree with the well-known constants to the last digit but one', () => {
  expect(Math.abs(exp(1) / Math.E - 1)).toBeLessThan(3e-16);
  expect(ln(2)).toBe(Math.LN2);
  expect(exp(0)).toBe(1);
});

test('a power is exact where an operand is 0 or 1', () => {
  expect(power(0, 0)).toBe(1);
  expect(power(0, 2.5)).toBe(0);
  expect(power(0, -1)).toBe(Infinity);
  expect(power(7.3, 0)).toBe(1);
  expect(power(7.3, 1)).toBe(7.3);
  expect(power(1, 1e9)).toBe(1);
  expect(power(1.1, 7)).toBeCloseTo(1.9487171, 12);
});

test('growth and logarithm next to 1 keep all their digits', () => {
  expect(expLessOne(1e-20)).toBe(1e-20);
  expect(expLessOne(1e-9)).toBeCloseTo(1.0000000005e-9, 24);
  expect([expLessOne(-800), expLessOne(800), expLessOne(0)]).toEqual([-1, Infinity, 0]);
  expect(lnOnePlus(1e-20)).toBe(1e-20);
  fc.assert(
    fc.property(fc.double({ min: -0.99, max: 50, noNaN: true }), (x) => {
      expect(Math.abs(expLessOne(lnOnePlus(x)) - x)).toBeLessThanOrEqual(4e-15 * Math.abs(x));
    }),
  );
});

test('clip holds a value between its ends', () => {
  expect([clip(-1, 0, 1), clip(0.4, 0, 1), clip(3, 0, 1)]).toEqual([0, 0.4, 1]);
});

// Reference values computed with 40 digits.
test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.959963984540054, 0.025],
  [3, 0.9986501019683699],
  [-5, 2.866515718791939e-7],
  [-7.5, 3.190891672910896e-14],
])('the normal distribution function at %d is %d', (z, chance) => {
  expect(Math.abs(normalCdf(z) - chance)).toBeLessThan(1e-15);
});

test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.9, 1.2815515655446004],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
])('the normal quantile of %d is %d', (chance, z) => {
  expect(normalQuantile(chance)).toBeCloseTo(z, 13);
});

test('the quantile has its ends and nothing beyond', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
});

test('distribution function and quantile undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (chance) => {
      expect(Math.abs(normalCdf(normalQuantile(chance)) - chance)).toBeLessThan(2e-15);
    }),
  );
});

test('the distribution function never falls and is symmetric', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -12, max: 12, noNaN: true }),
      fc.double({ min: 1e-6, max: 3, noNaN: true }),
      (z, step) => {
        expect(normalCdf(z + step)).toBeGreaterThanOrEqual(normalCdf(z));
        expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(1e-15);
      },
    ),
  );
});

test('the loss function is its own mirror plus the distance', () => {
  expect(normalLoss(0)).toBeCloseTo(normalPdf(0), 15);
  fc.assert(
    fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
      expect(normalLoss(z)).toBeGreaterThanOrEqual(0);
      expect(normalLoss(-z) - normalLoss(z)).toBeCloseTo(z, 12);
    }),
  );
});
