import { exp, ln } from './numbers';

/** exp of each value, scaled to sum to 1; the largest is subtracted first, so no size of value overflows. */
function softmax(values: readonly number[]): number[] {
  let largest = -Infinity;
  for (const value of values) largest = Math.max(largest, value);
  const weights: number[] = [];
  let sum = 0;
  for (const value of values) {
    const weight = exp(value - largest);
    weights.push(weight);
    sum += weight;
  }
  return weights.map((weight) => weight / sum);
}

/**
 * Choice probabilities of the multinomial logit: exp(V_j) over the sum of exp(V_k).
 *
 * Shape: one utility and one share an alternative. Units: utility dimensionless, any finite size; shares sum
 * to 1.
 * Source: McFadden (1974) "Conditional logit analysis of qualitative choice behavior";
 * Train (2009) Discrete Choice Methods with Simulation, eq. 3.6.
 */
export function mnl(utilities: readonly number[]): number[] {
  return softmax(utilities);
}

/**
 * Choice probabilities of the two-level nested logit: the nest, then the alternative within it.
 *
 * Shape: nests hold indices into utilities, each alternative in exactly one non-empty nest; one log-sum
 * coefficient a nest.
 * Units: utility dimensionless; logsum above 0, and at most 1 where the model is to agree with utility
 * maximisation (1 is the plain logit, 1 - logsum about the correlation inside the nest). Safe down to 1e-6
 * with utilities to +-700.
 * Source: McFadden (1978) "Modelling the choice of residential location"; Train (2009) eqs. 4.4-4.5.
 */
export function nestedLogit(
  utilities: readonly number[],
  nests: readonly (readonly number[])[],
  logsum: readonly number[],
): { shares: number[] } {
  const within = nests.map((nest, n) =>
    inclusive(
      nest.map((index) => utilities[index] ?? -Infinity),
      logsum[n] ?? 1,
    ),
  );
  const among = softmax(within.map((nest) => nest.value));
  const shares = utilities.map(() => 0);
  nests.forEach((nest, n) => {
    nest.forEach((index, i) => {
      shares[index] = (among[n] ?? 0) * (within[n]?.shares[i] ?? 0);
    });
  });
  return { shares };
}

/** Value of a nest to the level above (logsum times the inclusive value), and the shares inside it. */
function inclusive(utilities: readonly number[], logsum: number): { value: number; shares: number[] } {
  let largest = -Infinity;
  for (const utility of utilities) largest = Math.max(largest, utility);
  const scaled = utilities.map((utility) => (utility - largest) / logsum);
  let sum = 0;
  for (const value of scaled) sum += exp(value);
  return { value: largest + logsum * ln(sum), shares: softmax(scaled) };
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
