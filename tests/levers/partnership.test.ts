import { describe, expect, test } from 'vitest';
import { fenFromRmbM, type Decision, type FirmId, type TermSheet, type World } from '../../src/engine';
import { playScript, scenarioRules, seenOf, termsWith, type Script } from './lever';

const rules = scenarioRules();
const indexOf = (id: FirmId): number => rules.firmIds.indexOf(id);
const plain = { data: { scope: 'orders', safeguards: 1 } } as const;
const SUNING = indexOf('suning');
const ALIBABA = indexOf('alibaba');
const GOME = indexOf('gome');

/** The world after a contract of these members with these clauses beside the plain one. */
function after(
  clauses: TermSheet['clauses'],
  quarters = 8,
  members: readonly FirmId[] = ['suning', 'alibaba'],
  opening?: World,
  beside: Readonly<Record<FirmId, readonly Decision[]>> = {},
): World {
  const terms = termsWith({ ...plain, ...clauses }, { members });
  const [first = '', ...others] = members;
  const script: Script = {
    0: Object.fromEntries([
      [first, [{ kind: 'alliance', action: 'propose', terms }, ...(beside[first] ?? [])]],
      ...others.map((id) => [id, [{ kind: 'alliance', action: 'answer', terms }, ...(beside[id] ?? [])]]),
    ]) as Script[number],
  };
  return playScript(rules, script, quarters, null, opening)[quarters] as World;
}

const bare = after({});
const shareOf = (world: World, id: FirmId): number => seenOf(world, rules, id).share;

describe('a shared membership', () => {
  const joined = after({ membership: { depth: 1 } });

  test('holds customers of both members', () => {
    expect(shareOf(joined, 'suning')).toBeGreaterThan(shareOf(bare, 'suning'));
    expect(shareOf(joined, 'alibaba')).toBeGreaterThan(shareOf(bare, 'alibaba'));
  });

  test('exposes their customers’ data, less with safeguards', () => {
    const open = after({ membership: { depth: 1 }, data: { scope: 'orders', safeguards: 0 } });
    const shut = after({ membership: { depth: 1 }, data: { scope: 'orders', safeguards: 1 } });
    expect(joined.breachHazard[SUNING]).toBeGreaterThan(bare.breachHazard[SUNING] as number);
    expect(open.breachHazard[SUNING]).toBeGreaterThan(shut.breachHazard[SUNING] as number);
  });
});

describe('opened stock', () => {
  const chains = ['gome', 'suning'];
  // With ample stock nothing is missed that a partner could serve.
  const lean = Object.fromEntries(
    chains.map((id) => [id, [{ kind: 'logistics', region: 'east', cover: 25 } as const]]),
  );
  const alone = after({}, 12, chains, undefined, lean);
  const opened = after({ inventory: { share: 0.8 } }, 12, chains, undefined, lean);

  test('serves sales that the own shelf would miss, and leaves less over', () => {
    for (const firm of [SUNING, GOME]) {
      expect(opened.fillRate[firm]).toBeGreaterThan(alone.fillRate[firm] as number);
      expect(opened.overhang[firm]).toBeLessThan(alone.overhang[firm] as number);
    }
  });

  test('helps a chain little with a platform that keeps no such goods', () => {
    const gain = (members: readonly FirmId[]): number =>
      (after({ inventory: { share: 0.8 } }, 12, members, undefined, lean).fillRate[SUNING] as number) -
      (after({}, 12, members, undefined, lean).fillRate[SUNING] as number);
    expect(gain(['suning', 'gome'])).toBeGreaterThan(2 * gain(['suning', 'alibaba']));
  });
});

describe('joint research', () => {
  test('raises the technology of both, more than the same money spent apart, and speeds the learning race', () => {
    const fund = fenFromRmbM(800);
    const joint = after({ 'joint-research': { fund } });
    expect(joint.technology[ALIBABA]).toBeGreaterThan(bare.technology[ALIBABA] as number);
    const budget = { kind: 'capability', research: fund / 2 } as const;
    const openingBudget = bare.researchBudget[SUNING] as number;
    const apart = playScript(
      rules,
      { 0: { suning: [{ ...budget, research: openingBudget + fund / 2 }] } },
      8,
    )[8] as World;
    expect(apart.technology[SUNING]).toBeGreaterThan(bare.technology[SUNING] as number);
    expect(joint.technology[SUNING]).toBeGreaterThan(apart.technology[SUNING] as number);
    expect(joint.knowledge[SUNING]).toBeGreaterThan(bare.knowledge[SUNING] as number);
  });
});

