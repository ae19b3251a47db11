import { OPENING_BOOKS } from './opening-names';

/** Parts of a whole that must sum to it: none can move by itself. */
const WHOLES = ['market.weight', 'market.season'];
/** Sides of the opening books, and what is only held against the record. */
const BOUND = ['observations', ...OPENING_BOOKS.map((name) => `opening.${name}`)];

/** Whether a number can take another value of its range while all others stay: books must balance, parts must sum. */
export function isChangeable({
  path,
  low,
  high,
}: {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}): boolean {
  return low < high && ![...WHOLES, ...BOUND].some((group) => path.startsWith(`${group}.`));
}
