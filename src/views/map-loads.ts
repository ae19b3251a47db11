import type { CityPlan, RegionFigures } from './map-figures';

/** Boxes on the map stay few enough to be seen one by one. */
const MOST_BOXES = 90;

/** The round number of parcels a day that one box stands for, so that `total` is at most 90 boxes. */
export function parcelsPerBox(total: number): number {
  for (let power = 1; power <= 1e9; power *= 10) {
    for (const digit of [1, 2, 5]) if (total / (power * digit) <= MOST_BOXES) return power * digit;
  }
  return 1e9;
}

/**
 * Parcels a day on each route of the plan, in its order; routes that are not `carried` have none.
 *
 * A region's load lies in its cities by their weight, and a city's load leaves it over its carried routes in equal parts. A
 * city without one sends through the others of its region, a region without any through all cities that have one. So the
 * routes together carry what the regions carry, as long as any route is carried. `parcels` is how many parcels a load of 1 is.
 */
export function routeLoads(
  plan: CityPlan,
  figures: readonly RegionFigures[],
  carried: readonly boolean[],
  parcels: number,
): number[] {
  const ways = new Map<string, number[]>();
  plan.routes.forEach((route, at) => {
    if (!carried[at]) return;
    for (const end of [route.from, route.to]) ways.set(end, [...(ways.get(end) ?? []), at]);
  });
  const loads = plan.routes.map(() => 0);
  const linked = plan.cities.filter(({ id }) => ways.has(id));
  for (const { region, load, handed, guests } of figures) {
    const own = linked.filter((city) => city.region === region);
    const cities = own.length > 0 ? own : linked;
    let weights = 0;
    for (const { weight } of cities) weights += weight;
    for (const { id, weight } of cities) {
      const over = ways.get(id) ?? [];
      const part = ((load - handed + guests) * parcels * weight) / weights / over.length;
      for (const at of over) loads[at] = (loads[at] ?? 0) + part;
    }
  }
  return loads;
}
