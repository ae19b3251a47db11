import * as z from 'zod';
import { OWN_PRIORS } from './bundled';
import type { ScenarioTexts } from './load';
import { parseText, withoutMark } from './parse';
import { failed, passed, problem, type Parsed } from './problems';

/** A scenario with its words, and with map, priors and fits if it has its own, in one file. */
const wholeFile = z.strictObject({
  scenario: z.record(z.string(), z.unknown()),
  words: z.strictObject({ en: z.unknown().optional(), zh: z.unknown().optional() }),
  map: z.unknown().optional(),
  priors: z.unknown().optional(),
  fits: z.unknown().optional(),
});

/** Files of a folder by name, without `.json`. */
export type NamedTexts = Readonly<Record<string, string>>;

/**
 * The texts of anyone's scenario: the files of a folder, or one file that holds them all as `scenario`, `words`, `map`,
 * `priors` and `fits`. Priors that are not given are those of this program.
 *
 * Errors: a single file by the limits and codes of every file; without any scenario `no-scenario`.
 */
export function textsOf(files: NamedTexts): Parsed<ScenarioTexts> {
  const names = Object.keys(files);
  const only = names.length === 1 ? files[names[0] ?? ''] : undefined;
  const whole = only ?? files.scenario;
  if (whole !== undefined && isWhole(whole)) return unpacked(whole);
  const scenario = files.scenario ?? only;
  if (scenario === undefined)
    return failed([problem('', 'no-scenario', 'None of these files is a scenario.json.')]);
  return passed({
    scenario,
    priors: files.priors ?? OWN_PRIORS,
    wordsEn: files['words.en'] ?? '',
    wordsZh: files['words.zh'] ?? '',
    ...(files.map === undefined ? {} : { map: files.map }),
    ...(files.fits === undefined ? {} : { fits: files.fits }),
  });
}

/** Looks at the first key only: a hostile text must not cost more than its scan. */
function isWhole(text: string): boolean {
  return /^\ufeff?\s*\{\s*"(scenario|words|map|priors|fits)"\s*:/.test(text.slice(0, 200));
}

function unpacked(text: string): Parsed<ScenarioTexts> {
  const whole = parseText(text, wholeFile, '');
  if (!whole.ok) return whole;
  const { scenario, words, map, priors, fits } = whole.value;
  const textOf = (part: unknown): string => (part === undefined ? '' : JSON.stringify(part));
  return passed({
    scenario: JSON.stringify(scenario),
    priors: priors === undefined ? OWN_PRIORS : JSON.stringify(priors),
    wordsEn: textOf(words.en),
    wordsZh: textOf(words.zh),
    ...(map === undefined ? {} : { map: JSON.stringify(map) }),
    ...(fits === undefined ? {} : { fits: JSON.stringify(fits) }),
  });
}

/** Checked texts as one file, which `textsOf` reads again; priors of this program are left out. */
export function wholeText({ scenario, wordsEn, wordsZh, map, priors, fits }: ScenarioTexts): string {
  const read = (text: string): unknown => JSON.parse(withoutMark(text));
  return JSON.stringify({
    scenario: read(scenario),
    words: { en: read(wordsEn), zh: read(wordsZh) },
    ...(map === undefined ? {} : { map: read(map) }),
    ...(fits === undefined ? {} : { fits: read(fits) }),
    ...(priors === OWN_PRIORS ? {} : { priors: read(priors) }),
  });
}
