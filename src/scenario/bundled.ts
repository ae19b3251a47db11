import priors from '../../scenarios/priors.json';
import fits from '../../scenarios/alibaba-suning-2015/fits.json';
import map from '../../scenarios/alibaba-suning-2015/map.json';
import scenario from '../../scenarios/alibaba-suning-2015/scenario.json';
import wordsEn from '../../scenarios/alibaba-suning-2015/words.en.json';
import wordsZh from '../../scenarios/alibaba-suning-2015/words.zh.json';
import cornerMap from '../../scenarios/corner-shop-2016/map.json';
import corner from '../../scenarios/corner-shop-2016/scenario.json';
import cornerEn from '../../scenarios/corner-shop-2016/words.en.json';
import cornerZh from '../../scenarios/corner-shop-2016/words.zh.json';
import coalitionMap from '../../scenarios/jd-coalition-2017/map.json';
import coalition from '../../scenarios/jd-coalition-2017/scenario.json';
import coalitionEn from '../../scenarios/jd-coalition-2017/words.en.json';
import coalitionZh from '../../scenarios/jd-coalition-2017/words.zh.json';
import { Broken } from '../engine';
import { loadScenario, type Scenario, type ScenarioTexts } from './load';

/** A scenario that comes with the program: its id and the texts of its folder. */
export interface BundledScenario {
  readonly id: string;
  readonly texts: ScenarioTexts;
}

/** The model's numbers as this program holds them, for scenarios that bring none. */
export const OWN_PRIORS = JSON.stringify(priors);

function texts(
  scenarioJson: unknown,
  en: unknown,
  zh: unknown,
  mapJson: unknown,
  fitsJson?: unknown,
): ScenarioTexts {
  return {
    scenario: JSON.stringify(scenarioJson),
    priors: OWN_PRIORS,
    wordsEn: JSON.stringify(en),
    wordsZh: JSON.stringify(zh),
    map: JSON.stringify(mapJson),
    ...(fitsJson === undefined ? {} : { fits: JSON.stringify(fitsJson) }),
  };
}

export const BUNDLED: readonly BundledScenario[] = [
  { id: scenario.id, texts: texts(scenario, wordsEn, wordsZh, map, fits) },
  { id: corner.id, texts: texts(corner, cornerEn, cornerZh, cornerMap) },
  { id: coalition.id, texts: texts(coalition, coalitionEn, coalitionZh, coalitionMap) },
];

const loaded = new Map<string, Scenario>();

/** A bundled scenario, checked and compiled once; null for an unknown id. Errors: `Broken` when our own file is at fault. */
export function bundledScenario(id: string): Scenario | null {
  const known = loaded.get(id);
  if (known) return known;
  const bundle = BUNDLED.find((each) => each.id === id);
  if (!bundle) return null;
  const result = loadScenario(bundle.texts);
  if (!result.ok) throw new Broken('bundled-scenario', { id, problems: result.problems });
  loaded.set(id, result.value);
  return result.value;
}
