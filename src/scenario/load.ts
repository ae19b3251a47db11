import type { Rules } from '../engine';
import { checkBounds } from './check-bounds';
import { checkLines } from './check-lines';
import { checkMap } from './check-map';
import { checkMeaning } from './check-meaning';
import { checkParameters, checkUnits } from './check-units';
import { checkPairs, checkWords } from './check-words';
import { checkWorld } from './check-world';
import { compileScenario } from './compile';
import { mapFile, type MapFile } from './map-file';
import { upgrade } from './migrate';
import { parametersOf, type Parameter } from './parameters';
import { parseText } from './parse';
import { failed, passed, problem, type Parsed, type Problem } from './problems';
import { priorsFile, scenarioFile, type PriorsFile, type ScenarioFile } from './scenario-file';
import { wordsFile, type Words } from './words-file';

/** The texts of a scenario folder, as read from disk, a bundle or anyone's file. */
export interface ScenarioTexts {
  readonly scenario: string;
  readonly priors: string;
  readonly wordsEn: string;
  readonly wordsZh: string;
  readonly map?: string;
}

/** A checked scenario: its rules for the engine, its words, its map, and where its numbers come from. */
export interface Scenario {
  readonly id: string;
  readonly file: ScenarioFile;
  readonly priors: PriorsFile;
  readonly rules: Rules;
  readonly words: { readonly en: Words; readonly zh: Words };
  readonly map: MapFile | null;
  readonly parameters: readonly Parameter[];
}

/** Reads scenario.json alone: text, version, shape and meaning. */
export function parseScenario(text: string): Parsed<ScenarioFile> {
  const version = upgrade(text);
  if (!version.ok) return version;
  const file = parseText(text, scenarioFile, '');
  if (!file.ok) return file;
  const problems = [...checkMeaning(file.value), ...checkBounds(file.value), ...checkUnits(file.value)];
  return problems.length > 0 ? failed(problems) : file;
}

export function parsePriors(text: string): Parsed<PriorsFile> {
  return parseText(text, priorsFile, 'priors');
}

/** Checks all texts of a folder and compiles them, or reports every problem of every file. */
export function loadScenario(texts: ScenarioTexts): Parsed<Scenario> {
  const file = parseScenario(texts.scenario);
  const priors = parsePriors(texts.priors);
  const en = parseWords(texts.wordsEn, 'words.en');
  const zh = parseWords(texts.wordsZh, 'words.zh');
  const map = texts.map === undefined ? passed<MapFile | null>(null) : parseText(texts.map, mapFile, 'map');
  const problems: Problem[] = [];
  for (const part of [file, priors, en, zh, map]) if (!part.ok) problems.push(...part.problems);
  // One file that cannot be read says nothing against the others: what can be checked still is.
  if (file.ok && en.ok) problems.push(...checkWords(file.value, en.value, 'words.en'));
  if (file.ok && zh.ok) problems.push(...checkWords(file.value, zh.value, 'words.zh'));
  if (en.ok && zh.ok) problems.push(...checkPairs(en.value, zh.value));
  if (file.ok && map.ok && map.value) problems.push(...checkMap(file.value, map.value));
  if (file.ok && priors.ok) problems.push(...checkParameters(file.value, priors.value));
  const wordless = problems.every(({ path }) => path.startsWith('words.') || path.startsWith('map.'));
  const rules = file.ok && priors.ok && wordless ? compileScenario(file.value, priors.value) : null;
  if (file.ok && rules) problems.push(...checkWorld(rules), ...checkLines(file.value, rules));
  if (problems.length > 0 || !rules || !file.ok || !priors.ok || !en.ok || !zh.ok || !map.ok)
    return failed(problems);
  return passed({
    id: file.value.id,
    file: file.value,
    priors: priors.value,
    rules,
    words: { en: en.value, zh: zh.value },
    map: map.value,
    parameters: parametersOf(file.value, priors.value),
  });
}

/** A language that is missing altogether is one gap with a name, not a text that cannot be read. */
function parseWords(text: string, place: string): Parsed<Words> {
  return text === ''
    ? failed([problem(place, 'no-language', 'Words in this language are missing.')])
    : parseText(text, wordsFile, place);
}
