import type { Point } from './map-view';

export interface BoardLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: BoardLabel['anchor'];
}

/** Where a name may stand around its city, best first; grid units from the centre to the baseline's end. */
const SPOTS: readonly Spot[] = [
  { dx: 1.9, dy: 0.7, anchor: 'start' },
  { dx: -1.9, dy: 0.7, anchor: 'end' },
  { dx: 1.5, dy: -1.3, anchor: 'start' },
  { dx: -1.5, dy: -1.3, anchor: 'end' },
  { dx: 1.5, dy: 2.7, anchor: 'start' },
  { dx: -1.5, dy: 2.7, anchor: 'end' },
  { dx: 0, dy: -1.9, anchor: 'middle' },
  { dx: 0, dy: 3.4, anchor: 'middle' },
];
const HEIGHT = 1.7;
/** Beyond this x a name that runs to the right leaves the board, where letters are large beside it as on a phone. */
const RIGHTMOST = 88;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names beside their cities, where no line, node or other name runs; `wide` is a letter's width in grid units. */
export function placeLabels(
  names: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  segments: readonly { readonly a: Point; readonly b: Point }[],
  nodes: readonly { readonly x: number; readonly y: number }[],
  wide: number,
): BoardLabel[] {
  const taken: Box[] = [];
  return names.map(({ x, y, text }) => {
    let best: { readonly label: BoardLabel; readonly box: Box; readonly cost: number } | null = null;
    SPOTS.forEach(({ dx, dy, anchor }, rank) => {
      const label = { text, x: x + dx, y: y + dy, anchor };
      const box = boxOf(label, text.length * wide);
      const cost =
        rank * 0.1 +
        (anchor === 'start' && x > RIGHTMOST ? 4 : 0) +
        3 * segments.filter((segment) => crosses(box, segment.a, segment.b)).length +
        3 * nodes.filter(({ x: nodeX, y: nodeY }) => overlap(box, nodeBox(nodeX, nodeY))).length +
        5 * taken.filter((other) => overlap(box, other)).length;
      if (!best || cost < best.cost) best = { label, box, cost };
    });
    const chosen = best as { readonly label: BoardLabel; readonly box: Box } | null;
    if (chosen) taken.push(chosen.box);
    return chosen?.label ?? { text, x, y, anchor: 'start' };
  });
}

function boxOf({ x, y, anchor }: BoardLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 0.3, right: left + width + 0.3, top: y - HEIGHT, bottom: y + 0.3 };
}

/** A node's square, a little smaller than drawn so that a name may stand close to its own city. */
function nodeBox(x: number, y: number): Box {
  return { left: x - 0.7, right: x + 0.7, top: y - 0.7, bottom: y + 0.7 };
}

function inside(box: Box, [x, y]: Point): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight line enters the box, looked at in short steps. */
function crosses(box: Box, a: Point, b: Point): boolean {
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    if (inside(box, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])) return true;
  }
  return false;
}
