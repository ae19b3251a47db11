import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Coalitions,
  nashBargain,
  nucleolus,
  powerFromDependence,
  shapley,
  worthsByMask,
} from '../../../src/engine/science';

/** Every coalition of a number of players with a worth by its members (counted from 0). */
function gameOf(players: number, worth: (members: readonly number[]) => number): Coalitions {
  const coalitions: Record<string, number> = {};
  for (let mask = 1; mask < 1 << players; mask++) {
    const members = Array.from({ length: players }, (_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
    coalitions[members.map((i) => i + 1).join('')] = worth(members);
  }
  return coalitions;
}

const airport = (costs: readonly number[]): Coalitions =>
  gameOf(costs.length, (members) => Math.max(...members.map((i) => costs[i] ?? 0)));

const bankruptcy = (estate: number, claims: readonly number[]): Coalitions =>
  gameOf(claims.length, (members) =>
    claims.reduce((left, claim, i) => (members.includes(i) ? left : left - claim), estate) > 0
      ? claims.reduce((left, claim, i) => (members.includes(i) ? left : left - claim), estate)
      : 0,
  );

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectClose(got: readonly number[], expected: readonly number[]): void {
  expect(got).toHaveLength(expected.length);
  got.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 9));
}

/** A random game of 2 to 5 players, as its number of players and worths in order of mask. */
const randomGame = fc.integer({ min: 2, max: 5 }).chain((players) =>
  fc.tuple(
    fc.constant(players),
    fc.array(fc.double({ min: -20, max: 60, noNaN: true }), {
      minLength: (1 << players) - 1,
      maxLength: (1 << players) - 1,
    }),
  ),
);

const named = (players: number, worths: readonly number[]): Coalitions =>
  gameOf(players, (members) => worths[members.reduce((mask, i) => mask | (1 << i), 0) - 1] ?? 0);

