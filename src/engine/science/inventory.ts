import { normalLoss, normalPdf, normalQuantile, power } from './numbers';

/**
 * Stock that minimises expected cost for one selling season with normal demand, and that cost.
 *
 * Units: holding (cost of one unit left over) and shortage (cost of one unit missed) in money a unit, both >
 * 0; mean and sd in units of demand, sd >= 0; cost in money.
 * Source: Arrow, Harris & Marschak (1951); Snyder & Shen (2019) Fundamentals of Supply Chain Theory, ch. 4.
 */
export function newsvendor(
  holding: number,
  shortage: number,
  mean: number,
  sd: number,
): { stock: number; cost: number } {
  // A deviation of 0 must not meet an infinite quantile.
  if (sd === 0) return { stock: mean, cost: 0 };
  const z = criticalZ(holding, shortage);
  return { stock: mean + sd * z, cost: (holding + shortage) * sd * normalPdf(z) };
}

/**
 * Standard deviations of safety stock at the critical ratio shortage / (shortage + holding). Source: as
 * newsvendor.
 */
export function criticalZ(holding: number, shortage: number): number {
  return normalQuantile(shortage / (shortage + holding));
}

/**
 * Expected units left over when stocking z deviations above mean demand, in deviations. Source: as
 * normalLoss.
 */
export function expectedLeftover(z: number): number {
  return normalLoss(-z);
}

/**
 * Expected units of demand missed when stocking z deviations above mean demand, in deviations. Source: as
 * normalLoss.
 */
export function expectedShortage(z: number): number {
  return normalLoss(z);
}

/**
 * Deviation of the summed demand of equal sites, against sites * sd when each holds its own stock.
 *
 * Range: sites >= 1; correlation between any two sites in -1/(sites-1)..1 (below that the variance is held at
 * 0).
 * Source: Eppen (1979) "Effects of centralization on expected costs in a multi-location newsboy problem",
 * Management Science 25(5).
 */
export function pooledDeviation(sd: number, sites: number, correlation: number): number {
  return sd * Math.sqrt(Math.max(0, sites + sites * (sites - 1) * correlation));
}

/**
 * Part of the price that a buyer of volume `own` saves by buying as one of a pool of volume `pool`, 0..1.
 *
 * The price of goods falls as volume ^ -scale, so savings are concave in the pool and the smaller buyer saves more.
 * Units: both volumes alike, >= 0. Source: the quantity discount function of Schotanus, Telgen & de Boer (2009)
 * "Unraveling quantity discounts", Omega 37(3), without its fixed floor.
 */
export function poolDiscount(own: number, pool: number, scale: number): number {
  return own > 0 && pool > own ? 1 - power(own / pool, scale) : 0;
}