describe('a shared treasury', () => {
  const vouched = (fee: number, part = 1): World =>
    after({ treasury: { from: 'alibaba', to: 'suning', part, fee } });

  test('lowers the borrower’s rate by its part and makes it lean on the voucher', () => {
    expect(vouched(0, 1).interestRate[SUNING]).toBeLessThan(vouched(0, 0.3).interestRate[SUNING] as number);
    expect(vouched(0, 0.3).interestRate[SUNING]).toBeLessThan(bare.interestRate[SUNING] as number);
    expect(vouched(0).dependence[SUNING]).toBeGreaterThan(bare.dependence[SUNING] as number);
    expect(vouched(0).dependence[ALIBABA]).toBe(bare.dependence[ALIBABA]);
  });

  test('lets suppliers wait longer', () => {
    expect(vouched(0).payables[SUNING]).toBeGreaterThan(1.02 * (bare.payables[SUNING] as number));
  });

  test('pays the voucher its fee', () => {
    expect(vouched(0.02).investmentGain[ALIBABA]).toBeGreaterThan(
      vouched(0).investmentGain[ALIBABA] as number,
    );
    expect(vouched(0.02).interest[SUNING]).toBeGreaterThan(vouched(0).interest[SUNING] as number);
  });

  test('is called when the borrower has run out of cash', () => {
    const terms = { treasury: { from: 'alibaba', to: 'suning', part: 1, fee: 0 } };
    const calm = after(terms, 1);
    const opening = playScript(rules, {}, 0)[0] as World;
    opening.shortQuarters[SUNING] = 1;
    const called = after(terms, 1, ['suning', 'alibaba'], opening);
    expect(called.incidentLosses[ALIBABA]).toBeGreaterThan(calm.incidentLosses[ALIBABA] as number);
  });
});

describe('a licence of the name', () => {
  const brandOf = (world: World, firm: number, segment: string): number =>
    world.brand[firm * rules.shape.segments + rules.segmentIds.indexOf(segment)] as number;

  test('lends the user brand where it is the weaker', () => {
    const lent = after({ licence: { from: 'alibaba', to: 'suning', breadth: 1, royalty: 0.01 } });
    expect(brandOf(lent, SUNING, 'fashion')).toBeGreaterThan(brandOf(bare, SUNING, 'fashion'));
  });

  test('dilutes an owner whose genuine name is lent where fakes are complained of', () => {
    const misfit = after({ licence: { from: 'suning', to: 'alibaba', breadth: 1, royalty: 0.01 } });
    expect(brandOf(misfit, SUNING, 'appliances')).toBeLessThan(brandOf(bare, SUNING, 'appliances') - 0.01);
    const chains = ['suning', 'gome'];
    const kin = after({ licence: { from: 'suning', to: 'gome', breadth: 1, royalty: 0.01 } }, 8, chains);
    expect(brandOf(kin, SUNING, 'appliances')).toBeGreaterThan(brandOf(misfit, SUNING, 'appliances'));
  });

  test('pays the owner its royalty on the part of the sales', () => {
    const world = after({ licence: { from: 'alibaba', to: 'suning', breadth: 0.5, royalty: 0.02 } });
    const due = 0.5 * 0.02 * (world.ownSales[SUNING] as number);
    expect(Math.abs((world.commissionPaid[SUNING] as number) - due)).toBeLessThan(2);
  });
});

test('five firms share one membership and one research fund', () => {
  const members = ['suning', 'alibaba', 'jd', 'gome', 'vipshop'];
  const none = after({}, 4, members);
  const all = after({ membership: { depth: 0.6 }, 'joint-research': { fund: fenFromRmbM(500) } }, 4, members);
  for (const id of members)
    expect(all.technology[indexOf(id)], id).toBeGreaterThan(none.technology[indexOf(id)] as number);
  // All hold their customers: what they win comes from outside.
  const outside = (world: World): number => world.outside.reduce((sum, part) => sum + part, 0);
  expect(outside(all)).toBeLessThan(outside(none));
});
