import { formRules } from './compile';
import type { Scenario } from './load';

/**
 * The scenario in one of its named lengths, with the mandates of that length; null for a form that it does not have.
 *
 * The file says the same as the rules, so that what is compiled from it again (a fan of open numbers) has this length too.
 * Without a name it is the scenario itself.
 */
export function scenarioInForm(scenario: Scenario, name: string | undefined): Scenario | null {
  if (name === undefined) return scenario;
  const { file } = scenario;
  const form = file.forms.find(({ id }) => id === name);
  const rules = formRules(file, scenario.rules, name);
  if (!form || !rules) return null;
  return {
    ...scenario,
    form: name,
    file: { ...file, quarters: form.quarters, seats: form.seats ?? file.seats },
    rules,
  };
}
