import { type MapRoute, offsetPath, type Path, pathLength, slicePath } from '../views/map-view';
import type { RouteLayout } from './layout';
import { DASHES, type Palette } from './palette';

const ROUTE_WIDTH = 5.2;
const TWIN_OFFSET = 3.2; // half the distance of two lines side by side: their width and a sliver of ground
const SPREAD_OFFSET = 12.6; // how far apart joining lines stand at their open end
const PLANNED_OFFSET = 5.2;
const RIVER_WIDTH = 15.6;
const ZIP_LENGTH = 56; // pixels over which a closing pair of lines draws together
const CURVE_STEP = 8; // pixels between the points of a line that spreads

/**
 * One firm's line along a route. Distances are pixels from the route's `from`; offsets are to the left of its
 * layout.
 */
export interface Strand {
  readonly slot: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
  readonly offsetAt: (distance: number, length: number) => number;
}

/** The lines a route is drawn with, by state: one, or two side by side, spreading, or dotted. */
export function strandsOf(route: MapRoute, scale: number): Strand[] {
  const sides = route.slots.length > 1 ? [1, -1] : [0];
  return route.slots.slice(0, 2).map((slot, index) => {
    const side = (sides[index] ?? 0) * scale;
    switch (route.state) {
      case 'own':
        return {
          ...plain(slot, scale),
          dash: scaled(DASHES[slot] ?? [], scale),
          offsetAt: () => side * TWIN_OFFSET,
        };
      case 'shared':
        return { ...plain(slot, scale), offsetAt: () => side * TWIN_OFFSET };
      case 'joining':
        return {
          ...plain(slot, scale),
          dash: scaled([5.7, 4.7], scale),
          offsetAt: (distance, length) => side * spreadAt(distance / length),
        };
      case 'planned':
        return {
          slot,
          width: 2.8 * scale,
          dash: [0.1, 7.6 * scale],
          cap: 'round',
          offsetAt: () => side * PLANNED_OFFSET,
        };
    }
  });
}

function plain(slot: number, scale: number): Strand {
  return { slot, width: ROUTE_WIDTH * scale, dash: [], cap: 'butt', offsetAt: () => 0 };
}

function scaled(dash: readonly number[], scale: number): number[] {
  return dash.map((length) => length * scale);
}

/** Side by side at the closed end, then steadily apart. */
function spreadAt(fraction: number): number {
  const open = Math.max(0, (fraction - 0.06) / 0.94);
  return TWIN_OFFSET + (SPREAD_OFFSET - TWIN_OFFSET) * open;
}

/** A strand's line on the canvas, in the direction of the layout. */
export function strandPath(strand: Strand, layout: RouteLayout): Path {
  const length = pathLength(layout.path);
  return offsetPath(layout.path, fromNear(strand.offsetAt, layout, length), CURVE_STEP);
}

function fromNear(
  offsetAt: Strand['offsetAt'],
  layout: RouteLayout,
  length: number,
): (walked: number) => number {
  return (walked) => offsetAt(layout.reversed ? length - walked : walked, length);
}

export function paintRivers(
  ctx: CanvasRenderingContext2D,
  rivers: readonly Path[],
  palette: Palette,
  scale: number,
): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.river;
  ctx.lineWidth = RIVER_WIDTH * scale;
  for (const river of rivers) stroke(ctx, river);
}

export function paintRoute(
  ctx: CanvasRenderingContext2D,
  route: MapRoute,
  layout: RouteLayout,
  palette: Palette,
  scale: number,
): void {
  for (const strand of strandsOf(route, scale)) paintStrand(ctx, strand, strandPath(strand, layout), palette);
}

/**
 * A route on its way from `before` to `after`, like a zipper: up to `closed` (0 to 1 of its length, from
 * `closesAt`) it is already as after, beyond that as before, and between the two its lines draw together.
 */
export function paintZip(
  ctx: CanvasRenderingContext2D,
  zip: {
    readonly before: MapRoute;
    readonly after: MapRoute;
    readonly closesAt: 'from' | 'to';
    readonly closed: number;
  },
  layout: RouteLayout,
  palette: Palette,
  scale: number,
): void {
  const length = pathLength(layout.path);
  // Distances of the layout's own direction; `flip` turns them into distances from the end that closes first.
  const flip = (zip.closesAt === 'to') !== layout.reversed;
  const seam = zip.closed * length;
  const [start, end] = flip ? [length - seam, length] : [0, seam];
  const old = strandsOf(zip.before, scale);
  for (const strand of strandsOf(zip.after, scale)) {
    const former = old.find((candidate) => candidate.slot === strand.slot);
    const afterAt = fromNear(strand.offsetAt, layout, length);
    const done = slicePath(layout.path, start, end);
    if (done.length > 1)
      paintStrand(
        ctx,
        strand,
        offsetPath(done, (walked) => afterAt(start + walked)),
        palette,
      );
    if (!former) continue;
    const beforeAt = fromNear(former.offsetAt, layout, length);
    const [from, to] = flip ? [0, length - seam] : [seam, length];
    const open = slicePath(layout.path, from, to);
    if (open.length < 2) continue;
    const blend = (walked: number): number => {
      const at = from + walked;
      const beyond = (flip ? length - at : at) - seam;
      const t = Math.min(1, beyond / ZIP_LENGTH);
      const eased = t * t * (3 - 2 * t);
      return afterAt(at) + (beforeAt(at) - afterAt(at)) * eased;
    };
    paintStrand(ctx, former, offsetPath(open, blend, CURVE_STEP), palette);
  }
}

/** A thin outline round a route that has just changed, for readers who asked for no motion. */
export function paintChanged(
  ctx: CanvasRenderingContext2D,
  layout: RouteLayout,
  palette: Palette,
  scale: number,
): void {
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1;
  ctx.lineCap = 'butt';
  ctx.setLineDash([]);
  for (const side of [1, -1])
    stroke(ctx, offsetPath(layout.path, side * (TWIN_OFFSET + ROUTE_WIDTH / 2 + 2) * scale));
}

function paintStrand(ctx: CanvasRenderingContext2D, strand: Strand, path: Path, palette: Palette): void {
  ctx.strokeStyle = palette.firms[strand.slot] ?? palette.ink;
  ctx.lineWidth = strand.width;
  ctx.lineCap = strand.cap;
  ctx.lineJoin = 'round';
  ctx.setLineDash([...strand.dash]);
  stroke(ctx, path);
  ctx.setLineDash([]);
}

function stroke(ctx: CanvasRenderingContext2D, path: Path): void {
  ctx.beginPath();
  path.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
}
