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

export function gaugeOf(table: Table, firm: number): Gauge {
  const cash = table.cash[firm] as number;
  const stakes = table.stakesHeld[firm] as number;
  const debt = table.debt[firm] as number;
  const equity = equityOf(table, firm);
  const current = cash + (table.receivables[firm] as number) + (table.inventory[firm] as number);
  const total = Math.max(
    1,
    current + (table.fixedAssets[firm] as number) + stakes + (table.otherAssets[firm] as number),
  );
  const liabilities = Math.max(
    1,
    (table.payables[firm] as number) + debt + (table.otherLiabilities[firm] as number),
  );
  const ebit = trailSum(table.operatingProfitTrail, firm);
  const burn = -trailSum(table.cashFlowTrail, firm) / 4;
  return {
    z2: scoreZ2(
      (current - (table.payables[firm] as number)) / total,
      (table.retained[firm] as number) / total,
      ebit / total,
      equity / liabilities,
    ),
    ebit,
    interest: trailSum(table.interestTrail, firm),
    ebitda: ebit + trailSum(table.depreciationTrail, firm),
    liquidity: Math.max(0, cash) + (table.creditLine[firm] as number),
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
