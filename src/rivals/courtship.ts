import {
  checkTerms,
  contractsOf,
  isBinding,
  isMember,
  overlapOf,
  seatAt,
  ALLIANCE_SLOTS,
  type Clause,
  type ClauseId,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import { dreamOf } from './dream';
import type { Personality } from './personalities';
import { reasonOf } from './reasons';
import type { Outlook, Proposal } from './rival';
import { revenueScale } from './sales';
import { roundDown } from './standing';
import { valueIn } from './value';
import { strengthAgainst } from './strength';
import { isWelcome, weigh } from './weighing';

/** Quarters between two offers of one firm. */
const PAUSE = 3;
/** Score, in quarters of revenue, by which joint bodies may still lift a draft to the limit. */
const NEAR = 0.02;
const GOVERNANCE: Clause = { bodies: ['committee', 'working-group'] };

/**
 * The alliance that a networker puts forward, or none.
 *
 * It courts one partner every third quarter, in turn by how well they complete each other, so that one who
 * has refused is
 * let alone while others are asked; a rival keeps no memory beyond its report.
 */
export function courtship(outlook: Outlook, who: Personality): Proposal[] {
  const { report, rules } = outlook;
  const { table, firm } = report;
  const quarter = table.quarter[0] as number;
  if (table.active[firm] === 0 || (quarter + firm) % PAUSE !== 0) return [];
  if (contractsOf(table, firm).length >= who.allies || (table.attention[firm] as number) < 2) return [];
  const suitors = partnersOf(outlook);
  const partner = suitors[Math.floor(quarter / PAUSE) % Math.max(1, suitors.length)];
  if (partner === undefined) return [];
  const world = dreamOf(report, rules);
  const seat = seatAt(table, rules, firm);
  for (const draft of draftsFor(world, rules, firm, partner)) {
    if (checkTerms(seat, draft).length > 0) continue;
    // Joint bodies are left out of the first look, which they would double: most drafts end there.
    const first = weigh(world, rules, firm, draft, who);
    if (first.score < first.limit - NEAR) continue;
    const theirs = valueIn(world, rules, partner, draft);
    if (theirs.total <= 0) continue;
    const terms = { ...draft, clauses: { ...draft.clauses, governance: GOVERNANCE } };
    const weighing = weigh(world, rules, firm, terms, who, 0, first.value);
    if (!isWelcome(weighing) || weighing.value.total <= 0) continue;
    if (valueIn(world, rules, partner, terms, theirs).total <= 0) continue;
    const code = terms.clauses.storefront ? 'seeks-reach' : 'seeks-strength';
    return [
      {
        to: rules.firmIds[partner] ?? '',
        terms,
        reasons: [
          reasonOf(code, terms.clauses.storefront ? 'storefront' : 'data', { worth: weighing.value.total }),
        ],
      },
    ];
  }
  return [];
}

/** Firms that are not yet allied with this one, the most complementary first. */
function partnersOf({ report, rules }: Outlook): number[] {
  const { table, firm } = report;
  const appeal: { firm: number; score: number }[] = [];
  for (let other = 0; other < table.shape.firms; other++) {
    if (other === firm || table.active[other] === 0 || areAllied(report.table, firm, other)) continue;
    const across = rules.firms[other]?.sort !== rules.firms[firm]?.sort ? 0.5 : 0;
    const score =
      across +
      strengthAgainst(table, firm, other) +
      strengthAgainst(table, other, firm) -
      overlapOf(table, firm, other);
    appeal.push({ firm: other, score });
  }
  appeal.sort((a, b) => b.score - a.score || a.firm - b.firm);
  // The least fitting half is never asked.
  return appeal.slice(0, Math.max(1, Math.ceil(appeal.length / 2))).map((each) => each.firm);
}

function areAllied(table: World, a: number, b: number): boolean {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (isBinding(table, slot) && isMember(table, slot, a) && isMember(table, slot, b)) return true;
  }
  return false;
}

/**
 * Sheets to try: a storefront at two prices where one of the two is a platform, else a shared network
 * or a joint fund.
 */
function draftsFor(world: World, rules: Rules, firm: number, partner: number): TermSheet[] {
  const me = rules.firmIds[firm] ?? '';
  const other = rules.firmIds[partner] ?? '';
  const data: Clause = { scope: 'orders', safeguards: 0.6 };
  const smaller = Math.min(revenueScale(world, firm), revenueScale(world, partner));
  const sheet = (clauses: Partial<Record<ClauseId, Clause>>): TermSheet => ({
    members: [me, other],
    startsAfterQuarters: 0,
    termQuarters: 12,
    exitFee: roundDown(0.002 * smaller, rules.scale.moneyStep / 10),
    clauses,
  });
  const drafts: TermSheet[] = [];
  const seller =
    rules.firms[firm]?.sort === 'retailer' ? firm : rules.firms[partner]?.sort === 'retailer' ? partner : -1;
  const host = seller === firm ? partner : firm;
  const leg = legFor(world, rules, firm, partner);
  if (seller >= 0 && rules.firms[host]?.sort === 'platform' && world.storefrontHost[seller] === 0) {
    const storefront = (commission: number): Clause => ({
      from: rules.firmIds[seller] ?? '',
      to: rules.firmIds[host] ?? '',
      commission,
      placement: 0.5,
    });
    drafts.push(sheet({ storefront: storefront(0.03), data }), sheet({ storefront: storefront(0.02), data }));
  }
  if (drafts.length > 0) return drafts;
  const fund = Math.min(4e11, roundDown(0.002 * smaller, rules.scale.moneyStep / 10));
  drafts.push(sheet({ logistics: leg, data }), sheet({ data, marketing: { fund } }));
  return drafts;
}

/** One leg from the wider network to the narrower. */
function legFor(world: World, rules: Rules, a: number, b: number): Clause {
  const { regions } = world.shape;
  let widthA = 0;
  let widthB = 0;
  for (let r = 0; r < regions; r++) {
    const weight = rules.regions.weight[r] as number;
    widthA += weight * (world.coverage[a * regions + r] as number);
    widthB += weight * (world.coverage[b * regions + r] as number);
  }
  const [from, to] = widthA >= widthB ? [a, b] : [b, a];
  return { from: rules.firmIds[from] ?? '', to: rules.firmIds[to] ?? '', share: 0.2, fee: 1.05 };
}
