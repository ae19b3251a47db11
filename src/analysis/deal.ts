import { CLAUSES, type ClauseId, type FirmId, type Rules, type TermSheet } from '../engine';
import {
  chanceOf,
  guessesOf,
  marginsOf,
  withField,
  withoutClause,
  type Guesses,
  type Margins,
} from '../rivals';
import { quantileOf, spreadOf, type Spread } from './futures';

/** A field of a clause whose every step moves money from one side to the other. */
export interface Price {
  readonly clause: ClauseId;
  readonly field: string;
}

/**
 * Where both sides gain, along the price: fen or fraction as the field has it; with no price on the sheet, fen that they
 * would pay us on top of it.
 */
export interface Zone {
  readonly price: Price | null;
  /** What stands on the sheet. */
  readonly at: number;
  /** Bounds of the price; without one, unbounded. */
  readonly min: number;
  readonly max: number;
  /** Where we leave; at a bound where no price within reach makes or breaks it for us. */
  readonly ours: number;
  /** Where they leave, an estimate. */
  readonly theirs: Spread;
  /** True where a higher price is better for us. */
  readonly rising: boolean;
  /** Whether a deal exists: surely, perhaps, or not at any price. */
  readonly open: 'sure' | 'maybe' | 'none';
}

/** What a sheet is to us, and by estimate to one partner; fen over its term, at most twelve quarters. */
export interface DealWorth {
  readonly ours: Spread;
  readonly theirs: Spread;
  /** What they ask of the sheet at least, by estimate; ours is 0. */
  readonly theirLeast: Spread;
  readonly byClause: Readonly<Partial<Record<ClauseId, { readonly ours: Spread; readonly theirs: Spread }>>>;
  /** Part of the ways in which they may be, 0..1, in which they sign. */
  readonly chance: number;
  readonly zone: Zone;
  /** The zone without the clause that costs both together most; null where no clause does. */
  readonly without: { readonly clause: ClauseId; readonly zone: Zone } | null;
  /** Ways left after what they said, of those first thought of. */
  readonly ways: number;
  readonly thought: number;
  readonly known: Guesses['known'];
}

/** A sheet weighed for both sides; `others` is the chance, 0..1, that each further member signs. */
export interface DealView extends DealWorth {
  readonly others: Readonly<Record<FirmId, number>>;
}

/** Prices, the weightiest first. */
const PRICES: readonly (readonly [ClauseId, string])[] = [
  ['equity', 'pay'],
  ['equity-back', 'pay'],
  ['storefront', 'commission'],
  ['logistics', 'fee'],
  ['logistics-back', 'fee'],
  ['order-quota', 'markup'],
  ['licence', 'royalty'],
  ['treasury', 'fee'],
];

export { guessesOf };

/** Weighs a sheet for both sides of a table. */
export function dealWorth(from: Guesses, terms: TermSheet): DealWorth {
  const now = marginsOf(from, terms);
  const { guesses, thought, known } = from;
  const ids = Object.keys(terms.clauses) as ClauseId[];
  const byClause: Partial<Record<ClauseId, { ours: Spread; theirs: Spread }>> = {};
  for (const id of ids) {
    byClause[id] = {
      ours: spreadOf(now.ours.map((value) => value.byClause[id] ?? 0)),
      theirs: spreadOf(now.theirs.map((value) => value.byClause[id] ?? 0)),
    };
  }
  const drag = worstTogether(ids, byClause);
  const least = guesses.map(({ draw }, at) => (now.theirs[draw]?.total ?? 0) - (now.margins[at] ?? 0));
  return {
    ours: spreadOf(oursOf(from, now)),
    theirs: spreadOf(now.theirs.map(({ total }) => total)),
    theirLeast: spreadOf(least),
    byClause,
    chance: chanceOf(now),
    zone: zoneOf(from, terms, now),
    without: drag === null ? null : { clause: drag, zone: zoneOf(from, withoutClause(terms, drag), null) },
    ways: guesses.length,
    thought,
    known,
  };
}

/** Our gain in every imagined world, over the terms that would be replaced. */
export function oursOf({ before }: Guesses, { ours }: Margins): number[] {
  return ours.map(({ total }, at) => total - (before[at] ?? 0));
}

/** The clause that both together would be better without; a price stays, as it only moves money. */
function worstTogether(ids: readonly ClauseId[], byClause: DealWorth['byClause']): ClauseId | null {
  let worst: ClauseId | null = null;
  let least = 0;
  for (const id of ids.length > 1 ? ids : []) {
    const both = (byClause[id]?.ours.mid ?? 0) + (byClause[id]?.theirs.mid ?? 0);
    if (both >= least || id === 'equity' || id === 'equity-back') continue;
    least = both;
    worst = id;
  }
  return worst;
}

