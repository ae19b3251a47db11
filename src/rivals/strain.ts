import { equityOf, gaugeOf, pressureIndex, pressureParts, type Gauge, type Table } from '../engine';

/** How a deal or a decision moves a firm's books; fen, flows a quarter. */
export interface Shift {
  readonly cash: number;
  readonly stakes: number;
  readonly equity: number;
  readonly profit: number;
}

/**
 * Points of pressure that a shift adds (or takes away), read from the same five parts as the engine's index.
 */
export function strainOf(table: Table, firm: number, shift: Shift): number {
  const gauge = gaugeOf(table, firm);
  const total = Math.max(
    1,
    equityOf(table, firm) + (table.debt[firm] as number) + (table.payables[firm] as number),
  );
  // Z'' moves with working capital and with profit, in parts of what the firm has (weights of the published
  // score).
  const z2 = gauge.z2 + (6.56 * shift.cash) / total + (6.72 * 4 * shift.profit) / total;
  const after: Gauge = {
    ...gauge,
    z2,
    ebit: gauge.ebit + 4 * shift.profit,
    ebitda: gauge.ebitda + 4 * shift.profit,
    liquidity: Math.max(0, gauge.liquidity + shift.cash),
    burn: gauge.burn - shift.profit,
    netDebt: gauge.netDebt - shift.cash,
    equity: gauge.equity + shift.equity,
    stakes: gauge.stakes + shift.stakes,
  };
  return indexOf(after) - indexOf(gauge);
}

function indexOf(gauge: Gauge): number {
  const parts = pressureParts({
    z2: gauge.z2,
    ebit: gauge.ebit,
    interest: gauge.interest,
    liquidity: gauge.liquidity,
    burnPerQuarter: gauge.burn,
    netDebt: gauge.netDebt,
    ebitda: gauge.ebitda,
    equity: gauge.equity,
    stakes: gauge.stakes,
  });
  return pressureIndex(parts.solvency, parts.cover, parts.runway, parts.leverage, parts.tied);
}
