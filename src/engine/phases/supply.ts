import { overlapOf } from '../alliance';
import { isMember } from '../clauses';
import { owe } from '../debts';
import { post, trailSum } from '../ledger';
import { clip, poolDiscount } from '../science';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { Table } from '../world';

/**
 * What tools, an order quota and joint buying do this quarter, added to the sums that later phases read.
 *
 * Tools raise range, forecast and service of whoever gets them, as far as the alliance delivers; a quota narrows the
 * buyer's choice of goods at once; pooled purchases are cheaper as far as the buyers' desks have grown together.
 */
export function giveSupply(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const equipped = (world.toolsTo[slot] as number) - 1;
  if (equipped >= 0) {
    const useful = (world.toolsLevel[slot] as number) * (world.delivered[slot] as number);
    scratch.assortment[equipped] = (scratch.assortment[equipped] as number) + p.toolsRange * useful;
    scratch.forecastGain[equipped] = (scratch.forecastGain[equipped] as number) + p.toolsForecast * useful;
    scratch.care[equipped] = (scratch.care[equipped] as number) + p.toolsService * useful;
  }
  const buyer = (world.quotaFrom[slot] as number) - 1;
  if (buyer >= 0) {
    const bound = world.quotaShare[slot] as number;
    scratch.assortment[buyer] = (scratch.assortment[buyer] as number) - p.quotaRange * bound;
  }
  if (world.buyingShare[slot] !== 0) buyTogether(turn, slot);
}

function buyTogether(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const { firms } = world.shape;
  const joined = (world.buyingShare[slot] as number) * (world.integration[slot] as number);
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    const own = boughtADay(world, firm);
    let pool = own;
    for (let partner = 0; partner < firms; partner++) {
      // Only goods that both sell can be bought together.
      if (partner !== firm && isMember(world, slot, partner))
        pool += overlapOf(world, firm, partner) * boughtADay(world, partner);
    }
    const saved = joined * poolDiscount(own, pool, rules.parameters.buyingScale);
    scratch.saving[firm] = clip((scratch.saving[firm] as number) + saved, 0, 0.5);
  }
}

/** Goods a day that the stock of a firm is kept for, fen. */
export function boughtADay(table: Table, firm: number): number {
  return Math.max(0, table.inventory[firm] as number) / Math.max(1, table.coverDays[firm] as number);
}

/** What the tools cost whoever gives them: a part of the revenue of whoever uses them. */
export function chargeTools(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const giver = (world.toolsFrom[slot] as number) - 1;
  const user = (world.toolsTo[slot] as number) - 1;
  const revenue = Math.max(0, trailSum(world.revenueTrail, user) / 4);
  const cost = revenue * rules.parameters.toolsCost * (world.toolsLevel[slot] as number);
  post(turn, giver, 'allianceCosts', 'cash', roundFen(cost), 'tools');
}

/** The buyer owes the platform its markup on the part of its goods that comes through it. */
export function chargeQuota(turn: Turn, slot: number): void {
  const { world } = turn;
  const buyer = (world.quotaFrom[slot] as number) - 1;
  const supplier = (world.quotaTo[slot] as number) - 1;
  const bound = (world.costOfGoods[buyer] as number) * (world.quotaShare[slot] as number);
  owe(turn, buyer, supplier, 'supply', roundFen(Math.max(0, bound * (world.quotaMarkup[slot] as number))));
}

/**
 * What a quota and tools add to the dependence of `firm` on `partner`: goods that come through the partner, and work
 * that has grown around its tools.
 */
export function boundBySupply({ world, rules }: Turn, slot: number, firm: number, partner: number): number {
  const p = rules.parameters;
  let bound = 0;
  if (world.quotaFrom[slot] === firm + 1 && world.quotaTo[slot] === partner + 1)
    bound += p.quotaDependence * (world.quotaShare[slot] as number);
  if (world.toolsTo[slot] === firm + 1 && world.toolsFrom[slot] === partner + 1)
    bound += p.toolsDependence * (world.toolsLevel[slot] as number) * (world.integration[slot] as number);
  return bound;
}
