import { problem, type Problem } from './problems';

/** How large and how deep a text from outside may be. */
export interface Limits {
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Nesting of lists and objects. */
  readonly depth: number;
  /** Entries of one list or object; without it as many as the bytes allow. */
  readonly entries?: number;
}

export const LARGEST_FILE = 262_144;
export const DEEPEST = 12;
/** Ten times what a case of eight firms needs: keeps the time that a schema takes in bounds. */
const MOST_ENTRIES = 1000;
const SCENARIO_LIMITS: Limits = { bytes: LARGEST_FILE, depth: DEEPEST, entries: MOST_ENTRIES };
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const MOST_PROBLEMS = 100;

interface Level {
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  readonly path: string;
  item: number;
  key: string;
  expectsKey: boolean;
}

/**
 * Everything that can be wrong with a JSON text before it is parsed: too long, too deep, too many, keys twice or dangerous,
 * numbers beyond a double.
 *
 * One pass with an own stack, so that a hostile text costs time in proportion to its length and no call stack.
 */
export function scanText(text: string, limits: Limits = SCENARIO_LIMITS): Problem[] {
  if (isLonger(text, limits.bytes))
    return [problem('', 'too-large', `The file is larger than ${limits.bytes} bytes.`)];
  const problems: Problem[] = [];
  const stack: Level[] = [];
  let at = 0;
  while (at < text.length && problems.length < MOST_PROBLEMS) {
    const char = text[at] as string;
    const level = stack[stack.length - 1];
    if (char === '"') {
      const end = stringEnd(text, at);
      if (level?.keys && level.expectsKey) noteKey(level, level.keys, text.slice(at, end), problems);
      at = end;
    } else if (char === '{' || char === '[') {
      if (stack.length >= limits.depth)
        return [
          ...problems,
          problem(placeOf(level), 'too-deep', `Nesting goes beyond ${limits.depth} levels.`),
        ];
      stack.push({
        keys: char === '{' ? new Set() : null,
        path: placeOf(level),
        item: 0,
        key: '',
        expectsKey: char === '{',
      });
      at++;
    } else if (char === '}' || char === ']') {
      stack.pop();
      at++;
    } else if (char === ',') {
      if (level) {
        level.item++;
        if (level.item >= (limits.entries ?? Infinity))
          return [
            ...problems,
            problem(level.path, 'too-many', `More than ${limits.entries} entries stand here.`),
          ];
        level.expectsKey = level.keys !== null;
      }
      at++;
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      const end = numberEnd(text, at);
      if (!Number.isFinite(Number(text.slice(at, end))) && /^[-+.\deE]+$/.test(text.slice(at, end))) {
        problems.push(problem(placeOf(level), 'not-finite', 'A number is too large to be held.'));
      }
      at = end;
    } else at++;
  }
  return problems;
}

function noteKey(level: Level, keys: Set<string>, literal: string, problems: Problem[]): void {
  level.expectsKey = false;
  const key = unescape(literal);
  level.key = key;
  if (FORBIDDEN.includes(key))
    problems.push(problem(placeOf(level), 'forbidden-key', 'This key is not allowed in any file.'));
  if (keys.has(key))
    problems.push(problem(placeOf(level), 'key-twice', 'The same key stands twice in one object.'));
  keys.add(key);
}

/** The text of a string literal; escapes are undone so that a spelled-out key is known again. */
function unescape(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    // No JSON either way: the parser will say so.
    return literal.slice(1, -1);
  }
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && /[-+.\deE]/.test(text[at] as string)) at++;
  return at;
}

function placeOf(level: Level | undefined): string {
  if (!level) return '';
  if (level.keys === null) return `${level.path}[${level.item}]`;
  return level.path === '' ? level.key : `${level.path}.${level.key}`;
}

function isLonger(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate is half of a four-byte sign.
    sum += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return sum > bytes;
}
