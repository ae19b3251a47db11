import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { STATUS } from '../columns';
import { controls, joinedUp } from '../group';
import { CONTROL, controlOf, decisionSpeed } from '../science';
import { report, type Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';
import { endIfDue, risk } from './break-up';
import { conflictOf, integrate } from './dynamics';
import { closeEquity } from './equity';
import { hearPledges } from './pledges';
import { fadeRegards } from './regard';
import { giveSynergy } from './synergy';
import { attentionOf } from './ventures';

/**
 * Contracts start, close, integrate, and sometimes end; what they give this quarter is summed into `scratch`.
 *
 * Integration, trust and synergy: MODEL 4.2; governance drag: 4.3; dependence and hazard: 4.4 (complementary log-log,
 * covariates after Park & Ungson 2001, Gulati 1998, Emerson 1962).
 */
export function alliances(turn: Turn): void {
  const { world } = turn;
  // Written again by the contracts in force, so that an amended contract closes the shop it no longer names.
  world.storefrontHost.fill(0);
  notePartners(turn);
  fadeRegards(turn);
  hearPledges(turn);
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    const status = world.status[slot];
    if (status === STATUS.free || status === STATUS.ended) continue;
    if (world.equityFrom[slot] !== 0 && world.equityClosed[slot] === 0) closeEquity(turn, slot, 'equity');
    if (world.equityBackFrom[slot] !== 0 && world.equityBackClosed[slot] === 0)
      closeEquity(turn, slot, 'equityBack');
    if (status === STATUS.signed && (world.startsIn[slot] as number) <= turn.quarter) begin(turn, slot);
    if (!isRunning(world, slot)) continue;
    integrate(turn, slot);
    giveSynergy(turn, slot);
    if (!endIfDue(turn, slot)) risk(turn, slot);
  }
  setAttention(turn);
}

/** Who runs contracts with whom as the quarter begins, as bit masks over firms. */
function notePartners(turn: Turn): void {
  const { world, scratch } = turn;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot)) continue;
    for (let firm = 0; firm < world.shape.firms; firm++) {
      if (isMember(world, slot, firm))
        scratch.partners[firm] = (scratch.partners[firm] as number) | (world.members[slot] as number);
    }
  }
}

function begin(turn: Turn, slot: number): void {
  turn.world.status[slot] = STATUS.running;
  report(turn, 'alliance-started', null, {}, slot);
}

/**
 * Points of management attention each firm has next quarter: strife, joining and firms that it controls eat them; vetoes and cross-holdings slow what
 * is left, which committees ease (MODEL 3.3, 4.3).
 */
function setAttention(turn: Turn): void {
  const { world, rules } = turn;
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    let drag = 0;
    let crossHoldings = 0;
    for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
      if (!isRunning(world, slot) || !isMember(world, slot, firm)) continue;
      const load =
        0.6 * (world.scope[slot] as number) * (1 - (world.integration[slot] as number)) +
        0.4 * conflictOf(turn, slot);
      const felt = 1 - rules.parameters.committeeRelief * (world.governanceCommittee[slot] as number);
      drag += load * felt;
      if (world.equityClosed[slot] === 1 && world.equityBackClosed[slot] === 1) crossHoldings += felt;
    }
    let vetoes = 0;
    for (let holder = 0; holder < firms; holder++) {
      if (controlOf(world.stake[holder * firms + firm] as number) >= CONTROL.veto) vetoes++;
    }
    const base = rules.firms[firm]?.attention ?? 4;
    for (let other = 0; other < firms; other++)
      if (world.active[other] === 1 && controls(world, firm, other))
        drag += rules.parameters.controlAttention * (1 - 0.5 * joinedUp(world, firm, other));
    drag += attentionOf(turn, firm);
    world.attention[firm] = Math.max(2, Math.floor(base * decisionSpeed(vetoes, crossHoldings) - drag + 0.5));
  }
}
