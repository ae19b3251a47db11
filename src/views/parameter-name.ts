import { PARAMETER_NAMES } from '../engine';
import { firmName, segmentName, type CaseNames } from './case-words';
import type { Lang } from './format';
import { sayPeriod } from './period';
import { GROUP_WORDS, PART_WORDS, TABLE_WORDS } from './words/parameter-tables';
import { PARAMETER_WORDS } from './words/parameters';

const PARAMETERS = new Map<string, readonly [string, string]>(
  PARAMETER_NAMES.map((name) => [name, PARAMETER_WORDS[name]]),
);

/**
 * What a number of the case is called: `parameters.inertia`, `market.demand.beauty`, `opening.stores.suning.east`.
 *
 * A name that nobody has words for (of a case that somebody brought along) stands as its file has it.
 */
export function parameterName(names: CaseNames, path: string, language: Lang): string {
  const at = language === 'en' ? 0 : 1;
  const [group = '', table = '', ...rest] = path.split('.');
  if (group === 'parameters') return capital(PARAMETERS.get(table)?.[at] ?? table);
  const loan = /^loans\[(\d+)\]$/.exec(group);
  const before = loan
    ? `${GROUP_WORDS.loans?.[at] ?? ''} ${Number(loan[1]) + 1}`
    : group === 'opening' || group === 'observations'
      ? GROUP_WORDS[group]?.[at]
      : undefined;
  const head = TABLE_WORDS[table]?.[at] ?? table;
  const parts = rest.map((part) => partName(names, part, language));
  const said = [head, ...parts].join(language === 'zh' ? '，' : ', ');
  return capital(
    before === undefined ? said : `${said}${language === 'zh' ? `（${before}）` : ` (${before})`}`,
  );
}

/** A firm, a segment, a region, a quarter, or another part of a table. */
function partName(names: CaseNames, part: string, language: Lang): string {
  const words = names.words[language];
  if (Object.hasOwn(words.firms, part)) return firmName(names, part, language);
  if (Object.hasOwn(words.segments, part)) return segmentName(names, part, language);
  if (Object.hasOwn(words.regions, part)) return words.regions[part] ?? part;
  if (/^\d{4}Q[1-4]$/.test(part)) return sayPeriod(part, language);
  const season = /^Q([1-4])$/.exec(part);
  if (season) return language === 'zh' ? `第${season[1]}季度` : part;
  return PART_WORDS[part]?.[language === 'en' ? 0 : 1] ?? part;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
