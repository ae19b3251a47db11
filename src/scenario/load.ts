import type { Rules } from '../engine';
import { checkBounds } from './check-bounds';
import { checkVentures } from './check-ventures';
import { checkLines } from './check-lines';
import { checkMap } from './check-map';
import { checkMeaning } from './check-meaning';
import { checkParameters, checkUnits } from './check-units';
import { checkPairs, checkWords } from './check-words';
import { checkWorld } from './check-world';
import { compileScenario } from './compile';
import { checkFits, fitsFile, fitUntil, NO_FITS, withFit, type FitsFile } from './fits-file';
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
  readonly fits?: string;
}

/** A checked scenario: its rules for the engine, its words, its map, and where its numbers come from. */
export interface Scenario {
  readonly id: string;
  /** Which of its named lengths this is; null for the scenario's own. */
  readonly form: string | null;
  /** The file as it is played, the latest stored fit in the place of priors, and as it is written. */
  readonly file: ScenarioFile;
  readonly written: ScenarioFile;
  readonly priors: PriorsFile;
  readonly rules: Rules;
  readonly words: { readonly en: Words; readonly zh: Words };
  readonly map: MapFile | null;
  readonly fits: FitsFile;
  readonly parameters: readonly Parameter[];
}

/** Reads scenario.json alone: text, version, shape and meaning. */
export function parseScenario(text: string): Parsed<ScenarioFile> {
  const version = upgrade(text);
  if (!version.ok) return version;
  const file = parseText(text, scenarioFile, '');
  if (!file.ok) return file;
  const problems = [
    ...checkMeaning(file.value),
    ...checkVentures(file.value),
    ...checkBounds(file.value),
    ...checkUnits(file.value),
  ];
  return problems.length > 0 ? failed(problems) : file;
}

function parsePriors(text: string): Parsed<PriorsFile> {
  return parseText(text, priorsFile, 'priors');
}

/** Checks all texts of a folder and compiles them, or reports every problem of every file. */
export function loadScenario(texts: ScenarioTexts): Parsed<Scenario> {
  const file = parseScenario(texts.scenario);
  const priors = parsePriors(texts.priors);
  const en = parseWords(texts.wordsEn, 'words.en');
  const zh = parseWords(texts.wordsZh, 'words.zh');
  const map = texts.map === undefined ? passed<MapFile | null>(null) : parseText(texts.map, mapFile, 'map');
  const fits = texts.fits === undefined ? passed(NO_FITS) : parseText(texts.fits, fitsFile, 'fits');
  const problems: Problem[] = [];
  for (const part of [file, priors, en, zh, map, fits]) if (!part.ok) problems.push(...part.problems);
  // One file that cannot be read says nothing against the others: what can be checked still is.
  if (file.ok && en.ok) problems.push(...checkWords(file.value, en.value, 'words.en'));
  if (file.ok && zh.ok) problems.push(...checkWords(file.value, zh.value, 'words.zh'));
  if (en.ok && zh.ok) problems.push(...checkPairs(en.value, zh.value));
  if (file.ok && map.ok && map.value) problems.push(...checkMap(file.value, map.value));
  if (file.ok && priors.ok) problems.push(...checkParameters(file.value, priors.value));
  if (file.ok && fits.ok) problems.push(...checkFits(file.value, fits.value));
  const wordless = problems.every(({ path }) => path.startsWith('words.') || path.startsWith('map.'));
  const whole = file.ok && priors.ok && fits.ok && wordless;
  const played = whole ? withFit(file.value, priors.value, fitUntil(fits.value, null)) : null;
  const rules = played && priors.ok ? compileScenario(played, priors.value) : null;
  if (played && rules) problems.push(...checkWorld(rules), ...checkLines(played, rules));
  if (
    problems.length > 0 ||
    !rules ||
    !played ||
    !file.ok ||
    !priors.ok ||
    !en.ok ||
    !zh.ok ||
    !map.ok ||
    !fits.ok
  )
    return failed(problems);
  return passed({
    id: file.value.id,
    form: null,
    file: played,
    written: file.value,
    priors: priors.value,
    rules,
    words: { en: en.value, zh: zh.value },
    map: map.value,
    fits: fits.value,
    parameters: parametersOf(played, priors.value),
  });
}

/** A language that is missing altogether is one gap with a name, not a text that cannot be read. */
function parseWords(text: string, place: string): Parsed<Words> {
  return text === ''
    ? failed([problem(place, 'no-language', 'Words in this language are missing.')])
    : parseText(text, wordsFile, place);
}
