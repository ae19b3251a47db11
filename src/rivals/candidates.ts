import { firstLegal, type CheckedSheet, type Decision } from '../engine';
import { roundDown, type Standing } from './standing';

/** One way to play the quarter: a name that words are put on, and the sheet. */
export interface Candidate {
  readonly id: CandidateId;
  readonly sheet: CheckedSheet;
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
  'save-budgets',
  'invest-in-skills',
  'close-shops',
  'rebuild-shops',
  'pay-down',
  'combined',
] as const;
export type CandidateId = (typeof CANDIDATE_IDS)[number];

type Change = readonly Decision[];

/** The reflex with what a change decides about put in place of the reflex's own word on it. */
function withChange(reflex: readonly Decision[], change: Change, drops: readonly string[]): Decision[] {
  const isSame = (a: Decision, b: Decision): boolean =>
    a.kind === b.kind && a.segment === b.segment && a.region === b.region;
  const kept = reflex.filter(
    (decision) => !drops.includes(decision.kind) && !change.some((other) => isSame(decision, other)),
  );
  return [...change, ...kept];
}

/** Stance of all segments that the firm sells in, moved by `step`. */
function prices({ table, rules, firm }: Standing, step: number): Decision[] {
  const { segments } = table.shape;
  return rules.segmentIds.flatMap((segment, s) => {
    const cell = firm * segments + s;
    if ((table.share[cell] as number) <= 0.0005) return [];
    const stance = Math.round(1000 * ((table.priceStance[cell] as number) + step)) / 1000;
    return [{ kind: 'price' as const, segment, stance: Math.max(-0.1, Math.min(0.1, stance)) }];
  });
}

function advertising({ table, rules, firm, revenue, step }: Standing, factor: number): Decision[] {
  const { segments } = table.shape;
  const most = roundDown(0.06 * revenue + step, step);
  return rules.segmentIds.flatMap((segment, s) => {
    const now = table.adSpend[firm * segments + s] as number;
    const spend = Math.min(most, roundDown(factor * now, step / 10));
    return spend > 0 ? [{ kind: 'advertise' as const, segment, spend }] : [];
  });
}

/** Capacity for the fullest region, on the firm's own money. */
function network({ table, rules, firm, means }: Standing): Decision[] {
  const { regions } = table.shape;
  let fullest = -1;
  let most = 0;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    const room = (table.capacity[cell] as number) + (table.leased[cell] as number);
    const use = room > 0 ? (table.load[cell] as number) / room : 0;
    if (use > most) {
      most = use;
      fullest = r;
    }
  }
  if (fullest < 0) return [];
  const wanted = Math.ceil(0.25 * (table.capacity[firm * regions + fullest] as number));
  const build = Math.min(wanted, Math.floor((0.15 * means) / Math.max(1, rules.parameters.buildCost)));
  return build > 0 ? [{ kind: 'logistics', region: rules.regionIds[fullest] ?? '', build }] : [];
}

function skills({ table, firm, revenue, step }: Standing, factor: number): Decision[] {
  const most = roundDown(0.04 * revenue + step, step);
  const budget = (now: number): number => Math.min(most, roundDown(factor * now, step / 100));
  return [
    {
      kind: 'capability',
      research: budget(table.researchBudget[firm] as number),
      training: budget(table.trainingBudget[firm] as number),
      data: budget(table.dataBudget[firm] as number),
      security: budget(table.securityBudget[firm] as number),
    },
  ];
}

/** Closes or rebuilds a part of the shops of the region that has most. */
function shops({ table, rules, firm }: Standing, verb: 'close' | 'digitise', part: number): Decision[] {
  const { regions } = table.shape;
  let largest = 0;
  for (let r = 1; r < regions; r++) {
    if ((table.stores[firm * regions + r] as number) > (table.stores[firm * regions + largest] as number))
      largest = r;
  }
  const cell = firm * regions + largest;
  const all = table.stores[cell] as number;
  const free = verb === 'digitise' ? all - (table.digitalStores[cell] as number) : all;
  const count = Math.min(300, Math.floor(free), Math.ceil(part * all));
  return count > 0 ? [{ kind: 'stores', region: rules.regionIds[largest] ?? '', [verb]: count }] : [];
}

function payDown({ table, firm, floor, step }: Standing): Decision[] {
  const spare = (table.cash[firm] as number) - 1.5 * floor;
  const repay = roundDown(Math.min(0.5 * spare, table.debt[firm] as number), step);
  return repay > 0 ? [{ kind: 'finance', repay }] : [];
}

/**
 * Sheets worth weighing this quarter, the reflex first. Each is legal; what would not be is left out, and so is a
 * way that comes to the same as another.
 */
export function candidatesFor(standing: Standing, reflex: readonly Decision[]): Candidate[] {
  const { table, rules, firm, season } = standing;
  const id = rules.firmIds[firm] ?? '';
  const care = Math.min(1, Math.round(20 * ((table.afterSales[firm] as number) + 0.15)) / 20);
  const isSale = season === 1 || season === 3;
  const ways: readonly (readonly [CandidateId, Change, ...string[]])[] = [
    ['cut-prices', prices(standing, -0.02)],
    ['cut-prices-deep', prices(standing, -0.05)],
    ['raise-prices', prices(standing, 0.02)],
    ['advertise-more', advertising(standing, 1.4)],
    ['advertise-less', advertising(standing, 0.7)],
    ['big-sale', isSale ? [{ kind: 'festival', depth: 0.2 }] : []],
    ['no-sale', [], 'festival'],
    ['build-network', network(standing)],
    ['keep-network', [], 'logistics'],
    ['better-care', [{ kind: 'service', 'after-sales': care }]],
    ['save-budgets', skills(standing, 0.7)],
    ['invest-in-skills', skills(standing, 1.4)],
    ['close-shops', shops(standing, 'close', 0.04)],
    ['rebuild-shops', shops(standing, 'digitise', 0.08)],
    ['pay-down', payDown(standing)],
  ];
  const found: Candidate[] = [
    { id: 'reflex', sheet: firstLegal(table, rules, id, reflex) },
    { id: 'hold-course', sheet: firstLegal(table, rules, id, []) },
  ];
  const texts = new Set(found.map(({ sheet }) => JSON.stringify(sheet.decisions)));
  for (const [way, change, ...drops] of ways) {
    if (change.length === 0 && drops.length === 0) continue;
    const sheet = firstLegal(table, rules, id, withChange(reflex, change, drops));
    const text = JSON.stringify(sheet.decisions);
    if (texts.has(text)) continue;
    texts.add(text);
    found.push({ id: way, sheet });
  }
  return found;
}

/** The changes of two ways in one sheet; null when it comes to no more than either. */
export function combine(
  standing: Standing,
  reflex: readonly Decision[],
  a: Candidate,
  b: Candidate,
): Candidate | null {
  const { table, rules, firm } = standing;
  const own = new Set(reflex.map((decision) => JSON.stringify(decision)));
  const changeOf = ({ sheet }: Candidate): Decision[] =>
    sheet.decisions.filter((decision) => !own.has(JSON.stringify(decision)));
  const change = changeOf(a);
  if (change.length === 0 || changeOf(b).length === 0) return null;
  const second = withChange(b.sheet.decisions, change, []);
  const sheet = firstLegal(table, rules, rules.firmIds[firm] ?? '', second);
  const text = JSON.stringify(sheet.decisions);
  if (text === JSON.stringify(a.sheet.decisions) || text === JSON.stringify(b.sheet.decisions)) return null;
  return { id: 'combined', sheet };
}
