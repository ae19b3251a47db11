import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearing,
  contagion,
  dependencyInto,
  dependencyMatrix,
  dilute,
  discountTransfer,
  privatePlacement,
} from '../../../src/engine/science';

const SIZE = 4;
const matrix = fc.array(
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: SIZE, maxLength: SIZE }),
  {
    minLength: SIZE,
    maxLength: SIZE,
  },
);

/** Holdings with an empty diagonal whose columns sum to less than 1. */
const toHoldings = (rows: readonly (readonly number[])[]): number[][] =>
  rows.map((row, i) => row.map((part, j) => (i === j ? 0 : part / SIZE)));

describe('dependency', () => {
  test('passes the worth of every asset on in full, and every part is 0 or more', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { dependency } = dependencyMatrix(toHoldings(rows));
        for (let j = 0; j < SIZE; j++) {
          let whole = 0;
          for (const row of dependency) whole += row[j] ?? 0;
          expect(whole).toBeCloseTo(1, 12);
        }
        expect(dependency.flat().every((part) => part >= 0)).toBe(true);
      }),
    );
  });

  test('is asymmetric for a large and a small stake', () => {
    const { dependency } = dependencyMatrix([
      [0, 0.1999],
      [0.011, 0],
    ]);
    expect(dependency[0]?.[1]).toBeCloseTo(0.198, 3);
    expect(dependency[1]?.[0]).toBeCloseTo(0.009, 3);
  });

  test('writes into the array it is given and leaves the holdings', () => {
    const holdings = Float64Array.of(0, 0.5, 0.5, 0);
    const out = new Float64Array(4);
    dependencyInto(holdings, 2, out, new Float64Array(4));
    expect(Array.from(holdings)).toEqual([0, 0.5, 0.5, 0]);
    expect(out[0]).toBeCloseTo(2 / 3, 15);
  });
});

describe('contagion', () => {
  const holdings = [
    [0, 0.4, 0],
    [0, 0, 0.4],
    [0, 0, 0],
  ];

  test('nothing fails without a shock', () => {
    expect(contagion(holdings, [10, 10, 10], [10, 10, 10], 0.9)).toMatchObject({ failed: [], waves: [] });
  });

  test('a failure travels up the chain of holders, one wave at a time', () => {
    const { waves, failed, values } = contagion(holdings, [10, 10, 10], [10, 10, 6], 0.88);
    expect(waves).toEqual([[2], [1], [0]]);
    expect(failed).toEqual([2, 1, 0]);
    // Own assets less half of each threshold: 10 - 6.864, 10 - 3.696, 6 - 2.64 for the three.
    [6.1952, 4.5888, 2.016].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
  });

  test('a larger shock never saves anybody', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (rows, a, b) => {
          const before = [10, 10, 10, 10];
          const small = contagion(toHoldings(rows), before, [10 - a, 10, 10, 10], 0.9).failed;
          const large = contagion(toHoldings(rows), before, [10 - a - b, 10, 10, 10], 0.9).failed;
          expect(large).toEqual(expect.arrayContaining(small));
        },
      ),
    );
  });
});

describe('clearing', () => {
  const amounts = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: SIZE, maxLength: SIZE });

  test('everybody pays in full or keeps nothing, and never pays more than it owes or has', () => {
    fc.assert(
      fc.property(matrix, amounts, amounts, (rows, assets, senior) => {
        const liabilities = rows.map((row, i) => row.map((debt, j) => (i === j ? 0 : debt)));
        const { payments } = clearing(liabilities, assets, senior);
        const owed = liabilities.map((row) => row.reduce((all, debt) => all + debt, 0));
        payments.forEach((payment, i) => {
          let means = (assets[i] ?? 0) - (senior[i] ?? 0);
          liabilities.forEach((row, j) => {
            if ((owed[j] ?? 0) > 0) means += ((row[i] ?? 0) / (owed[j] ?? 1)) * (payments[j] ?? 0);
          });
          const due = Math.max(0, Math.min(owed[i] ?? 0, means));
          expect(payment).toBeCloseTo(due, 9);
        });
      }),
    );
  });

  test('is exact where paying in rounds would take for ever', () => {
    // Two firms that owe each other nearly everything; each round loses only a sliver of a thousand.
    const ring = [
      [0, 1000, 0.001],
      [1000, 0, 0],
      [0, 0, 0],
    ];
    expect(clearing(ring, [0, 0, 0], [0, 0.0005, 0]).payments).toEqual([0, 0, 0]);
    // With 0.0004 coming in, 0.0004 can leave: p * 0.001 / 1000.001 = 0.0004.
    const [first, second] = clearing(ring, [0, 0.0004, 0], [0, 0, 0]).payments;
    expect(first).toBeCloseTo(400.0004, 6);
    expect(second).toBeCloseTo(400.0004, 6);
  });

  test('a ring whose losses and gains cancel still clears in full where it can', () => {
    // Own means are -1, 0, -1 and 2: together nothing, and the last firm can just pay its 4.
    const ring = [
      [0, 1, 3, 2],
      [0, 0, 0, 3],
      [5, 0, 0, 0],
      [4, 0, 0, 0],
    ];
    const { payments } = clearing(ring, [1, 1, 3, 4], [2, 1, 4, 2]);
    [4, 2 / 3, 1, 4].forEach((payment, i) => expect(payments[i]).toBeCloseTo(payment, 9));
  });

  test('a firm without means pays nothing, and its creditors bear it', () => {
    const chain = [
      [0, 5, 0],
      [0, 0, 5],
      [0, 0, 0],
    ];
    expect(clearing(chain, [1, 2, 0], [3, 0, 0]).payments).toEqual([0, 2, 0]);
  });
});

test('a placement and the dilution it causes agree', () => {
  const { sharesIssued, postMoney } = privatePlacement(28.3, 15.23, 0.1999);
  const sharesBefore = sharesIssued / 0.1999 - sharesIssued;
  expect(dilute(1, sharesBefore, sharesIssued)).toBeCloseTo(1 - 0.1999, 12);
  expect((sharesBefore + sharesIssued) * 15.23).toBeCloseTo(postMoney, 9);
});

test('issuing at a fair price moves nothing, issuing below it moves the discount', () => {
  expect(discountTransfer(100, 25, 8, 0)).toBe(0);
  // 100 old shares at 8 and 25 new ones at 6: 950 over 125 is 7.6, so an old share loses 0.4.
  expect(discountTransfer(100, 25, 8, 0.25)).toBeCloseTo(0.4, 12);
});
