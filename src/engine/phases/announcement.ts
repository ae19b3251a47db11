import { hasClause, isMember } from '../clauses';
import { announcementEffect, integrationStep, synergyNetPresentValue, synergyRealised } from '../science';
import type { Turn } from '../turn';
import { membersOf, smallestRevenue } from './dynamics';

/**
 * Share prices jump when a contract is signed: by each partner's part of the net present value that the market sees in it,
 * held to what has been measured (Chan et al. 1997; MODEL 4.6). As delivery falls short of it, the jump is taken back.
 */
export function announce(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const each = expectedWorth(turn, slot) / membersOf(turn, slot);
  for (let firm = 0; firm < world.shape.firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const value = Math.max(1, world.marketValue[firm] as number);
    const jump = announcementEffect(each, value, rules.parameters.announcement);
    world.promise[firm] = Math.max(-1, Math.min(1, (world.promise[firm] as number) + jump));
  }
}

/**
 * Net present value of the synergies that outsiders expect of a contract, fen.
 *
 * They know the clauses, the smaller partner's published revenue, and how alliances usually grow: revenue synergy over the
 * quarters of the promise, cost synergy in half of them, the cost of joining first (MODEL 3.5).
 */
function expectedWorth(turn: Turn, slot: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const scope = world.scope[slot] as number;
  const business = smallestRevenue(turn, slot);
  const term = (world.endsIn[slot] as number) - (world.startsIn[slot] as number);
  const quarters = Math.min(p.synergyQuarters, term);
  const costs: number[] = [];
  let integration = p.startingIntegration;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const step = integrationStep(0.5, integration, p.startingTrust, world.culture[slot] as number);
    integration += step;
    costs.push(business * scope * (p.integrationCost * step + p.allianceRunningCost));
  }
  const shared = hasClause(world, slot, 'logistics') || hasClause(world, slot, 'logistics-back');
  // What is promised is what alliances of this kind realise when they have grown.
  const full = synergyRealised(p.promisedSynergy, 1);
  return synergyNetPresentValue({
    revenueSynergy: business * scope * full * p.revenueSynergy,
    revenueRamp: p.promiseQuarters,
    costSynergy: shared ? business * full * p.costSynergy : 0,
    costRamp: p.promiseQuarters / 2,
    integrationCosts: costs,
    ratePerYear: p.synergyRate,
    quarters,
  });
}
