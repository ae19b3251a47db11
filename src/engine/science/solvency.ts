/**
 * The four ratios of Z'': the first three to total assets (EBIT of a year), the last book equity to all
 * liabilities.
 */
export interface ZRatios {
  readonly workingCapital: number;
  readonly retainedEarnings: number;
  readonly ebit: number;
  readonly equityToLiabilities: number;
}

/**
 * Altman's Z'' score for firms of any industry and in emerging markets.
 *
 * Range: below 4.35 distress, above 5.85 safe (1.1 and 2.6 in the form without the constant).
 * Source: Altman, Hartzell & Peck (1995) "Emerging market corporate bonds: a scoring system":
 * 3.25 + 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4.
 */
export function altmanZ2(ratios: ZRatios): number {
  return scoreZ2(ratios.workingCapital, ratios.retainedEarnings, ratios.ebit, ratios.equityToLiabilities);
}

/** altmanZ2 by position, without an object. */
export function scoreZ2(
  workingCapital: number,
  retained: number,
  ebit: number,
  equityToLiabilities: number,
): number {
  return 3.25 + 6.56 * workingCapital + 3.26 * retained + 6.72 * ebit + 1.05 * equityToLiabilities;
}

/** Flows and stocks of one period of `days` days, in one unit of money. */
export interface CycleInputs {
  readonly revenue: number;
  readonly costOfSales: number;
  readonly inventory: number;
  readonly receivables: number;
  readonly payables: number;
  readonly days: number;
}

/** The cash conversion cycle and its parts, in days. */
export interface CashCycle {
  readonly receivableDays: number;
  readonly inventoryDays: number;
  readonly payableDays: number;
  readonly cycleDays: number;
}

/**
 * Days between paying suppliers and being paid by customers; below 0 the suppliers fund the shop.
 *
 * Range: revenue and costOfSales above 0. Source: Richards & Laughlin (1980) "A cash conversion cycle
 * approach to liquidity analysis", Financial Management 9(1).
 */
export function cashCycle(inputs: CycleInputs): CashCycle {
  const receivableDays = (inputs.receivables / inputs.revenue) * inputs.days;
  const inventoryDays = (inputs.inventory / inputs.costOfSales) * inputs.days;
  const payableDays = (inputs.payables / inputs.costOfSales) * inputs.days;
  return {
    receivableDays,
    inventoryDays,
    payableDays,
    cycleDays: receivableDays + inventoryDays - payableDays,
  };
}
