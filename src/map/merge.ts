import { type MapCity, type MapRoute, type MapView, pathLength } from '../views/map-view';

const EDGE_MS = 240;
const TOTAL_MS = 2900;

/** One route that closes, and when. Times are milliseconds from the start of the merge. */
export interface MergingEdge {
  readonly key: string;
  readonly before: MapRoute;
  readonly after: MapRoute;
  readonly closesAt: 'from' | 'to';
  readonly start: number;
}

/** Two networks becoming one, edge by edge from a hub outward. */
export interface Merge {
  readonly edges: readonly MergingEdge[];
  /** Labels of the cities before, each shown until the first edge at its city has closed. */
  readonly cities: ReadonlyMap<string, MapCity>;
  readonly duration: number;
}

export function routeKey(route: { readonly from: string; readonly to: string }): string {
  return route.from < route.to ? `${route.from} ${route.to}` : `${route.to} ${route.from}`;
}

/** Routes that stood apart in `before` and are shared in `after`, each with what it was. */
export function findMerging(
  before: MapView,
  after: MapView,
): { readonly before: MapRoute; readonly after: MapRoute }[] {
  const old = new Map(before.routes.map((route) => [routeKey(route), route]));
  return after.routes.flatMap((route) => {
    const former = old.get(routeKey(route));
    return former && former.state !== 'shared' && route.state === 'shared'
      ? [{ before: former, after: route }]
      : [];
  });
}

/**
 * Order and times of a merge, or null where no route closes.
 *
 * Each edge takes 240 ms; they follow one another, or overlap where there are so many that the whole would
 * pass 2.9 s. They start at the hub with the least total distance to the merging edges and go by distance
 * along the network.
 */
export function planMerge(before: MapView, after: MapView): Merge | null {
  const merging = findMerging(before, after);
  if (merging.length === 0) return null;
  const distances = nearestHub(after, merging);
  const far = Number.MAX_VALUE;
  const ordered = merging
    .map((pair) => {
      const from = distances.get(pair.after.from) ?? far;
      const to = distances.get(pair.after.to) ?? far;
      return {
        ...pair,
        closesAt: from <= to ? ('from' as const) : ('to' as const),
        distance: Math.min(from, to),
      };
    })
    .sort((a, b) => a.distance - b.distance || (routeKey(a.after) < routeKey(b.after) ? -1 : 1));
  const stride = ordered.length > 1 ? Math.min(EDGE_MS, (TOTAL_MS - EDGE_MS) / (ordered.length - 1)) : 0;
  const edges = ordered.map(({ before: was, after: is, closesAt }, index) => ({
    key: routeKey(is),
    before: was,
    after: is,
    closesAt,
    start: index * stride,
  }));
  return {
    edges,
    cities: new Map(before.cities.map((city) => [city.id, city])),
    duration: (edges.at(-1)?.start ?? 0) + EDGE_MS,
  };
}

/** How far an edge has closed after `elapsed` ms, 0 to 1, easing out. */
export function closedAt(edge: MergingEdge, elapsed: number): number {
  const t = Math.min(1, Math.max(0, (elapsed - edge.start) / EDGE_MS));
  return 1 - (1 - t) * (1 - t);
}

/** The city as it is to be labelled after `elapsed` ms: as before until an edge at it has closed. */
export function cityDuring(merge: Merge, city: MapCity, elapsed: number): MapCity {
  const edges = merge.edges.filter((edge) => edge.after.from === city.id || edge.after.to === city.id);
  const waits = edges.length > 0 && edges.every((edge) => closedAt(edge, elapsed) < 1);
  return waits ? (merge.cities.get(city.id) ?? city) : city;
}

function nearestHub(
  view: MapView,
  merging: readonly { readonly after: MapRoute }[],
): ReadonlyMap<string, number> {
  const hubs = view.cities.filter((city) => city.facility === 'hub');
  const starts = hubs.length > 0 ? hubs : view.cities.slice(0, 1);
  let best: { distances: ReadonlyMap<string, number>; sum: number } | null = null;
  for (const start of starts) {
    const distances = distancesFrom(view, start.id);
    let sum = 0;
    for (const { after } of merging)
      sum += (distances.get(after.from) ?? 1e6) + (distances.get(after.to) ?? 1e6);
    if (!best || sum < best.sum) best = { distances, sum };
  }
  return best?.distances ?? new Map();
}

/** Shortest way along the routes from one city to each it is connected with, in grid units. */
function distancesFrom(view: MapView, start: string): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  const waiting = new Set([start]);
  // Cities added while it runs are visited too, so the loop ends only when no way gets shorter.
  for (const city of waiting) {
    waiting.delete(city);
    const here = distances.get(city) ?? 0;
    for (const route of view.routes) {
      const next = route.from === city ? route.to : route.to === city ? route.from : null;
      if (next === null) continue;
      const there = here + pathLength(route.path);
      if (there < (distances.get(next) ?? Infinity)) {
        distances.set(next, there);
        waiting.add(next);
      }
    }
  }
  return distances;
}
