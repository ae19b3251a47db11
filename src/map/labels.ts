import { type Path, type Point, segmentsOf } from '../views/map-view';
import { type Box, overlap } from './layout';

export interface LabelSpot {
  readonly side: LabelSide;
  readonly box: Box;
}

export type LabelSide = 'e' | 'w' | 'n' | 's' | 'ne' | 'se' | 'nw' | 'sw';

/** A city to be labelled: where its mark is, how far it reaches, what its label measures. */
export interface LabelSeat {
  readonly id: string;
  readonly at: Point;
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** Higher is placed first. */
  readonly rank: number;
  /** Keeps its label even where it has to cross something. */
  readonly needed: boolean;
}

/** A line that labels keep off: half its width in pixels, and how much worse than a route it is to lie on. */
export interface LabelObstacle {
  readonly path: Path;
  readonly reach: number;
  readonly weight: number;
}

const SIDES: readonly LabelSide[] = ['e', 'w', 'n', 's', 'ne', 'nw', 'se', 'sw'];
/** Preference among free sides: beside the mark reads best, above before below. */
const HABIT: Record<LabelSide, number> = { e: 0, w: 0.6, n: 2, s: 2.4, ne: 1, nw: 1.4, se: 1.2, sw: 1.6 };
const GAP = 6;
const LIFTS = [0, 5, 10]; // pixels that a label may stand farther off than it needs to, to clear a line
const LINE_GAP = 5.5; // pixels of ground between a label and the middle of a thin line
const CLASH = 60; // cost from which a label that is not needed is left out
const CROSSING = 3; // cost of each 4 pixels of line under a label
const ROUNDS = 3;

/** One place a label could take, and what it costs whatever the other labels do. */
interface Candidate {
  readonly spot: LabelSpot;
  readonly cost: number;
}

/**
 * Finds the best place on eight sides for every label: off the lines, off other marks and labels, inside the
 * canvas.
 *
 * Seats are placed by rank and then reconsidered twice, each against all others; a label without room may
 * then move its neighbours aside. One that still lies on a mark, a label or the edge is left out unless it is
 * needed. `former` places are kept when they are about as good, so that labels do not jump from one quarter
 * to the next.
 */
export function placeLabels(
  seats: readonly LabelSeat[],
  lines: readonly LabelObstacle[],
  bounds: Box,
  former: ReadonlyMap<string, LabelSide>,
): Map<string, LabelSpot> {
  const dots = lines.flatMap(({ path, reach, weight }) =>
    dotsAlong(path).map((dot) => ({ dot, reach, weight })),
  );
  const order = seats
    .toSorted((a, b) => b.rank - a.rank)
    .map((seat) => ({ seat, candidates: candidatesOf(seat, seats, dots, bounds, former.get(seat.id)) }));
  const spots = new Map<string, LabelSpot>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { seat, candidates } of order) {
      const best = bestOf(seat.id, candidates, spots);
      if (best && (seat.needed || best.cost < CLASH)) spots.set(seat.id, best.spot);
      else spots.delete(seat.id);
    }
  }
  for (const { seat, candidates } of order) {
    if (!spots.has(seat.id)) makeRoom(seat.id, candidates, order, spots);
  }
  return spots;
}

function candidatesOf(
  seat: LabelSeat,
  seats: readonly LabelSeat[],
  dots: readonly Dot[],
  bounds: Box,
  former: LabelSide | undefined,
): Candidate[] {
  return SIDES.flatMap((side) =>
    LIFTS.map((lift) => {
      const box = boxAt(seat, side, lift);
      const habit = HABIT[side] + lift * 0.25 - (former === side ? 1.5 : 0);
      return {
        spot: { side, box },
        cost: habit + hindrance(seat, box, seats, bounds) + crossings(box, dots) * CROSSING,
      };
    }),
  );
}

