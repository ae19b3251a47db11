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

export function problem(path: string, code: string, text: string): Problem {
  return { path, code, text };
}

export function passed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function failed(problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
