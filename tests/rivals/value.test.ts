import { describe, expect, test } from 'vitest';
import { clauseFields, CLAUSE_IDS, imagine, type Clause, type ClauseId } from '../../src/engine';
import { PERSONALITIES, valueTerms } from '../../src/rivals';
import { dealOf } from '../../src/rivals/course';
import { breachRisk } from '../../src/rivals/joint';
import { isWelcome, weigh } from '../../src/rivals/weighing';
import { fortySheets, reportOf, sheetOf, someRules } from './table';

const rules = someRules();
const suning = reportOf(rules, 'suning');
const alibaba = reportOf(rules, 'alibaba');

function worths(
  firm: 'suning' | 'alibaba',
  id: ClauseId,
  field: string,
  values: readonly number[],
  clause: Clause,
): number[] {
  const report = firm === 'suning' ? suning : alibaba;
  return values.map(
    (value) => valueTerms(report, rules, firm, sheetOf({ [id]: { ...clause, [field]: value } })).total,
  );
}

function expectRising(list: readonly number[]): void {
  for (let i = 1; i < list.length; i++) expect(list[i]).toBeGreaterThan(list[i - 1] as number);
}

describe('a stake', () => {
  const clause = { from: 'alibaba', to: 'suning', stake: 0.1, pay: 1.2e12 };
  const prices = [2e11, 6e11, 1.1e12, 1.6e12, 2.6e12];
  test('is better for the issuer the more is paid for it', () =>
    expectRising(worths('suning', 'equity', 'pay', prices, clause)));
  test('is worse for the buyer the more is paid for it', () =>
    expectRising(worths('alibaba', 'equity', 'pay', prices, clause).reverse()));
  test('is worse for the issuer the larger it is at one price', () =>
    expectRising(worths('suning', 'equity', 'stake', [0.02, 0.1, 0.2, 0.35], clause).reverse()));
  test('brings cash to the issuer and takes it from the buyer', () => {
    expect(valueTerms(suning, rules, 'suning', sheetOf({ equity: clause })).cash).toBe(1.2e12);
    expect(valueTerms(alibaba, rules, 'alibaba', sheetOf({ equity: clause })).cash).toBe(-1.2e12);
  });
});

describe('a storefront', () => {
  const clause = { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 };
  const commissions = [0, 0.02, 0.05, 0.12];
  test('is better for the host the higher the commission', () =>
    expectRising(worths('alibaba', 'storefront', 'commission', commissions, clause)));
  test('is worse for the seller the higher the commission', () =>
    expectRising(worths('suning', 'storefront', 'commission', commissions, clause).reverse()));
  test('sells more the better it is placed', () => {
    const sales = [0, 0.5, 1].map(
      (placement) =>
        valueTerms(suning, rules, 'suning', sheetOf({ storefront: { ...clause, placement } })).sales,
    );
    expectRising(sales);
  });
  test('makes the seller more dependent the better it is placed', () => {
    expectRising(
      [0, 0.5, 1].map(
        (placement) =>
          valueTerms(suning, rules, 'suning', sheetOf({ storefront: { ...clause, placement } })).dependence,
      ),
    );
  });
});

describe('a logistics leg', () => {
  const clause = { from: 'suning', to: 'alibaba', share: 0.2, fee: 1 };
  test('is better for the provider the higher the fee', () =>
    expectRising(worths('suning', 'logistics', 'fee', [0.8, 1, 1.4, 2], clause)));
  test('is worse for the user the higher the fee', () =>
    expectRising(worths('alibaba', 'logistics', 'fee', [0.8, 1, 1.4, 2], clause).reverse()));
});

