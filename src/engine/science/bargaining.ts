import { type Coalitions, countMembers, worthsByMask } from './coalitions';

/** A bargain: what each gets, and whether there was anything to agree on. */
export interface Bargain {
  readonly split: number[];
  /** False where the whole is less than what all have alone; then split is what each has alone. */
  readonly agreed: boolean;
}

/**
 * Split of a surplus: each gets what it has alone, plus its power's part of the gain.
 *
 * Shape: one disagreement payoff and one power a member. Units: surplus (the whole to be divided) and payoffs
 * in one unit; powers >= 0, scaled to sum to 1, equal where all are 0.
 * Source: Nash (1950) "The bargaining problem", Econometrica 18(2); with unequal powers Kalai (1977), Int. J.
 * Game Theory 6(3).
 */
export function nashBargain(
  surplus: number,
  disagreement: readonly number[],
  power: readonly number[],
): Bargain {
  let gain = surplus;
  for (const payoff of disagreement) gain -= payoff;
  if (gain < 0) return { split: [...disagreement], agreed: false };
  let powers = 0;
  for (const own of power) powers += own;
  const parts = disagreement.map((_, i) => (powers > 0 ? (power[i] ?? 0) / powers : 1 / disagreement.length));
  return { split: disagreement.map((payoff, i) => payoff + (parts[i] ?? 0) * gain), agreed: true };
}

/**
 * Bargaining powers out of who depends on whom.
 *
 * Shape: dependence[i][j] is how far i depends on j, in 0..1; the diagonal is not read. Out: one power a
 * member, >= 0, sum 1. For two members i and j the power of i is (1 + dependence[j][i] - dependence[i][j]) /
 * 2.
 * Source: Emerson (1962) "Power-dependence relations", American Sociological Review 27(1): power is the
 * other's dependence; the linear form is ours.
 */
export function powerFromDependence(dependence: readonly (readonly number[])[]): number[] {
  const members = dependence.length;
  if (members < 2) return dependence.map(() => 1);
  return dependence.map((row, i) => {
    let net = 0;
    dependence.forEach((other, j) => {
      if (j !== i) net += (other[i] ?? 0) - (row[j] ?? 0);
    });
    return Math.max(0, (1 + net / (members - 1)) / members);
  });
}

/**
 * Shapley value: what each player adds, averaged over all orders of joining. For a cost game, its cost share.
 *
 * Range: 1 to 9 players. Out: one value a player, summing to the worth of all together.
 * Source: Shapley (1953) "A value for n-person games": the mean over orders of v(S + i) - v(S).
 */
export function shapley(players: number, coalitions: Coalitions): number[] {
  return shapleyOfWorths(players, worthsByMask(players, coalitions));
}

/**
 * Shapley value of worths by bit mask. Shape: 2^players, entry 0 for the empty coalition. Range, source: as
 * shapley.
 */
export function shapleyOfWorths(players: number, worths: ArrayLike<number>): number[] {
  const factorial = [1];
  for (let i = 1; i <= players; i++) factorial.push((factorial[i - 1] ?? 1) * i);
  const values: number[] = [];
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    let sum = 0;
    for (let mask = 0; mask < 1 << players; mask++) {
      if ((mask & bit) !== 0) continue;
      const before = countMembers(mask);
      // Whole-number weights, divided once at the end: games in whole numbers come out exact.
      const orders = (factorial[before] ?? 1) * (factorial[players - before - 1] ?? 1);
      sum += orders * ((worths[mask | bit] ?? 0) - (worths[mask] ?? 0));
    }
    values.push(sum / (factorial[players] ?? 1));
  }
  return values;
}
