import type { MapCity, Point } from '../views/map-view';
import type { Palette } from './palette';

const RADII: Record<MapCity['size'], number> = { 1: 7, 2: 9, 3: 11.5 };
/**
 * Farthest point of each shape against its radius; a square's corner is rounded down, for labels stand beside
 * it.
 */
const REACHES: Record<MapCity['facility'], number> = { hub: 1.15, warehouse: 1.35, city: 1 };
const OUTLINE = 3.2;
const RING_WIDTH = 4;
const RING_GAP = 3.4; // between outline and share ring: without it the two read as one thick line
/** Pixels between a city's mark and the ring of a selected one. */
export const EMPHASIS_GAP = 5;
const TURN = Math.PI * 2;

/** How a city is marked beyond its shape. */
export interface Emphasis {
  readonly selected: boolean;
  readonly focused: boolean;
  readonly hovered: boolean;
}

/** Pixels from a city's centre to the farthest point of its mark, outline and share ring included. */
export function nodeReach(city: MapCity, ringed: boolean, scale: number): number {
  const body = RADII[city.size] * REACHES[city.facility] + OUTLINE / 2;
  return (ringed ? body + RING_GAP + RING_WIDTH : body) * scale;
}

/** Square hub, diamond warehouse, circle city, on a ground that hides the lines beneath. */
export function paintNode(
  ctx: CanvasRenderingContext2D,
  city: MapCity,
  [x, y]: Point,
  ringed: boolean,
  palette: Palette,
  scale: number,
): void {
  const radius = RADII[city.size] * scale;
  ctx.setLineDash([]);
  ctx.lineJoin = 'miter';
  ctx.lineCap = 'butt';
  if (ringed) paintShares(ctx, city, [x, y], palette, scale);
  ctx.beginPath();
  switch (city.facility) {
    case 'hub':
      ctx.rect(x - radius, y - radius, radius * 2, radius * 2);
      break;
    case 'warehouse': {
      const arm = radius * REACHES.warehouse;
      ctx.moveTo(x, y - arm);
      ctx.lineTo(x + arm, y);
      ctx.lineTo(x, y + arm);
      ctx.lineTo(x - arm, y);
      ctx.closePath();
      break;
    }
    case 'city':
      ctx.arc(x, y, radius, 0, TURN);
      break;
  }
  ctx.fillStyle = palette.ground;
  ctx.fill();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = OUTLINE * scale;
  ctx.stroke();
}

function paintShares(
  ctx: CanvasRenderingContext2D,
  city: MapCity,
  [x, y]: Point,
  palette: Palette,
  scale: number,
): void {
  const reach = nodeReach(city, true, scale);
  const radius = reach - (RING_WIDTH * scale) / 2;
  ctx.beginPath();
  ctx.arc(x, y, reach + 1.5 * scale, 0, TURN);
  ctx.fillStyle = palette.ground;
  ctx.fill();
  ctx.lineWidth = RING_WIDTH * scale;
  const arc = (from: number, to: number, colour: string): void => {
    ctx.beginPath();
    ctx.arc(x, y, radius, from * TURN - TURN / 4, to * TURN - TURN / 4);
    ctx.strokeStyle = colour;
    ctx.stroke();
  };
  arc(0, 1, palette.line);
  let at = 0;
  // A sliver of ground parts the arcs, so that neighbours differ by more than hue.
  const sliver = 1.2 / (TURN * radius);
  for (const { slot, share } of city.shares) {
    const end = Math.min(1, at + share);
    if (end - at > sliver) arc(at, end - sliver, palette.firms[slot] ?? palette.ink);
    arc(Math.max(at, end - sliver), end, palette.ground);
    at = end;
  }
}

/** Thin ring of a selected or hovered city, heavier where the keys stand. */
export function paintEmphasis(
  ctx: CanvasRenderingContext2D,
  [x, y]: Point,
  reach: number,
  emphasis: Emphasis,
  palette: Palette,
): void {
  if (!emphasis.selected && !emphasis.focused && !emphasis.hovered) return;
  ctx.setLineDash([]);
  ctx.strokeStyle = emphasis.selected || emphasis.focused ? palette.ink : palette.mute;
  ctx.lineWidth = emphasis.focused ? 2.5 : 1.4;
  ctx.beginPath();
  ctx.arc(x, y, reach + EMPHASIS_GAP, 0, TURN);
  ctx.stroke();
}