function zoneOf(from: Guesses, terms: TermSheet, known: Margins | null): Zone {
  const now = known ?? marginsOf(from, terms);
  const { rules, own, partner } = from;
  const parties: readonly (string | undefined)[] = [rules.firmIds[own], rules.firmIds[partner]];
  // A price between others moves nothing between these two.
  const price = PRICES.find(([id, field]) => {
    const clause = terms.clauses[id];
    return (
      typeof clause?.[field] === 'number' && parties.includes(clause.from) && parties.includes(clause.to)
    );
  });
  if (!price) {
    const theirs = spreadOf(now.margins);
    const ours = 0 - mean(oursOf(from, now));
    const open = openness(ours, theirs, true);
    return { price: null, at: 0, min: -Infinity, max: Infinity, ours, theirs, rising: true, open };
  }
  const [clause, field] = price;
  const at = terms.clauses[clause]?.[field] as number;
  const [min, max] = boundsOf(rules, clause, field, at);
  const points = [min, at, max].filter((value, i, all) => all.indexOf(value) === i);
  const seen = points.map((value) =>
    value === at ? now : marginsOf(from, withField(terms, clause, field, value)),
  );
  // One look nearer the edge: worth is nearly a straight line in a price, except where cash runs out.
  const nearer = edgeOf(
    points,
    seen.map((each) => quantileOf(sorted(each.margins), 0.5)),
  );
  if (!points.includes(nearer)) {
    points.push(nearer);
    seen.push(marginsOf(from, withField(terms, clause, field, roundTo(nearer, clause, field))));
  }
  const order = points.map((_, i) => i).sort((a, b) => (points[a] as number) - (points[b] as number));
  const along = order.map((i) => points[i] as number);
  const ourWorth = order.map((i) => mean(oursOf(from, seen[i] as Margins)));
  const ours = edgeOf(along, ourWorth);
  const theirs = spreadOf(
    from.guesses.map((_, g) =>
      edgeOf(
        along,
        order.map((i) => (seen[i] as Margins).margins[g] as number),
      ),
    ),
  );
  const rising = (ourWorth[ourWorth.length - 1] ?? 0) >= (ourWorth[0] ?? 0);
  const chances = seen.map(chanceOf);
  const best = Math.max(...chances);
  const never = ourWorth.every((worth) => worth < 0) || best === 0;
  const between = openness(ours, theirs, rising);
  const open = never ? 'none' : between === 'sure' && best < SURE ? 'maybe' : between;
  return { price: { clause, field }, at, min, max, ours, theirs, rising, open };
}

/** Part of the ways in which they sign at the best price, from which a deal is called sure. */
const SURE = 0.8;

function openness(ours: number, theirs: Spread, rising: boolean): Zone['open'] {
  if (rising) return ours < theirs.low ? 'sure' : ours < theirs.high ? 'maybe' : 'none';
  return ours > theirs.high ? 'sure' : ours > theirs.low ? 'maybe' : 'none';
}

function roundTo(value: number, clause: ClauseId, field: string): number {
  const form = CLAUSES[clause].fields[field];
  return form?.type === 'amount' && form.unit === 'fen' ? Math.round(value) : value;
}

/** How far a price may go: its own bounds; for money three times what stands, or a hundred steps of the scale. */
function boundsOf({ scale }: Rules, clause: ClauseId, field: string, at: number): [number, number] {
  const form = CLAUSES[clause].fields[field];
  if (form?.type !== 'amount') return [at, at];
  if (form.unit !== 'fen') return [form.min, form.max];
  return [0, Math.min(form.max, Math.max(3 * at, 100 * scale.moneyStep))];
}

/**
 * Where a broken line over ascending `along` crosses zero; where it does not, the end on the side that it leans to: the end
 * at which it is worst where it stays above zero, best where it stays below.
 */
function edgeOf(along: readonly number[], values: readonly number[]): number {
  const last = along.length - 1;
  const order = along.map((_, i) => i).sort((a, b) => (along[a] as number) - (along[b] as number));
  for (let i = 0; i < last; i++) {
    const [one, two] = [order[i] as number, order[i + 1] as number];
    const [a, b] = [values[one] as number, values[two] as number];
    if (a < 0 === b < 0) continue;
    return (along[one] as number) + (((along[two] as number) - (along[one] as number)) * a) / (a - b);
  }
  const [first, end] = [order[0] as number, order[last] as number];
  const rises = (values[end] as number) >= (values[first] as number);
  const above = (values[first] as number) >= 0;
  return along[rises === above ? first : end] as number;
}

export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}
