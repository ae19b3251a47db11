import {
  CLAUSE_IDS,
  checkTerms,
  contractsOf,
  hasClause,
  isMember,
  readTerms,
  seatAt,
  STATUS,
  type ClauseId,
  type FirmId,
  type TermSheet,
  type World,
} from '../engine';
import { complaints } from './complaints';
import { dreamOf } from './dream';
import { leversOf, pull, withField, withoutClause } from './levers';
import { PERSONALITIES, type Personality } from './personalities';
import { reasonOf } from './reasons';
import type { Answer, Offer, Outlook } from './rival';
import { revenueScale } from './sales';
import { isWelcome, nerveOf, praise, weigh } from './weighing';

/** An accepting or refusing answer without a counter. */
export function plainAnswer(accept: boolean, reasons: Answer['reasons']): Answer {
  return { accept, reasons, counter: null };
}

/**
 * A character's answer to terms that `from` offers: signs when they weigh at least its walk-away value, else
 * says what weighs
 * against them and, where one change would do, what it would sign instead.
 */
export function answerTerms(
  outlook: Outlook,
  who: Personality,
  from: FirmId,
  terms: TermSheet,
  offer: Offer = {},
): Answer {
  const { report, rules } = outlook;
  const { firm, table } = report;
  if (table.active[firm] === 0) return plainAnswer(false, [reasonOf('not-legal', null)]);
  const seat = seatAt(table, rules, firm);
  const refusal = checkTerms(seat, terms)[0];
  if (refusal)
    return plainAnswer(false, [reasonOf('not-legal', null, { code: refusal.code, path: refusal.path })]);
  const standing = offer.amends === undefined ? null : readTerms(table, rules, offer.amends);
  const twice = standing ? null : alreadyAgreed(outlook, terms);
  if (twice !== null) return plainAnswer(false, [reasonOf('already-allied', twice)]);
  if (!standing && contractsOf(table, firm).length > who.allies + 2) {
    return plainAnswer(false, [reasonOf('enough-allies', null, { allies: contractsOf(table, firm).length })]);
  }
  const world = dreamOf(report, rules);
  if (offer.amends !== undefined) dissolve(world, offer.amends);
  const nerve = nerveOf(outlook, who);
  const weighing = weigh(world, rules, firm, terms, who, nerve);
  // Terms that replace others are measured against those, not against having none.
  const better = standing && weighing.score >= weigh(world, rules, firm, standing, who, nerve).score;
  if (standing ? better : isWelcome(weighing))
    return plainAnswer(true, praise(world, rules, firm, terms, weighing));
  const other = rules.firmIds.indexOf(from);
  const asked = offer.counter !== false && !standing;
  const reasons = complaints(world, rules, firm, terms, weighing);
  if (!asked) return { accept: false, reasons, counter: null };
  const flip = decisiveClause(outlook, world, who, terms, nerve);
  const counter = counterTo(outlook, world, who, other, terms, nerve);
  return {
    accept: false,
    reasons: flip === null ? reasons : [...reasons, reasonOf('would-sign-without', flip)],
    counter,
  };
}

/** The clause without which it would sign, the one it would be gladdest to miss; null when no single one decides. */
function decisiveClause(
  { report, rules }: Outlook,
  world: World,
  who: Personality,
  terms: TermSheet,
  nerve: number,
): ClauseId | null {
  const seat = seatAt(report.table, rules, report.firm);
  const ids = CLAUSE_IDS.filter((id) => terms.clauses[id]);
  let best: ClauseId | null = null;
  let most = 0;
  for (const id of ids.length > 1 ? ids : []) {
    const sheet = withoutClause(terms, id);
    if (checkTerms(seat, sheet).length > 0) continue;
    const weighing = weigh(world, rules, report.firm, sheet, who, nerve);
    const above = weighing.score - weighing.limit;
    if (!isWelcome(weighing) || (best !== null && above <= most)) continue;
    best = id;
    most = above;
  }
  return best;
}

