import { allianceSlot, isBinding } from './alliance';
import { writeTerms } from './clauses';
import { STATUS } from './columns';
import { termsOf } from './decisions/alliance';
import { announce } from './phases/announcement';
import { foundAlliance } from './phases/dynamics';
import { resentPoaching } from './phases/regard';
import { termsHash } from './terms';
import { report, type Turn } from './turn';
import type { CheckedSheet, Decision, TermSheet } from './types';
import { ALLIANCE_SLOTS } from './world';

interface Wish {
  readonly terms: TermSheet;
  readonly slot: number;
  readonly firms: number[];
}

/**
 * Signs every contract whose terms stand on the sheets of all its members this quarter.
 *
 * Sheets are read in firm order and compared by hash, so that the order in which they arrived does not matter. An
 * amendment replaces the terms of its slot and keeps what has grown there; a new contract takes the lowest free slot.
 */
export function signContracts(turn: Turn, sheets: readonly (CheckedSheet | null)[]): void {
  const wishes = new Map<string, Wish>();
  sheets.forEach((sheet, firm) => {
    for (const decision of sheet?.decisions ?? []) note(wishes, decision, firm);
  });
  const keys = [...wishes.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const key of keys) {
    const wish = wishes.get(key);
    if (wish && wish.terms.members.every((member) => wish.firms.includes(turn.rules.firmIds.indexOf(member))))
      sign(turn, wish);
  }
}

function note(wishes: Map<string, Wish>, decision: Decision, firm: number): void {
  if (decision.kind !== 'alliance') return;
  if (decision.action !== 'propose' && decision.action !== 'answer' && decision.action !== 'amend') return;
  const terms = termsOf(decision);
  if (!terms) return;
  const slot =
    decision.action === 'amend' && typeof decision.alliance === 'string'
      ? allianceSlot(decision.alliance)
      : -1;
  const key = `${termsHash(terms)}/${slot}`;
  const wish = wishes.get(key);
  if (wish) wish.firms.push(firm);
  else wishes.set(key, { terms, slot, firms: [firm] });
}

function sign(turn: Turn, wish: Wish): void {
  const { world, rules, quarter } = turn;
  const amended = wish.slot >= 0 && isBinding(world, wish.slot);
  const slot = amended ? wish.slot : freeSlot(turn);
  if (slot < 0) return;
  const closed = amended
    ? [world.equityClosed[slot] as number, world.equityBackClosed[slot] as number]
    : [0, 0];
  writeTerms(world, rules, slot, wish.terms, quarter);
  world.equityClosed[slot] = closed[0] as number;
  world.equityBackClosed[slot] = closed[1] as number;
  world.exitFee[slot] = wish.terms.exitFee + 0;
  const startsIn = quarter + wish.terms.startsAfterQuarters;
  if (!amended) {
    world.status[slot] = STATUS.signed;
    world.signedIn[slot] = quarter;
    world.startsIn[slot] = startsIn;
    world.members[slot] = memberMask(turn, wish.terms);
    foundAlliance(turn, slot);
  }
  world.endsIn[slot] = startsIn + wish.terms.termQuarters;
  openNetworks(turn, slot);
  if (!amended) resentPoaching(turn, slot);
  announce(turn, slot);
  report(
    turn,
    amended ? 'alliance-amended' : 'alliance-signed',
    null,
    { members: wish.terms.members.join(' ') },
    slot,
  );
}

/** The lowest slot never used or ended; -1 when all 24 bind. */
function freeSlot(turn: Turn): number {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    const status = turn.world.status[slot];
    if (status === STATUS.free || status === STATUS.ended) return slot;
  }
  return -1;
}

function memberMask(turn: Turn, terms: TermSheet): number {
  let mask = 0;
  for (const member of terms.members) mask = (mask | (1 << turn.rules.firmIds.indexOf(member))) >>> 0;
  return mask;
}

/** A signed network clause opens what was promised and starts the flow; both firms may change it later. */
function openNetworks(turn: Turn, slot: number): void {
  const { world } = turn;
  const legs = [
    [world.logisticsFrom[slot], world.logisticsTo[slot], world.logisticsShare[slot]],
    [world.logisticsBackFrom[slot], world.logisticsBackTo[slot], world.logisticsBackShare[slot]],
  ] as const;
  for (const [from, to, share] of legs) {
    const provider = (from as number) - 1;
    const user = (to as number) - 1;
    if (provider < 0 || user < 0) continue;
    world.openedCapacity[provider] = Math.max(world.openedCapacity[provider] as number, share as number);
    if (world.sentParcels[user] === 0) world.sentParcels[user] = turn.rules.parameters.firstSentParcels;
  }
}
