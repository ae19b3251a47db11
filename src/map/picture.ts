import type { MapCity, MapView, Point } from '../views/map-view';
import { type Layout, fitView } from './layout';
import type { Lens } from './lens';
import { type LabelSide, type LabelSpot, placeLabels } from './labels';
import { type LabelText, labelText, measureLabel, paintLabel } from './lettering';
import { cityDuring, closedAt, type Merge, routeKey } from './merge';
import { paintChanged, paintRivers, paintRoute, paintZip, strandPath, strandsOf } from './network';
import { EMPHASIS_GAP, type Emphasis, nodeReach, paintEmphasis, paintNode } from './nodes';
import type { Palette } from './palette';
import { countBox, hasCount, layTrains, paintCounts, type TrainLine } from './trains';

/** One view on a canvas of one size: everything placed, ready to be painted. */
export interface Picture {
  readonly view: MapView;
  readonly palette: Palette;
  readonly layout: Layout;
  readonly spots: ReadonlyMap<string, LabelSpot>;
  readonly trains: readonly TrainLine[];
  /** Trains that one drawn box stands for. */
  readonly sampling: number;
}

/** Which cities stand out, and how far a merge has come; null when none runs. */
export interface Moment {
  readonly focused: string | null;
  readonly hovered: string | null;
  readonly merge: Merge | null;
  readonly elapsed: number;
  /** Keys of routes to be outlined as just changed. */
  readonly changed: ReadonlySet<string>;
}

const TOUCH_RADIUS = 22;