function bestOf(
  id: string,
  candidates: readonly Candidate[],
  spots: ReadonlyMap<string, LabelSpot>,
): Candidate | null {
  let best: Candidate | null = null;
  for (const { spot, cost } of candidates) {
    if (best && cost >= best.cost) continue;
    const whole = cost + crowding(id, spot.box, spots);
    if (!best || whole < best.cost) best = { spot, cost: whole };
  }
  return best;
}

/**
 * Takes the first free place from which every label in the way finds another; changes nothing where there is
 * none.
 */
function makeRoom(
  id: string,
  candidates: readonly Candidate[],
  order: readonly { readonly seat: LabelSeat; readonly candidates: readonly Candidate[] }[],
  spots: Map<string, LabelSpot>,
): void {
  for (const { spot, cost } of candidates.toSorted((a, b) => a.cost - b.cost)) {
    if (cost >= CLASH) return;
    const trial = new Map(spots).set(id, spot);
    const moved = order.filter(({ seat }) => {
      const other = spots.get(seat.id);
      return other !== undefined && overlap(roomy(spot.box), other.box) > 0;
    });
    const fits = moved.every(({ seat, candidates: others }) => {
      trial.delete(seat.id);
      const best = bestOf(seat.id, others, trial);
      if (!best || best.cost >= CLASH) return false;
      trial.set(seat.id, best.spot);
      return true;
    });
    if (!fits) continue;
    for (const [key, value] of trial) spots.set(key, value);
    return;
  }
}

/** The label's box on one side of its mark, `lift` pixels farther off than the nearest. */
function boxAt(seat: LabelSeat, side: LabelSide, lift: number): Box {
  const [x, y] = seat.at;
  const { width, height } = seat;
  const straight = seat.reach + GAP + lift;
  const slanted = seat.reach * 0.72 + 3;
  const raised = slanted * 0.7 + lift;
  const beside = side.includes('e')
    ? x + (side === 'e' ? straight : slanted)
    : x - (side === 'w' ? straight : slanted) - width;
  const left = side === 'n' || side === 's' ? x - width / 2 : beside;
  const above = y - height - (side === 'n' ? seat.reach + 3 + lift : raised);
  const below = y + (side === 's' ? seat.reach + 3 + lift : raised);
  const top = side.startsWith('n') ? above : side.startsWith('s') ? below : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

interface Dot {
  readonly dot: Point;
  readonly reach: number;
  readonly weight: number;
}

function dotsAlong(path: Path): Point[] {
  const dots: Point[] = [];
  for (const { a, b, length } of segmentsOf(path)) {
    const steps = Math.max(1, Math.ceil(length / 4));
    for (let step = 0; step <= steps; step++) {
      dots.push([a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps]);
    }
  }
  return dots;
}

function crossings(box: Box, dots: readonly Dot[]): number {
  let sum = 0;
  for (const { dot, reach, weight } of dots) {
    const near = reach + LINE_GAP;
    const across = dot[0] > box.left - near && dot[0] < box.right + near;
    if (across && dot[1] > box.top - near && dot[1] < box.bottom + near) sum += weight;
  }
  return sum;
}

/** Cost of lying over the edge of the canvas or on another city's mark. */
function hindrance(seat: LabelSeat, box: Box, seats: readonly LabelSeat[], bounds: Box): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  let cost = ((area - overlap(box, bounds)) / area) * 900;
  for (const other of seats) {
    if (other.id === seat.id) continue;
    const reach = other.reach + 2;
    const [x, y] = other.at;
    const shared = overlap(box, { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
    if (shared > 0) cost += CLASH + shared / 4;
  }
  return cost;
}

/** Cost of lying on other labels. */
function crowding(id: string, box: Box, spots: ReadonlyMap<string, LabelSpot>): number {
  const room = roomy(box);
  let cost = 0;
  for (const [other, spot] of spots) {
    if (other === id) continue;
    const shared = overlap(room, spot.box);
    if (shared > 0) cost += CLASH + shared / 4;
  }
  return cost;
}

function roomy(box: Box): Box {
  return { left: box.left - 4, top: box.top - 1, right: box.right + 4, bottom: box.bottom + 1 };
}
