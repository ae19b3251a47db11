import { readFileSync, statSync } from 'node:fs';
import type { Rules } from '../engine';
import { BUNDLED, bundledScenario } from '../scenario';
import { Refused } from './exit';

const LARGEST_FILE = 64_000_000;

/** The text of a file. Errors: `Refused` when it cannot be read or is far too large. */
export function readInput(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE)
      throw new Refused([{ code: 'too-large', path, values: { bytes: size, most: LARGEST_FILE } }]);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused([
      { code: 'cannot-read', path, values: { says: error instanceof Error ? error.message : String(error) } },
    ]);
  }
}

export function scenarioIds(): string[] {
  return BUNDLED.map(({ id }) => id);
}

/** Rules of a bundled scenario, or null when there is none of that id. */
export function findRules(id: string): Rules | null {
  return bundledScenario(id)?.rules ?? null;
}
