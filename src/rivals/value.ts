import {
  clip,
  imagine,
  type ClauseId,
  type Fen,
  type FirmId,
  type Report,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import { courseOf, dealOf, type Course, type Deal } from './course';
import { breachRisk, jointWorth, smallestOf } from './joint';
import { legWorth } from './network';
import { revenueScale } from './sales';
import { sharingWorth } from './sharing';
import { stakeWorth } from './stakes';
import { strainOf } from './strain';
import { supplyWorth } from './supply';
import { exclusivityWorth, storefrontWorth } from './trade';

/** What a term sheet is worth to one firm over its term, at most twelve quarters. */
export interface TermsValue {
  /** Sum of `byClause`. */
  readonly total: Fen;
  readonly byClause: Readonly<Partial<Record<ClauseId, Fen>>>;
  /** Part of its business that would hang on the partners, 0..1, as the engine counts it. */
  readonly dependence: number;
  /** Points of pressure that the terms add in their first year; negative when they relieve. */
  readonly pressure: number;
  /** Sales won a quarter when the alliance has grown. */
  readonly sales: Fen;
  /** How much of both businesses the terms tie together, 0..1; a stake counts like a shared network. */
  readonly closeness: number;
  /** Expected loss from the breaches that shared data adds, already taken off `byClause.data`. */
  readonly risk: Fen;
  /** Cash that leaves (-) or comes in (+) at the closing. */
  readonly cash: Fen;
  /** What trade and joint work bring before tax, stakes and joint bodies' costs aside. */
  readonly operating: number;
}

const BODY_COSTS: Readonly<Record<string, number>> = {
  committee: 0.0002,
  'working-group': 0.0005,
  'staff-exchange': 0.0003,
  'culture-training': 0.0002,
  'risk-office': 0.0005,
};

/**
 * What `terms` are worth to `firm`, from what the owner of `report` may know: its own books, public columns,
 * and priors
 * for everything else.
 */
export function valueTerms(report: Report, rules: Rules, firm: FirmId, terms: TermSheet): TermsValue {
  return valueIn(imagine(report, rules), rules, rules.firmIds.indexOf(firm), terms);
}

interface Operating {
  readonly byClause: Partial<Record<ClauseId, number>>;
  readonly sum: number;
  readonly risk: number;
  readonly hosted: number;
  readonly handed: number;
  /** Dependence through goods and tools that come from partners. */
  readonly bound: number;
  readonly sales: number;
}

const NOTHING: TermsValue = {
  total: 0,
  byClause: {},
  dependence: 0,
  pressure: 0,
  sales: 0,
  closeness: 0,
  risk: 0,
  cash: 0,
  operating: 0,
};

/**
 * The same in a world already imagined: many sheets can be valued in one.
 *
 * `bare` is the value of the same sheet without governance, where it is known already.
 */
export function valueIn(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  bare?: TermsValue,
): TermsValue {
  const deal = dealOf(world, rules, terms);
  if (!deal.members.includes(firm)) return NOTHING;
  const rate = 0.015 + Math.max(0, world.interestRate[firm] as number);
  const { clauses } = terms;
  const course = courseOf(rules, deal, rate, deal.bodies);
  const operating = operate(world, rules, firm, deal, course, rate, deal.bodies.includes('risk-office'));
  const byClause = operating.byClause;
  let cash = 0;
  let bought = 0;
  let held = 0;
  let issued = 0;
  for (const id of ['equity', 'equity-back'] as const) {
    const clause = clauses[id];
    if (!clause) continue;
    const stake = stakeWorth(world, rules, firm, clause, course);
    byClause[id] = stake.worth;
    cash += stake.cash;
    bought += stake.bought;
    issued += Math.max(0, stake.cash);
    held = Math.max(held, stake.held);
  }
  const irreplaceable = clip(1 - 0.3 * ((world.technology[firm] as number) - 1), 0.3, 1);
  const sold = Math.max(
    1,
    (world.sales[firm] as number) > 0 ? (world.sales[firm] as number) : revenueScale(world, firm),
  );
  const through = 1.2 * (operating.hosted / sold) + 0.5 * operating.handed + 0.6 * held + operating.bound;
  const dependence = clip(through * irreplaceable, 0, 1);
  const strained = 1 + clip((world.pressure[firm] as number) / 50, 0, 2);
  const tax = 1 - rules.parameters.taxRate;
  for (const id of Object.keys(byClause) as ClauseId[]) {
    if (id !== 'equity' && id !== 'equity-back') byClause[id] = (byClause[id] as number) * tax;
  }
  if (clauses.governance) {
    // What the bodies bring is the difference that they make to everything else, less what they cost.
    const without = bare
      ? bare.operating
      : operate(world, rules, firm, deal, courseOf(rules, deal, rate, []), rate, false).sum;
    byClause.governance = (operating.sum - without) * tax - bodyCosts(world, rules, deal, course) * tax;
  }
  charge(
    byClause,
    breaking(world, rules, firm, dependence, deal, course) * tax + drag(world, rules, deal, course) * tax,
  );
  charge(byClause, 0.01 * strained * terms.exitFee);
  let total = 0;
  for (const id of Object.keys(byClause) as ClauseId[]) {
    const worth = Math.round(byClause[id] as number);
    byClause[id] = worth === 0 ? 0 : worth;
    total += worth;
  }
  const profit = (operating.sum * tax) / Math.max(1, course.quarters);
  const closeness = clip(deal.scope + (deal.tied ? 0.25 : 0), 0, 1);
  const pressure = strainOf(world, firm, { cash, stakes: bought, equity: issued, profit });
  return {
    total,
    byClause,
    dependence,
    pressure,
    sales: operating.sales,
    closeness,
    risk: Math.round(operating.risk * tax),
    cash,
    operating: operating.sum,
  };
}

/** Worth before tax of everything that trade and joint work bring, along one course. */
function operate(
  world: World,
  rules: Rules,
  firm: number,
  deal: Deal,
  course: Course,
  rate: number,
  office: boolean,
): Operating {
  const { clauses } = deal.terms;
  const byClause: Partial<Record<ClauseId, number>> = {};
  const joint = jointWorth(world, rules, firm, deal, course);
  let hosted = 0;
  let handed = 0;
  let sales = joint.sales;
  if (clauses.storefront) {
    const trade = storefrontWorth(world, rules, firm, clauses.storefront, course, rate);
    byClause.storefront = trade.worth;
    hosted = trade.hosted;
    sales += trade.sales;
  }
  for (const id of ['logistics', 'logistics-back'] as const) {
    const clause = clauses[id];
    if (!clause) continue;
    const leg = legWorth(world, rules, firm, clause, course);
    byClause[id] = leg.worth;
    handed += leg.handed;
    sales += leg.sales;
  }
  const risk = clauses.data ? breachRisk(world, rules, firm, deal, office) * weightOf(course) : 0;
  if (clauses.data) byClause.data = joint.data - risk;
  if (clauses.marketing) byClause.marketing = joint.marketing;
  if (clauses.sharing) byClause.sharing = sharingWorth(world, rules, firm, deal, course, rate);
  if (clauses.exclusivity) {
    byClause.exclusivity =
      exclusivityWorth(world, rules, firm, clauses.exclusivity, deal, course) + joint.exclusivity;
  }
  const supply = supplyWorth(world, rules, firm, deal, course);
  for (const id of Object.keys(supply.byClause) as ClauseId[]) byClause[id] = supply.byClause[id] ?? 0;
  sales += supply.sales;
  spread(byClause, deal, joint.closeness);
  let sum = 0;
  for (const id of Object.keys(byClause) as ClauseId[]) sum += byClause[id] as number;
  return { byClause, sum, risk, hosted, handed, bound: supply.bound, sales };
}

/** Closeness belongs to the clauses that tie the businesses, by their part of the scope. */
function spread(byClause: Partial<Record<ClauseId, number>>, deal: Deal, closeness: number): void {
  const parts = Object.entries(deal.scopeBy) as (readonly [ClauseId, number])[];
  let sum = 0;
  for (const [, part] of parts) sum += part;
  if (sum <= 0) return;
  for (const [id, part] of parts) if (part > 0) byClause[id] = (byClause[id] ?? 0) + (closeness * part) / sum;
}

/** Takes a cost that belongs to the whole sheet off the clauses in equal parts, governance aside. */
function charge(byClause: Partial<Record<ClauseId, number>>, cost: number): void {
  const ids = (Object.keys(byClause) as ClauseId[]).filter((id) => id !== 'governance');
  const bearers = ids.length > 0 ? ids : (['governance'] as const);
  for (const id of bearers) byClause[id] = (byClause[id] ?? 0) - cost / bearers.length;
}

function bodyCosts(world: World, rules: Rules, deal: Deal, course: Course): number {
  let part = 0;
  for (const body of deal.bodies) part += BODY_COSTS[body] ?? 0;
  return part * rules.parameters.governanceBodyCost * smallestOf(world, deal) * weightOf(course);
}

/** Overheads of holding each other's shares, halved between the two. */
function drag(world: World, rules: Rules, deal: Deal, course: Course): number {
  const { clauses } = deal.terms;
  const stakes = (clauses.equity ? 1 : 0) + (clauses['equity-back'] ? 1 : 0);
  if (stakes === 0) return 0;
  const eased = deal.bodies.includes('committee') ? 1 - rules.parameters.committeeRelief : 1;
  return (
    ((rules.parameters.crossHoldingOverhead * stakes * eased) / 2) *
    smallestOf(world, deal) *
    weightOf(course)
  );
}

/**
 * Expected cost of losing the partner: hazard times what hangs on it, halved by own technology and a risk
 * office.
 */
function breaking(
  world: World,
  rules: Rules,
  firm: number,
  dependence: number,
  deal: Deal,
  course: Course,
): number {
  const office = deal.bodies.includes('risk-office') ? 0.25 : 0;
  const prepared = clip(0.25 * ((world.technology[firm] as number) - 1) + office, 0, 0.5);
  let expected = 0;
  for (let q = 0; q < course.quarters; q++)
    expected += (course.weight[q] as number) * (course.hazard[q] as number);
  const sold =
    Math.max(world.sales[firm] as number, 0) * dependence * rules.parameters.switchingCost * (1 - prepared);
  const stock = (world.inventory[firm] as number) * rules.parameters.coordinationLoss;
  const missed = rules.parameters.coordinationHazard * deal.scope * (1 - (course.integration[0] ?? 0));
  const eased =
    1 -
    0.3 * (deal.bodies.includes('committee') ? 1 : 0) -
    0.3 * (deal.bodies.includes('working-group') ? 1 : 0);
  return sold * expected + Math.max(0, stock) * missed * eased * 0.5 * weightOf(course);
}

function weightOf(course: Course): number {
  let weight = 0;
  for (let q = 0; q < course.quarters; q++) weight += course.weight[q] as number;
  return weight;
}

/** True when `firm` cannot pay what the sheet asks of it out of cash and credit at the closing. */
export function isTooDear(world: World, firm: number, value: TermsValue): boolean {
  const means = Math.max(0, world.cash[firm] as number) + Math.max(0, world.creditLine[firm] as number);
  return -value.cash > means;
}
