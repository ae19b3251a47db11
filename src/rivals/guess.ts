import {
  CLAUSE_IDS,
  clip,
  contractsOf,
  imagine,
  readTerms,
  type ClauseId,
  type FirmId,
  type Report,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import { dissolve } from './negotiation';
import { PERSONALITIES, type Personality } from './personalities';
import type { RivalId } from './rival';
import { revenueScale } from './sales';
import { valueIn, type TermsValue } from './value';
import { weighValue } from './weighing';

/** What the other side said of terms this quarter: it would sign them, or not. */
export interface Word {
  readonly terms: TermSheet;
  readonly signs: boolean;
}

/** One way in which the other side may be: hidden figures, and a temperament. */
export interface Guess {
  readonly world: World;
  readonly who: Personality;
  /** Place of the world among those imagined. */
  readonly draw: number;
  /** Score at which it signs where the terms would replace others; null for a new contract. */
  readonly standing: number | null;
}

/** How a firm may guess at another that it faces: never from anything but its own report and what was said to it. */
export interface Guesses {
  readonly rules: Rules;
  readonly own: number;
  readonly partner: number;
  /** Imagined worlds, the expected one first. */
  readonly worlds: readonly World[];
  readonly guesses: readonly Guess[];
  /** Ways that were thought of before anything was said. */
  readonly thought: number;
  /** Worth of the terms that would be replaced, by world, for us; 0 for a new contract. */
  readonly before: readonly number[];
  /** 0..1, how well its books and its stance are known from studies. */
  readonly known: { readonly books: number; readonly stance: number };
}

/** Temperaments that a rival is taken to have, each as likely as the others. */
const TEMPERS: readonly RivalId[] = ['networker', 'follower', 'cautious', 'fortress', 'margin-hunter'];

/**
 * Standard deviations of what is not published, where nothing was studied: points of pressure, regard, and parts of cash,
 * debt, the cost of a parcel, and of what a clause brings on margins that nobody prints. Assumed, so that a thorough study is
 * worth its price; plausible from half to twice.
 */
const UNSURE = {
  pressure: 12,
  regard: 0.25,
  cash: 0.25,
  debt: 0.2,
  parcelCost: 0.12,
  reading: 0.25,
} as const;
/** Draws of each hidden figure, middle first; the figures are shifted against each other so that they do not move together. */
const DRAWS = [0, -1.3, 1.3, -0.6, 0.6] as const;

export interface GuessOptions {
  /** Slot of the contract that the terms would replace. */
  readonly amends?: number;
  /** Reckons as if a study had been made: 0..1. */
  readonly known?: { readonly books: number; readonly stance: number };
}

/**
 * All the ways in which `partner` may be that agree with what it said. Where none does, all are kept: it was not only the
 * terms that decided.
 */
export function guessesOf(
  report: Report,
  rules: Rules,
  partner: FirmId,
  words: readonly Word[] = [],
  options: GuessOptions = {},
): Guesses {
  const { table, firm } = report;
  const other = rules.firmIds.indexOf(partner);
  const pair = firm * table.shape.firms + other;
  const known = options.known ?? {
    books: table.booksKnown[pair] as number,
    stance: table.stanceKnown[pair] as number,
  };
  const { amends } = options;
  const standing = amends === undefined ? null : readTerms(table, rules, amends);
  const worlds = DRAWS.map((_, draw) => {
    const world = unsure(imagine(report, rules), other, firm, draw, known);
    if (amends !== undefined) dissolve(world, amends);
    return world;
  });
  const guesses = worlds.flatMap((world, draw) => {
    const value = standing ? read(valueIn(world, rules, other, standing), draw, known) : null;
    return TEMPERS.map((id): Guess => {
      const who = PERSONALITIES[id];
      const score = standing && value ? weighValue(world, rules, other, standing, who, value).score : null;
      return { world, who, draw, standing: score };
    });
  });
  const all: Guesses = {
    rules,
    own: firm,
    partner: other,
    worlds,
    guesses,
    thought: guesses.length,
    before: worlds.map((world) => (standing ? valueIn(world, rules, firm, standing).total : 0)),
    known,
  };
  const fitting = words.reduce<readonly Guess[]>((left, { terms, signs }) => {
    const margins = marginsOf({ ...all, guesses: left }, terms).margins;
    const kept = left.filter((_, at) => (margins[at] as number) >= 0 === signs);
    return kept.length > 0 ? kept : left;
  }, guesses);
  return { ...all, guesses: fitting };
}

/** Standard normal of one draw for one hidden figure; figures are told apart by `shift`. */
function normalAt(draw: number, shift: number): number {
  return draw === 0 ? 0 : (DRAWS[1 + ((draw - 1 + shift) % (DRAWS.length - 1))] as number);
}

/** What a sheet brings the other side, misread by as much as its books are unknown. */
function read(value: TermsValue, draw: number, { books }: Guesses['known']): TermsValue {
  const byClause: Partial<Record<ClauseId, number>> = {};
  let total = 0;
  CLAUSE_IDS.forEach((id, shift) => {
    const worth = value.byClause[id];
    if (worth === undefined) return;
    const seen = Math.round(worth * (1 + UNSURE.reading * (1 - books) * normalAt(draw, shift)));
    byClause[id] = seen;
    total += seen;
  });
  return { ...value, byClause, total };
}

/** Moves what is hidden of a firm off its expected place, the less the more is known. */
function unsure(
  world: World,
  other: number,
  own: number,
  draw: number,
  { books, stance }: Guesses['known'],
): World {
  if (draw === 0) return world;
  const z = (shift: number): number => normalAt(draw, shift);
  const { firms } = world.shape;
  const cell = other * firms + own;
  const stir = (column: Float64Array, at: number, part: number, shift: number): void => {
    const now = column[at] as number;
    column[at] = now + now * part * (1 - books) * z(shift);
  };
  world.pressure[other] = clip(
    (world.pressure[other] as number) + UNSURE.pressure * (1 - stance) * z(0),
    0,
    100,
  );
  world.regard[cell] = clip((world.regard[cell] as number) + UNSURE.regard * (1 - stance) * z(1), -1, 1);
  stir(world.cash, other, UNSURE.cash, 2);
  stir(world.debt, other, UNSURE.debt, 3);
  stir(world.parcelCost, other, UNSURE.parcelCost, 1);
  return world;
}

export interface Margins {
  /** By guess: fen above (or below, negative) the least at which it signs, as it counts. */
  readonly margins: readonly number[];
  /** By world: what the sheet is worth in money to us and to the other side. */
  readonly ours: readonly TermsValue[];
  readonly theirs: readonly TermsValue[];
}

/** What a sheet is to both sides in every way that is thought of. */
export function marginsOf(from: Guesses, terms: TermSheet): Margins {
  const { rules, own, partner, worlds, guesses } = from;
  const ours = worlds.map((world) => valueIn(world, rules, own, terms));
  const theirs = worlds.map((world, draw) => read(valueIn(world, rules, partner, terms), draw, from.known));
  const margins = guesses.map(({ world, who, draw, standing }) => {
    const value = theirs[draw] as TermsValue;
    const { score, limit } = weighValue(world, rules, partner, terms, who, value);
    const crowded = standing === null && contractsOf(world, partner).length > who.allies + 2;
    const margin = (score - (standing ?? limit)) * revenueScale(world, partner);
    return crowded ? Math.min(margin, -1) : margin;
  });
  return { margins, ours, theirs };
}

/** Part of the guesses, 0..1, in which the other side signs. */
export function chanceOf({ margins }: Pick<Margins, 'margins'>): number {
  let signs = 0;
  for (const margin of margins) if (margin >= 0) signs++;
  return margins.length > 0 ? signs / margins.length : 0;
}
