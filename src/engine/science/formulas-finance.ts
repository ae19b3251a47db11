import { NOT_NEGATIVE, PERIODS, POSITIVE, RATE, type Formula } from './formula-reader';
import { pressureIndex, pressureParts, pressureZone } from './pressure';
import { altmanZ2, cashCycle } from './solvency';
import { annuityPresentValue, futureValue, netPresentValue, synergyNetPresentValue } from './worth';

/** Formulas of one firm's money: present values, solvency, cash cycle, pressure. */
export const FINANCE_FORMULAS = {
  futureValue(read) {
    const present = read.number('present');
    const growth = read.number('growth', RATE);
    const periods = read.number('periods', PERIODS);
    return () => ({ value: futureValue(present, growth, periods) });
  },
  annuityPresentValue(read) {
    const payment = read.number('payment');
    const rate = read.number('rate', RATE);
    const periods = read.number('periods', PERIODS);
    return () => ({ value: annuityPresentValue(payment, rate, periods) });
  },
  netPresentValue(read) {
    const rate = read.number('rate', RATE);
    const cashflows = read.numbers('cashflows');
    return () => ({ value: netPresentValue(rate, cashflows) });
  },
  synergyNetPresentValue(read) {
    const plan = {
      revenueSynergy: read.number('revenueSynergy'),
      revenueRamp: read.number('revenueRamp', PERIODS),
      costSynergy: read.number('costSynergy'),
      costRamp: read.number('costRamp', PERIODS),
      integrationCosts: read.numbers('integrationCosts'),
      ratePerYear: read.number('ratePerYear', RATE),
      quarters: read.number('quarters', { ...PERIODS, whole: true }),
    };
    return () => ({ value: synergyNetPresentValue(plan) });
  },
  altmanZ2(read) {
    const ratios = {
      workingCapital: read.number('workingCapital'),
      retainedEarnings: read.number('retainedEarnings'),
      ebit: read.number('ebit'),
      equityToLiabilities: read.number('equityToLiabilities'),
    };
    return () => ({ score: altmanZ2(ratios) });
  },
  cashCycle(read) {
    const inputs = {
      revenue: read.number('revenue', POSITIVE),
      costOfSales: read.number('costOfSales', POSITIVE),
      inventory: read.number('inventory'),
      receivables: read.number('receivables'),
      payables: read.number('payables'),
      days: read.number('days', { above: 0, otherwise: 365 }),
    };
    return () => ({ ...cashCycle(inputs) });
  },
  pressure(read) {
    const parts = pressureParts({
      z2: read.number('z2'),
      ebit: read.number('ebit'),
      interest: read.number('interest', NOT_NEGATIVE),
      liquidity: read.number('liquidity'),
      burnPerQuarter: read.number('burnPerQuarter'),
      netDebt: read.number('netDebt'),
      ebitda: read.number('ebitda'),
      stakes: read.number('stakes', NOT_NEGATIVE),
      equity: read.number('equity'),
    });
    const index = pressureIndex(parts.solvency, parts.cover, parts.runway, parts.leverage, parts.tied);
    return () => ({ index, parts, zone: pressureZone(index) });
  },
} as const satisfies Readonly<Record<string, Formula>>;
