import { controls, minorityOf } from '../group';
import { equityOf, netProfitOf, operatingProfitOf, post, revenueOf, trailSum } from '../ledger';
import { clip, exp } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { settleWorkingCapital } from './working-capital';

const DAYS_PER_QUARTER = 90;

/**
 * Running costs, working capital, borrowing, interest and tax of each firm: MODEL 3.1.
 *
 * Every movement is a posting, so books balance by construction. Cash that is short at the end is drawn
 * from the credit line.
 */
export function finance(turn: Turn): void {
  const { firms } = turn.world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (turn.world.active[firm] === 0) continue;
    run(turn, firm);
    settleWorkingCapital(turn, firm);
    borrow(turn, firm);
    payInterest(turn, firm);
    payTax(turn, firm);
    drawOnCredit(turn, firm);
    watchCovenants(turn, firm);
  }
}

function run(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const me = rules.firms[firm];
  if (!me) return;
  const { segments, regions } = world.shape;
  const revenue = revenueOf(world, firm);
  // Sales are nominal, so rent and wages are too.
  const dearer = exp(p.costGrowth * turn.quarter);
  let advertising = 0;
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    advertising += (world.adSpend[cell] as number) + (world.campaignSpend[cell] as number);
  }
  post(turn, firm, 'marketing', 'cash', roundFen(advertising), 'advertise');
  let shops = 0;
  for (let r = 0; r < regions; r++) shops += world.stores[firm * regions + r] as number;
  post(turn, firm, 'storeCosts', 'cash', roundFen(shops * me.storeCostEach * dearer), 'stores');
  const care =
    (world.afterSales[firm] as number) * p.afterSalesCost +
    (world.returns[firm] as number) * p.returnsCost +
    (world.inspection[firm] as number) * p.inspectionCost +
    (world.premiumZone[firm] as number) * p.premiumCost;
  post(turn, firm, 'serviceCosts', 'cash', roundFen(care * revenue), 'service');
  post(
    turn,
    firm,
    'overheads',
    'cash',
    roundFen(me.overheadFixed * dearer + me.overheadRate * revenue),
    'overheads',
  );
  const building =
    (world.researchBudget[firm] as number) +
    (world.trainingBudget[firm] as number) +
    (world.dataBudget[firm] as number) +
    (world.securityBudget[firm] as number) +
    (world.pilotSpend[firm] as number);
  post(turn, firm, 'research', 'cash', roundFen(building), 'capability');
  post(
    turn,
    firm,
    'depreciation',
    'fixedAssets',
    roundFen((world.fixedAssets[firm] as number) * p.depreciationRate),
    'depreciation',
  );
  growSkills(turn, firm, revenue);
}

/** Stocks of skill follow what is spent on them as a part of revenue; what is not kept up fades. */
function growSkills(turn: Turn, firm: number, revenue: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const scale = Math.max(1, revenue);
  const pace = p.skillPace;
  const joint = turn.scratch.jointResearch[firm] as number;
  grow(world.technology, firm, world.researchBudget, scale, pace, p.researchStrength, joint);
  grow(world.people, firm, world.trainingBudget, scale, pace, p.trainingStrength);
  grow(world.data, firm, world.dataBudget, scale, pace, p.dataStrength);
  grow(world.security, firm, world.securityBudget, scale, pace, p.securityStrength);
  const care = 0.6 + 0.5 * (world.afterSales[firm] as number) + 0.3 * (world.returns[firm] as number);
  const skilled = 0.1 * ((world.people[firm] as number) - 1);
  world.service[firm] = clip(
    (world.service[firm] as number) +
      p.servicePace *
        (care + skilled + (turn.scratch.care[firm] as number) - (world.service[firm] as number)),
    0,
    4,
  );
  const genuine =
    0.5 + 0.8 * (world.inspection[firm] as number) + p.curationGenuine * (world.curation[firm] as number);
  world.authenticity[firm] = clip(
    (world.authenticity[firm] as number) + p.servicePace * (genuine - (world.authenticity[firm] as number)),
    0,
    4,
  );
}

/** One step of a skill towards the level that its budget keeps; a twentieth of revenue is the most that helps. */
function grow(
  skill: Float64Array,
  firm: number,
  budget: Float64Array,
  revenue: number,
  pace: number,
  strength: number,
  more = 0,
): void {
  const level = skill[firm] as number;
  const kept = 1 + strength * Math.min(0.05, ((budget[firm] as number) + more) / revenue);
  skill[firm] = Math.max(0.2, level + pace * (kept - level));
}

function borrow(turn: Turn, firm: number): void {
  const { world } = turn;
  post(turn, firm, 'cash', 'debt', world.borrowing[firm] as number, 'finance');
  world.creditLine[firm] = Math.max(
    0,
    (world.creditLine[firm] as number) - (world.borrowing[firm] as number),
  );
  const repaid = Math.min(world.repayment[firm] as number, world.debt[firm] as number);
  post(turn, firm, 'debt', 'cash', repaid, 'finance');
  world.creditLine[firm] = (world.creditLine[firm] as number) + repaid;
}

