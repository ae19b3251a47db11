import {
  breachHazard,
  clip,
  equityOf,
  expectedLeftover,
  expectedShortage,
  fitOf,
  stockReach,
  type ClauseId,
  type Rules,
  type World,
} from '../engine';
import { fieldOf, indexOf, type Course, type Deal } from './course';
import { felt, goodsScale, revenueScale } from './sales';
import type { JointClauses } from './supply';

interface Sight {
  readonly world: World;
  readonly rules: Rules;
  readonly firm: number;
  readonly deal: Deal;
  readonly course: Course;
}

interface Sum {
  readonly byClause: Partial<Record<ClauseId, number>>;
  sales: number;
  bound: number;
}

/** What membership, opened stock, research, a guarantee and a licence are worth to `firm` along the expected course. */
export function partnershipWorth(
  world: World,
  rules: Rules,
  firm: number,
  deal: Deal,
  course: Course,
): JointClauses {
  const sum: Sum = { byClause: {}, sales: 0, bound: 0 };
  const { clauses } = deal.terms;
  const sight = { world, rules, firm, deal, course };
  if (clauses.membership) addMembership(sight, sum);
  if (clauses.inventory) sum.byClause.inventory = stockWorth(sight);
  if (clauses['joint-research']) addResearch(sight, sum);
  if (clauses.treasury) addTreasury(sight, sum);
  if (clauses.licence) addLicence(sight, sum);
  return sum;
}

/** Sums a gain that habits reach slowly and that grows along `steps` (0..1), and a flow that runs from the start. */
function along({ rules, course }: Sight, gain: number, steps: Float64Array | null, flow: number): number {
  const keep = rules.parameters.inertia;
  let reached = 0;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++) {
    reached = keep * reached + (1 - keep);
    worth +=
      (course.weight[q] as number) * (reached * (steps === null ? 1 : (steps[q] as number)) * gain + flow);
  }
  return worth;
}

/** What each member wins, the partners' winnings that spill over taken off. */
function addMembership(sight: Sight, sum: Sum): void {
  const { world, rules, firm, deal, course } = sight;
  const p = rules.parameters;
  const { segments } = world.shape;
  const depth = fieldOf(deal.terms.clauses.membership?.depth);
  const full = course.delivered[course.quarters - 1] ?? 0;
  const utilityOf = (s: number): number => {
    let held = 0;
    for (const member of deal.members) held += world.share[member * segments + s] as number;
    return depth * full * (p.membershipEase + p.membershipLoyalty * held);
  };
  let profit = 0;
  for (const member of deal.members) {
    const lift = felt(world, rules, firm, member, utilityOf);
    profit += lift.profit;
    sum.sales += lift.sales;
  }
  const exposed = p.membershipExposure * depth * (1 - p.safeguardEffect * deal.safeguards);
  const level = world.security[firm] as number;
  const hazard = breachHazard(p, exposed, 0, level) - breachHazard(p, 0, 0, level);
  const risk = revenueScale(world, firm) * p.breachLoss * hazard;
  // Divided by the end of the course, the utility grows along it.
  sum.byClause.membership = along(sight, full > 0 ? profit / full : 0, course.delivered, -risk);
}

/** Lost sales and left-over stock that the partners' shelves save, less the second trip. */
function stockWorth(sight: Sight): number {
  const { world, rules, firm, deal, course } = sight;
  const p = rules.parameters;
  let reach = 0;
  for (const partner of deal.members) if (partner !== firm) reach += stockReach(world, firm, partner);
  const opened = fieldOf(deal.terms.clauses.inventory?.share) * (1 - p.errorCorrelation);
  const spare = ((world.coverDays[firm] as number) - p.leadDays) / 90;
  const missed = p.forecastError * expectedShortage(spare / p.forecastError);
  const left = p.forecastError * expectedLeftover(0) * p.markdownRate;
  const goods = goodsScale(world, rules, firm);
  const margin = clip(rules.meanMargin[firm] as number, 0, 1);
  const sold = goods / Math.max(0.1, 1 - margin);
  const saved = sold * missed * (margin - p.transferCost) + goods * left;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++)
    worth +=
      (course.weight[q] as number) *
      Math.min(0.8, opened * reach * (course.integration[q] as number)) *
      saved;
  return worth;
}

