import { type Lens, through, WHOLE } from './lens';
import { type MapView, type Path, type Point, segmentsOf } from '../views/map-view';

/** Where everything lies on a canvas of one size, in CSS pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Size of marks and lines against the full-size map; 1 on a desk, about 0.6 on a phone. */
  readonly scale: number;
  readonly cities: ReadonlyMap<string, Point>;
  readonly routes: readonly RouteLayout[];
  readonly rivers: readonly Path[];
}

export interface RouteLayout {
  /**
   * Runs rightwards, or downwards where it is upright, so that the first firm is on the same side everywhere.
   */
  readonly path: Path;
  /** Whether `path` runs from the route's `to` to its `from`. */
  readonly reversed: boolean;
}

const FULL_SIZE_STEP = 10.9; // pixels a grid unit on the 1108 x 852 map, geometric mean of both axes
const STRETCH = { least: 0.75, most: 2.4 }; // height of a grid unit against its width

/**
 * Pixels round the outermost cities. More on the right: there the names of the coast stand beside their
 * marks.
 */
const MARGIN = {
  left: (width: number) => Math.min(60, width * 0.08),
  right: (width: number) => Math.min(108, width * 0.17),
  upright: (height: number) => Math.min(44, height * 0.075),
};

/**
 * Fits a view to a canvas.
 *
 * The plane is stretched to fill the canvas and every route is bent anew at 45 degrees, so that a tall phone
 * and a wide screen both show an octilinear map. Expects width and height > 0. A lens enlarges a part of it, angles and all;
 * marks and lines grow more slowly, so that near is also clearer.
 */
export function fitView(view: MapView, width: number, height: number, lens: Lens = WHOLE): Layout {
  const xs = view.cities.map((city) => city.x);
  const ys = view.cities.map((city) => city.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const across = Math.max(1, Math.max(...xs) - left);
  const down = Math.max(1, Math.max(...ys) - top);
  let stepX = Math.max(0.1, (width - MARGIN.left(width) - MARGIN.right(width)) / across);
  let stepY = Math.max(0.1, (height - 2 * MARGIN.upright(height)) / down);
  stepX = Math.min(stepX, stepY / STRETCH.least);
  stepY = Math.min(stepY, stepX * STRETCH.most);
  const originX = (width - stepX * across + MARGIN.left(width) - MARGIN.right(width)) / 2 - left * stepX;
  const originY = (height - stepY * down) / 2 - top * stepY;
  const project = ([x, y]: Point): Point =>
    through(lens, { width, height }, [originX + x * stepX, originY + y * stepY]);
  const step = Math.sqrt(stepX * stepY * lens.zoom);
  const scale = Math.min(1.2, 0.2 + (0.8 * step) / FULL_SIZE_STEP);
  return {
    width,
    height,
    scale: Math.max(0.55, scale),
    cities: new Map(view.cities.map((city) => [city.id, project([city.x, city.y])])),
    routes: view.routes.map((route) => orient(bendAnew(route.path, project))),
    rivers: view.rivers.map((river) => river.map(project)),
  };
}

/**
 * Projects a path and restores its angles: each pair of pieces keeps its ends and its order of straight and
 * slanted.
 */
export function bendAnew(path: Path, project: (point: Point) => Point): Path {
  const pieces = segmentsOf(path);
  const out: Point[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const first = pieces[index];
    if (!first) continue;
    const second = pieces[index + 1] ?? first;
    const a = project(first.a);
    const b = project(second.b);
    const slantedFirst = Math.abs(first.b[0] - first.a[0]) > 1e-9 && Math.abs(first.b[1] - first.a[1]) > 1e-9;
    if (out.length === 0) out.push(a);
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const slant = Math.min(Math.abs(dx), Math.abs(dy));
    const leg: Point = [slant * Math.sign(dx), slant * Math.sign(dy)];
    const isStraight = slant < 1e-6 || Math.abs(Math.abs(dx) - Math.abs(dy)) < 1e-6;
    if (!isStraight) out.push(slantedFirst ? [a[0] + leg[0], a[1] + leg[1]] : [b[0] - leg[0], b[1] - leg[1]]);
    out.push(b);
  }
  return out;
}

function orient(path: Path): RouteLayout {
  const first = path[0];
  const last = path.at(-1);
  if (!first || !last) return { path, reversed: false };
  const dx = last[0] - first[0];
  const reversed = Math.abs(dx) < 1e-6 ? last[1] < first[1] : dx < 0;
  return { path: reversed ? path.toReversed() : path, reversed };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Area that two boxes share; 0 where they do not meet. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
