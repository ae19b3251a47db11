import { normalOf } from '../luck';
import { clip } from '../science';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { Table, World } from '../world';

/** What is known so faintly is not known, so that old studies leave no trace. */
const FORGOTTEN = 0.02;
/** Errors beyond this many standard errors are noticed and corrected by whoever made the study. */
const WIDEST = 2;

/** A study of another firm's cash, debt and cost of a parcel. */
export function studyBooks(turn: Turn, firm: number, other: number, depth: number): void {
  const { world } = turn;
  const pair = firm * world.shape.firms + other;
  const known = learnt(turn, world.booksKnown[pair] as number, depth);
  const seen = 1 + missOf(turn, firm, known);
  world.booksKnown[pair] = known;
  world.toldCash[pair] = roundFen((world.cash[other] as number) * seen);
  world.toldDebt[pair] = roundFen((world.debt[other] as number) * seen);
  world.toldParcelCost[pair] = roundFen((world.parcelCost[other] as number) * Math.max(0, seen));
}

/** A study of how pressed a firm is and what it holds of us: what its walk-away rests on. */
export function studyStance(turn: Turn, firm: number, other: number, depth: number): void {
  const { world } = turn;
  const { firms } = world.shape;
  const pair = firm * firms + other;
  const known = learnt(turn, world.stanceKnown[pair] as number, depth);
  const seen = 1 + missOf(turn, firm, known);
  world.stanceKnown[pair] = known;
  world.toldPressure[pair] = clip((world.pressure[other] as number) * seen, 0, 100);
  world.toldRegard[pair] = clip((world.regard[other * firms + firm] as number) * seen, -1, 1) + 0;
}

/** A study of what shoppers of a segment wish. */
export function studyWishes(turn: Turn, firm: number, s: number, depth: number): void {
  const cell = firm * turn.world.shape.segments + s;
  turn.world.wishesKnown[cell] = learnt(turn, turn.world.wishesKnown[cell] as number, depth);
}

/** Knowledge after a study: it removes a part d / (d + half) of what was not known. */
function learnt({ rules }: Turn, known: number, depth: number): number {
  if (depth <= 0) return known;
  return known + (1 - known) * (depth / (depth + rules.parameters.studyHalf));
}

/** How far this quarter's study is off, as a part of the figure: the less the more is known. Nothing without luck. */
function missOf({ luck, quarter, rules }: Turn, firm: number, known: number): number {
  if (!luck.on) return 0;
  const z = clip(normalOf(luck, 'study', firm, quarter), -WIDEST, WIDEST);
  return rules.parameters.studyError * (1 - known) * z;
}

/** Studies age. */
export function ageStudies({ world, rules }: Turn): void {
  const keep = 1 - rules.parameters.studyFade;
  age(world.booksKnown, keep);
  age(world.stanceKnown, keep);
  age(world.wishesKnown, keep);
}

function age(known: Float64Array, keep: number): void {
  for (let cell = 0; cell < known.length; cell++) {
    const held = known[cell] as number;
    if (held === 0) continue;
    known[cell] = held < FORGOTTEN ? 0 : held * keep;
  }
}

/**
 * What the owner's studies say in place of the priors of an imagined world, as far as they are known.
 *
 * `table` is the report of `firm`; cells of `world` that priors have filled move towards what was told.
 */
export function believeStudies(table: Table, firm: number, world: World): void {
  const { firms } = table.shape;
  for (let other = 0; other < firms; other++) {
    const pair = firm * firms + other;
    const books = table.booksKnown[pair] as number;
    if (books > 0) {
      mix(world.cash, other, table.toldCash[pair] as number, books, true);
      mix(world.debt, other, table.toldDebt[pair] as number, books, true);
      mix(world.parcelCost, other, table.toldParcelCost[pair] as number, books, true);
    }
    const stance = table.stanceKnown[pair] as number;
    if (stance > 0) {
      mix(world.pressure, other, table.toldPressure[pair] as number, stance, false);
      mix(world.regard, other * firms + firm, table.toldRegard[pair] as number, stance, false);
    }
  }
}

function mix(column: Float64Array, cell: number, told: number, known: number, whole: boolean): void {
  const prior = column[cell] as number;
  const believed = prior + known * (told - prior);
  column[cell] = whole ? Math.round(believed) + 0 : believed;
}
