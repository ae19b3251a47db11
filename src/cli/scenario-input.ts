import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rules } from '../engine';
import {
  bundledScenario,
  loadScenario,
  scenarioInForm,
  textsOf,
  type NamedTexts,
  type Parsed,
  type Scenario,
} from '../scenario';
import { Refused } from './exit';
import { readInput, scenarioIds } from './inputs';

const FILES = ['scenario', 'words.en', 'words.zh', 'map', 'priors', 'fits'];

/** Anyone's scenario: a folder, a scenario file whose words and map lie beside it, or one file that holds them all. */
export function scenarioAt(path: string): Parsed<Scenario> {
  if (!existsSync(path)) throw new Refused([{ code: 'cannot-read', path }]);
  const texts = textsOf(filesAt(path));
  return texts.ok ? loadScenario(texts.value) : texts;
}

function filesAt(path: string): NamedTexts {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const present = readdirSync(folder);
  const beside = FILES.filter((name) => present.includes(`${name}.json`)).map((name): [string, string] => [
    name,
    readInput(join(folder, `${name}.json`)),
  ]);
  return { ...Object.fromEntries(beside), ...(folder === path ? {} : { scenario: readInput(path) }) };
}

/** A bundled scenario by its id, or anyone's by its path. Errors: `Refused` with every reason. */
export function scenarioFrom(source: string): Scenario {
  const known = bundledScenario(source);
  if (known) return known;
  if (!existsSync(source))
    throw new Refused([
      { code: 'unknown-scenario', path: 'scenario', values: { id: source, known: scenarioIds().join(' ') } },
    ]);
  const scenario = scenarioAt(source);
  if (scenario.ok) return scenario.value;
  throw new Refused(
    scenario.problems.map(({ path, code, text: says }) => ({ path, code, values: { says } })),
  );
}

/** Rules to play by; errors as `scenarioFrom`. */
export function rulesFrom(source: string): Rules {
  return scenarioFrom(source).rules;
}

/** Rules of one of a scenario's named lengths; errors as `scenarioFrom`, and `unknown-form` with the names that there are. */
export function formFrom(source: string, form: string): Rules {
  const scenario = scenarioFrom(source);
  const formed = scenarioInForm(scenario, form);
  if (formed) return formed.rules;
  const known = scenario.file.forms.map(({ id }) => id).join(' ');
  throw new Refused([{ code: 'unknown-form', path: '--form', values: { form, known } }]);
}
