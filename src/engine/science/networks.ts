import { ln } from './numbers';

/**
 * Utility that one side of a platform gains from the size of the other.
 *
 * Units: size against a reference, > 0 (1 gives 0); strength is utility per logarithm, 0.05 to 0.3 for stores
 * of many sellers. Concave, so that no size of a platform wins everything by itself.
 * Source: Rochet & Tirole (2003) "Platform competition in two-sided markets", JEEA 1(4); Armstrong (2006)
 * "Competition in two-sided markets", RAND Journal 37(3), with size in logarithms.
 */
export function crossSideUtility(strength: number, size: number): number {
  return strength * ln(size);
}

/**
 * Utility of selling through a platform: what its buyers are worth, less what its commission costs.
 *
 * Units: buyers against a reference, > 0; commission in parts of sales above a usual one (negative below it);
 * priceWeight is utility per unit of commission.
 * Source: Armstrong (2006), eq. for the seller side: alpha n_buyers - p, with buyers in logarithms.
 */
export function sellerUtility(
  strength: number,
  buyers: number,
  priceWeight: number,
  commission: number,
): number {
  return crossSideUtility(strength, buyers) - priceWeight * commission;
}

/**
 * How much a platform's share rises, in per cent, when its own share has risen by one per cent and both sides
 * have answered: below 1 the market settles, at 1 and above it tips to one platform.
 *
 * Units: strength of each side's answer (their product is one turn of the loop); share in 0..1; logsum of the
 * nest that holds the platform, > 0.
 * Source: stability of the logit with network effects, Anderson, de Palma & Thisse (1992) Discrete Choice
 * Theory of Product Differentiation, ch. 7; the elasticity b (1 - m) of Cooper & Nakanishi (1988).
 */
export function networkSlope(
  buyersStrength: number,
  sellersStrength: number,
  share: number,
  logsum: number,
): number {
  return ((buyersStrength * sellersStrength) / logsum) * (1 - share);
}
