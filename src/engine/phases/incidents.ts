import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { post, revenueOf, trailSum } from '../ledger';
import { drawOf } from '../luck';
import { clip } from '../science';
import { bestSecurity, breachHazard, securityCost } from '../security';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { ALLIANCE_SLOTS } from '../world';
import { judgePledges } from './pledges';
import { ageStudies } from './studies';

/**
 * Data breaches, fakes that come to light, failures of coordination and failed or proven formats.
 *
 * Breach hazard after Gordon & Loeb (2002), class I, raised by data shared with partners and lowered by safeguards, own
 * security and a joint risk office, which spends what they show to be best (MODEL 4.5). Without luck nothing fires and the expected loss is charged.
 */
export function incidents(turn: Turn): void {
  const { firms } = turn.world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (turn.world.active[firm] === 0) continue;
    breach(turn, firm);
    expose(turn, firm);
    pilot(turn, firm);
    regulate(turn, firm);
  }
  ageStudies(turn);
  judgePledges(turn);
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++)
    if (isRunning(turn.world, slot)) miscoordinate(turn, slot);
}

function breach(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter, scratch } = turn;
  const p = rules.parameters;
  const exposure = scratch.exposure[firm] as number;
  const guard = scratch.safeguard[firm] as number;
  const hazard = breachHazard(p, exposure, guard, guardedLevel(turn, firm, exposure, guard));
  world.breachHazard[firm] = hazard;
  const loss =
    revenueOf(world, firm) *
    p.breachLoss *
    (1 + (scratch.exposure[firm] as number)) *
    (1 - 0.25 * Math.min(1, scratch.safeguard[firm] as number));
  if (!luck.on) {
    post(turn, firm, 'incidentLosses', 'cash', roundFen(loss * hazard), 'breach');
    return;
  }
  if (drawOf(luck, 'breach', firm, quarter) >= hazard) return;
  post(turn, firm, 'incidentLosses', 'cash', roundFen(loss), 'breach');
  world.reputation[firm] = clip((world.reputation[firm] as number) - p.breachShock, 0, 1.5);
  report(turn, 'data-breached', firm, { loss: roundFen(loss) });
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot) || !isMember(world, slot, firm) || world.dataScope[slot] === 0) continue;
    world.trust[slot] = clip((world.trust[slot] as number) - 0.2, 0, 1);
    for (let partner = 0; partner < world.shape.firms; partner++) {
      if (partner === firm || !isMember(world, slot, partner)) continue;
      world.reputation[partner] = clip((world.reputation[partner] as number) - 0.5 * p.breachShock, 0, 1.5);
    }
  }
}

/** Genuineness of a shop that sells what it has checked: nothing comes to light there. */
const GENUINE = 1;

/** Fakes, or reviews that were paid for, come to light the sooner the less genuine the firm's goods are. */
function expose(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter } = turn;
  const p = rules.parameters;
  const hazard = clip(p.fakesHazard * (GENUINE - (world.authenticity[firm] as number)), 0, 1);
  if (hazard === 0) return;
  const loss = roundFen(Math.max(0, revenueOf(world, firm)) * p.fakesLoss);
  if (!luck.on) {
    post(turn, firm, 'incidentLosses', 'cash', roundFen(loss * hazard), 'fakes');
    return;
  }
  if (drawOf(luck, 'fakes', firm, quarter) >= hazard) return;
  post(turn, firm, 'incidentLosses', 'cash', loss, 'fakes');
  world.reputation[firm] = clip((world.reputation[firm] as number) - p.fakesShock, 0, 1.5);
  report(turn, 'fakes-exposed', firm, { loss });
}

/**
 * Security that the firm really has. A joint risk office brings it up to Gordon and Loeb's best level, where that
 * is higher, and bills the firm for it.
 */
function guardedLevel(turn: Turn, firm: number, exposure: number, guard: number): number {
  const { world, rules } = turn;
  const own = world.security[firm] as number;
  if (guard <= 0) return own;
  const best = bestSecurity(rules.parameters, exposure, guard);
  const cost = revenueOf(world, firm) * securityCost(rules.parameters, own, best);
  post(turn, firm, 'allianceCosts', 'cash', roundFen(cost), 'risk-office');
  return Math.max(own, best);
}

/**
 * A platform that asks merchants to sell nowhere else may be fined, the likelier the larger it is; then it must stop.
 */
function regulate(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter } = turn;
  const tie = world.merchantTie[firm] as number;
  if (tie <= 0) return;
  const p = rules.parameters;
  const { segments } = world.shape;
  let largest = 0;
  for (let s = 0; s < segments; s++) largest = Math.max(largest, world.share[firm * segments + s] as number);
  const hazard = clip(p.tieHazard * tie * largest, 0, 1);
  const fine = roundFen(p.tieFine * Math.max(0, trailSum(world.revenueTrail, firm)));
  if (!luck.on) {
    post(turn, firm, 'incidentLosses', 'cash', roundFen(fine * hazard), 'regulator');
    return;
  }
  if (drawOf(luck, 'regulator', firm, quarter) >= hazard) return;
  post(turn, firm, 'incidentLosses', 'cash', fine, 'regulator');
  world.merchantTie[firm] = 0;
  world.reputation[firm] = clip((world.reputation[firm] as number) - 0.05, 0, 1.5);
  report(turn, 'platform-fined', firm, { loss: fine });
}

/** Money spent on a pilot buys a chance that the new format works; failure teaches little. */
function pilot(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter } = turn;
  const spend = world.pilotSpend[firm] as number;
  if (spend <= 0) return;
  const chance = rules.parameters.pilotChance;
  const size = Math.min(1, spend / rules.parameters.pilotCost);
  const ready = world.formatReady[firm] as number;
  if (!luck.on) {
    world.formatReady[firm] = clip(ready + size * chance * 0.6, 0, 1);
    return;
  }
  const works = drawOf(luck, 'pilot', firm, quarter) < chance;
  world.formatReady[firm] = clip(ready + size * (works ? 0.6 : 0.05), 0, 1);
  report(turn, works ? 'pilot-worked' : 'pilot-failed', firm, { spend });
}

/** Partners' supply chains miss each other: stock written off, trust lost; meetings and working groups make it rarer. */
function miscoordinate(turn: Turn, slot: number): void {
  const { world, rules, luck, quarter } = turn;
  const p = rules.parameters;
  const { firms } = world.shape;
  const eased =
    1 - 0.3 * (world.governanceCommittee[slot] as number) - 0.3 * (world.governanceGroup[slot] as number);
  const hazard = clip(
    p.coordinationHazard * (world.scope[slot] as number) * (1 - (world.integration[slot] as number)) * eased,
    0,
    1,
  );
  const fires = luck.on && drawOf(luck, 'coordination', slot, quarter) < hazard;
  if (luck.on && !fires) return;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const loss = roundFen((world.inventory[firm] as number) * p.coordinationLoss * (luck.on ? 1 : hazard));
    post(turn, firm, 'markdown', 'inventory', Math.max(0, loss), 'coordination');
  }
  if (!fires) return;
  world.trust[slot] = clip((world.trust[slot] as number) - 0.08, 0, 1);
  report(turn, 'coordination-failed', null, {}, slot);
}
