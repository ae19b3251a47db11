import type { Refusal, Result, SheetsFile } from '../engine';
import { parseUntrusted } from '../scenario/untrusted';
import { head, sheetsFile, turn } from './schema';
import { FORMAT, type GameRecord, type TurnNode } from './types';

/** A record of 22 quarters with a few variations is far below both. */
export const LIMITS = { bytes: 4_000_000, depth: 160 };
const MOST_TURNS = 4000;
/** A record from outside, or every reason why not, each with its path. Legality and hashes are `verify`'s part. */
export function parseRecord(source: string): Result<GameRecord> {
  const parsed = parseUntrusted(source, LIMITS);
  if (!parsed.ok) return parsed;
  const version = versionProblem(parsed.value);
  if (version) return { ok: false, refusals: [version] };
  const top = head.safeParse(parsed.value);
  if (!top.success) return { ok: false, refusals: problems(top.error.issues, '') };
  const refusals: Refusal[] = [];
  const budget = { left: MOST_TURNS };
  const children = turnsOf(top.data.root.children, 'root.children', refusals, budget);
  if (budget.left < 0) refusals.push({ code: 'too-many-turns', path: 'root', values: { most: MOST_TURNS } });
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, value: { ...top.data, root: { children } } as GameRecord };
}

/** Reads turns by their own schema, so that every bad turn of a long tree is named; depth is bounded by the text's. */
function turnsOf(
  raw: readonly unknown[],
  path: string,
  refusals: Refusal[],
  budget: { left: number },
): TurnNode[] {
  const nodes: TurnNode[] = [];
  raw.forEach((item, i) => {
    budget.left--;
    if (budget.left < 0 || refusals.length >= 100) return;
    const at = `${path}[${i}]`;
    const result = turn.safeParse(item);
    if (!result.success) refusals.push(...problems(result.error.issues, at));
    else
      nodes.push({
        ...result.data,
        children: turnsOf(result.data.children, `${at}.children`, refusals, budget),
      } as unknown as TurnNode);
  });
  return nodes;
}

/** Decisions from a file, as the command line takes them. */
export function parseSheets(source: string): Result<SheetsFile> {
  const parsed = parseUntrusted(source, LIMITS);
  if (!parsed.ok) return parsed;
  const result = sheetsFile.safeParse(parsed.value);
  return result.success
    ? { ok: true, value: result.data as unknown as SheetsFile }
    : { ok: false, refusals: problems(result.error.issues, '') };
}

export function versionProblem(value: unknown): Refusal | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return value.format === FORMAT
    ? null
    : { code: 'wrong-version', path: 'format', values: { format: String(value.format), expected: FORMAT } };
}

/** Keys of a record in the order in which a reader wants them; any others stand after `kind`, by name. */
const FIRST_KEYS = [
  'format',
  'engine',
  'id',
  'scenario',
  'seed',
  'luck',
  'seats',
  'difficulty',
  'foresight',
  'takebacks',
  'parameters',
  'assignment',
  'branch',
  'period',
  'from',
  'to',
  'kind',
  'measure',
];
const LAST_KEYS = ['sheets', 'talk', 'notes', 'terms', 'reasons', 'after', 'root', 'children'];

function rankOf(key: string): number {
  const first = FIRST_KEYS.indexOf(key);
  return first >= 0 ? first : FIRST_KEYS.length + 1 + LAST_KEYS.indexOf(key);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)),
  );
}

/** The record on one line, keys in the same order: what a link carries. */
export function recordText(record: GameRecord): string {
  return canonicalText(record);
}

/** Any part of a record on one line. */
export function canonicalText(part: unknown): string {
  return JSON.stringify(part, inOrder);
}

/** The record as text, keys in one order however they came: equal records give equal bytes. */
export function printRecord(record: GameRecord): string {
  return `${JSON.stringify(record, inOrder, 1)}\n`;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

export function problems(issues: readonly Issue[], base: string): Refusal[] {
  return issues.slice(0, 100).map((issue) => {
    const path = issue.path.reduce<string>(
      (at, key) =>
        typeof key === 'number' ? `${at}[${key}]` : at === '' ? String(key) : `${at}.${String(key)}`,
      base,
    );
    return { code: codeOf(issue), path, values: { says: issue.message } };
  });
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
      return 'unknown-option';
    case 'too_big':
      return 'too-large';
    case 'too_small':
      return 'too-small';
    case 'invalid_format':
      return 'wrong-form';
    default:
      return 'not-allowed';
  }
}
