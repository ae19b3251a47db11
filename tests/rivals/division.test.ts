import { describe, expect, test } from 'vitest';
import { observe, start, type Clause, type TermSheet } from '../../src/engine';
import { divisionOf, DIVISION_RULES, type Division } from '../../src/rivals';
import { bundledScenario } from '../../src/scenario';

const scenario = bundledScenario('jd-coalition-2017');
if (!scenario) throw new Error('no scenario');
const { rules } = scenario;
const report = observe(start(rules), rules.firmIds.indexOf('jd'));

function sheet(members: readonly string[], clauses: Readonly<Record<string, Clause>>): TermSheet {
  return { members, startsAfterQuarters: 0, termQuarters: 12, exitFee: 0, clauses };
}

const front: Clause = { from: 'vipshop', to: 'jd', commission: 0.03, placement: 0.6 };
const parcels: Clause = { from: 'jd', to: 'secoo', share: 0.1, fee: 1.05 };
const pair = sheet(['jd', 'vipshop'], { storefront: front });
const three = sheet(['jd', 'vipshop', 'secoo'], {
  storefront: front,
  logistics: parcels,
  marketing: { fund: 3e10 },
});

function divided(terms: TermSheet): Division {
  const division = divisionOf(report, rules, terms);
  if (!division) throw new Error('nothing to divide');
  return division;
}

const sum = (parts: readonly number[]): number => parts.reduce((whole, part) => whole + part, 0);

describe('the division of joint gains', () => {
  test('gives away all of it by every rule, and the fees only move it', () => {
    for (const terms of [pair, three]) {
      const { whole, byRule, byFees } = divided(terms);
      expect(whole).toBeGreaterThan(0);
      for (const rule of DIVISION_RULES) expect(sum(byRule[rule]) / whole).toBeCloseTo(1, 6);
      expect(sum(byFees) / whole).toBeCloseTo(1, 2);
    }
  });

  test('is even between two by what each adds, and leans to the one who needs the other less by Nash', () => {
    const { whole, byRule, powers, leaning } = divided(pair);
    expect(byRule.shapley[0]).toBeCloseTo(whole / 2, -3);
    expect(byRule.nucleolus[0]).toBeCloseTo(byRule.shapley[0] ?? 0, -3);
    // The guest leans on its host.
    expect(leaning[1]).toBeGreaterThan(leaning[0] ?? 1);
    expect(powers[0]).toBeGreaterThan(0.5);
    expect(byRule.nash[0]).toBeCloseTo((powers[0] ?? 0) * whole, -3);
  });

  test('gives most among three to the one without whom the others gain little', () => {
    const { byRule } = divided(three);
    const [jd = 0, vipshop = 0, secoo = 0] = byRule.shapley;
    expect(jd).toBeGreaterThan(vipshop);
    expect(jd).toBeGreaterThan(secoo);
  });

  test('leaves the worst-off group most content by the nucleolus', () => {
    const { slack } = divided(three);
    for (const rule of DIVISION_RULES) expect(slack.nucleolus).toBeGreaterThanOrEqual(slack[rule] - 1);
  });

  test('counts for what a rule does not change: the clause itself leaves the gains as they are', () => {
    const ruled = { ...three, clauses: { ...three.clauses, sharing: { split: 'shapley' } } };
    expect(divided(ruled).byRule).toEqual(divided(three).byRule);
  });
});
