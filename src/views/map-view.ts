/**
 * What the map shows, as plain data, and the geometry it is drawn with. Knows nothing of pixels or of Phaser.
 */

/** Grid units of the scenario's 100 x 64 plane, or pixels once projected; y grows downwards. */
export type Point = readonly [x: number, y: number];
export type Path = readonly Point[];

export type MapLayer = 'share' | 'delivery' | 'cost' | 'partner';
export type Facility = 'hub' | 'warehouse' | 'city';
export type RouteState = 'own' | 'shared' | 'joining' | 'planned';
export type Direction = 'up' | 'down' | 'left' | 'right';

export interface MapCity {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Demand in three steps, 3 the largest. */
  readonly size: 1 | 2 | 3;
  readonly facility: Facility;
  /** The layer's finished figure, "6.4" or "1.9 → 1.2"; empty where the layer has none. */
  readonly label: string;
  /** Whether the figure changed: what follows the arrow, or all of it, is then printed bold. */
  readonly emphasised: boolean;
  /**
   * Drawn as a ring on the share layer, in this order from twelve o'clock; what is missing to 1 stays faint.
   */
  readonly shares: readonly { readonly slot: number; readonly share: number }[];
  /** One spoken sentence: name, figure, who serves it. */
  readonly description: string;
}

export interface MapRoute {
  readonly from: string;
  readonly to: string;
  /** From city to city, both ends included, in grid units, at 0, 45 or 90 degrees. */
  readonly path: Path;
  readonly state: RouteState;
  /** Slots, from 1, of one firm or two; the first is drawn above, or right of, the second. */
  readonly slots: readonly number[];
  /** Trains on this route, from `trainsFor`. */
  readonly trains: number;
  readonly description: string;
}

export interface MapView {
  readonly layer: MapLayer;
  readonly cities: readonly MapCity[];
  readonly routes: readonly MapRoute[];
  readonly rivers: readonly Path[];
  /** Parcels a day that one train stands for; the legend says it. */
  readonly parcelsPerTrain: number;
  readonly selected: string | null;
  readonly theme: 'day' | 'night';
  readonly reducedMotion: boolean;
  readonly firms: readonly {
    readonly id: string;
    /** 0 to 5, in the order of the firm palette. */
    readonly slot: number;
    readonly tag: string;
    readonly name: string;
  }[];
}

/**
 * Trains of every route, one for `parcelsPerTrain` parcels a day.
 *
 * The sum is the rounded total load, by largest remainder, so that many small routes neither vanish nor add
 * up to more than is carried; of equal remainders the earlier route wins. Loads are parcels a day, >= 0.
 */
export function trainsFor(parcelsPerDay: readonly number[], parcelsPerTrain: number): number[] {
  const quotas = parcelsPerDay.map((parcels) => parcels / parcelsPerTrain);
  let total = 0;
  for (const quota of quotas) total += quota;
  return apportion(quotas, Math.round(total));
}

/**
 * Whole numbers close to `quotas` whose sum is `seats`, by largest remainder. Expects the quotas to sum to
 * about `seats`.
 */
export function apportion(quotas: readonly number[], seats: number): number[] {
  const whole = quotas.map(Math.floor);
  let left = seats;
  for (const part of whole) left -= part;
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** A city's route as one path, from the scenario's two cities and the bends between them. */
export function routePath(
  from: { readonly x: number; readonly y: number },
  bends: readonly Point[],
  to: { readonly x: number; readonly y: number },
): Path {
  return [[from.x, from.y], ...bends, [to.x, to.y]];
}

export function distanceBetween(a: Point, b: Point): number {
  return Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
}

/** The straight pieces of a path, in order; pieces without length are left out. */
export function segmentsOf(path: Path): { readonly a: Point; readonly b: Point; readonly length: number }[] {
  const segments: { a: Point; b: Point; length: number }[] = [];
  let a: Point | null = null;
  for (const b of path) {
    const length = a ? distanceBetween(a, b) : 0;
    if (a && length > 1e-9) segments.push({ a, b, length });
    a = b;
  }
  return segments;
}

export function pathLength(path: Path): number {
  let sum = 0;
  for (const { length } of segmentsOf(path)) sum += length;
  return sum;
}

/** Whether every piece lies at 0, 45 or 90 degrees. */
export function isOctilinear(path: Path): boolean {
  return segmentsOf(path).every(({ a, b }) => {
    const across = Math.abs(b[0] - a[0]);
    const down = Math.abs(b[1] - a[1]);
    return across < 1e-9 || down < 1e-9 || Math.abs(across - down) < 1e-9;
  });
}

/**
 * The point at `distance` along a path and the direction of travel there, in radians clockwise from
 * rightwards.
 *
 * Distances beyond either end give that end. A path without length gives its first point and angle 0.
 */
export function pointAlong(
  path: Path,
  distance: number,
): { readonly x: number; readonly y: number; readonly angle: number } {
  const segments = segmentsOf(path);
  const last = segments.at(-1);
  if (!last) return { x: path[0]?.[0] ?? 0, y: path[0]?.[1] ?? 0, angle: 0 };
  let left = Math.max(0, distance);
  for (const segment of segments) {
    const { a, b, length } = segment;
    if (left <= length || segment === last) {
      const t = Math.min(1, left / length);
      const x = a[0] + (b[0] - a[0]) * t;
      const y = a[1] + (b[1] - a[1]) * t;
      return { x, y, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) };
    }
    left -= length;
  }
  return { x: last.b[0], y: last.b[1], angle: 0 };
}

