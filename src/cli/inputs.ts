import { readFileSync, statSync } from 'node:fs';
import type { Rules } from '../engine';
import type { GameRecord } from '../record';
import { BUNDLED, bundledScenario, scenarioWith } from '../scenario';
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

/**
 * Rules that a record was played by: a bundled scenario's in the record's form, with the numbers that it changed.
 *
 * Errors: `Refused` for a scenario that is not here, and for numbers that it does not take.
 */
export function rulesOf({ scenario: { id, form }, parameters }: GameRecord): Rules {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Refused([{ code: 'unknown-scenario', path: 'scenario.id', values: { id } }]);
  const played = scenarioWith(scenario, { parameters, form });
  if (played.ok) return played.value.rules;
  throw new Refused(played.refusals);
}