describe('Nash bargain', () => {
  test('shares the gain by power and nothing when there is no gain', () => {
    expectClose(nashBargain(10, [2, 1, 0], [1, 1, 2]).split, [3.75, 2.75, 3.5]);
    expectClose(nashBargain(10, [0, 0], [0, 0]).split, [5, 5]);
    expect(nashBargain(1, [1, 1], [1, 1])).toEqual({ split: [1, 1], agreed: false });
  });

  test('power is the dependence of the others', () => {
    expectClose(
      powerFromDependence([
        [0, 0.4],
        [0.1, 0],
      ]),
      [0.35, 0.65],
    );
    const rows = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 4,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(rows, (dependence) => {
        expect(sum(powerFromDependence(dependence))).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('Shapley value', () => {
  test('is efficient and linear', () => {
    fc.assert(
      fc.property(randomGame, ([players, worths]) => {
        const value = shapley(players, named(players, worths));
        expect(sum(value)).toBeCloseTo(worths[worths.length - 1] ?? NaN, 9);
        const twice = shapley(
          players,
          named(
            players,
            worths.map((worth) => 2 * worth),
          ),
        );
        expectClose(
          twice,
          value.map((one) => 2 * one),
        );
      }),
    );
  });

  test('gives equals the same and a player that adds nothing nothing', () => {
    // Player 4 never adds anything; 1 and 2 are alike.
    const game = gameOf(4, (members) => {
      const able = members.filter((i) => i < 3).length;
      return members.includes(2) ? able * able + 3 : able * able;
    });
    const value = shapley(4, game);
    expect(value[0]).toBe(value[1]);
    expect(value[3]).toBe(0);
  });

  test('takes a missing coalition as worth nothing', () => {
    expectClose(shapley(2, { '12': 10 }), [5, 5]);
  });
});

describe('nucleolus', () => {
  test.each([
    [100, [100 / 3, 100 / 3, 100 / 3]],
    [200, [50, 75, 75]],
    [300, [50, 100, 150]],
  ])('divides an estate of %d among claims of 100, 200, 300 as the Talmud does', (estate, expected) => {
    expectClose(nucleolus(3, bankruptcy(estate, [100, 200, 300])), expected);
  });

  test('gives the contested garment 50 and 150', () => {
    expectClose(nucleolus(2, bankruptcy(200, [100, 200])), [50, 150]);
  });

  test('reads costs as costs: the airport game', () => {
    expectClose(nucleolus(4, airport([8, 11, 13, 18])), [3.25, 3.25, 3.25, 8.25]);
  });

  test('follows the closed form of Littlechild (1974) in any airport', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(costs, (list) => {
        const sorted = [...list].sort((a, b) => a - b);
        expectClose(nucleolus(sorted.length, airport(sorted)), littlechild(sorted));
      }),
    );
  });

  test('gives one third each in the majority game, which has no core', () => {
    expectClose(
      nucleolus(
        3,
        gameOf(3, (members) => (members.length > 1 ? 1 : 0)),
      ),
      [1 / 3, 1 / 3, 1 / 3],
    );
  });

  test('gives all to the two who are needed: the glove market', () => {
    expectClose(nucleolus(3, { '12': 1, '13': 1, '123': 1 }), [1, 0, 0]);
  });

  test('is the same game in other units and from another zero', () => {
    fc.assert(
      fc.property(randomGame, ([players, worths]) => {
        const base = nucleolus(players, named(players, worths));
        const moved = worths.map((worth, i) => 3 * worth + (i + 1).toString(2).replaceAll('0', '').length);
        expectClose(
          nucleolus(players, named(players, moved)),
          base.map((payoff) => 3 * payoff + 1),
        );
      }),
    );
  });

  test('no other division has a better list of excesses, and nobody is worse off than alone', () => {
    const shifts = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(randomGame, shifts, ([players, worths], moves) => {
        const game = named(players, worths);
        const byMask = worthsByMask(players, game);
        let alone = 0;
        for (let i = 0; i < players; i++) alone += byMask[1 << i] ?? 0;
        const sign = alone > (byMask[(1 << players) - 1] ?? 0) ? -1 : 1;
        const best = nucleolus(players, game).map((payoff) => sign * payoff);
        const least = best.map((_, i) => sign * (byMask[1 << i] ?? 0));
        best.forEach((payoff, i) => expect(payoff).toBeGreaterThanOrEqual((least[i] ?? 0) - 1e-9));
        const mean = sum(moves.slice(0, players)) / players;
        const other = best.map((payoff, i) => payoff + (moves[i] ?? 0) - mean);
        if (other.some((payoff, i) => payoff < (least[i] ?? 0))) return;
        const mine = excesses(best, byMask, sign);
        const theirs = excesses(other, byMask, sign);
        const first = mine.findIndex((excess, i) => Math.abs(excess - (theirs[i] ?? 0)) > 1e-7);
        if (first >= 0) expect(mine[first]).toBeGreaterThan(theirs[first] ?? NaN);
      }),
      { numRuns: 300 },
    );
  });

  test('lies in the core of a convex game', () => {
    const weights = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(weights, (list) => {
        const game = gameOf(5, (members) => {
          const total = members.reduce((all, i) => all + (list[i] ?? 0), 0);
          return total * total;
        });
        const byMask = worthsByMask(5, game);
        expect(excesses(nucleolus(5, game), byMask, 1)[0]).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test('has one player or equal players as it must', () => {
    expect(nucleolus(1, { '1': 7 })).toEqual([7]);
    expect(nucleolus(3, {})).toEqual([0, 0, 0]);
    expectClose(
      nucleolus(
        5,
        gameOf(5, (members) => 0.1 * members.length * members.length),
      ),
      [0.5, 0.5, 0.5, 0.5, 0.5],
    );
  });
});

/** Payoff less worth of every coalition between none and all, the smallest first. */
function excesses(payoffs: readonly number[], worths: Float64Array, sign: number): number[] {
  const list: number[] = [];
  for (let mask = 1; mask < worths.length - 1; mask++) {
    list.push(
      payoffs.reduce((all, payoff, i) => ((mask & (1 << i)) !== 0 ? all + payoff : all), 0) -
        sign * (worths[mask] ?? 0),
    );
  }
  return list.sort((a, b) => a - b);
}

/** Nucleolus of an airport game by the recursion of Littlechild (1974); costs in rising order. */
function littlechild(costs: readonly number[]): number[] {
  const n = costs.length;
  const shares: number[] = [];
  let paid = 0;
  while (shares.length < n) {
    const done = shares.length;
    let least = Infinity;
    let until = n;
    for (let k = done; k < n - 1; k++) {
      const share = ((costs[k] ?? 0) - paid) / (k - done + 2);
      if (share <= least) {
        least = share;
        until = k + 1;
      }
    }
    const rest = ((costs[n - 1] ?? 0) - paid) / (n - done);
    if (done === n - 1 || rest < least) {
      least = rest;
      until = n;
    }
    for (let k = done; k < until; k++) shares.push(least);
    paid += least * (until - done);
  }
  return shares;
}
