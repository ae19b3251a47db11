import { firstLegal, holdCourse, type CheckedSheet, type Decision } from '../engine';
import { fineWays } from './fine-ways';
import type { Standing } from './standing';
import * as ways from './ways';

/** One way to play the quarter: a name that words are put on, and the sheet. */
export interface Candidate {
  readonly id: CandidateId;
  readonly sheet: CheckedSheet;
  /** What it changes of the sheet that it started from, and kinds of decision that it leaves out. */
  readonly change: Change;
  readonly drops: readonly string[];
}

/** Ways that a rival weighs beside its reflex, each changing one thing of it. */
export const CANDIDATE_IDS = [
  'reflex',
  'hold-course',
  'cut-prices',
  'cut-prices-deep',
  'raise-prices',
  'advertise-more',
  'advertise-less',
  'big-sale',
  'no-sale',
  'build-network',
  'keep-network',
  'better-care',
  'easier-returns',
  'stricter-checks',
  'save-budgets',
  'invest-in-skills',
  'close-shops',
  'rebuild-shops',
  'pay-down',
  'raise-equity',
  'more-stock',
  'less-stock',
  'premium-zone',
  'curate-more',
  'charge-more',
  'charge-less',
  'study-wishes',
  'promise-peace',
  'combined',
] as const;
export type CandidateId = (typeof CANDIDATE_IDS)[number];

type Change = readonly Decision[];

/** A sheet with what a change decides about put over its own word on it: fields that the change leaves open stay. */
function withChange(base: readonly Decision[], change: Change, drops: readonly string[]): Decision[] {
  const isSame = (a: Decision, b: Decision): boolean =>
    a.kind === b.kind && a.segment === b.segment && a.region === b.region;
  const kept = base.filter(({ kind }) => !drops.includes(kind));
  const over = change.map((decision) => ({ ...kept.find((each) => isSame(each, decision)), ...decision }));
  return [...over, ...kept.filter((each) => !change.some((decision) => isSame(each, decision)))];
}

/**
 * Sheets worth weighing this quarter, the reflex first, each other one changing one thing of `base`. Each is legal; what
 * would not be is left out, and so is a way that comes to the same as another.
 */
export function candidatesFor(standing: Standing, base: readonly Decision[]): Candidate[] {
  const { season } = standing;
  const isSale = season === 1 || season === 3;
  const all: readonly (readonly [CandidateId, Change, ...string[]])[] = [
    ['cut-prices', ways.prices(standing, -0.02)],
    ['cut-prices-deep', ways.prices(standing, -0.05)],
    ['raise-prices', ways.prices(standing, 0.02)],
    ['advertise-more', ways.advertising(standing, 1.4)],
    ['advertise-less', ways.advertising(standing, 0.7)],
    ['big-sale', isSale ? [{ kind: 'festival', depth: 0.2 }] : []],
    ['no-sale', [], 'festival'],
    ['build-network', ways.network(standing)],
    ['keep-network', [], 'logistics'],
    ['better-care', ways.care(standing, 'after-sales', 0.15)],
    ['easier-returns', ways.care(standing, 'returns', 0.15)],
    ['stricter-checks', ways.care(standing, 'inspection', 0.2)],
    ['save-budgets', ways.skills(standing, 0.7)],
    ['invest-in-skills', ways.skills(standing, 1.4)],
    ['close-shops', ways.shops(standing, 'close', 0.04)],
    ['rebuild-shops', ways.shops(standing, 'digitise', 0.08)],
    ['pay-down', ways.payDown(standing), 'finance'],
    ['raise-equity', ways.raiseEquity()],
    ['more-stock', ways.stock(standing, 1.15)],
    ['less-stock', ways.stock(standing, 0.85)],
    ['premium-zone', ways.hosting(standing, 'premium-zone', 0.3)],
    ['curate-more', ways.hosting(standing, 'curation', 0.3)],
    ['charge-more', ways.hosting(standing, 'take-rate', 0.0025)],
    ['charge-less', ways.hosting(standing, 'take-rate', -0.0025)],
    ['study-wishes', ways.study(standing)],
    ['promise-peace', ways.promisePeace(standing)],
  ];
  const found = [sheetOf(standing, 'reflex', base, [], []), sheetOf(standing, 'hold-course', [], [], [])];
  const texts = new Set(found.map(({ sheet }) => JSON.stringify(sheet.decisions)));
  for (const [id, change, ...drops] of all) {
    if (change.length === 0 && !base.some(({ kind }) => drops.includes(kind))) continue;
    const candidate = sheetOf(standing, id, base, change, drops);
    const text = JSON.stringify(candidate.sheet.decisions);
    if (texts.has(text)) continue;
    texts.add(text);
    found.push(candidate);
  }
  return found;
}

function sheetOf(
  { table, rules, firm }: Standing,
  id: CandidateId,
  base: readonly Decision[],
  change: Change,
  drops: readonly string[],
): Candidate {
  const decisions = withChange(base, change, drops);
  return { id, sheet: firstLegal(table, rules, rules.firmIds[firm] ?? '', decisions), change, drops };
}

/** Fine ways as candidates to be put on top of others; none of them has a sheet of its own worth weighing. */
export function fineCandidates(standing: Standing): Candidate[] {
  const sheet = holdCourse(standing.rules.firmIds[standing.firm] ?? '');
  return fineWays(standing).map((change) => ({ id: 'combined', sheet, change, drops: [] }));
}

/** The changes of two ways in one sheet; null when it comes to no more than either. */
export function combine(standing: Standing, a: Candidate, b: Candidate): Candidate | null {
  if (b.change.length === 0 && b.drops.length === 0) return null;
  const { sheet } = sheetOf(standing, 'combined', a.sheet.decisions, b.change, b.drops);
  const text = JSON.stringify(sheet.decisions);
  if (text === JSON.stringify(a.sheet.decisions) || text === JSON.stringify(b.sheet.decisions)) return null;
  return { id: 'combined', sheet, change: [...a.change, ...b.change], drops: [...a.drops, ...b.drops] };
}
