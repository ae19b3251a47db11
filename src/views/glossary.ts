import type { Lang } from './format';
import { ALLIANCE_TERMS } from './words/glossary-alliance';
import { DELIVERY_TERMS } from './words/glossary-delivery';
import type { Entry } from './words/glossary-entry';
import { FINANCE_TERMS } from './words/glossary-finance';
import { MARKET_TERMS } from './words/glossary-market';
import { PLAY_TERMS } from './words/glossary-play';

const GROUPS = {
  finance: FINANCE_TERMS,
  market: MARKET_TERMS,
  delivery: DELIVERY_TERMS,
  alliance: ALLIANCE_TERMS,
  play: PLAY_TERMS,
} as const;

export type TermGroup = keyof typeof GROUPS;
export type TermId = {
  [Group in TermGroup]: keyof (typeof GROUPS)[Group]['en'];
}[TermGroup];

export interface Term {
  readonly id: string;
  readonly group: TermGroup;
  readonly name: string;
  readonly meaning: string;
  readonly where: string;
}

const GROUP_IDS = Object.keys(GROUPS) as readonly TermGroup[];

/** Every term in the reader's language, in the order of the groups. */
export function allTerms(language: Lang): Term[] {
  return GROUP_IDS.flatMap((group) =>
    Object.entries<Entry>(GROUPS[group][language]).map(([id, [name, meaning, where]]) => ({
      id,
      group,
      name,
      meaning,
      where,
    })),
  );
}

/** One term; null for an id that an address made up. */
export function termOf(id: string, language: Lang): Term | null {
  return allTerms(language).find((term) => term.id === id) ?? null;
}

/** Terms whose name or explanation holds what was typed, in either case. */
export function findTerms(query: string, language: Lang): Term[] {
  const wanted = query.trim().toLowerCase();
  const terms = allTerms(language);
  if (wanted === '') return terms;
  return terms.filter(({ name, meaning }) => `${name} ${meaning}`.toLowerCase().includes(wanted));
}
