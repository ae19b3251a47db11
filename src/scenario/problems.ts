import { shown } from './signs';

/** A file with more faults than this is not one that somebody is mending. */
const MOST_PROBLEMS = 500;

/** What is wrong with a file of anyone's: where, as a code for programs, and as a sentence for people. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** A checked value, or every problem found. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Path and text may hold keys of a stranger's file, so they are made fit to be printed. */
export function problem(path: string, code: string, text: string): Problem {
  return { path: shown(path), code, text: shown(text) };
}

export function passed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function failed(problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  if (problems.length <= MOST_PROBLEMS) return { ok: false, problems };
  const more = problem('', 'more-problems', `${problems.length - MOST_PROBLEMS} more are not listed.`);
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), more] };
}

/** A path and what stands below it. */
export function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return after.startsWith('[') ? before + after : `${before}.${after}`;
}
