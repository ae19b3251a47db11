import {
  contractsOf,
  isMember,
  measureOf,
  type GoalRules,
  type Report,
  type Rules,
  type Table,
} from '../engine';
import type { Criticism } from '../scenario';
import { firmName, segmentName, type CaseNames } from './case-words';
import { formatDays, formatNumber, formatShare, type Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { sayShare } from './results';
import { listOf } from './words/catalogue';
import { TEACH_WORDS } from './words/teach';

export type Claim = Criticism['claims'][number];
export type OrderTask = Extract<Criticism['tasks'][number], { kind: 'order' }>;
export type ChooseTask = Extract<Criticism['tasks'][number], { kind: 'choose' }>;

/** What a claim is measured in: "Suning’s part of all trade". */
export function claimMeasure({ firm, measure, segment }: Claim, names: CaseNames, language: Lang): string {
  const words = TEACH_WORDS[language];
  return words.measures[measure](
    firmName(names, firm, language),
    segment === undefined ? '' : segmentName(names, segment, language),
  );
}

/**
 * What came of a claim along the tables of a game or of the recorded line, the opening first; null where the seat may not
 * see it.
 */
export function claimFigure(
  claim: Claim,
  rules: Rules,
  tables: readonly Table[],
  language: Lang,
): string | null {
  const firm = rules.firmIds.indexOf(claim.firm);
  const [first, last] = [tables[0], tables[tables.length - 1]];
  if (firm < 0 || !first || !last) return null;
  const words = TEACH_WORDS[language];
  const read = (history: readonly Table[]): number => valueOf(claim, rules, firm, history);
  const now = read(tables);
  if (Number.isNaN(now)) return null;
  switch (claim.measure) {
    case 'online-growth':
    case 'sales-growth':
    case 'value-growth':
      return `${now > 0 ? '+' : ''}${formatShare(now, language, 0)}`;
    case 'dependence':
      return formatShare(now, language, 0);
    case 'share':
    case 'segment-share':
      return words.fromTo(sayShare(read([first]), language), sayShare(now, language));
    case 'pressure':
      return words.fromTo(formatNumber(read([first]), language, 0), formatNumber(now, language, 0));
    case 'delivery-days':
      return words.fromTo(formatNumber(read([first]), language, 1), formatDays(now, language, 1));
  }
}

const MEASURES = {
  share: 'share-by-seller',
  'segment-share': 'share-by-segment',
  'online-growth': 'online-growth',
  'sales-growth': 'sales-growth',
  'value-growth': 'value-growth',
  pressure: 'pressure-end',
  dependence: 'dependence',
} as const satisfies Partial<Record<Claim['measure'], GoalRules['measure']>>;

function valueOf(claim: Claim, rules: Rules, firm: number, tables: readonly Table[]): number {
  const { measure, segment } = claim;
  if (measure === 'delivery-days') return tables[tables.length - 1]?.meanDays[firm] ?? Number.NaN;
  const goal: GoalRules = {
    id: measure,
    measure: MEASURES[measure],
    sense: 'at-least',
    target: 0,
    tolerance: 1,
    weight: 1,
    ...(segment === undefined ? {} : { segment: rules.segmentIds.indexOf(segment) }),
  };
  return measureOf(goal, firm, tables);
}

/** Where the game stands and whom its seat is bound to: without a contract its figures show what came without one. */
export function gameStanding(
  names: CaseNames,
  rules: Rules,
  reports: readonly Report[],
  language: Lang,
): string {
  const words = TEACH_WORDS[language];
  const last = reports[reports.length - 1];
  if (!last) return '';
  const { firm } = last;
  const played = reports.length - 1;
  const me = firmName(names, rules.firmIds[firm] ?? '', language);
  if (played === 0) return words.notPlayed(me);
  const bound = contractsOfSeat(names, rules, last, language);
  const until = sayPeriod(laterPeriod(rules.start, played - 1), language);
  return words.standing(me, until, played, bound.length === 0 ? null : listOf(bound, language));
}

/** Names of all to whom a contract binds the seat now. */
export function contractsOfSeat(
  names: CaseNames,
  rules: Rules,
  { firm, table }: Report,
  language: Lang,
): string[] {
  const bound = new Set<string>();
  for (const slot of contractsOf(table, firm))
    rules.firmIds.forEach((id, other) => {
      if (other !== firm && isMember(table, slot, other)) bound.add(firmName(names, id, language));
    });
  return [...bound];
}

/** Neighbours that stand in the wrong order; 0 when all stands right. `places` are as the reader has put them. */
export function wrongNeighbours(places: readonly number[]): number {
  let wrong = 0;
  for (let at = 1; at < places.length; at++) if ((places[at - 1] ?? 0) > (places[at] ?? 0)) wrong++;
  return wrong;
}
