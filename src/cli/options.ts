import { Misused } from './exit';

const WITH_VALUE = new Set([
  'assignment',
  'seat',
  'policy',
  'rivals',
  'sheets',
  'seed',
  'level',
  'form',
  'quarters',
  'out',
  'cases',
  'seeds',
  'workers',
  'observations',
  'until',
  'fit-until',
]);
const FLAGS = new Set(['json', 'history', 'no-luck', 'csv', 'peers', 'why']);

/** What stands behind the verb: operands and named options. */
export interface Options {
  readonly operands: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A whole number in min..max. Errors: `Misused` when it is not one. */
  count(name: string, min: number, max: number): number | undefined;
}

/** Reads the words behind the verb. Errors: `Misused` on unknown options and missing values. */
export function parseOptions(words: readonly string[]): Options {
  const operands: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const [name = '', inline] = splitOnce(word.slice(2));
    if (FLAGS.has(name) && inline === undefined) flags.add(name);
    else if (WITH_VALUE.has(name)) {
      const value = inline ?? words[++i];
      if (value === undefined) throw new Misused(`--${name} needs a value`);
      if (values.has(name)) throw new Misused(`--${name} is given twice`);
      values.set(name, value);
    } else throw new Misused(`unknown option --${name}`);
  }
  return {
    operands,
    text: (name) => values.get(name),
    flag: (name) => flags.has(name),
    count(name, min, max) {
      const text = values.get(name);
      if (text === undefined) return undefined;
      const number = Number(text);
      if (!/^\d{1,9}$/.test(text) || number < min || number > max)
        throw new Misused(`--${name} is a whole number from ${min} to ${max}`);
      return number;
    },
  };
}

function splitOnce(word: string): [string, string?] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