/**
 * The part of a path between two distances along it; bends inside are kept. Empty where `end` is not after
 * `start`.
 */
export function slicePath(path: Path, start: number, end: number): Path {
  if (end - start < 1e-9) return [];
  const first = pointAlong(path, start);
  const last = pointAlong(path, end);
  const inside: Point[] = [];
  let walked = 0;
  for (const { b, length } of segmentsOf(path)) {
    walked += length;
    if (walked > start + 1e-9 && walked < end - 1e-9) inside.push(b);
  }
  return [[first.x, first.y], ...inside, [last.x, last.y]];
}

/**
 * A line beside `path`: `offset` to the left of travel (above a path that runs rightwards), negative to the
 * right.
 *
 * Corners are mitred, so that a parallel of an octilinear path is octilinear. `offset` may also depend on the
 * distance walked; then the path is cut into pieces of at most `step` and may spread or narrow on its way.
 */
export function offsetPath(
  path: Path,
  offset: number | ((distance: number) => number),
  step = Infinity,
): Path {
  const segments = segmentsOf(path);
  const offsetAt = typeof offset === 'number' ? () => offset : offset;
  const out: Point[] = [];
  let walked = 0;
  let before: Point | null = null;
  segments.forEach(({ a, b, length }, index) => {
    const normal = leftOf(a, b, length);
    out.push(shift(a, mitre(before, normal), offsetAt(walked)));
    const pieces = Math.max(1, Math.ceil(length / step));
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces;
      const point: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      out.push(shift(point, normal, offsetAt(walked + length * t)));
    }
    walked += length;
    if (index === segments.length - 1) out.push(shift(b, normal, offsetAt(walked)));
    before = normal;
  });
  return out;
}

function leftOf(a: Point, b: Point, length: number): Point {
  return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
}

/** The direction in which a corner between two normals moves, long enough to keep both sides parallel. */
function mitre(before: Point | null, after: Point): Point {
  if (!before) return after;
  const sum: Point = [before[0] + after[0], before[1] + after[1]];
  const along = sum[0] * after[0] + sum[1] * after[1];
  // A path that turns back on itself has no corner to mitre.
  return along < 0.2 ? after : [sum[0] / along, sum[1] / along];
}

function shift(point: Point, direction: Point, by: number): Point {
  return [point[0] + direction[0] * by, point[1] + direction[1] * by];
}

const HEADINGS: Record<Direction, Point> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/**
 * The city an arrow key leads to from `fromId`, or null at the edge of the map or where `fromId` is unknown.
 *
 * The nearest within 45 degrees of the heading, sideways distance counting twice; where that cone is empty,
 * the nearest that lies ahead at all, so that no city is out of reach of the keys.
 */
export function cityInDirection<City extends { readonly id: string; readonly x: number; readonly y: number }>(
  cities: readonly City[],
  fromId: string,
  direction: Direction,
): City | null {
  const from = cities.find((city) => city.id === fromId);
  if (!from) return null;
  const heading = HEADINGS[direction];
  let best: { city: City; inCone: boolean; cost: number } | null = null;
  for (const city of cities) {
    const dx = city.x - from.x;
    const dy = city.y - from.y;
    const ahead = dx * heading[0] + dy * heading[1];
    if (ahead <= 0) continue;
    const aside = Math.abs(dx * heading[1]) + Math.abs(dy * heading[0]);
    const inCone = aside <= ahead;
    const cost = ahead + 2 * aside;
    if (!best || (inCone && !best.inCone) || (inCone === best.inCone && cost < best.cost)) {
      best = { city, inCone, cost };
    }
  }
  return best?.city ?? null;
}
