import alea from 'seedrandom/lib/alea.js';
import { normalQuantile } from './science';

/** What a draw is for. Each (purpose, entity) uses exactly one uniform a quarter. */
export const PURPOSES = {
  demand: 'segment', // weather of a segment's demand
  forecast: 'firm', // error of a firm's own sales forecast
  equity: 'world', // stock-market level
  value: 'firm', // a firm's own share price
  breach: 'firm', // data breach
  reputation: 'firm', // a campaign or its celebrity backfires
  pilot: 'firm', // a new format works or not
  coordination: 'alliance', // partners' supply chains miss each other
  dispute: 'alliance', // governance dispute
  breakUp: 'alliance', // the alliance ends
  rival: 'firm', // noise in a computed rival's choices
  study: 'firm', // how far a study misses
  venture: 'firm', // a business beside the trade fails
  regulator: 'firm', // a platform is fined for tying its merchants
} as const;
export type Purpose = keyof typeof PURPOSES;
type LuckEntity = (typeof PURPOSES)[Purpose];
const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];

/** Entities of each sort that draws are kept for. */
export type LuckSizes = Readonly<Record<LuckEntity, number>>;

/**
 * All uniforms of one game. `on: false` plays without luck: every draw is its median, hazards do not fire and their
 * expected loss is charged instead.
 */
export interface Luck {
  readonly on: boolean;
  readonly seed: string;
  readonly quarters: number;
  /** By purpose: cell `entity * quarters + quarter`, in [0, 1); -1 until the entity's row is first asked for. */
  readonly draws: Readonly<Record<Purpose, Float64Array>>;
  /** The same draws as unit normals; NaN until one is asked for. Kept, since a search plays one weather many times. */
  readonly normals: Readonly<Record<Purpose, Float64Array>>;
}

/**
 * The luck of one game: an alea generator (Baagoe 2010, through seedrandom) per (seed, purpose, entity), so that one
 * more purpose or entity shifts nothing and a branch of a game meets the same weather. A row is drawn whole when
 * it is first needed: most alliance slots are never used, and seeding is the dear part.
 */
export function drawLuck(seed: string, sizes: LuckSizes, quarters: number): Luck {
  return {
    on: true,
    seed,
    quarters,
    draws: tables(sizes, quarters, -1),
    normals: tables(sizes, quarters, NaN),
  };
}

/** Luck with every draw at its median. */
export function noLuck(sizes: LuckSizes, quarters: number): Luck {
  return {
    on: false,
    seed: '',
    quarters,
    draws: tables(sizes, quarters, 0.5),
    normals: tables(sizes, quarters, 0),
  };
}

/**
 * The same weather of demand, everything else at its median: `luck` with its events taken out.
 */
export function withoutEvents(luck: Luck, sizes: LuckSizes): Luck {
  const still = noLuck(sizes, luck.quarters);
  return {
    ...still,
    seed: luck.seed,
    draws: { ...still.draws, demand: luck.draws.demand },
    normals: { ...still.normals, demand: luck.normals.demand },
  };
}

function tables(sizes: LuckSizes, quarters: number, fill: number): Record<Purpose, Float64Array> {
  const draws = {} as Record<Purpose, Float64Array>;
  for (const purpose of PURPOSE_NAMES)
    draws[purpose] = new Float64Array(sizes[PURPOSES[purpose]] * quarters).fill(fill);
  return draws;
}

/** The uniform of one purpose, entity and quarter; the last quarter's draw serves any later one. */
export function drawOf(luck: Luck, purpose: Purpose, entity: number, quarter: number): number {
  const row = luck.draws[purpose];
  const first = entity * luck.quarters;
  if (row[first] === -1) {
    const next = alea(`${luck.seed}|${purpose}|${entity}`);
    for (let q = 0; q < luck.quarters; q++) row[first + q] = next();
  }
  return row[first + (quarter < luck.quarters ? quarter : luck.quarters - 1)] as number;
}

/** The same draw as a unit normal, by the inverse of its distribution. */
export function normalOf(luck: Luck, purpose: Purpose, entity: number, quarter: number): number {
  const row = luck.normals[purpose];
  const cell = entity * luck.quarters + (quarter < luck.quarters ? quarter : luck.quarters - 1);
  const known = row[cell] as number;
  if (!Number.isNaN(known)) return known;
  const normal = normalQuantile(drawOf(luck, purpose, entity, quarter));
  row[cell] = normal;
  return normal;
}
