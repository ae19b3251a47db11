import {
  boughtADay,
  expectedLeftover,
  overlapOf,
  poolDiscount,
  type ClauseId,
  type Rules,
  type World,
} from '../engine';
import { fieldOf, indexOf, type Course, type Deal } from './course';
import { goodsScale, liftOf, revenueScale, spillOf } from './sales';

/** Tools, quota and joint buying for one member over the course; fen, before tax. */
export interface SupplyWorth {
  readonly byClause: Partial<Record<ClauseId, number>>;
  /** Sales won a quarter in the end. */
  readonly sales: number;
  /** Dependence on partners through goods and tools, before own technology, as the engine counts it. */
  readonly bound: number;
}

/** A change of utility in every segment and door for `user`, as `firm` feels it: its own profit, or what spills over. */
function felt(
  world: World,
  rules: Rules,
  firm: number,
  user: number,
  utility: number,
): { sales: number; profit: number } {
  const sum = { sales: 0, profit: 0 };
  for (let s = 0; s < world.shape.segments; s++) {
    const lift = liftOf(world, rules, user, s, utility, utility);
    if (firm === user) {
      sum.sales += lift.sales;
      sum.profit += lift.profit;
    } else sum.profit += spillOf(world, rules, firm, user, s, lift.sales);
  }
  return sum;
}

/** What the joint clauses of supply are worth to `firm`, by the engine's own effects along the expected course. */
export function supplyWorth(
  world: World,
  rules: Rules,
  firm: number,
  deal: Deal,
  course: Course,
): SupplyWorth {
  const byClause: Partial<Record<ClauseId, number>> = {};
  const sum = { byClause, sales: 0, bound: 0 };
  const { clauses } = deal.terms;
  if (clauses.tools) addTools(world, rules, firm, deal, course, sum);
  if (clauses['order-quota']) addQuota(world, rules, firm, deal, course, sum);
  if (clauses['joint-buying']) byClause['joint-buying'] = buyingWorth(world, rules, firm, deal, course);
  return sum;
}

interface Sum {
  readonly byClause: Partial<Record<ClauseId, number>>;
  sales: number;
  bound: number;
}

function addTools(world: World, rules: Rules, firm: number, deal: Deal, course: Course, sum: Sum): void {
  const p = rules.parameters;
  const clause = deal.terms.clauses.tools;
  const giver = indexOf(rules, clause?.from);
  const user = indexOf(rules, clause?.to);
  if (giver < 0 || user < 0) return;
  const level = fieldOf(clause?.level);
  const last = course.quarters - 1;
  const full = course.delivered[last] ?? 0;
  // Service follows what is taught within a few quarters.
  const gain = felt(world, rules, firm, user, level * full * (p.toolsRange + p.service * p.toolsService));
  const waste =
    firm === user
      ? p.forecastError * expectedLeftover(0) * p.markdownRate * goodsScale(world, rules, user)
      : 0;
  const cost = firm === giver ? revenueScale(world, user) * p.toolsCost * level : 0;
  let reached = 0;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++) {
    reached = p.inertia * reached + (1 - p.inertia);
    const delivered = course.delivered[q] as number;
    const along = full > 0 ? delivered / full : 0;
    const planned = waste * Math.min(0.5, p.toolsForecast * level * delivered);
    worth += (course.weight[q] as number) * (reached * along * gain.profit + planned - cost);
  }
  sum.byClause.tools = worth;
  sum.sales += gain.sales;
  if (firm === user) sum.bound += p.toolsDependence * level * (course.integration[last] ?? 0);
}

function addQuota(world: World, rules: Rules, firm: number, deal: Deal, course: Course, sum: Sum): void {
  const p = rules.parameters;
  const clause = deal.terms.clauses['order-quota'];
  const buyer = indexOf(rules, clause?.from);
  const supplier = indexOf(rules, clause?.to);
  if (buyer < 0 || supplier < 0) return;
  const share = fieldOf(clause?.share);
  const loss = felt(world, rules, firm, buyer, -p.quotaRange * share);
  const earned = goodsScale(world, rules, buyer) * share * fieldOf(clause?.markup);
  const paid = firm === supplier ? earned : firm === buyer ? -earned : 0;
  let reached = 0;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++) {
    reached = p.inertia * reached + (1 - p.inertia);
    worth += (course.weight[q] as number) * (reached * loss.profit + paid);
  }
  sum.byClause['order-quota'] = worth;
  sum.sales += loss.sales;
  if (firm === buyer) sum.bound += p.quotaDependence * share;
}

/** Saved on goods that are bought together, as far as the buyers have grown together. */
function buyingWorth(world: World, rules: Rules, firm: number, deal: Deal, course: Course): number {
  const own = boughtADay(world, firm);
  let pool = own;
  for (const partner of deal.members)
    if (partner !== firm) pool += overlapOf(world, firm, partner) * boughtADay(world, partner);
  const discount = poolDiscount(own, pool, rules.parameters.buyingScale);
  const saved =
    goodsScale(world, rules, firm) * fieldOf(deal.terms.clauses['joint-buying']?.share) * discount;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++)
    worth += (course.weight[q] as number) * (course.integration[q] as number) * saved;
  return worth;
}
