import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Refusal } from '../engine';

/** The input was refused or does not verify: every reason goes to standard error, exit 1. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/** The command was called wrongly: exit 2. */
export class Misused extends Error {}

/** One reason as a line: path, code, figures. */
export function lineOfRefusal({ path, code, values }: Refusal): string {
  const figures = values && Object.keys(values).length > 0 ? ` ${JSON.stringify(values)}` : '';
  return `${path === '' ? '(whole)' : path}: ${code}${figures}`;
}

/** Writes a file whole or not at all: a neighbour first, then one rename. */
export function writeWhole(path: string, text: string): void {
  const neighbour = `${path}.${process.pid}.part`;
  try {
    writeFileSync(neighbour, text, { flag: 'wx' });
    renameSync(neighbour, path);
  } catch (error) {
    removeIfThere(neighbour);
    throw new Refused([
      {
        code: 'cannot-write',
        path,
        values: { says: error instanceof Error ? error.message : String(error) },
      },
    ]);
  }
}

/** Below a file there is nothing to remove, which `force` alone does not forgive. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
