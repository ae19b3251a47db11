import { expLessOne, lnOnePlus, power } from './numbers';

/** Value after growing for a number of periods. Range: growth per period > -1. Source: compound interest. */
export function futureValue(present: number, growth: number, periods: number): number {
  return present * power(1 + growth, periods);
}

/**
 * Worth today of a level payment at the end of each of a number of periods.
 *
 * Range: rate per period > -1; at 0 the plain sum. Source: Brealey, Myers & Allen, Principles of Corporate
 * Finance, ch. 2.
 */
export function annuityPresentValue(payment: number, rate: number, periods: number): number {
  if (rate === 0) return payment * periods;
  // 1 - (1 + rate)^-periods, in a form that keeps its digits at rates near 0.
  return (payment * -expLessOne(-periods * lnOnePlus(rate))) / rate;
}

/**
 * Net present value of flows one period apart, the first one today and so undiscounted.
 *
 * Range: rate per period > -1. Source: Brealey, Myers & Allen, ch. 5; the timing is numpy-financial's (a
 * spreadsheet's NPV discounts the first flow too).
 */
export function netPresentValue(rate: number, cashflows: readonly number[]): number {
  let value = 0;
  let discount = 1;
  for (const flow of cashflows) {
    value += flow / discount;
    discount *= 1 + rate;
  }
  return value;
}

/**
 * What joining forces brings and costs. Money per quarter unless said; ramps in quarters until the full
 * amount.
 */
export interface SynergyPlan {
  readonly revenueSynergy: number;
  readonly revenueRamp: number;
  readonly costSynergy: number;
  readonly costRamp: number;
  /** One-off integration cost by quarter from now on. */
  readonly integrationCosts: readonly number[];
  /** Cost of capital a year, > -1. */
  readonly ratePerYear: number;
  /** Quarters counted; nothing is assumed after them. */
  readonly quarters: number;
}

/**
 * Present value of synergies that grow in a straight line to their full amount, less the cost of integration.
 *
 * The first quarter is today and brings nothing yet, so the value dips before it rises.
 * Source: discounted cash flow (Brealey, Myers & Allen, ch. 5); the straight ramps are ours.
 */
export function synergyNetPresentValue(plan: SynergyPlan): number {
  const flows: number[] = [];
  for (let quarter = 0; quarter < plan.quarters; quarter++) {
    flows.push(
      plan.revenueSynergy * ramp(quarter, plan.revenueRamp) +
        plan.costSynergy * ramp(quarter, plan.costRamp) -
        (plan.integrationCosts[quarter] ?? 0),
    );
  }
  return netPresentValue(power(1 + plan.ratePerYear, 0.25) - 1, flows);
}

/** Part of the full amount reached by a quarter, in 0..1. */
function ramp(quarter: number, length: number): number {
  if (quarter <= 0) return 0;
  return length > 0 ? Math.min(1, quarter / length) : 1;
}
