import { existsSync, readFileSync } from 'node:fs';
import { loadScenario, type Scenario, type ScenarioTexts } from '../../src/scenario';

const FOLDER = new URL('../../scenarios/', import.meta.url);

function text(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** The texts of the bundled folder, read from disk. */
export function folderTexts(id = 'alibaba-suning-2015'): ScenarioTexts {
  return {
    scenario: text(`${id}/scenario.json`),
    priors: text('priors.json'),
    wordsEn: text(`${id}/words.en.json`),
    wordsZh: text(`${id}/words.zh.json`),
    map: text(`${id}/map.json`),
    ...(existsSync(new URL(`${id}/fits.json`, FOLDER)) ? { fits: text(`${id}/fits.json`) } : {}),
  };
}

/** The compiled scenario; throws with every problem when it does not load. */
export function loaded(id = 'alibaba-suning-2015'): Scenario {
  const result = loadScenario(folderTexts(id));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

/** Problems of the folder when its scenario text is changed by `change`. */
export function problemsAfter(
  change: (file: Record<string, unknown>) => void,
): readonly { path: string; code: string }[] {
  const file = JSON.parse(folderTexts().scenario) as Record<string, unknown>;
  change(file);
  const result = loadScenario({ ...folderTexts(), scenario: JSON.stringify(file) });
  return result.ok ? [] : result.problems;
}
