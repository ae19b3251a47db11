import { clearTerms, isMember } from '../clauses';
import { STATUS } from '../columns';
import { isUnderControl } from '../group';
import { post, trailSum } from '../ledger';
import { drawOf } from '../luck';
import { breakUpHazard, breakUpPredictor, clip } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { conflictOf, memberOverlap, tiedByEquity } from './dynamics';
import { moveMembersRegard, mutualRegard } from './regard';

/** Ends a contract whose term is over, without fee or blame, or one of whose members is out. */
export function endIfDue(turn: Turn, slot: number): boolean {
  const { world, rules } = turn;
  for (let firm = 0; firm < world.shape.firms; firm++) {
    if (world.active[firm] === 1 || !isMember(world, slot, firm)) continue;
    endAlliance(turn, slot, 'alliance-broken');
    return true;
  }
  if ((world.endsIn[slot] as number) > turn.quarter) return false;
  moveMembersRegard(turn, slot, rules.parameters.regardKept);
  endAlliance(turn, slot, 'alliance-expired');
  return true;
}

/** Frees the slot after an ending; stakes that were bought stay where they are. */
export function endAlliance(
  turn: Turn,
  slot: number,
  kind: 'alliance-expired' | 'alliance-left' | 'alliance-broken',
): void {
  const { world } = turn;
  report(turn, kind, null, { trust: world.trust[slot] as number }, slot);
  const seller = (world.storefrontFrom[slot] as number) - 1;
  if (seller >= 0) world.storefrontHost[seller] = 0;
  world.status[slot] = STATUS.ended;
  clearTerms(world, slot);
}

/** Dispute, then break-up, by hazard; without luck their expected loss is charged. */
export function risk(turn: Turn, slot: number): void {
  const { world, rules, luck, quarter } = turn;
  const p = rules.parameters;
  const months = (quarter - (world.startsIn[slot] as number)) * 3;
  const linear = breakUpPredictor(
    memberOverlap(turn, slot),
    world.culture[slot] as number,
    // A grudge makes partners doubt each other beyond the trust that they still show.
    clip((world.trust[slot] as number) + p.regardTrust * Math.min(0, mutualRegard(turn, slot)), 0, 1),
    tiedByEquity(turn, slot) ? 1 : 0,
    embeddedness(turn, slot),
    dependenceGap(turn, slot),
    Math.max(0, (world.promised[slot] as number) - (world.delivered[slot] as number)),
    mostKnown(turn, slot),
    months,
  );
  // Partners look past early troubles: the honeymoon of Fichman & Levinthal (1991), Academy of Management Review 16(2).
  const young = months < 3 * p.honeymoonQuarters;
  // What one owns does not walk away.
  const hazard = young || isUnderControl(world, slot) ? 0 : breakUpHazard(p.breakUpBase, linear);
  world.hazard[slot] = hazard;
  const disputeHazard =
    p.disputeBase *
    conflictOf(turn, slot) *
    (1 - p.committeeRelief * (world.governanceCommittee[slot] as number));
  if (!luck.on) {
    chargeSwitching(turn, slot, hazard);
    return;
  }
  if (drawOf(luck, 'dispute', slot, quarter) < disputeHazard) {
    world.trust[slot] = clip((world.trust[slot] as number) - 0.1, 0, 1);
    report(turn, 'dispute-broke-out', null, { trust: world.trust[slot] as number }, slot);
  }
  if (drawOf(luck, 'breakUp', slot, quarter) < hazard) {
    chargeSwitching(turn, slot, 1);
    moveMembersRegard(turn, slot, -p.regardBroken);
    endAlliance(turn, slot, 'alliance-broken');
  }
}

/** 1 where members have a common partner outside this contract, who would hear of a break. */
function embeddedness(turn: Turn, slot: number): number {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  let once = 0;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const others = (scratch.partners[firm] as number) & ~(world.members[slot] as number);
    if ((once & others) !== 0) return 1;
    once |= others;
  }
  return 0;
}

/** What the best learner among the members knows of the others' trade. */
function mostKnown(turn: Turn, slot: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  let most = 0;
  for (let firm = 0; firm < firms; firm++) {
    if (isMember(world, slot, firm)) most = Math.max(most, world.knowledge[slot * firms + firm] as number);
  }
  return most;
}

function dependenceGap(turn: Turn, slot: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  let least = 1;
  let most = 0;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const dependence = world.dependence[slot * firms + firm] as number;
    least = Math.min(least, dependence);
    most = Math.max(most, dependence);
  }
  return Math.max(0, most - least);
}

/**
 * Cost of losing a partner: a part of a quarter's revenue by dependence, halved by own technology and a risk office.
 *
 * Revenue is the mean of the last four quarters: contracts end before this quarter's sales are known.
 */
export function chargeSwitching(turn: Turn, slot: number, chance: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const dependence = world.dependence[slot * firms + firm] as number;
    const prepared = clip(
      0.25 * ((world.technology[firm] as number) - 1) + 0.25 * (world.governanceRisk[slot] as number),
      0,
      0.5,
    );
    const loss =
      (trailSum(world.revenueTrail, firm) / 4) * dependence * p.switchingCost * (1 - prepared) * chance;
    post(turn, firm, 'incidentLosses', 'cash', roundFen(loss), 'alliance');
  }
}
