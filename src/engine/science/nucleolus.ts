import { type Coalitions, worthsByMask } from './coalitions';
import { maximise } from './simplex';

/**
 * The division of the whole that makes the least contented coalition as content as possible, then the next,
 * and so on.
 *
 * Range: 1 to 9 players (meant for 2 to 5). Out: one payoff a player, summing to the worth of all together;
 * nobody gets less than alone. Lies in the core wherever there is one.
 * Signs: if the players' worths alone sum to at most the worth of all, the numbers are worths and payoffs are
 * at least the worth alone. If they sum to more, no such payoffs exist and the numbers are costs: the result
 * is cost shares, each at most the cost alone. Where both readings apply they agree.
 * Source: Schmeidler (1969) "The nucleolus of a characteristic function game", SIAM J. Appl. Math. 17(6);
 * computed by the sequence of linear programs of Kopelowitz (1967) in exact whole-number arithmetic.
 */
export function nucleolus(players: number, coalitions: Coalitions): number[] {
  const out = new Float64Array(players);
  nucleolusInto(players, worthsByMask(players, coalitions), out);
  return Array.from(out);
}

/**
 * The same division of worths by bit mask, entry 0 for the empty coalition; fills the first `players` cells of `out`.
 *
 * Two players share the gain over being alone in equal parts, without allocating; more take the linear programs.
 */
export function nucleolusInto(players: number, worths: Float64Array, out: Float64Array): void {
  const everybody = (1 << players) - 1;
  if (players < 2) {
    out[0] = worths[everybody] ?? 0;
    return;
  }
  if (players === 2) {
    const first = worths[1] ?? 0;
    const second = worths[2] ?? 0;
    const half = ((worths[3] ?? 0) - first - second) / 2;
    out[0] = first + half;
    out[1] = second + half;
    return;
  }
  const { whole, scale } = inWholeNumbers(worths.subarray(0, everybody + 1));
  let surplus = surplusOver(whole, everybody, players);
  const isCost = surplus < 0n;
  if (isCost) {
    whole.forEach((worth, mask) => (whole[mask] = -worth));
    surplus = -surplus;
  }
  const { numerators, denominator } = solve(players, gainsOverAlone(whole, players), surplus);
  numerators.forEach((gain, player) => {
    const payoff = toNumber(gain + (whole[1 << player] ?? 0n) * denominator, denominator) / scale;
    out[player] = isCost ? 0 - payoff : payoff;
  });
}

/** Gain of each player over being alone, as numerators over one denominator. */
interface Gains {
  readonly numerators: bigint[];
  readonly denominator: bigint;
}

/** A coalition whose joint gain is settled. */
interface Settled {
  readonly mask: number;
  gain: bigint;
}

/**
 * Far above any shadow price of these programs: their matrices are of -1, 0 and 1 with at most 10 rows in a
 * basis, so by Hadamard's bound a price is below 10^5. Goals weighted with it are met in full before the
 * smallest excess is raised.
 */
const FIRST = 1n << 40n;

/**
 * Nucleolus of a game in which everybody alone is worth 0.
 *
 * Each round raises the smallest excess (gain less worth) of the open coalitions as far as it goes. A
 * coalition with a shadow price has that excess in every solution, so its gain is settled; open ones that
 * follow from settled ones drop out. A round settles at least one, which was independent of the others, so
 * there are fewer rounds than players.
 */
function solve(players: number, worths: readonly bigint[], surplus: bigint): Gains {
  const everybody = (1 << players) - 1;
  const span: Span = [];
  widen(span, everybody, players);
  const settled: Settled[] = [{ mask: everybody, gain: surplus }];
  let values = worths;
  let gains: Gains = { numerators: [], denominator: 1n };
  // Counts how many times finer the whole-number grid has become.
  let unit = 1n;
  while (span.length < players) {
    const open: number[] = [];
    for (let mask = 1; mask < everybody; mask++) if (!isSpanned(span, mask, players)) open.push(mask);
    // The excess is a variable >= 0 when counted from -floor, because no gain is below 0.
    let floor = 0n;
    for (const mask of open) if ((values[mask] ?? 0n) > floor) floor = values[mask] ?? 0n;
    const best = maximise(
      [
        ...settled.map((one) => [...members(one.mask, players, 1n), 0n]),
        ...open.map((mask) => [...members(mask, players, -1n), 1n]),
      ],
      [...settled.map((one) => one.gain), ...open.map((mask) => floor - (values[mask] ?? 0n))],
      [...settledGoal(settled, players), 1n],
    );
    const grid = best.denominator;
    const raised = best.solution[players] ?? 0n;
    const reached = open.filter((_, i) => (best.prices[settled.length + i] ?? 0n) > 0n);
    for (const one of settled) one.gain *= grid;
    for (const mask of reached) {
      if (widen(span, mask, players)) {
        settled.push({ mask, gain: ((values[mask] ?? 0n) - floor) * grid + raised });
      }
    }
    values = values.map((value) => value * grid);
    unit *= grid;
    gains = { numerators: best.solution.slice(0, players), denominator: unit };
  }
  return gains;
}