describe('shared data', () => {
  test('is less of a risk the more safeguards there are, and with a risk office', () => {
    const world = imagine(suning, rules);
    const risk = (safeguards: number, office: boolean): number =>
      breachRisk(
        world,
        rules,
        0,
        dealOf(world, rules, sheetOf({ data: { scope: 'customers', safeguards } })),
        office,
      );
    expectRising([1, 0.6, 0.3, 0].map((safeguards) => risk(safeguards, false)));
    expect(risk(0.5, true)).toBeLessThan(risk(0.5, false));
  });
  test('is more of a risk the wider its scope', () => {
    const world = imagine(suning, rules);
    expectRising(
      ['none', 'orders', 'stock', 'customers'].map((scope) =>
        breachRisk(
          world,
          rules,
          0,
          dealOf(world, rules, sheetOf({ data: { scope, safeguards: 0.3 } })),
          false,
        ),
      ),
    );
  });
});

test('clauses sum to the total, and every clause of the sheet is priced', () => {
  const clauses: Partial<Record<ClauseId, Clause>> = {
    equity: { from: 'alibaba', to: 'suning', stake: 0.2, pay: 2.8e12 },
    'equity-back': { from: 'suning', to: 'alibaba', stake: 0.01, pay: 1.2e12 },
    storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 },
    logistics: { from: 'suning', to: 'alibaba', share: 0.1, fee: 1.2 },
    'logistics-back': { from: 'alibaba', to: 'suning', share: 0.1, fee: 1.1 },
    data: { scope: 'stock', safeguards: 0.5 },
    marketing: { fund: 1e10 },
    sharing: { split: 'shapley' },
    exclusivity: { from: 'suning' },
    'order-quota': { from: 'suning', to: 'alibaba', share: 0.3, markup: 0.02 },
    tools: { from: 'alibaba', to: 'suning', level: 0.5 },
    'joint-buying': { share: 0.3 },
    governance: { bodies: ['committee', 'working-group'] },
  };
  for (const [report, firm] of [
    [suning, 'suning'],
    [alibaba, 'alibaba'],
  ] as const) {
    const value = valueTerms(report, rules, firm, sheetOf(clauses));
    let sum = 0;
    for (const id of CLAUSE_IDS) sum += value.byClause[id] ?? Number.NaN;
    expect(value.total).toBe(sum);
    expect(Number.isFinite(value.pressure)).toBe(true);
    expect(value.dependence).toBeGreaterThanOrEqual(0);
    expect(value.dependence).toBeLessThanOrEqual(1);
  }
  expect(Object.keys(clauseFields()).length).toBeGreaterThan(0);
});

test('a division in equal parts takes from the seller what it gives to the host of a cheap storefront', () => {
  const storefront = { from: 'suning', to: 'alibaba', commission: 0, placement: 0.5 };
  const sheet = sheetOf({ storefront, sharing: { split: 'shapley' } });
  expect(valueTerms(suning, rules, 'suning', sheet).byClause.sharing).toBeLessThan(0);
  expect(valueTerms(alibaba, rules, 'alibaba', sheet).byClause.sharing).toBeGreaterThan(0);
});

test('exclusivity costs the bound firm and nobody outside gains or loses by a contract', () => {
  const open = sheetOf({ storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 } });
  const bound = { ...open, clauses: { ...open.clauses, exclusivity: { from: 'suning' } } };
  const value = valueTerms(suning, rules, 'suning', bound);
  expect(value.byClause.exclusivity).toBeLessThan(0);
  expect(valueTerms(suning, rules, 'jd', bound).total).toBe(0);
});

test('the more a character minds dependence, the fewer of forty sheets it signs', () => {
  const world = imagine(suning, rules);
  const signed = [0, 0.02, 0.1, 0.4, 2, 10].map((dependence) => {
    const who = { ...PERSONALITIES.networker, walkAway: -0.02, dependence };
    return fortySheets('suning', 'alibaba').filter((terms) => isWelcome(weigh(world, rules, 0, terms, who)))
      .length;
  });
  for (let i = 1; i < signed.length; i++) expect(signed[i]).toBeLessThanOrEqual(signed[i - 1] as number);
  expect(signed[0]).toBeGreaterThan(signed[signed.length - 1] as number);
});
