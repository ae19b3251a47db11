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
  const members = disagreement.length;
  const out = new Float64Array(members);
  const own = Float64Array.from(disagreement);
  let powers = 0;
  for (const each of power) powers += each;
  const parts = Float64Array.from(disagreement, (_, i) =>
    powers > 0 ? (power[i] ?? 0) / powers : 1 / members,
  );
  const agreed = nashBargainInto(surplus, own, parts, members, out);
  return { split: Array.from(out), agreed };
}

/**
 * The same split without allocating: fills the first `members` cells of `out`; true where there was a gain to agree on.
 *
 * Shape, units, source: as nashBargain, but powers already sum to 1, as those of powerInto do.
 */
export function nashBargainInto(
  surplus: number,
  disagreement: Float64Array,
  power: Float64Array,
  members: number,
  out: Float64Array,
): boolean {
  let gain = surplus;
  for (let i = 0; i < members; i++) gain -= disagreement[i] ?? 0;
  for (let i = 0; i < members; i++) {
    const alone = disagreement[i] ?? 0;
    out[i] = gain < 0 ? alone : alone + (power[i] ?? 0) * gain;
  }
  return gain >= 0;
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
  const flat = new Float64Array(members * members);
  dependence.forEach((row, i) => flat.set(row, i * members));
  const out = new Float64Array(members);
  powerInto(flat, members, out);
  return Array.from(out);
}

/** The same powers without allocating: dependence is members x members row by row. Source: as powerFromDependence. */
export function powerInto(dependence: Float64Array, members: number, out: Float64Array): void {
  for (let i = 0; i < members; i++) {
    let net = 0;
    for (let j = 0; j < members; j++) {
      if (j !== i) net += (dependence[j * members + i] ?? 0) - (dependence[i * members + j] ?? 0);
    }
    out[i] = members < 2 ? 1 : Math.max(0, (1 + net / (members - 1)) / members);
  }
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
  const out = new Float64Array(players);
  shapleyInto(players, worths, out);
  return Array.from(out);
}

/** The same values without allocating: fills the first `players` cells of `out`. Range: 1 to 9 players. Source: as shapley. */
export function shapleyInto(players: number, worths: ArrayLike<number>, out: Float64Array): void {
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    let sum = 0;
    for (let mask = 0; mask < 1 << players; mask++) {
      if ((mask & bit) !== 0) continue;
      const before = countMembers(mask);
      // Whole-number weights, divided once at the end: games in whole numbers come out exact.
      const orders = (FACTORIAL[before] ?? 1) * (FACTORIAL[players - before - 1] ?? 1);
      sum += orders * ((worths[mask | bit] ?? 0) - (worths[mask] ?? 0));
    }
    out[player] = sum / (FACTORIAL[players] ?? 1);
  }
}

const FACTORIAL = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880];
