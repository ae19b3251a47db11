import { amountFieldOf, openingOf, standingAmount } from './desk-fields';
import { VENTURES, type Decision, type TermSheet } from '../engine';
import type { SeatInput } from './desk-seat';

const QUARTER_DAYS = 90;

/**
 * Cash that one decision moves in the quarter, in fen; below zero goes out.
 *
 * Only what the rules fix beforehand: what follows from sales (a discount, commissions, service) is not in it. Standing
 * budgets count by how they change.
 */
export function cashOf(seat: SeatInput, decision: Decision): number {
  const { rules, report } = seat;
  const { table, firm } = report;
  const p = rules.parameters;
  const number = (field: string): number => {
    const value = decision[field];
    return typeof value === 'number' ? value : 0;
  };
  switch (decision.kind) {
    case 'advertise': {
      const field = amountFieldOf(openingOf(seat.openings, 'advertise'), 'spend');
      if (!field || decision.spend === undefined) return 0;
      const cell = rules.segmentIds.indexOf(String(decision.segment));
      return standingAmount(seat, 'advertise', 'spend', field, cell) - number('spend');
    }
    case 'campaign':
      return -number('spend');
    case 'logistics':
      return Math.round(
        -number('build') * p.buildCost -
          number('dispatch') -
          (number('lease') - number('release')) * p.leaseCost * QUARTER_DAYS * rules.scale.parcels,
      );
    case 'stores':
      return Math.round(
        -number('open') * p.storeCost -
          number('digitise') * p.digitiseCost -
          number('pilot') +
          number('close') * p.storeCost * 0.2,
      );
    case 'capability': {
      let sum = 0;
      for (const name of ['research', 'training', 'data', 'security']) {
        const field = amountFieldOf(openingOf(seat.openings, 'capability'), name);
        if (field && decision[name] !== undefined) sum += (field.now ?? 0) - number(name);
      }
      return sum;
    }
    case 'diversify': {
      let sum = 0;
      for (const name of VENTURES) {
        const field = amountFieldOf(openingOf(seat.openings, 'diversify'), name);
        if (field && decision[name] !== undefined) sum += (field.now ?? 0) - number(name);
      }
      return sum;
    }
    case 'research': {
      const studies = ['books', 'stance', 'wishes'].filter(
        (subject) => decision[subject] !== undefined,
      ).length;
      const depth = typeof decision.depth === 'number' ? decision.depth : 0.5;
      const trail = table.revenueTrail.subarray(4 * firm, 4 * firm + 4);
      let revenue = 0;
      for (const quarter of trail) revenue += quarter / 4;
      return -Math.round(studies * depth * p.studyCost * Math.max(0, revenue));
    }
    case 'finance': {
      const value = table.marketValue[firm] ?? 0;
      const issued = number('issue') * value * (1 - p.issueDiscount);
      return Math.round(
        number('borrow') - number('repay') - number('dividend') + issued - number('buy-back') * value,
      );
    }
    case 'alliance': {
      const terms = decision.terms;
      return typeof terms === 'object' && !Array.isArray(terms) ? paidAtOnce(seat, terms as TermSheet) : 0;
    }
    default:
      return 0;
  }
}

/** Prices of stakes that close in the quarter they are signed. */
function paidAtOnce(seat: SeatInput, { clauses }: TermSheet): number {
  const own = seat.rules.firmIds[seat.report.firm];
  let cash = 0;
  for (const clause of [clauses.equity, clauses['equity-back']]) {
    if (!clause || (clause.closesAfterQuarters ?? 0) > 0) continue;
    const pay = typeof clause.pay === 'number' ? clause.pay : 0;
    if (clause.from === own) cash -= pay;
    if (clause.to === own && clause.kind !== 'buy-out') cash += pay;
  }
  return cash;
}

/** The whole draft's cash in fen. */
export function draftCash(seat: SeatInput): number {
  let sum = 0;
  for (const decision of seat.decisions) sum += cashOf(seat, decision);
  return sum;
}
