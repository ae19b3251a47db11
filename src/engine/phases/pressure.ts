import { controls, minorityOf } from '../group';
import { equityOf, trailSum } from '../ledger';
import {
  coverPressure,
  leveragePressure,
  pressureIndex,
  runwayPressure,
  scoreZ2,
  solvencyPressure,
  tiedPressure,
} from '../science';
import { report, type Turn } from '../turn';
import type { Table, World } from '../world';

/**
 * How near the wall each firm stands, and who has hit it.
 *
 * Five parts 0..100 over the trailing four quarters (TYPES, MODEL 3.2); insolvent twice running is out.
 */
export function pressure(turn: Turn): void {
  const { world } = turn;
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0) continue;
    setPressure(world, firm);
    countShortQuarters(turn, firm);
  }
}

/** Writes the index and its five parts from the books as they stand. */
export function setPressure(world: World, firm: number): void {
  const gauge = gaugeOf(world, firm);
  world.pressureSolvency[firm] = solvencyPressure(gauge.z2);
  world.pressureCover[firm] = coverPressure(gauge.ebit, gauge.interest);
  world.pressureRunway[firm] = runwayPressure(gauge.liquidity, gauge.burn);
  world.pressureLeverage[firm] = leveragePressure(gauge.netDebt, gauge.ebitda, gauge.equity);
  world.pressureTied[firm] = tiedPressure(gauge.stakes, gauge.equity);
  world.pressure[firm] = pressureIndex(
    world.pressureSolvency[firm] as number,
    world.pressureCover[firm] as number,
    world.pressureRunway[firm] as number,
    world.pressureLeverage[firm] as number,
    world.pressureTied[firm] as number,
  );
}

/** What the five parts are read from, in fen (`z2` is a score). Flows over four quarters; burn is a quarter's. */
export interface Gauge {
  readonly z2: number;
  readonly ebit: number;
  readonly interest: number;
  readonly ebitda: number;
  readonly liquidity: number;
  readonly burn: number;
  readonly netDebt: number;
  readonly equity: number;
  readonly stakes: number;
}

/**
 * The firm's own figures, and those of the firms that it controls, consolidated line by line: the stake gives way to what it
 * bought, the excess over the owner's part of book equity stands as goodwill among the stakes, and what other owners hold
 * counts as equity (IFRS 10).
 */
export function gaugeOf(table: Table, firm: number): Gauge {
  const { firms } = table.shape;
  let cash = 0;
  let stocks = 0;
  let fixed = 0;
  let stakes = 0;
  let payables = 0;
  let debt = 0;
  let others = 0;
  let equity = equityOf(table, firm);
  let ebit = 0;
  let depreciation = 0;
  let interest = 0;
  let liquidity = 0;
  let burn = 0;
  for (let of = 0; of < firms; of++) {
    const controlled = of !== firm && table.active[of] === 1 && controls(table, firm, of);
    if (of !== firm && !controlled) continue;
    cash += table.cash[of] as number;
    stocks += (table.receivables[of] as number) + (table.inventory[of] as number);
    fixed += (table.fixedAssets[of] as number) + (table.otherAssets[of] as number);
    stakes += table.stakesHeld[of] as number;
    payables += table.payables[of] as number;
    debt += table.debt[of] as number;
    others += table.otherLiabilities[of] as number;
    ebit += trailSum(table.operatingProfitTrail, of);
    depreciation += trailSum(table.depreciationTrail, of);
    interest += trailSum(table.interestTrail, of);
    liquidity += Math.max(0, table.cash[of] as number) + (table.creditLine[of] as number);
    burn -= trailSum(table.cashFlowTrail, of) / 4;
    if (!controlled) continue;
    const minority = minorityOf(table, firm, of);
    stakes -= equityOf(table, of) - minority;
    equity += minority;
  }
  const current = cash + stocks;
  const total = Math.max(1, current + fixed + stakes);
  const liabilities = Math.max(1, payables + debt + others);
  return {
    z2: scoreZ2(
      (current - payables) / total,
      (table.retained[firm] as number) / total,
      ebit / total,
      equity / liabilities,
    ),
    ebit,
    interest,
    ebitda: ebit + depreciation,
    liquidity,
    burn,
    netDebt: debt - cash,
    equity,
    stakes,
  };
}

function countShortQuarters(turn: Turn, firm: number): void {
  const { world } = turn;
  if ((world.cash[firm] as number) >= 0) {
    world.shortQuarters[firm] = 0;
    return;
  }
  world.shortQuarters[firm] = (world.shortQuarters[firm] as number) + 1;
  if ((world.shortQuarters[firm] as number) < 2) {
    report(turn, 'ran-out-of-cash', firm, { short: -(world.cash[firm] as number) });
    return;
  }
  world.active[firm] = 0;
  report(turn, 'failed', firm);
}