/** Takes a contract out of an imagined world, so that its terms and new ones are weighed from the same ground. */
export function dissolve(world: World, slot: number): void {
  const seller = (world.storefrontFrom[slot] as number) - 1;
  if (seller >= 0) world.storefrontHost[seller] = 0;
  world.status[slot] = STATUS.ended;
}

/** A clause of the sheet that already binds the same members, or null. */
function alreadyAgreed({ report, rules }: Outlook, terms: TermSheet): ClauseId | null {
  const { table, firm } = report;
  for (const slot of contractsOf(table, firm)) {
    if (!terms.members.every((member) => isMember(table, slot, rules.firmIds.indexOf(member)))) continue;
    for (const id of CLAUSE_IDS)
      if (id !== 'governance' && terms.clauses[id] && hasClause(table, slot, id)) return id;
  }
  return null;
}

interface Candidate {
  readonly terms: TermSheet;
  /** What it costs the other side, fen by this side's estimate. */
  readonly cost: number;
}

/**
 * Part of the other's quarterly revenue that may still be asked for where the estimate sees no gain to share.
 */
const ASKED = 0.05;
/** Halvings of a lever's way: enough for a percent of it. */
const HALVINGS = 7;

/**
 * The sheet with one field moved or one clause dropped that this side would sign and that costs the other
 * least.
 *
 * Null when no single change closes the gap, or when every such change leaves the other side with a loss.
 */
function counterTo(
  outlook: Outlook,
  world: World,
  who: Personality,
  other: number,
  terms: TermSheet,
  nerve: number,
): TermSheet | null {
  const { report, rules } = outlook;
  const { firm } = report;
  const me = rules.firmIds[firm] ?? '';
  const welcome = (sheet: TermSheet): boolean => isWelcome(weigh(world, rules, firm, sheet, who, nerve));
  const seat = seatAt(report.table, rules, firm);
  // The other side is imagined as one who likes alliances: it has just offered one.
  const scale = other >= 0 ? revenueScale(world, other) : 0;
  const worth = (sheet: TermSheet): number =>
    other >= 0 ? weigh(world, rules, other, sheet, PERSONALITIES.networker).score * scale : 0;
  const now = worth(terms);
  // The offer shows that it gains more than the estimate says: a small cost may still leave it a gain.
  const floor = Math.min(0, now) - ASKED * scale;
  let best: Candidate | null = null;
  const consider = (sheet: TermSheet): void => {
    if (checkTerms(seat, sheet).length > 0 || !welcome(sheet)) return;
    const left = worth(sheet);
    if (left < floor) return;
    if (best === null || now - left < best.cost) best = { terms: sheet, cost: now - left };
  };
  for (const lever of leversOf(terms, me, rules.scale.moneyStep)) {
    if (!welcome(pull(terms, lever, lever.to))) continue;
    let near = lever.from;
    let far = lever.to;
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (near + far) / 2;
      if (welcome(pull(terms, lever, middle))) far = middle;
      else near = middle;
    }
    consider(pull(terms, lever, far));
  }
  for (const sheet of wholeSteps(terms)) consider(sheet);
  return (best as Candidate | null)?.terms ?? null;
}

/** Changes that come in whole steps: less data, a joint body more, a clause dropped. */
export function wholeSteps(terms: TermSheet): TermSheet[] {
  const sheets: TermSheet[] = [];
  const { data, governance } = terms.clauses;
  if (data?.scope === 'customers')
    sheets.push(withField(terms, 'data', 'scope', 'stock'), withField(terms, 'data', 'scope', 'orders'));
  if (data?.scope === 'stock') sheets.push(withField(terms, 'data', 'scope', 'orders'));
  const bodies = governance?.bodies;
  if (Array.isArray(bodies) && !bodies.includes('risk-office')) {
    sheets.push(withField(terms, 'governance', 'bodies', [...bodies, 'risk-office']));
  }
  if (!governance)
    sheets.push({
      ...terms,
      clauses: { ...terms.clauses, governance: { bodies: ['committee', 'working-group'] } },
    });
  const ids = CLAUSE_IDS.filter((id) => terms.clauses[id]);
  if (ids.length > 1) for (const id of ids) sheets.push(withoutClause(terms, id));
  return sheets;
}
