import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossElasticity,
  diversion,
  exp,
  mnl,
  nestedLogit,
  nestedLogitInto,
  ownElasticity,
} from '../../../src/engine/science';

const utilities = fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('multinomial logit', () => {
  test('shares sum to 1 and do not change when every utility rises alike', () => {
    fc.assert(
      fc.property(utilities, fc.double({ min: -50, max: 50, noNaN: true }), (values, shift) => {
        const shares = mnl(values);
        expect(sum(shares)).toBeCloseTo(1, 12);
        mnl(values.map((value) => value + shift)).forEach((share, i) =>
          expect(share).toBeCloseTo(shares[i] ?? NaN, 10),
        );
      }),
    );
  });

  test('measured elasticities and diversion are those of the identities', () => {
    // Utility = -3 ln(price): the second firm raises its price by a millionth.
    const base = [0.2, -0.4, 0.1, 0.9];
    const step = 1e-6;
    const before = mnl(base);
    const after = mnl(base.map((value, i) => (i === 1 ? value - 3 * step : value)));
    const change = (i: number): number => (after[i] ?? 0) / (before[i] ?? 1) - 1;
    expect(change(1) / step).toBeCloseTo(ownElasticity(-3, before[1] ?? 0), 4);
    expect(change(3) / step).toBeCloseTo(crossElasticity(-3, before[1] ?? 0), 4);
    const lost = (before[1] ?? 0) - (after[1] ?? 0);
    expect(((after[3] ?? 0) - (before[3] ?? 0)) / lost).toBeCloseTo(
      diversion(before[1] ?? 0, before[3] ?? 0),
      4,
    );
  });
});

describe('nested logit', () => {
  test('with every coefficient 1 it is the plain logit', () => {
    fc.assert(
      fc.property(utilities, (values) => {
        const nests = [
          values.map((_, i) => i).filter((i) => i % 2 === 0),
          values.map((_, i) => i).filter((i) => i % 2 === 1),
        ];
        const filled = nests.filter((nest) => nest.length > 0);
        const { shares } = nestedLogit(
          values,
          filled,
          filled.map(() => 1),
        );
        mnl(values).forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 10));
      }),
    );
  });

  test('shares are finite and sum to 1 at tiny coefficients and large utilities', () => {
    const { shares } = nestedLogit(
      [700, -700, 699.9999999, 700],
      [
        [0, 1],
        [2, 3],
      ],
      [1e-6, 1e-6],
    );
    expect(sum(shares)).toBeCloseTo(1, 12);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('one alternative takes all, an empty nest nothing, and out may be the attractions', () => {
    expect(nestedLogit([-3], [[0]], [0.4]).shares).toEqual([1]);
    const cells = Float64Array.of(1, 3, 2);
    nestedLogitInto(cells, [2, 2, 3], [0, 9, 0], [1, 0.5, 1], cells, new Float64Array(6));
    expect(Array.from(cells)).toEqual([expect.closeTo(1 / 6), expect.closeTo(1 / 2), expect.closeTo(1 / 3)]);
    const nothing = new Float64Array(2);
    nestedLogitInto(nothing, [1, 2], [0, 0], [1, 1], nothing, new Float64Array(4));
    expect(Array.from(nothing)).toEqual([0, 0]);
  });

  test('matches the closed form of a small example', () => {
    const { shares } = nestedLogit([1, 0.5, 0.2], [[0], [1, 2]], [1, 0.5]);
    const inside = exp(1) + exp(0.4);
    const nest = Math.sqrt(inside);
    const whole = exp(1) + nest;
    expect(shares[0]).toBeCloseTo(exp(1) / whole, 14);
    expect(shares[1]).toBeCloseTo(((nest / whole) * exp(1)) / inside, 14);
  });
});
