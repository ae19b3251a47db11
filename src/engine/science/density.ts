import { power } from './numbers';

/**
 * Cost of one parcel when flows are denser: economies of density.
 *
 * Units: cost at density 1 in money a parcel; density in parcels against a reference, > 0; exponent 0.15 to
 * 0.25 for whole networks, 1/2 for the last mile alone.
 * Source: continuous approximation, Daganzo (2005) Logistics Systems Analysis, ch. 4: the local distance of a
 * stop falls with the square root of density; one exponent for all parts of the cost.
 */
export function densityCost(cost: number, density: number, exponent: number): number {
  return cost * power(density, -exponent);
}

/**
 * Number of hubs at which hubs and line haul together cost least.
 *
 * Units: volume >= 0; lineHaul is money per unit of volume with one hub, hubCost money a hub, both > 0.
 * Source: continuous approximation, Daganzo (2005): d/dK (f K + a V / sqrt(K)) = 0 at K = (a V / 2 f)^(2/3).
 */
export function hubCount(volume: number, lineHaul: number, hubCost: number): number {
  return power((lineHaul * volume) / (2 * hubCost), 2 / 3);
}

/**
 * Cost of a network of hubs: hubCost K + lineHaul V / sqrt(K). At the best number a third is hubs and two
 * thirds line haul. Units as hubCount; hubs > 0, and no volume needs none.
 * Source: as hubCount.
 */
export function hubNetworkCost(volume: number, lineHaul: number, hubCost: number, hubs: number): number {
  return hubs > 0 ? hubCost * hubs + (lineHaul * volume) / Math.sqrt(hubs) : 0;
}
