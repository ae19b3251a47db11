import {
  adbudg,
  bestSecurity,
  breachHazard,
  expectedLeftover,
  safeguardCost,
  securityCost,
  stainPart,
  type Rules,
  type World,
} from '../engine';
import { fieldOf, type Course, type Deal } from './course';
import { goodsScale, liftOf, revenueScale, spillOf } from './sales';

/** What data, funds and closeness bring one member; fen over the course, before tax. */
export interface JointWorth {
  readonly data: number;
  readonly marketing: number;
  /**
   * Partners' strength where this firm is weak, less what joining two businesses costs: to be split by scope.
   */
  readonly closeness: number;
  /** What exclusivity adds to closeness. */
  readonly exclusivity: number;
  readonly sales: number;
}

/** How much stronger the partners' brands are, segment by segment, each gap held to 1. */
function gapsOf(world: World, firm: number, deal: Deal): Float64Array {
  const { segments } = world.shape;
  const bySegment = new Float64Array(segments);
  for (const partner of deal.members) {
    if (partner === firm) continue;
    for (let s = 0; s < segments; s++) {
      const gap =
        (world.brand[partner * segments + s] as number) - (world.brand[firm * segments + s] as number);
      if (gap > 0) bySegment[s] = (bySegment[s] as number) + Math.min(1, gap);
    }
  }
  return bySegment;
}

/**
 * Utility that more effective or more money for advertising adds in segment `s`, at once and through the
 * brand.
 */
function advertisingGain(
  world: World,
  rules: Rules,
  firm: number,
  s: number,
  targeting: number,
  fund: number,
): number {
  const p = rules.parameters;
  const cell = firm * world.shape.segments + s;
  const base = p.advertisingHalf * (rules.openingTable.demandTrend[s] as number);
  if (base <= 0) return 0;
  const spend = world.adSpend[cell] as number;
  const skill = 1 + 0.08 * ((world.data[firm] as number) - 1);
  const response = (money: number, sharper: number): number =>
    adbudg(money * sharper, 0, 1, base, p.advertisingSteepness);
  const more =
    response(spend + fund * (rules.fundSplit[cell] as number), skill + targeting) - response(spend, skill);
  const brand = Math.max(0.2, world.brand[cell] as number);
  // Over a term of a few years about half of the brand's slow answer is reached.
  return p.advertisingFlow * more + (0.5 * p.brand * p.brandGain * more) / brand;
}

/** The smallest member's quarterly revenue: the business that an alliance can touch. */
export function smallestOf(world: World, deal: Deal): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (const member of deal.members) least = Math.min(least, revenueScale(world, member));
  return least;
}

/**
 * What the joint clauses bring `firm`, quarter by quarter along the course: complementary brands, sharper
 * advertising and
 * range from shared data, better forecasts, a joint fund; less the cost of joining, of early confusion, and
 * of safeguards.
 */
export function jointWorth(world: World, rules: Rules, firm: number, deal: Deal, course: Course): JointWorth {
  const p = rules.parameters;
  const { segments } = world.shape;
  const level = deal.dataScope / 3;
  const goods = goodsScale(world, rules, firm);
  const waste = p.forecastError * expectedLeftover(0) * p.markdownRate * goods;
  const smallest = smallestOf(world, deal);
  const fund = fieldOf(deal.terms.clauses.marketing?.fund) / Math.max(1, deal.members.length);
  const keep = p.inertia;
  const full = course.delivered[course.quarters - 1] ?? 0;
  const useful = level * full * (1 + 0.1 * ((world.data[firm] as number) - 1));
  const { close, shared, told } = liftsOf(world, rules, firm, deal, full, fund);
  for (const partner of deal.members) {
    if (partner === firm) continue;
    // What makes a partner stronger takes customers from whoever sells the same: least from those who sell
    // other things.
    const theirs = liftsOf(world, rules, partner, deal, full, fund);
    for (let s = 0; s < segments; s++) {
      close.profit += spillOf(world, rules, firm, partner, s, theirs.close.bySegment[s] as number);
      shared.profit += spillOf(world, rules, firm, partner, s, theirs.shared.bySegment[s] as number);
      told.profit += spillOf(world, rules, firm, partner, s, theirs.told.bySegment[s] as number);
    }
  }
  let reached = 0;
  const out = { data: 0, marketing: 0, closeness: 0, exclusivity: 0 };
  for (let q = 0; q < course.quarters; q++) {
    const weight = course.weight[q] as number;
    const delivered = full > 0 ? (course.delivered[q] as number) / full : 0;
    reached = keep * reached + (1 - keep);
    const apart = 1 - (course.integration[q] as number);
    const joining =
      smallest * deal.scope * (p.integrationCost * (course.step[q] as number) + p.allianceRunningCost);
    // Data are told, not carried: they join no flow of goods that could miss another.
    const flows = Math.max(0, deal.scope - (deal.scopeBy.data ?? 0));
    const confusion = waste * p.coordinationGap * flows * apart;
    const complement = reached * delivered * close.profit;
    out.closeness += weight * (complement - joining - confusion);
    if (deal.exclusive) out.exclusivity += weight * complement * (p.exclusivityBoost - 1);
    out.data +=
      weight *
      (reached * delivered * shared.profit + waste * Math.min(0.5, p.forecastGain * useful * delivered));
    out.data -= weight * smallest * safeguardCost(p, deal.dataScope, deal.safeguards);
    out.marketing += weight * (reached * told.profit - fund);
  }
  return { ...out, sales: close.sales + shared.sales + told.sales };
}

