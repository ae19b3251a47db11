import { exp, ln } from './numbers';

/**
 * Choice probabilities of the two-level nested logit from attractions, written to `out` without allocating.
 *
 * Shape: alternatives stand nest by nest; ends[n] is one past the last alternative of nest n, so that an empty
 * nest repeats the end before it; nestUtility and logsum have one entry a nest; work has two a nest.
 * Units: attraction exp(V / logsum) of the alternative, >= 0 and finite; nestUtility W, dimensionless, is what
 * all of a nest share; out may be the attractions themselves. Probabilities sum to 1, or to 0 where nothing
 * attracts.
 * Source: McFadden (1978) "Modelling the choice of residential location"; Train (2009) Discrete Choice Methods
 * with Simulation, eqs. 4.4-4.5: P(j) = P(j | n) P(n) with P(n) ~ exp(W_n + logsum_n I_n).
 */
export function nestedLogitInto(
  attractions: ArrayLike<number>,
  ends: ArrayLike<number>,
  nestUtility: ArrayLike<number>,
  logsum: ArrayLike<number>,
  out: Float64Array,
  work: Float64Array,
): void {
  const nests = ends.length;
  let largest = -Infinity;
  for (let n = 0, j = 0; n < nests; n++) {
    const end = ends[n] as number;
    let sum = 0;
    for (; j < end; j++) sum += attractions[j] as number;
    const value = (nestUtility[n] as number) + (logsum[n] as number) * ln(sum);
    work[n] = value;
    work[nests + n] = sum;
    if (value > largest) largest = value;
  }
  let among = 0;
  for (let n = 0; n < nests; n++) {
    // The largest is taken off first, so that no size of utility overflows.
    const weight = (work[nests + n] as number) > 0 ? exp((work[n] as number) - largest) : 0;
    work[n] = weight;
    among += weight;
  }
  for (let n = 0, j = 0; n < nests; n++) {
    const end = ends[n] as number;
    const weight = work[n] as number;
    const each = weight > 0 ? weight / among / (work[nests + n] as number) : 0;
    for (; j < end; j++) out[j] = (attractions[j] as number) * each;
  }
}

/**
 * Choice probabilities of the two-level nested logit: the nest, then the alternative within it.
 *
 * Shape: nests hold indices into utilities, each alternative in exactly one nest; one log-sum coefficient a
 * nest.
 * Units: utility dimensionless; logsum above 0, and at most 1 where the model is to agree with utility
 * maximisation (1 is the plain logit, 1 - logsum about the correlation inside the nest). Safe down to 1e-6
 * with utilities to +-700.
 * Source: as nestedLogitInto, which does the work.
 */
export function nestedLogit(
  utilities: readonly number[],
  nests: readonly (readonly number[])[],
  logsum: readonly number[],
): { shares: number[] } {
  // The best of each nest is its common utility W, so that every attraction lies in 0..1.
  const best = nests.map((nest) =>
    nest.reduce((most, index) => Math.max(most, utilities[index] ?? -Infinity), -Infinity),
  );
  const order = nests.flat();
  const attractions = nests.flatMap((nest, n) =>
    nest.map((index) => exp(((utilities[index] ?? -Infinity) - (best[n] ?? 0)) / (logsum[n] ?? 1))),
  );
  let end = 0;
  const ends = nests.map((nest) => (end += nest.length));
  const out = new Float64Array(end);
  nestedLogitInto(attractions, ends, best, logsum, out, new Float64Array(2 * nests.length));
  const shares = utilities.map(() => 0);
  order.forEach((index, j) => {
    shares[index] = out[j] ?? 0;
  });
  return { shares };
}

/**
 * Choice probabilities of the multinomial logit: exp(V_j) over the sum of exp(V_k), a single nest with
 * coefficient 1.
 *
 * Shape: one utility and one share an alternative. Units: utility dimensionless, any finite size; shares sum
 * to 1.
 * Source: McFadden (1974) "Conditional logit analysis of qualitative choice behavior";
 * Train (2009) Discrete Choice Methods with Simulation, eq. 3.6.
 */
export function mnl(utilities: readonly number[]): number[] {
  return nestedLogit(utilities, [utilities.map((_, index) => index)], [1]).shares;
}

/**
 * Percent change of a share for one percent of its own driver, when the driver enters the utility as its
 * logarithm.
 *
 * Range: share in 0..1. Source: Cooper & Nakanishi (1988) Market-Share Analysis, MCI elasticity b(1 - m).
 */
export function ownElasticity(coefficient: number, share: number): number {
  return coefficient * (1 - share);
}

/**
 * Percent change of any other share for one percent of the driver of the one that holds `share`. Source: as
 * ownElasticity.
 */
export function crossElasticity(coefficient: number, share: number): number {
  return 0 - coefficient * share;
}

/**
 * Part of the customers that `from` loses which goes to `to` in a plain logit. Range: shares in 0..1, from
 * below 1.
 */
export function diversion(shareFrom: number, shareTo: number): number {
  return shareTo / (1 - shareFrom);
}
