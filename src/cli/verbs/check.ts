import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario, type ScenarioTexts } from '../../scenario';
import { Misused, Refused } from '../exit';
import { readInput } from '../inputs';
import type { Options } from '../options';

interface CheckResult {
  readonly ok: boolean;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly text: string }[];
}

/** Validates a scenario folder, or a single scenario file beside its words. Nothing of it runs. */
export function check(options: Options): { document: CheckResult; failed: boolean } {
  const [path] = options.operands;
  if (path === undefined) throw new Misused('check needs a scenario folder or file');
  const result = loadScenario(textsAt(path));
  const problems = result.ok ? [] : result.problems;
  for (const { path: at, code, text } of problems)
    process.stderr.write(`${at === '' ? '(whole)' : at}: ${code} ${text}\n`);
  return { document: { ok: result.ok, problems }, failed: !result.ok };
}

/** The texts of a scenario: a folder, or a scenario file whose words and priors lie beside it. */
function textsAt(path: string): ScenarioTexts {
  if (!existsSync(path)) throw new Refused([{ code: 'cannot-read', path }]);
  const folder = statSync(path).isDirectory();
  const beside = (name: string): string => join(folder ? path : join(path, '..'), name);
  const optional = (name: string): string => (existsSync(beside(name)) ? readInput(beside(name)) : '');
  const ownPriors = [
    beside('priors.json'),
    beside('../priors.json'),
    join(import.meta.dirname, '../../../scenarios/priors.json'),
  ];
  const priors = ownPriors.find((candidate) => existsSync(candidate)) ?? '';
  const texts = {
    scenario: readInput(folder ? beside('scenario.json') : path),
    priors: readInput(priors),
    wordsEn: optional('words.en.json'),
    wordsZh: optional('words.zh.json'),
  };
  return {
    ...texts,
    ...(existsSync(beside('map.json')) ? { map: readInput(beside('map.json')) } : {}),
    ...(existsSync(beside('fits.json')) ? { fits: readInput(beside('fits.json')) } : {}),
  };
}