/** Technology that the fund builds sells on the site; its money is paid at once. */
function addResearch(sight: Sight, sum: Sum): void {
  const { world, rules, firm, deal } = sight;
  const p = rules.parameters;
  const fund = fieldOf(deal.terms.clauses['joint-research']?.fund);
  const own = fund / Math.max(1, deal.members.length);
  const scale = revenueScale(world, firm);
  const budget = world.researchBudget[firm] as number;
  const learnt = own + p.researchSpill * (fund - own);
  const kept =
    p.researchStrength * (Math.min(0.05, (budget + learnt) / scale) - Math.min(0.05, budget / scale));
  // Over a term of a few years about half of the level is reached; a level is worth less the higher it stands.
  const gain = (0.5 * kept * p.technology) / Math.max(0.5, world.technology[firm] as number);
  const lift = felt(world, rules, firm, firm, () => gain);
  sum.sales += lift.sales;
  sum.byClause['joint-research'] = along(sight, lift.profit, null, -own);
}

/** Interest that a guarantee saves against its fee; the voucher's risk rises with the borrower's pressure. */
function addTreasury(sight: Sight, sum: Sum): void {
  const { world, rules, firm, deal } = sight;
  const p = rules.parameters;
  const clause = deal.terms.clauses.treasury;
  const voucher = indexOf(rules, clause?.from);
  const borrower = indexOf(rules, clause?.to);
  if (voucher < 0 || borrower < 0) return;
  const part = fieldOf(clause?.part);
  const debt = Math.max(0, world.debt[borrower] as number);
  const bills = Math.max(0, world.payables[borrower] as number);
  const fee = ((debt + bills) * part * fieldOf(clause?.fee)) / 4;
  const strain = clip((world.pressure[borrower] as number) / 100, 0, 1);
  let flow = 0;
  if (firm === borrower) {
    const good = part * p.startingTrust;
    const later = (goodsScale(world, rules, firm) * p.treasuryDays * good) / 90;
    flow = (debt * p.treasuryRelief * good) / 4 + later * (world.interestRate[firm] as number) - fee;
    const capital = debt + Math.max(0, equityOf(world, firm));
    if (capital > 0) sum.bound += p.treasuryDependence * part * (debt / capital);
  } else if (firm === voucher)
    flow = fee - strain * strain * debt * part * (world.interestRate[borrower] as number);
  sum.byClause.treasury = along(sight, 0, null, flow);
}

/** The user's borrowed brand and royalty; the owner's royalty against dilution. */
function addLicence(sight: Sight, sum: Sum): void {
  const { world, rules, firm, deal } = sight;
  const p = rules.parameters;
  const { segments } = world.shape;
  const clause = deal.terms.clauses.licence;
  const owner = indexOf(rules, clause?.from);
  const user = indexOf(rules, clause?.to);
  if (owner < 0 || user < 0) return;
  const breadth = fieldOf(clause?.breadth);
  const fit = fitOf(world, p.licenceFit, owner, user);
  // Brands follow slowly: about half of the aim within a term of a few years.
  const lent = (s: number): number => {
    const mine = Math.max(0.2, world.brand[user * segments + s] as number);
    const gap = clip((world.brand[owner * segments + s] as number) - mine, 0, 1);
    return (0.5 * p.brand * p.licenceFame * breadth * ((1 + fit) / 2) * gap) / mine;
  };
  const diluted = (): number => 0.5 * p.brand * p.licenceDilution * breadth * Math.min(0, fit);
  const theirs = felt(world, rules, firm, user, lent);
  const names = felt(world, rules, firm, owner, diluted);
  const royalty =
    (goodsScale(world, rules, user) / Math.max(0.1, 1 - (rules.meanMargin[user] as number))) *
    breadth *
    fieldOf(clause?.royalty);
  const flow = firm === owner ? royalty : firm === user ? -royalty : 0;
  sum.sales += theirs.sales + names.sales;
  sum.byClause.licence = along(sight, theirs.profit + names.profit, null, flow);
}
