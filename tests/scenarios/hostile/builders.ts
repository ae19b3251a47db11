import { readFileSync } from 'node:fs';
import type { NamedTexts } from '../../../src/scenario';

/** A file that must not be believed: what it tries, the files, and each problem that must be named, as `code path`. */
export type Hostile = readonly [tries: string, build: () => NamedTexts, finds: readonly string[]];

/** Where in a file, and what stands there instead; `undefined` takes it away. */
export type Change = readonly [path: readonly (string | number)[], value: unknown];

const FOLDER = new URL('../airlines/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');

/** A valid folder of another industry, which every builder spoils in one way. */
export const AIRLINES: NamedTexts = {
  scenario: text('scenario'),
  'words.en': text('words.en'),
  'words.zh': text('words.zh'),
  map: text('map'),
};

/** The folder with one file changed. */
export function changed(file: string, ...changes: readonly Change[]): () => NamedTexts {
  return () => {
    const value = JSON.parse(AIRLINES[file] ?? '{}') as unknown;
    for (const [path, replacement] of changes) put(value, path, replacement);
    return { ...AIRLINES, [file]: JSON.stringify(value) };
  };
}

function put(value: unknown, path: readonly (string | number)[], replacement: unknown): void {
  let at = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path[path.length - 1] as string | number;
  if (replacement === undefined) delete at[last];
  else at[last] = replacement;
}

/** The folder with a piece of one file's text replaced, for what no JSON value can say. Errors: nothing to replace. */
export function rewritten(file: string, from: string, to: string): () => NamedTexts {
  return () => {
    const before = AIRLINES[file] ?? '';
    if (!before.includes(from)) throw new Error(`no ${from} in ${file}`);
    return { ...AIRLINES, [file]: before.replace(from, () => to) };
  };
}

/** The folder with the whole text of its scenario replaced. */
export function instead(scenario: string): () => NamedTexts {
  return () => ({ ...AIRLINES, scenario });
}

/** A cell with its own range, wide enough that only the value is wrong. */
export const cell = (value: number): unknown => ({
  value,
  low: Math.min(0, value),
  high: Math.max(0, value),
  why: 'trial',
});

/** A number with its origin, wide enough that only the value is wrong. */
export const figure = (value: number, unit: string): unknown => ({
  value,
  low: Math.min(0, value),
  high: Math.max(0, value),
  unit,
  how: 'assumed',
  from: [],
  why: 'trial',
});
