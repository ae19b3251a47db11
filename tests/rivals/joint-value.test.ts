import { describe, expect, test } from 'vitest';
import type { Clause, ClauseId, TermSheet } from '../../src/engine';
import { valueTerms } from '../../src/rivals';
import { playScript, signs, termsWith } from '../levers/lever';
import { reportOf, sheetOf, someRules } from './table';

const rules = someRules();
const reports = { suning: reportOf(rules, 'suning'), alibaba: reportOf(rules, 'alibaba') };
type Side = keyof typeof reports;

/** What one clause is worth to a side when one of its fields takes each of two values. */
function worths(side: Side, id: ClauseId, clause: Clause, field: string, values: readonly [number, number]) {
  return values.map((value) => {
    const sheet = sheetOf({ [id]: { ...clause, [field]: value } });
    return valueTerms(reports[side], rules, side, sheet);
  });
}

const QUOTA = { from: 'suning', to: 'alibaba', share: 0.4, markup: 0.02 };
const TOOLS = { from: 'alibaba', to: 'suning', level: 0.5 };
const TREASURY = { from: 'alibaba', to: 'suning', part: 0.5, fee: 0.01 };
const LICENCE = { from: 'alibaba', to: 'suning', breadth: 0.5, royalty: 0.01 };

describe('who gains by more of a clause', () => {
  test.each<[Side, ClauseId, Clause, string, readonly [number, number], 1 | -1]>([
    ['suning', 'order-quota', QUOTA, 'markup', [0.01, 0.05], -1],
    ['alibaba', 'order-quota', QUOTA, 'markup', [0.01, 0.05], 1],
    ['suning', 'order-quota', QUOTA, 'share', [0.2, 0.8], -1],
    ['suning', 'tools', TOOLS, 'level', [0.3, 1], 1],
    ['alibaba', 'tools', TOOLS, 'level', [0.3, 1], -1],
    ['suning', 'treasury', TREASURY, 'fee', [0, 0.02], -1],
    ['alibaba', 'treasury', TREASURY, 'fee', [0, 0.02], 1],
    ['suning', 'licence', LICENCE, 'royalty', [0, 0.05], -1],
    ['alibaba', 'licence', LICENCE, 'royalty', [0, 0.05], 1],
    ['suning', 'membership', {}, 'depth', [0.3, 1], 1],
  ])('%s: %s %o by %s %o', (side, id, clause, field, values, sign) => {
    const [less, more] = worths(side, id, clause, field, values).map((value) => value.byClause[id] ?? 0);
    expect(Math.sign((more ?? 0) - (less ?? 0))).toBe(sign);
  });

  test('a quota and tools make their taker dependent, not their giver', () => {
    const [small, large] = worths('suning', 'order-quota', QUOTA, 'share', [0.2, 0.8]);
    expect(large?.dependence).toBeGreaterThan((small?.dependence ?? 0) + 0.3);
    const tools = sheetOf({ tools: TOOLS });
    expect(valueTerms(reports.suning, rules, 'suning', tools).dependence).toBeGreaterThan(0);
    expect(valueTerms(reports.alibaba, rules, 'alibaba', tools).dependence).toBe(0);
  });
});

describe('rivals expect of a clause what the engine then does', () => {
  const plain: TermSheet['clauses'] = { data: { scope: 'orders', safeguards: 1 } };
  const retained = (clauses: TermSheet['clauses'], firm: number): number =>
    playScript(rules, { 0: signs(termsWith({ ...plain, ...clauses })) }, 12)[12]?.retained[firm] as number;

  test.each<[ClauseId, Clause]>([
    ['order-quota', QUOTA],
    ['tools', TOOLS],
    ['membership', { depth: 0.5 }],
    ['licence', LICENCE],
  ])('%s', (id, clause) => {
    (['suning', 'alibaba'] as const).forEach((side, firm) => {
      const played = retained({ [id]: clause }, firm) - retained({}, firm);
      const sheet = (clauses: TermSheet['clauses']) => sheetOf({ ...plain, ...clauses });
      const value = (clauses: TermSheet['clauses']) =>
        valueTerms(reports[side], rules, side, sheet(clauses)).total;
      const expected = value({ [id]: clause }) - value({});
      expect(Math.sign(expected), `${side}: ${expected} against ${played}`).toBe(Math.sign(played));
    });
  });
});
