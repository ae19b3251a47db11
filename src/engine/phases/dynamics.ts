import { cultureBetween, overlapOf } from '../alliance';
import { hasClause, isMember, TIES } from '../clauses';
import { ownsPartner } from '../group';
import { post } from '../ledger';
import { clip, CONTROL, controlOf, fairness, integrationStep, learn, synergyRealised } from '../science';
import { safeguardCost } from '../security';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { World } from '../world';
import { mutualRegard } from './regard';
import { researchTogether } from './partnership';
import { chargeTools } from './supply';

/** First state of a slot when its contract is signed: distance of cultures, starting trust, scope. */
export function foundAlliance(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { firms } = world.shape;
  let distance = 0;
  let pairs = 0;
  for (let a = 0; a < firms; a++) {
    if (!isMember(world, slot, a)) continue;
    world.effort[slot * firms + a] = 0.5;
    world.dependence[slot * firms + a] = 0;
    world.gain[slot * firms + a] = 0;
    world.fairGain[slot * firms + a] = 0;
    world.knowledge[slot * firms + a] = 0;
    for (let b = a + 1; b < firms; b++) {
      const first = rules.firms[a];
      const second = rules.firms[b];
      if (!isMember(world, slot, b) || !first || !second) continue;
      distance += cultureBetween(first.culture, second.culture);
      pairs++;
    }
  }
  world.culture[slot] = clip(0.2 + (pairs > 0 ? distance / pairs : 0), 0, 0.8);
  world.scope[slot] = scopeOf(turn, slot);
  world.integration[slot] = p.startingIntegration;
  world.trust[slot] = clip(p.startingTrust + p.regardTrust * mutualRegard(turn, slot), 0, 1);
  world.promised[slot] = 0;
  world.delivered[slot] = 0;
  world.hazard[slot] = 0;
}

/** Part of both businesses that the clauses tie together, 0..1: the size of what must be integrated. */
function scopeOf(turn: Turn, slot: number): number {
  const { world } = turn;
  let scope = 0;
  if (hasClause(world, slot, 'storefront')) scope += 0.25;
  if (hasClause(world, slot, 'logistics')) scope += 0.25 * (0.4 + (world.logisticsShare[slot] as number));
  if (hasClause(world, slot, 'logistics-back'))
    scope += 0.25 * (0.4 + (world.logisticsBackShare[slot] as number));
  scope += 0.1 * (world.dataScope[slot] as number);
  if (hasClause(world, slot, 'marketing')) scope += 0.1;
  for (const { column, weight, flat } of TIES)
    scope += weight * (flat ? Math.min(1, world[column][slot] as number) : (world[column][slot] as number));
  return clip(scope, 0, 1);
}

/** Effort that members and joint bodies put into the alliance, 0.2 .. 1. */
function effortOf(turn: Turn, slot: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  let effort = 0;
  let members = 0;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    effort +=
      (world.effort[slot * firms + firm] as number) * (1 + 0.1 * ((world.people[firm] as number) - 1));
    members++;
  }
  const group = turn.rules.parameters.workingGroupEffort * (world.governanceGroup[slot] as number);
  return clip(0.2 + (0.6 * effort) / Math.max(1, members) + group, 0, 1);
}

/** One quarter of growing together: integration, culture, synergy delivered, trust and what it costs (MODEL 4.2). */
export function integrate(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const culture = world.culture[slot] as number;
  const trust = world.trust[slot] as number;
  const integration = world.integration[slot] as number;
  const step = integrationStep(effortOf(turn, slot), integration, trust, culture);
  const bonded = 1 + (p.equityBond - 1) * rungOf(turn, slot);
  world.integration[slot] = clip(integration + step * bonded, 0, 1);
  const training =
    0.6 * (world.governanceCulture[slot] as number) + 0.4 * (world.governanceExchange[slot] as number);
  world.culture[slot] = clip(culture * (1 - 0.02 - 0.06 * training), 0, 1);
  const age = turn.quarter - (world.startsIn[slot] as number);
  world.promised[slot] = clip(p.promisedSynergy * Math.min(1, (age + 1) / p.promiseQuarters), 0, 1);
  world.delivered[slot] = synergyRealised(world.integration[slot] as number, trust);
  moveTrust(turn, slot);
  race(turn, slot);
  chargeIntegration(turn, slot, step * bonded);
  if (world.toolsFrom[slot] !== 0) chargeTools(turn, slot);
  if (world.researchFund[slot] !== 0) researchTogether(turn, slot, membersOf(turn, slot));
}

/** Trust moves towards what communication, fairness and results deserve: slowly up, quickly down (MODEL 4.2). */
function moveTrust(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const trust = world.trust[slot] as number;
  const communication =
    0.3 +
    0.5 * (world.governanceCommittee[slot] as number) +
    0.2 * (world.governanceExchange[slot] as number);
  const gap = (world.delivered[slot] as number) - (world.promised[slot] as number);
  const deserved = clip(
    0.35 + 0.25 * communication + 0.2 * fairnessOf(turn, slot) + 0.3 * gap - 0.4 * conflictOf(turn, slot),
    0,
    1,
  );
  const pace = deserved > trust ? p.trustRise : p.trustFall;
  world.trust[slot] = clip(trust + pace * (deserved - trust), 0, 1);
}

