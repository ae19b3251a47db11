import type * as z from 'zod';
import { checkSigns } from './check-signs';
import { failed, joined, passed, problem, type Parsed, type Problem } from './problems';
import { scanText } from './scan';

/** Reads one untrusted JSON text against a schema; every problem is reported, with `place` before its path. */
export function parseText<S extends z.ZodType>(text: string, schema: S, place: string): Parsed<z.infer<S>> {
  const found = scanText(text);
  if (found.length > 0) return failed(found.map((each) => ({ ...each, path: joined(place, each.path) })));
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch {
    return failed([problem(place, 'not-json', 'The text is not JSON.')]);
  }
  const signs = checkSigns(value, place);
  const shape = checkShape(value, schema, place);
  if (signs.length === 0) return shape;
  return failed(shape.ok ? signs : [...signs, ...shape.problems]);
}

/** Some editors put a byte order mark before a text; browsers take it away, other readers do not. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The same for a value that is parsed already. */
function checkShape<S extends z.ZodType>(value: unknown, schema: S, place: string): Parsed<z.infer<S>> {
  const result = schema.safeParse(value);
  return result.success
    ? passed(result.data)
    : failed(result.error.issues.flatMap((issue) => issueProblems(issue, place, value)));
}

function issueProblems(issue: z.core.$ZodIssue, place: string, value: unknown): Problem[] {
  const path = joined(place, pathText(issue.path));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(joined(path, key), 'unknown-key', `"${key}" has no place here.`));
  const code = isAbsent(value, issue.path) ? 'missing' : codeOf(issue);
  return [problem(path, code, `${issue.message}.`)];
}

/** True when nothing stands at the path: a key left out, not a wrong value. */
function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return false;
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_big':
    case 'too_small':
      return 'out-of-range';
    case 'invalid_value':
      return 'not-allowed';
    case 'invalid_key':
      return 'unknown-key';
    default:
      return issue.code.replace(/_/g, '-');
  }
}

function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) text = typeof part === 'number' ? `${text}[${part}]` : joined(text, String(part));
  return text;
}