/** Interest on debt at base rate plus a spread that rises with pressure and breaches, eased by partners' treasuries. */
function payInterest(turn: Turn, firm: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const spread = p.baseSpread + p.pressureSpread * ((world.pressure[firm] as number) / 100);
  const breaches = Math.min(3, world.covenantBreaches[firm] as number) * p.breachSpread;
  const yearly = Math.max(
    0.01,
    p.baseRate + spread + breaches - (scratch.rateRelief[firm] as number) - (scratch.vouched[firm] as number),
  );
  world.interestRate[firm] = yearly / 4;
  post(turn, firm, 'interest', 'cash', roundFen((world.debt[firm] as number) * (yearly / 4)), 'debt');
}

/** Tax on profit, after losses carried forward. */
function payTax(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const profit =
    operatingProfitOf(world, firm) +
    (world.investmentGain[firm] as number) -
    (world.interest[firm] as number);
  const carried = world.lossCarried[firm] as number;
  if (profit <= 0) {
    world.lossCarried[firm] = carried - profit;
    return;
  }
  const used = Math.min(carried, profit);
  world.lossCarried[firm] = carried - used;
  post(turn, firm, 'tax', 'cash', roundFen((profit - used) * rules.parameters.taxRate), 'tax');
}

function drawOnCredit(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const floor = roundFen(
    ((rules.firms[firm]?.minimumCashDays ?? 0) * revenueOf(world, firm)) / DAYS_PER_QUARTER,
  );
  const short = floor - (world.cash[firm] as number);
  if (short <= 0) return;
  const drawn = Math.min(short, world.creditLine[firm] as number);
  if (drawn <= 0) return;
  post(turn, firm, 'cash', 'debt', drawn, 'credit-line');
  world.creditLine[firm] = (world.creditLine[firm] as number) - drawn;
  report(turn, 'credit-line-drawn', firm, { amount: drawn });
}

/** A breach costs spread, then a waiver fee, then collateral; it heals when the loan's limit is met again. */
function watchCovenants(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  for (const loan of rules.loans) {
    if (loan.firm !== firm) continue;
    if (isMet(turn, firm, loan.covenant, loan.limit)) {
      world.covenantBreaches[firm] = Math.max(0, (world.covenantBreaches[firm] as number) - 1);
      continue;
    }
    world.covenantBreaches[firm] = (world.covenantBreaches[firm] as number) + 1;
    report(turn, 'covenant-breached', firm, { covenant: loan.covenant, limit: loan.limit });
    if (world.covenantBreaches[firm] === 2) {
      post(
        turn,
        firm,
        'interest',
        'cash',
        roundFen((world.debt[firm] as number) * rules.parameters.waiverFee),
        'waiver',
      );
    } else if ((world.covenantBreaches[firm] as number) >= 3) {
      world.creditLine[firm] = roundFen((world.creditLine[firm] as number) * 0.8);
    }
  }
}

function isMet(turn: Turn, firm: number, covenant: string, limit: number): boolean {
  const { world } = turn;
  switch (covenant) {
    case 'interest-cover': {
      const interest = trailSum(world.interestTrail, firm);
      return interest <= 0 || trailSum(world.operatingProfitTrail, firm) / interest >= limit;
    }
    case 'minimum-cash':
      return (world.cash[firm] as number) >= limit;
    default: {
      const equity = equityOf(world, firm);
      return equity > 0 && (world.debt[firm] as number) / equity <= limit;
    }
  }
}

/** Moves the quarter's net profit to retained earnings and writes the trails; called once incidents are known. */
export function closeBooks(turn: Turn): void {
  const { world, season } = turn;
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    const profit = netProfitOf(world, firm);
    world.retained[firm] = (world.retained[firm] as number) + profit;
    const cell = firm * 4 + season;
    const gain =
      (world.investmentGain[firm] as number) * (1 - (profit > 0 ? turn.rules.parameters.taxRate : 0));
    world.revenueTrail[cell] = revenueOf(world, firm);
    world.operatingProfitTrail[cell] = operatingProfitOf(world, firm);
    world.netProfitTrail[cell] = profit;
    world.recurringProfitTrail[cell] = roundFen(profit - gain);
    world.depreciationTrail[cell] = world.depreciation[firm] as number;
    world.interestTrail[cell] = world.interest[firm] as number;
    world.cashFlowTrail[cell] = world.cashFromOperations[firm] as number;
    world.groupRevenue[firm] = revenueOf(world, firm);
    world.groupProfit[firm] = profit;
    world.minorityInterest[firm] = 0;
  }
  for (let firm = 0; firm < firms; firm++) consolidate(turn, firm);
}

/** Adds what the firms that it controls sold and earned; what belongs to their other owners is taken off again. */
function consolidate({ world }: Turn, owner: number): void {
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0 || !controls(world, owner, firm)) continue;
    const stake = world.stake[owner * firms + firm] as number;
    world.groupRevenue[owner] = (world.groupRevenue[owner] as number) + revenueOf(world, firm);
    world.groupProfit[owner] =
      (world.groupProfit[owner] as number) + roundFen(stake * netProfitOf(world, firm));
    world.minorityInterest[owner] =
      (world.minorityInterest[owner] as number) + minorityOf(world, owner, firm);
  }
}
