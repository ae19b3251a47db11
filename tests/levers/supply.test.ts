import { describe, expect, test } from 'vitest';
import { fenFromRmbM, type TermSheet, type World } from '../../src/engine';
import { playScript, scenarioRules, seenOf, signs, termsWith, type Script } from './lever';

const rules = scenarioRules();
const QUARTERS = 8;
const SUNING = 0;
const ALIBABA = 1;
const plain = { data: { scope: 'orders', safeguards: 1 } } as const;
const playTerms = (clauses: TermSheet['clauses'], quarters = QUARTERS): World[] =>
  playScript(rules, { 0: signs(termsWith({ ...plain, ...clauses })) }, quarters);
const after = (clauses: TermSheet['clauses'], quarters = QUARTERS): World =>
  playTerms(clauses, quarters)[quarters] as World;
const bare = after({});
/** What hangs on the first contract. */
const dependenceOf = (world: World, firm: number): number => world.dependence[firm] as number;

describe('an order quota', () => {
  const quota = (share: number, markup: number): World =>
    after({ 'order-quota': { from: 'suning', to: 'alibaba', share, markup } });

  test('pays the platform its markup on exactly the stated part of the goods', () => {
    const world = quota(0.4, 0.03);
    const due = 0.4 * 0.03 * (world.costOfGoods[SUNING] as number);
    expect(Math.abs((world.commissionPaid[SUNING] as number) - due)).toBeLessThan(2);
    expect(
      (world.commissionIncome[ALIBABA] as number) - (bare.commissionIncome[ALIBABA] as number),
    ).toBeGreaterThan(0.5 * due);
  });

  test('makes the buyer dependent, the more the larger it is, and not the platform', () => {
    const small = quota(0.1, 0.02);
    const large = quota(0.8, 0.02);
    expect(dependenceOf(small, SUNING)).toBeGreaterThan(dependenceOf(bare, SUNING));
    expect(dependenceOf(large, SUNING)).toBeGreaterThan(dependenceOf(small, SUNING) + 0.2);
    expect(dependenceOf(large, ALIBABA)).toBe(dependenceOf(bare, ALIBABA));
  });

  test('takes freedom of choice: a larger one sells less', () => {
    expect(seenOf(quota(0.9, 0), rules, 'suning').share).toBeLessThan(
      seenOf(quota(0.1, 0), rules, 'suning').share,
    );
  });
});

describe('tools and training', () => {
  const tools = (level: number): World => after({ tools: { from: 'alibaba', to: 'suning', level } });

  test('raise service and sales of whoever gets them, more with more of them', () => {
    const [some, all] = [tools(0.3), tools(1)];
    expect(all.service[SUNING]).toBeGreaterThan(some.service[SUNING] as number);
    expect(some.service[SUNING]).toBeGreaterThan(bare.service[SUNING] as number);
    expect(seenOf(all, rules, 'suning').share).toBeGreaterThan(seenOf(some, rules, 'suning').share);
  });

  test('let it plan better once it has grown used to them', () => {
    const bodies = { governance: { bodies: ['working-group', 'committee', 'staff-exchange'] } };
    const with12 = after({ ...bodies, tools: { from: 'alibaba', to: 'suning', level: 1 } }, 12);
    expect(with12.forecastError[SUNING]).toBeLessThan(after(bodies, 12).forecastError[SUNING] as number);
  });

  test('are paid for by the giver', () => {
    const extra = (tools(1).allianceCosts[ALIBABA] as number) - (bare.allianceCosts[ALIBABA] as number);
    expect(extra).toBeGreaterThan(fenFromRmbM(50));
  });

  test('lock in: dependence grows as work grows around them', () => {
    const worlds = playTerms({ tools: { from: 'alibaba', to: 'suning', level: 1 } });
    const plainWorlds = playTerms({});
    const locked = (q: number): number =>
      dependenceOf(worlds[q] as World, SUNING) - dependenceOf(plainWorlds[q] as World, SUNING);
    expect(locked(2)).toBeGreaterThan(0);
    expect(locked(8)).toBeGreaterThan(locked(2));
  });
});

describe('buying together', () => {
  const buys = (one: string, other: string, share: number | null): World => {
    const terms = termsWith(share === null ? plain : { ...plain, 'joint-buying': { share } }, {
      members: [one, other],
    });
    const script: Script = {
      0: {
        [one]: [{ kind: 'alliance', action: 'propose', terms }],
        [other]: [{ kind: 'alliance', action: 'answer', terms }],
      },
    };
    return playScript(rules, script, QUARTERS)[QUARTERS] as World;
  };
  const GOME = rules.firmIds.indexOf('gome');
  /** Cost of a fen of goods sold. */
  const costOf = (world: World, firm: number): number =>
    (world.costOfGoods[firm] as number) / (world.ownSales[firm] as number);

  test('makes goods cheaper for both, most for the smaller', () => {
    const [alone, joined] = [buys('gome', 'suning', null), buys('gome', 'suning', 0.8)];
    const saved = (firm: number): number => 1 - costOf(joined, firm) / costOf(alone, firm);
    expect(saved(SUNING)).toBeGreaterThan(0);
    expect(saved(GOME)).toBeGreaterThan(saved(SUNING));
    expect(saved(GOME)).toBeLessThan(0.1);
  });
});

describe('five parties', () => {
  test('can buy together, one equipping another and a third bound by a quota', () => {
    const members = ['suning', 'alibaba', 'jd', 'gome', 'vipshop'];
    const terms = termsWith(
      {
        'joint-buying': { share: 0.4 },
        tools: { from: 'jd', to: 'vipshop', level: 0.8 },
        'order-quota': { from: 'gome', to: 'alibaba', share: 0.3, markup: 0.03 },
      },
      { members },
    );
    const [first, ...others] = members;
    const script: Script = {
      0: Object.fromEntries([
        [first, [{ kind: 'alliance', action: 'propose', terms }]],
        ...others.map((id) => [id, [{ kind: 'alliance', action: 'answer', terms }]]),
      ]) as Script[number],
    };
    const world = playScript(rules, script, 4)[4] as World;
    const none = playScript(rules, {}, 4)[4] as World;
    expect(world.commissionPaid[rules.firmIds.indexOf('gome')]).toBeGreaterThan(0);
    expect(world.service[rules.firmIds.indexOf('vipshop')]).toBeGreaterThan(
      none.service[rules.firmIds.indexOf('vipshop')] as number,
    );
    expect(world.dependence[rules.firmIds.indexOf('suning')]).toBe(0);
  });
});
