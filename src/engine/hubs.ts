import { hubCount, hubNetworkCost } from './science';

/** Line haul and hubs of a network of its opening size, in parts of what they cost together: 2 to 1 at the best number. */
const LINE_HAUL = 2 / 3;
const HUBS = 1 / 3;

/**
 * Own capacity by what it costs, in thousand parcels a day of the opening network's cost each: people and vehicles
 * grow with capacity, hubs and the roads between them by the best number of hubs.
 */
export function networkScale(capacity: number, opening: number, hubPart: number): number {
  if (opening <= 0) return capacity;
  const scale = capacity / opening;
  const hubs = hubNetworkCost(scale, LINE_HAUL, HUBS, hubCount(scale, LINE_HAUL, HUBS));
  return (1 - hubPart) * capacity + hubPart * opening * hubs;
}
