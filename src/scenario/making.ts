import type { Result } from '../engine';
import { scenarioInForm } from './form';
import type { Scenario } from './load';
import { variedScenario } from './varied';

/** What of a record makes its scenario another one than the file's: changed numbers, and a length of its own. */
export interface Making {
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  readonly form?: string | undefined;
}

/** What a record says of the scenario that it was played in. */
export function makingOf({
  parameters,
  scenario: { form },
}: {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly scenario: { readonly form?: string };
}): Making {
  return { parameters, form };
}

const made = new WeakMap<Scenario, Map<string, Result<Scenario>>>();
/** Ways of one scenario that are kept: records of strangers may each change another number. */
const MOST_KEPT = 24;

/** The scenario as a game is played in it; refused with every reason where it cannot be so. Kept, as compiling is slow. */
export function scenarioWith(scenario: Scenario, { parameters = {}, form }: Making): Result<Scenario> {
  const kept = made.get(scenario) ?? new Map<string, Result<Scenario>>();
  made.set(scenario, kept);
  const key = JSON.stringify([form, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const known = kept.get(key);
  if (known) return known;
  const result = make(scenario, parameters, form);
  for (const oldest of kept.keys()) if (kept.size >= MOST_KEPT) kept.delete(oldest);
  kept.set(key, result);
  return result;
}

function make(
  scenario: Scenario,
  parameters: Readonly<Record<string, number>>,
  form: string | undefined,
): Result<Scenario> {
  const varied = variedScenario(scenario, parameters);
  if (!varied.ok) {
    const refusals = varied.problems.map(({ path, code, text: says }) => ({ path, code, values: { says } }));
    return { ok: false, refusals };
  }
  const formed = scenarioInForm(varied.value, form);
  return formed
    ? { ok: true, value: formed }
    : {
        ok: false,
        refusals: [{ code: 'unknown-form', path: 'scenario.form', values: { form: form ?? '' } }],
      };
}
