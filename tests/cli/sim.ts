import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a process of its own. */
export function sim(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', ...words],
      { cwd: ROOT, maxBuffer: 64_000_000, timeout: 60_000 },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err }),
    );
  });
}

/** Two at a time: a spawn is most of a second of one core. */
export async function simAll(calls: readonly (readonly string[])[]): Promise<Ran[]> {
  const results: Ran[] = [];
  for (let i = 0; i < calls.length; i += 2) {
    results.push(...(await Promise.all(calls.slice(i, i + 2).map((words) => sim(...words)))));
  }
  return results;
}

/** A folder for the files of one test, and what removes it. */
export function scratchFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'crosshold-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The one document on standard output: parsing fails when anything else stands there. */
export function documentOf<T>(ran: Ran): T {
  expect(ran.out.endsWith('\n')).toBe(true);
  return JSON.parse(ran.out) as T;
}

/** A refusal as people see it: the exit code, nothing on standard output, and a reason without a stack. */
export function expectRefused(ran: Ran, code: number, reason: RegExp): void {
  expect(ran.err).toMatch(reason);
  expect(ran.err).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(ran.out).toBe('');
  expect(ran.code).toBe(code);
}