/** How fair the least fairly treated member finds last quarter's gains, 0..1; even where nothing was gained. */
function fairnessOf(turn: Turn, slot: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  let total = 0;
  for (let firm = 0; firm < firms; firm++)
    if (isMember(world, slot, firm)) total += world.gain[slot * firms + firm] as number;
  if (total <= 0) return 0.5;
  let least = 1;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const cell = slot * firms + firm;
    least = Math.min(least, fairness(world.gain[cell] as number, world.fairGain[cell] as number, total));
  }
  return least;
}

/** Partners learn each other's trade by what they open to each other; own technology helps to take it in. */
function race(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const { firms } = world.shape;
  const exposure = (world.scope[slot] as number) * (world.integration[slot] as number);
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const cell = slot * firms + firm;
    const pace = rules.parameters.learningPace * Math.min(2, world.technology[firm] as number);
    world.knowledge[cell] = learn(world.knowledge[cell] as number, pace, exposure);
  }
}

/** Strife 0..1 from cultures not yet joined and from selling the same goods to the same people (Park & Ungson 2001). */
export function conflictOf(turn: Turn, slot: number): number {
  const { world } = turn;
  const raw =
    0.6 *
    (world.culture[slot] as number) *
    (1 - (world.integration[slot] as number)) *
    (world.scope[slot] as number);
  return clip(raw + 0.5 * memberOverlap(turn, slot), 0, 1);
}

/** The largest rivalry overlap between any two members, 0..1. */
export function memberOverlap(turn: Turn, slot: number): number {
  const { world, scratch } = turn;
  // Asked for several times before anything is sold.
  const known = scratch.overlaps[slot] as number;
  if (known > 0) return known;
  const { firms } = world.shape;
  let most = 0;
  for (let a = 0; a < firms; a++) {
    if (!isMember(world, slot, a)) continue;
    for (let b = a + 1; b < firms; b++) {
      if (isMember(world, slot, b)) most = Math.max(most, overlapOf(world, a, b));
    }
  }
  scratch.overlaps[slot] = most;
  return most;
}

/** True when a stake between members has been paid. */
export function tiedByEquity(turn: Turn, slot: number): boolean {
  return turn.world.equityClosed[slot] === 1 || turn.world.equityBackClosed[slot] === 1;
}

/** Highest rung of control that a stake of this contract has given: owners with a say push harder. */
function rungOf({ world }: Turn, slot: number): number {
  return Math.max(
    rung(world, world.equityClosed, world.equityFrom, world.equityTo, slot),
    rung(world, world.equityBackClosed, world.equityBackFrom, world.equityBackTo, slot),
  );
}

function rung(
  world: World,
  closed: Float64Array,
  from: Float64Array,
  to: Float64Array,
  slot: number,
): number {
  if (closed[slot] !== 1) return CONTROL.none;
  const cell = ((from[slot] as number) - 1) * world.shape.firms + (to[slot] as number) - 1;
  return controlOf(world.stake[cell] as number);
}

/** Joining two businesses costs in proportion to what is joined this quarter, then a running cost (J curve). */
function chargeIntegration(turn: Turn, slot: number, step: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { firms } = world.shape;
  const scope = world.scope[slot] as number;
  const bodies =
    (world.governanceCommittee[slot] as number) * 0.0002 +
    (world.governanceGroup[slot] as number) * 0.0005 +
    (world.governanceExchange[slot] as number) * 0.0003 +
    (world.governanceCulture[slot] as number) * 0.0002 +
    (world.governanceRisk[slot] as number) * 0.0005;
  const both = tiedByEquity(turn, slot)
    ? (world.equityClosed[slot] as number) + (world.equityBackClosed[slot] as number)
    : 0;
  const eased = 1 - p.committeeRelief * (world.governanceCommittee[slot] as number);
  const smallest = smallestRevenue(turn, slot);
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    // Two houses that become one join far more than their contract names, at the cost of the owner.
    const whole = ownsPartner(world, slot, firm) ? p.controlIntegration : 0;
    const joint = scope * (p.integrationCost * step + p.allianceRunningCost) + whole * step;
    const governance = (p.crossHoldingOverhead * both * eased) / 2 + bodies * p.governanceBodyCost;
    const safeguards = safeguardCost(
      p,
      world.dataScope[slot] as number,
      world.dataSafeguards[slot] as number,
    );
    post(
      turn,
      firm,
      'allianceCosts',
      'cash',
      roundFen(smallest * (joint + governance + safeguards)),
      'alliance',
    );
    post(
      turn,
      firm,
      'marketing',
      'cash',
      roundFen((world.marketingFund[slot] as number) / membersOf(turn, slot)),
      'alliance',
    );
  }
}

/** How many firms are party to the contract. */
export function membersOf(turn: Turn, slot: number): number {
  let members = 0;
  for (let firm = 0; firm < turn.world.shape.firms; firm++) if (isMember(turn.world, slot, firm)) members++;
  return Math.max(1, members);
}

/** The smaller partner's quarterly revenue: the business that an alliance can actually touch. */
export function smallestRevenue(turn: Turn, slot: number): number {
  const { world } = turn;
  let least = Number.MAX_SAFE_INTEGER;
  for (let firm = 0; firm < world.shape.firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const first = firm * 4;
    const yearly =
      (world.revenueTrail[first] as number) +
      (world.revenueTrail[first + 1] as number) +
      (world.revenueTrail[first + 2] as number) +
      (world.revenueTrail[first + 3] as number);
    least = Math.min(least, yearly / 4);
  }
  return Math.max(0, least);
}