/** One entry a player: `sign` for members, 0 for the rest. */
function members(mask: number, players: number, sign: bigint): bigint[] {
  const row: bigint[] = [];
  for (let player = 0; player < players; player++) row.push((mask & (1 << player)) !== 0 ? sign : 0n);
  return row;
}

/** Objective that pushes every settled gain up to its limit. */
function settledGoal(settled: readonly Settled[], players: number): bigint[] {
  const goal = members(0, players, 0n);
  for (const one of settled) {
    members(one.mask, players, FIRST).forEach(
      (weight, player) => (goal[player] = (goal[player] ?? 0n) + weight),
    );
  }
  return goal;
}

/** Independent coalitions as reduced rows, each with the player it was reduced to lead with. */
type Span = { readonly lead: number; readonly row: number[] }[];

/**
 * Ranks are taken modulo this prime: no determinant of zeros and ones with up to 9 rows exceeds 144, so none
 * is a multiple of it and the rank is the true one.
 */
const PRIME = 7919;

/** What is left of a coalition's row after taking out the span. */
function reduce(span: Span, mask: number, players: number): number[] {
  let row: number[] = [];
  for (let player = 0; player < players; player++) row.push((mask >> player) & 1);
  for (const known of span) {
    const factor = row[known.lead] ?? 0;
    const lead = known.row[known.lead] ?? 1;
    row = row.map((entry, j) => (entry * lead + (PRIME - factor) * (known.row[j] ?? 0)) % PRIME);
  }
  return row;
}

function isSpanned(span: Span, mask: number, players: number): boolean {
  return reduce(span, mask, players).every((entry) => entry === 0);
}

/** Adds a coalition to the span; false if it was already in it. */
function widen(span: Span, mask: number, players: number): boolean {
  const row = reduce(span, mask, players);
  const lead = row.findIndex((entry) => entry !== 0);
  if (lead < 0) return false;
  span.push({ lead, row });
  return true;
}

/** Worth of all less the sum of the worths alone. */
function surplusOver(whole: readonly bigint[], everybody: number, players: number): bigint {
  let surplus = whole[everybody] ?? 0n;
  for (let player = 0; player < players; player++) surplus -= whole[1 << player] ?? 0n;
  return surplus;
}

/** Worth of each coalition less its members' worths alone. */
function gainsOverAlone(whole: readonly bigint[], players: number): bigint[] {
  return whole.map((_, mask) => {
    let gain = whole[mask] ?? 0n;
    for (let player = 0; player < players; player++) {
      if ((mask & (1 << player)) !== 0) gain -= whole[1 << player] ?? 0n;
    }
    return gain;
  });
}

/**
 * Below the largest worth, digits finer than this part of it are rounded away: 100 binary digits, twice what
 * a number has.
 */
const FINEST = 1267650600228229401496703205376;

/** Scales stay below this, far from the largest number; what is smaller than its inverse counts as 0. */
const STEEPEST = 1e270;

/** Numbers as whole multiples of 1/scale, scale a power of two. */
function inWholeNumbers(values: Float64Array): { whole: bigint[]; scale: number } {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  let scale = 1;
  while (largest * scale > FINEST) scale /= 2;
  const isWhole = (value: number): boolean => Math.floor(value * scale) === value * scale;
  while (largest * scale < FINEST && scale < STEEPEST && !values.every(isWhole)) scale *= 2;
  return { whole: Array.from(values, (value) => BigInt(Math.round(value * scale))), scale };
}

/** Quotient of two whole numbers as a number, to within 2^-80. */
function toNumber(numerator: bigint, denominator: bigint): number {
  return Number((numerator << 80n) / denominator) / 1208925819614629174706176;
}
