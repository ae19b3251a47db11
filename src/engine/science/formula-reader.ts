import { type Coalitions, MOST_PLAYERS, coalitionMask } from './coalitions';

/**
 * One thing wrong with the inputs of a formula. `path` is where, `code` a stable word, `text` English for a
 * terminal.
 */
export interface FormulaProblem {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** Ends of a range; `above` and `below` leave their end out. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** Taken when the key is absent; without it the key is required. */
  readonly otherwise?: number;
}

const LONGEST_LIST = 10_000;
const WIDEST_MATRIX = 60;
const LARGEST_NUMBER = 1e15;

/**
 * Reads untrusted inputs key by key and gathers all that is wrong; what it returns then is only a
 * placeholder.
 */
export interface FormulaReader {
  readonly problems: readonly FormulaProblem[];
  has(key: string): boolean;
  isList(key: string): boolean;
  number(key: string, bounds?: Bounds): number;
  /** A list of numbers, of a given length if one is given. */
  numbers(key: string, bounds?: Bounds, length?: number): number[];
  /** A square matrix; the side is the length of the first list. */
  square(key: string, bounds?: Bounds): number[][];
  /** Lists of whole numbers, none of them empty. */
  groups(key: string, bounds: Bounds): number[][];
  coalitions(key: string, players: number): Coalitions;
  demand(holds: boolean, path: string, code: string, text: string): void;
}

/** A reader over one JSON value. */
export function readInputs(inputs: unknown): FormulaReader {
  const problems: FormulaProblem[] = [];
  const refuse = (path: string, code: string, text: string): void => {
    problems.push({ path, code, text: `${path} ${text}` });
  };
  const table = isTable(inputs) ? inputs : {};
  if (!isTable(inputs)) refuse('inputs', 'not-an-object', 'must be one JSON object');
  const at = (key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined);

  const readNumber = (value: unknown, path: string, bounds: Bounds): number => {
    if (value === undefined) refuse(path, 'missing', 'is missing');
    else if (typeof value !== 'number') refuse(path, 'not-a-number', 'must be a number');
    else if (!Number.isFinite(value)) refuse(path, 'not-finite', 'must be finite');
    else {
      const wrong = outside(value, bounds);
      if (wrong === null) return value;
      refuse(path, wrong.code, wrong.text);
    }
    return NaN;
  };

  const readList = (value: unknown, path: string, longest: number): readonly unknown[] => {
    if (value === undefined) refuse(path, 'missing', 'is missing');
    else if (!Array.isArray(value)) refuse(path, 'not-a-list', 'must be a list');
    else if (value.length === 0) refuse(path, 'empty', 'must not be empty');
    else if (value.length > longest) refuse(path, 'too-long', `must have at most ${longest} entries`);
    else return value as readonly unknown[];
    return [];
  };

  const readNumbers = (value: unknown, path: string, bounds: Bounds, length?: number): number[] => {
    const list = readList(value, path, LONGEST_LIST);
    if (length !== undefined && list.length > 0 && list.length !== length) {
      refuse(path, 'wrong-length', `must have ${length} entries, not ${list.length}`);
      return [];
    }
    return Array.from(list, (entry, i) => readNumber(entry, `${path}[${i}]`, bounds));
  };

  return {
    problems,
    has: (key) => at(key) !== undefined,
    isList: (key) => Array.isArray(at(key)),
    number(key, bounds = {}) {
      const value = at(key);
      return value === undefined && bounds.otherwise !== undefined
        ? bounds.otherwise
        : readNumber(value, key, bounds);
    },
    numbers: (key, bounds = {}, length) => readNumbers(at(key), key, bounds, length),
    square(key, bounds = {}) {
      const rows = readList(at(key), key, WIDEST_MATRIX);
      return Array.from(rows, (row, i) => readNumbers(row, `${key}[${i}]`, bounds, rows.length));
    },
    groups(key, bounds) {
      const rows = readList(at(key), key, LONGEST_LIST);
      return Array.from(rows, (row, i) => readNumbers(row, `${key}[${i}]`, { ...bounds, whole: true }));
    },
    coalitions(key, players) {
      const value = at(key);
      if (value === undefined) refuse(key, 'missing', 'is missing');
      else if (!isTable(value)) refuse(key, 'not-an-object', 'must be an object of coalition: worth');
      if (!isTable(value) || !(players >= 1 && players <= MOST_PLAYERS)) return {};
      const worths: Record<string, number> = {};
      const seen = new Set<number>();
      for (const [name, worth] of Object.entries(value)) {
        const path = `${key}.${name.slice(0, 40)}`;
        const mask = coalitionMask(name, players);
        if (mask === null)
          refuse(path, 'not-a-coalition', `must be named by different digits from 1 to ${players}`);
        else if (seen.has(mask)) refuse(path, 'twice', 'names a coalition that was given before');
        else {
          seen.add(mask);
          worths[name] = readNumber(worth, path, {});
        }
      }
      return worths;
    },
    demand(holds, path, code, text) {
      if (!holds) refuse(path, code, text);
    },
  };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a finite number, or null. */
function outside(value: number, bounds: Bounds): { code: string; text: string } | null {
  if (bounds.whole === true && Math.floor(value) !== value)
    return { code: 'not-whole', text: 'must be a whole number' };
  const { min = -LARGEST_NUMBER, max = LARGEST_NUMBER, above, below } = bounds;
  if (above !== undefined && value <= above) return { code: 'too-small', text: `must be above ${above}` };
  if (below !== undefined && value >= below) return { code: 'too-large', text: `must be below ${below}` };
  if (value < min) return { code: 'too-small', text: `must be at least ${min}` };
  if (value > max) return { code: 'too-large', text: `must be at most ${max}` };
  return null;
}

/**
 * Reads its inputs, then says how to compute its answer; the second step runs only if nothing was wrong with
 * the first.
 */
export type Formula = (read: FormulaReader) => () => Record<string, unknown>;

/** Ranges that many formulas share. */
export const FRACTION: Bounds = { min: 0, max: 1 };
export const NOT_NEGATIVE: Bounds = { min: 0 };
export const POSITIVE: Bounds = { above: 0 };
export const PERIODS: Bounds = { min: 0, max: 10_000 };
/** A rate of growth or discount per period. */
export const RATE: Bounds = { above: -1, max: 1000 };