/** Sales and profit a quarter from one source, and the sales by segment. */
interface Source {
  sales: number;
  profit: number;
  readonly bySegment: Float64Array;
}

/**
 * What closeness, shared data and the fund bring one member by themselves, when the alliance delivers `full`.
 */
function liftsOf(
  world: World,
  rules: Rules,
  firm: number,
  deal: Deal,
  full: number,
  fund: number,
): { close: Source; shared: Source; told: Source } {
  const p = rules.parameters;
  const { segments } = world.shape;
  const gaps = gapsOf(world, firm, deal);
  const useful = (deal.dataScope / 3) * full * (1 + 0.1 * ((world.data[firm] as number) - 1));
  const source = (): Source => ({ sales: 0, profit: 0, bySegment: new Float64Array(segments) });
  const sources = { close: source(), shared: source(), told: source() };
  for (let s = 0; s < segments; s++) {
    const gap = p.complementarity * deal.scope * full * (gaps[s] as number);
    const targeted =
      useful > 0
        ? p.assortmentGain * useful + advertisingGain(world, rules, firm, s, p.targetingGain * useful, 0)
        : 0;
    const funded =
      fund > 0 ? advertisingGain(world, rules, firm, s, 0, fund * (1 + p.jointMarketingGain * full)) : 0;
    add(sources.close, s, liftOf(world, rules, firm, s, gap, gap));
    add(sources.shared, s, liftOf(world, rules, firm, s, targeted, targeted));
    add(sources.told, s, liftOf(world, rules, firm, s, funded, funded));
  }
  return sources;
}

function add(source: Source, s: number, lift: { readonly sales: number; readonly profit: number }): void {
  source.sales += lift.sales;
  source.profit += lift.profit;
  source.bySegment[s] = lift.sales;
}

/**
 * Expected loss a quarter from the breaches that shared data adds, fen: Gordon & Loeb hazards of this firm
 * with and without
 * the clause, and the partners' breaches that stain it. Falls with safeguards and with a joint risk office.
 */
export function breachRisk(world: World, rules: Rules, firm: number, deal: Deal, office: boolean): number {
  if (deal.dataScope === 0) return 0;
  const p = rules.parameters;
  const exposure = (deal.dataScope / 3) * (1 - p.safeguardEffect * deal.safeguards);
  const revenue = revenueScale(world, firm);
  const guard = office ? p.riskOfficeEffect : 0;
  const level = world.security[firm] as number;
  const best = office ? Math.max(level, bestSecurity(p, exposure, guard)) : level;
  const before = breachHazard(p, 0, 0, level);
  const after = breachHazard(p, exposure, guard, best);
  const loss = revenue * p.breachLoss;
  // A stained name sells less for about four quarters.
  const stain = revenue * stainPart(p);
  const own = after * (loss * (1 + exposure) * (1 - 0.25 * guard) + stain) - before * (loss + stain);
  const billed = revenue * securityCost(p, level, best);
  return own + billed + 0.5 * (deal.members.length - 1) * after * exposure * stain;
}
