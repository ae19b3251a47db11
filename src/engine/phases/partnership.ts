import { overlapOf } from '../alliance';
import { isMember } from '../clauses';
import { owe } from '../debts';
import { equityOf, post } from '../ledger';
import { brandFit, clip } from '../science';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { Table } from '../world';

/**
 * What a shared membership, opened stock, a guarantee and a licence do this quarter, added to the sums that later
 * phases read. Research is counted with its money.
 */
export function givePartnership(turn: Turn, slot: number): void {
  const { world } = turn;
  if (world.membershipDepth[slot] !== 0) joinMembers(turn, slot);
  if (world.stockOpened[slot] !== 0) openStock(turn, slot);
  if (world.treasuryTo[slot] !== 0) vouch(turn, slot);
  if (world.licenceTo[slot] !== 0) lendName(turn, slot);
}

/**
 * One card and one wallet: buying takes less effort, and whoever bought from one member is held by all; the members'
 * customer files become one.
 *
 * Loyalty enters utility as the smoothed part of past purchases, here the members' joint share: Guadagni & Little
 * (1983) "A logit model of brand choice", Marketing Science 2(3).
 */
function joinMembers(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { firms, segments } = world.shape;
  const depth = world.membershipDepth[slot] as number;
  const useful = depth * (world.delivered[slot] as number);
  const open = 1 - p.safeguardEffect * (world.dataSafeguards[slot] as number);
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    scratch.assortment[firm] = (scratch.assortment[firm] as number) + p.membershipEase * useful;
    scratch.exposure[firm] = (scratch.exposure[firm] as number) + p.membershipExposure * depth * open;
  }
  for (let s = 0; s < segments; s++) {
    let held = 0;
    for (let firm = 0; firm < firms; firm++)
      if (isMember(world, slot, firm)) held += world.share[firm * segments + s] as number;
    const habit = p.membershipLoyalty * useful * held;
    for (let firm = 0; firm < firms; firm++) {
      if (!isMember(world, slot, firm)) continue;
      const cell = firm * segments + s;
      scratch.allianceUtility[cell] = (scratch.allianceUtility[cell] as number) + habit;
    }
  }
}

/** Goods that partners also keep can be sent from their shelves when the own one is empty, and the other way round. */
function openStock(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const { firms } = world.shape;
  const joined = (world.stockOpened[slot] as number) * (world.integration[slot] as number);
  // What every place misjudges alike is missing with the partner, too.
  const apart = 1 - rules.parameters.errorCorrelation;
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    for (let partner = 0; partner < firms; partner++) {
      if (partner === firm || !isMember(world, slot, partner)) continue;
      const reach = joined * apart * stockReach(world, firm, partner);
      scratch.shelf[firm] = Math.min(0.8, (scratch.shelf[firm] as number) + reach);
    }
  }
}

/** Part of the firm's own goods that the partner's stock could stand in for, 0..1. */
export function stockReach(table: Table, firm: number, partner: number): number {
  const own = table.inventory[firm] as number;
  if (own <= 0) return 0;
  return clip((table.inventory[partner] as number) / own, 0, 1) * overlapOf(table, firm, partner);
}

/** Banks lend more cheaply, and suppliers wait longer, where a partner vouches, as far as the partners trust each other. */
function vouch(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const borrower = (world.treasuryTo[slot] as number) - 1;
  const p = rules.parameters;
  const good = (world.treasuryPart[slot] as number) * (world.trust[slot] as number);
  scratch.vouched[borrower] = (scratch.vouched[borrower] as number) + p.treasuryRelief * good;
  scratch.creditDays[borrower] = (scratch.creditDays[borrower] as number) + p.treasuryDays * good;
}

