import type { Clause, ClauseId, TermSheet } from '../engine';
import { fieldOf } from './course';

/**
 * One field that may be moved in a firm's favour: from where it stands to the furthest that is worth asking.
 */
export interface Lever {
  readonly clause: ClauseId;
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** The same sheet with one field of one clause changed. */
export function withField(terms: TermSheet, id: ClauseId, field: string, value: Clause[string]): TermSheet {
  return { ...terms, clauses: { ...terms.clauses, [id]: { ...terms.clauses[id], [field]: value } } };
}

/** The same sheet without one clause. */
export function withoutClause(terms: TermSheet, id: ClauseId): TermSheet {
  const clauses = { ...terms.clauses };
  delete clauses[id];
  return { ...terms, clauses };
}

/** Every lever on which `me` may pull in its own favour; nobody haggles over less than a hundredth of `moneyStep`. */
export function leversOf(terms: TermSheet, me: string, moneyStep: number): Lever[] {
  const payStep = moneyStep / 100;
  const { clauses } = terms;
  const levers: Lever[] = [];
  const add = (clause: ClauseId, field: string, from: number, to: number, step: number): void => {
    if (from !== to) levers.push({ clause, field, from, to, step });
  };
  for (const id of ['equity', 'equity-back'] as const) {
    const clause = clauses[id];
    if (!clause) continue;
    const pay = fieldOf(clause.pay);
    const stake = fieldOf(clause.stake);
    if (clause.to === me) {
      add(id, 'pay', pay, Math.min(1e13, Math.max(3 * pay, 100 * moneyStep)), payStep);
      if (clause.kind !== 'buy-out') add(id, 'stake', stake, Math.max(0.001, 0.3 * stake), 0.0001);
    } else if (clause.from === me) {
      add(id, 'pay', pay, Math.floor(0.4 * pay), payStep);
      // Half a buy-out is none, and more of one is no gain.
      if (clause.kind !== 'buy-out') add(id, 'stake', stake, Math.min(0.35, 2 * stake), 0.0001);
    }
  }
  const { storefront } = clauses;
  if (storefront) {
    const commission = fieldOf(storefront.commission);
    const placement = fieldOf(storefront.placement);
    if (storefront.from === me) {
      add('storefront', 'commission', commission, 0, 0.001);
      add('storefront', 'placement', placement, 1, 0.05);
    } else if (storefront.to === me) add('storefront', 'commission', commission, 0.12, 0.001);
  }
  for (const id of ['logistics', 'logistics-back'] as const) {
    const clause = clauses[id];
    if (!clause) continue;
    const fee = fieldOf(clause.fee, 1);
    if (clause.from === me) {
      add(id, 'fee', fee, 2, 0.01);
      add(id, 'share', fieldOf(clause.share), 0.05, 0.01);
    } else if (clause.to === me) add(id, 'fee', fee, 0.8, 0.01);
  }
  const { tools, 'order-quota': quota } = clauses;
  if (quota) {
    const share = fieldOf(quota.share);
    const markup = fieldOf(quota.markup);
    const buys = quota.from === me;
    add('order-quota', 'markup', markup, buys ? 0 : 0.08, 0.005);
    add('order-quota', 'share', share, buys ? 0.05 : 0.9, 0.05);
  }
  const { treasury, licence, 'joint-research': research } = clauses;
  if (treasury) add('treasury', 'fee', fieldOf(treasury.fee), treasury.from === me ? 0.03 : 0, 0.001);
  if (licence) add('licence', 'royalty', fieldOf(licence.royalty), licence.from === me ? 0.1 : 0, 0.005);
  if (research) add('joint-research', 'fund', fieldOf(research.fund), payStep, payStep);
  if (tools) add('tools', 'level', fieldOf(tools.level), tools.from === me ? 0.05 : 1, 0.05);
  if (clauses.data) add('data', 'safeguards', fieldOf(clauses.data.safeguards), 1, 0.05);
  if (clauses.marketing) add('marketing', 'fund', fieldOf(clauses.marketing.fund), 0, payStep);
  return levers;
}

/** Pulls a lever to `value`, rounded to its step away from where it stood and held to its end. */
export function pull(terms: TermSheet, lever: Lever, value: number): TermSheet {
  const up = lever.to > lever.from;
  const steps = value / lever.step;
  const whole = up ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9);
  const rounded = Math.round(whole * lever.step * 1e6) / 1e6;
  const held = up
    ? Math.min(lever.to, Math.max(lever.from, rounded))
    : Math.max(lever.to, Math.min(lever.from, rounded));
  return withField(terms, lever.clause, lever.field, held);
}