/** Places a view on a canvas. `ctx` only measures text; `former` keeps labels where they were. */
export function composePicture(
  view: MapView,
  palette: Palette,
  size: { readonly width: number; readonly height: number },
  ctx: CanvasRenderingContext2D,
  former: ReadonlyMap<string, LabelSpot>,
  lens?: Lens,
): Picture {
  const layout = fitView(view, size.width, size.height, lens);
  const { lines, sampling } = layTrains(view, layout);
  const degrees = new Map<string, number>();
  for (const route of view.routes) {
    for (const end of [route.from, route.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const seats = view.cities.flatMap((city) => {
    const at = placeOf(layout, city);
    // A city beyond the edge has no name: the label would be all that is seen of it.
    if (at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height) return [];
    const measured = measureLabel(ctx, labelText(city), palette, layout.scale);
    const needed = city.size === 3 || city.id === view.selected;
    const rank = (needed ? 100 : 0) + city.size * 10 + (degrees.get(city.id) ?? 0);
    const seat = {
      id: city.id,
      at,
      reach: reachOf(view, city, layout) + (city.id === view.selected ? EMPHASIS_GAP : 0),
      ...measured,
      rank,
      needed,
    };
    return [seat];
  });
  const obstacles = view.routes.flatMap((route, index) => {
    const place = layout.routes[index];
    if (!place) return [];
    const tracks = strandsOf(route, layout.scale).map((strand) => ({
      path: strandPath(strand, place),
      reach: strand.width / 2,
      weight: 1,
    }));
    const box = view.reducedMotion && hasCount(route) ? countBox(place.path) : null;
    return box ? [...tracks, { path: box.path, reach: box.reach, weight: 8 }] : tracks;
  });
  const sides = new Map<string, LabelSide>([...former].map(([id, spot]) => [id, spot.side]));
  const bounds = { left: 3, top: 3, right: size.width - 3, bottom: size.height - 3 };
  const spots = placeLabels(seats, obstacles, bounds, sides);
  return { view, palette, layout, spots, trains: view.reducedMotion ? [] : lines, sampling };
}

/** Rivers and routes: what lies under the trains. */
export function paintGround(ctx: CanvasRenderingContext2D, picture: Picture, moment: Moment): void {
  const { view, layout, palette } = picture;
  paintRivers(ctx, layout.rivers, palette, layout.scale);
  const edges = new Map(moment.merge?.edges.map((edge) => [edge.key, edge]));
  // Planned lines lie lowest and shared ones on top, so that a crossing never cuts the heavier line.
  const order = ['planned', 'joining', 'own', 'shared'];
  const indices = view.routes.map((_, index) => index);
  indices.sort(
    (a, b) => order.indexOf(view.routes[a]?.state ?? '') - order.indexOf(view.routes[b]?.state ?? ''),
  );
  for (const index of indices) {
    const route = view.routes[index];
    const place = layout.routes[index];
    if (!route || !place) continue;
    const edge = edges.get(routeKey(route));
    const closed = edge ? closedAt(edge, moment.elapsed) : 1;
    if (edge && closed < 1) paintZip(ctx, { ...edge, closed }, place, palette, layout.scale);
    else paintRoute(ctx, route, place, palette, layout.scale);
    if (moment.changed.has(routeKey(route))) paintChanged(ctx, place, palette, layout.scale);
  }
  if (view.reducedMotion) paintCounts(ctx, view, layout, palette);
}

/** Cities and their labels: what lies over the trains. */
export function paintCities(ctx: CanvasRenderingContext2D, picture: Picture, moment: Moment): void {
  const { view, layout, palette, spots } = picture;
  const ringed = view.layer === 'share';
  for (const city of view.cities) {
    const at = placeOf(layout, city);
    paintNode(ctx, city, at, ringed, palette, layout.scale);
    paintEmphasis(ctx, at, reachOf(view, city, layout), emphasisOf(view, city, moment), palette);
  }
  for (const city of view.cities) {
    const spot = spots.get(city.id) ?? (standsOut(view, city, moment) ? spareSpot(ctx, picture, city) : null);
    if (spot) paintLabel(ctx, textOf(city, moment), spot, palette, layout.scale);
  }
}

/** The city whose mark or label lies under a point, the nearest mark first; null where there is none. */
export function cityAt(picture: Picture, x: number, y: number): MapCity | null {
  let best: { city: MapCity; distance: number } | null = null;
  for (const city of picture.view.cities) {
    const [cx, cy] = placeOf(picture.layout, city);
    const distance = Math.sqrt((x - cx) ** 2 + (y - cy) ** 2);
    const within = Math.max(TOUCH_RADIUS, reachOf(picture.view, city, picture.layout) + 6);
    if (distance <= within && (!best || distance < best.distance)) best = { city, distance };
  }
  if (best) return best.city;
  const named = picture.view.cities.find((city) => {
    const box = picture.spots.get(city.id)?.box;
    return box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  return named ?? null;
}

/** Indices of routes that have not closed yet, on which no train of the shared line can run. */
export function openRoutes(picture: Picture, moment: Moment): ReadonlySet<number> {
  const open = new Set(
    (moment.merge?.edges ?? []).filter((edge) => closedAt(edge, moment.elapsed) < 1).map(({ key }) => key),
  );
  const indices = new Set<number>();
  picture.view.routes.forEach((route, index) => open.has(routeKey(route)) && indices.add(index));
  return indices;
}

function textOf(city: MapCity, moment: Moment): LabelText {
  return labelText(moment.merge ? cityDuring(moment.merge, city, moment.elapsed) : city);
}

function placeOf(layout: Layout, city: MapCity): Point {
  return layout.cities.get(city.id) ?? [0, 0];
}

function reachOf(view: MapView, city: MapCity, layout: Layout): number {
  return nodeReach(city, view.layer === 'share', layout.scale);
}

function emphasisOf(view: MapView, city: MapCity, moment: Moment): Emphasis {
  return {
    selected: city.id === view.selected,
    focused: city.id === moment.focused,
    hovered: city.id === moment.hovered,
  };
}

function standsOut(view: MapView, city: MapCity, moment: Moment): boolean {
  return city.id === view.selected || city.id === moment.focused || city.id === moment.hovered;
}

/**
 * A place for a label that found no room, shown while its city stands out: inside the canvas, over whatever
 * is there.
 */
function spareSpot(ctx: CanvasRenderingContext2D, picture: Picture, city: MapCity): LabelSpot | null {
  const { layout, palette, view } = picture;
  const measured = measureLabel(ctx, labelText(city), palette, layout.scale);
  const seat = {
    id: city.id,
    at: placeOf(layout, city),
    reach: reachOf(view, city, layout),
    rank: 0,
    needed: true,
    ...measured,
  };
  const bounds = { left: 3, top: 3, right: layout.width - 3, bottom: layout.height - 3 };
  return placeLabels([seat], [], bounds, new Map()).get(city.id) ?? null;
}