/** How well the names of two firms go together, -1..1: genuineness and prices that lie far apart repel. */
export function fitOf(table: Table, width: number, a: number, b: number): number {
  const { segments } = table.shape;
  let gap = 0;
  for (let s = 0; s < segments; s++)
    gap += (table.priceStance[a * segments + s] as number) - (table.priceStance[b * segments + s] as number);
  const apart = (table.authenticity[a] as number) - (table.authenticity[b] as number);
  return brandFit(Math.abs(apart) + Math.abs(gap) / segments, width);
}

/** A lent name makes the borrower better known where it is the weaker; a name that does not fit is diluted. */
function lendName(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { segments } = world.shape;
  const owner = (world.licenceFrom[slot] as number) - 1;
  const user = (world.licenceTo[slot] as number) - 1;
  const breadth = world.licenceBreadth[slot] as number;
  const fit = fitOf(world, p.licenceFit, owner, user);
  const welcome = (1 + fit) / 2;
  for (let s = 0; s < segments; s++) {
    const own = owner * segments + s;
    const lent = user * segments + s;
    const gap = clip((world.brand[own] as number) - (world.brand[lent] as number), 0, 1);
    scratch.fame[lent] = (scratch.fame[lent] as number) + p.licenceFame * breadth * welcome * gap;
    const diluted = p.licenceDilution * breadth * Math.min(0, fit) * (world.brand[own] as number);
    scratch.fame[own] = (scratch.fame[own] as number) + diluted;
  }
}

/**
 * Every member pays its part of the joint fund; what the others pay teaches it in part.
 *
 * Source: d'Aspremont & Jacquemin (1988) "Cooperative and noncooperative R&D in duopoly with spillovers", American
 * Economic Review 78(5): effective research x + beta * (research of the others).
 */
export function researchTogether(turn: Turn, slot: number, members: number): void {
  const { world, rules, scratch } = turn;
  const fund = world.researchFund[slot] as number;
  const own = roundFen(fund / members);
  for (let firm = 0; firm < world.shape.firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    post(turn, firm, 'research', 'cash', own, 'alliance');
    const learnt = own + rules.parameters.researchSpill * (fund - own);
    scratch.jointResearch[firm] = (scratch.jointResearch[firm] as number) + learnt;
  }
}

/** Royalties, fees for guarantees, and guarantees called since the borrower ended the last quarter without cash. */
export function chargeNames(turn: Turn, slot: number): void {
  const { world } = turn;
  const user = (world.licenceTo[slot] as number) - 1;
  if (user >= 0) {
    const sold = (world.ownSales[user] as number) * (world.licenceBreadth[slot] as number);
    const royalty = roundFen(sold * (world.licenceRoyalty[slot] as number));
    owe(turn, user, (world.licenceFrom[slot] as number) - 1, 'royalty', royalty);
  }
  const borrower = (world.treasuryTo[slot] as number) - 1;
  if (borrower < 0) return;
  const voucher = (world.treasuryFrom[slot] as number) - 1;
  const vouched = world.treasuryPart[slot] as number;
  const debt = world.debt[borrower] as number;
  const owed = debt + Math.max(0, world.payables[borrower] as number);
  const fee = (owed * vouched * (world.treasuryFee[slot] as number)) / 4;
  owe(turn, borrower, voucher, 'treasury', roundFen(fee));
  if ((world.shortQuarters[borrower] as number) <= 0) return;
  const called = debt * vouched * (world.interestRate[borrower] as number);
  owe(turn, voucher, borrower, 'guarantee', roundFen(called));
}

/** Dependence of a borrower on the partner that vouches for it, by the part of its capital that is debt. */
export function boundByCredit({ world, rules }: Turn, slot: number, firm: number, partner: number): number {
  if (world.treasuryTo[slot] !== firm + 1 || world.treasuryFrom[slot] !== partner + 1) return 0;
  const debt = world.debt[firm] as number;
  const capital = debt + Math.max(0, equityOf(world, firm));
  if (capital <= 0) return 0;
  return rules.parameters.treasuryDependence * (world.treasuryPart[slot] as number) * (debt / capital);
}
