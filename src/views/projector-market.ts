import type { Causes } from '../analysis';
import type { Rules, Table } from '../engine';
import { marketOf, shareIn, type Foreseen, type Market } from '../record';
import { segmentName, type CaseNames } from './case-words';
import { lowerFirst } from './desk-seat';
import { formatPoints, formatShare, type Lang } from './format';
import { PROJECTOR_WORDS } from './words/projector';

/** The market that a class follows, with what reads and names it. */
export interface ClassMarket {
  readonly market: Market;
  /** As it stands inside a sentence. */
  readonly name: string;
  readonly share: (table: Table) => number;
}

/** The market of the seat's mandate, or the one that a show of hands was about: lessons begun earlier count all trade. */
export function classMarket(
  { rules, names, language }: { readonly rules: Rules; readonly names: CaseNames; readonly language: Lang },
  firm: number,
  foreseen: Foreseen | null = null,
): ClassMarket {
  const market = foreseen ? (foreseen.segment ?? null) : marketOf(rules, firm);
  const words = PROJECTOR_WORDS[language].market;
  return {
    market,
    name: market === null ? words.all : words.of(lowerFirst(segmentName(names, market, language), language)),
    share: (table) => shareIn(market, table, firm, rules),
  };
}

/** Why the share of a market changed. */
export function marketCauses(causes: Causes, market: Market, rules: Rules): Causes['share'] {
  return market === null ? causes.share : (causes.segments[rules.segmentIds.indexOf(market)] ?? []);
}

/** Decimals of percent that make three digits of a share. */
export function placesIn(share: number): 1 | 2 {
  return share < 0.0995 ? 2 : 1;
}

/** A share in three digits: 6.07 %, 31.2 %. */
export function sayPart(share: number, language: Lang): string {
  return formatShare(share, language, placesIn(share));
}

/** A change of a share of that size. */
export function sayGap(change: number, share: number, language: Lang): string {
  return formatPoints(change, language, placesIn(share));
}
