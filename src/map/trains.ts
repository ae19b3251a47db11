import { apportion, type MapRoute, type MapView, type Path, pathLength, pointAlong } from '../views/map-view';
import type { Layout } from './layout';
import { strandPath, strandsOf } from './network';
import type { Palette } from './palette';

const TRAIN = { length: 19.8, width: 8.8 };
const SPEED = 15; // pixels a second at full size
const MOST_DRAWN = 200;
const ROOM = 1.45; // lengths of train that each train needs of its line

/** Trains of one firm on one route: evenly spaced, running for ever. */
export interface TrainLine {
  /** Index of the route in its view. */
  readonly route: number;
  readonly path: Path;
  readonly length: number;
  readonly count: number;
  /** Pixels a second along the path; negative runs against it. */
  readonly velocity: number;
  /** Part of a spacing by which the whole line is shifted, so that neighbouring routes do not run in step. */
  readonly phase: number;
}

export interface TrainBox {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Part of its length that is out in the open, 0 to 1. */
  readonly part: number;
}

export function trainSize(scale: number): { readonly length: number; readonly width: number } {
  return { length: TRAIN.length * scale, width: TRAIN.width * scale };
}

/**
 * Lines of trains on every route, those of a shared route divided between its two sides.
 *
 * `sampling` is the number of trains that one drawn box stands for: 1 until more than 200 would be drawn or a
 * route is too short for its own, then the least of 2, 5, 10, 20, ... with room. Drawn boxes keep each
 * route's share.
 */
export function layTrains(
  view: MapView,
  layout: Layout,
): { readonly lines: readonly TrainLine[]; readonly sampling: number } {
  const strands = view.routes.map((route, index) => {
    const place = layout.routes[index];
    if (!place || route.state === 'planned') return [];
    return strandsOf(route, layout.scale).map((strand, side) => {
      const path = strandPath(strand, place);
      // Above or alone runs the way the route is told, below runs back.
      return { path, length: pathLength(path), forward: (side === 0) !== place.reversed };
    });
  });
  const room = strands.map((sides) => {
    let places = 0;
    for (const { length } of sides) places += Math.floor(length / (TRAIN.length * ROOM * layout.scale));
    return Math.max(1, places);
  });
  const loads = view.routes.map((route, index) => (strands[index]?.length ? route.trains : 0));
  const sampling = samplingFor(loads, room);
  const drawn = sampling === 1 ? loads : sampled(loads, sampling);
  const lines = strands.flatMap((sides, index) => {
    const count = drawn[index] ?? 0;
    return sides.flatMap(({ path, length, forward }, side) => {
      const own = sides.length === 1 ? count : side === 0 ? Math.ceil(count / 2) : Math.floor(count / 2);
      if (own === 0) return [];
      const velocity = SPEED * layout.scale * (forward ? 1 : -1);
      return [
        { route: index, path, length, count: own, velocity, phase: ((index * 7 + side * 5) % 12) / 12 },
      ];
    });
  });
  return { lines, sampling };
}

function sampled(loads: readonly number[], sampling: number): number[] {
  let total = 0;
  for (const load of loads) total += load;
  return apportion(
    loads.map((load) => load / sampling),
    Math.round(total / sampling),
  );
}

function samplingFor(loads: readonly number[], room: readonly number[]): number {
  for (let power = 1; power <= 1e9; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const sampling = power * digit;
      const drawn = sampling === 1 ? loads : sampled(loads, sampling);
      let total = 0;
      for (const count of drawn) total += count;
      if (total <= MOST_DRAWN && drawn.every((count, index) => count <= (room[index] ?? 0))) return sampling;
    }
  }
  return 1e9;
}

/**
 * Where a line's trains are after `elapsed` milliseconds of running; `size` is the length of one, in pixels.
 *
 * A train comes out of one city's middle and goes into the other's: only the part between is shown.
 */
export function trainsAt(line: TrainLine, elapsed: number, size: number): TrainBox[] {
  const boxes: TrainBox[] = [];
  const run = line.length + size;
  const spacing = run / line.count;
  const shift = (line.velocity * elapsed) / 1000 + line.phase * spacing;
  for (let index = 0; index < line.count; index++) {
    const at = (index + 0.5) * spacing + shift;
    const front = at - Math.floor(at / run) * run;
    const start = Math.max(0, front - size);
    const end = Math.min(line.length, front);
    if (end - start < 1) continue;
    const a = pointAlong(line.path, start);
    const b = pointAlong(line.path, end);
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    boxes.push({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle, part: (end - start) / size });
  }
  return boxes;
}

/** One train lying along the x axis round the origin. */
export function paintTrain(ctx: CanvasRenderingContext2D, palette: Palette, scale: number): void {
  const { length, width } = trainSize(scale);
  ctx.setLineDash([]);
  ctx.lineJoin = 'miter';
  ctx.fillStyle = palette.ground;
  ctx.fillRect(-length / 2, -width / 2, length, width);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = Math.max(1.1, 1.3 * scale);
  ctx.strokeRect(-length / 2, -width / 2, length, width);
}

export function hasCount(route: MapRoute): boolean {
  return route.trains > 0 && route.state !== 'planned';
}

function countPlace(path: Path): { readonly x: number; readonly y: number } {
  return pointAlong(path, pathLength(path) / 2);
}

/** What a standing train hides, as a short thick line. */
export function countBox(path: Path): { readonly path: Path; readonly reach: number } {
  const { x, y } = countPlace(path);
  return {
    path: [
      [x - 2, y],
      [x + 2, y],
    ],
    reach: 7.5,
  };
}

/** Standing trains: one box on each loaded route with the number it stands for. */
export function paintCounts(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  layout: Layout,
  palette: Palette,
): void {
  ctx.setLineDash([]);
  ctx.lineJoin = 'miter';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.font = `560 11.5px ${palette.family}`;
  view.routes.forEach((route, index) => {
    const path = layout.routes[index]?.path;
    if (!path || !hasCount(route)) return;
    const { x, y } = countPlace(path);
    const words = String(route.trains);
    const width = Math.max(trainSize(layout.scale).length, ctx.measureText(words).width + 8);
    ctx.fillStyle = palette.ground;
    ctx.fillRect(x - width / 2, y - 7.5, width, 15);
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 1.2;
    ctx.strokeRect(x - width / 2, y - 7.5, width, 15);
    ctx.fillStyle = palette.ink;
    ctx.fillText(words, x, y + 4);
  });
}
