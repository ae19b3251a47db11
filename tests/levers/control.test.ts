import { describe, expect, test } from 'vitest';
import {
  advance,
  ASSETS,
  assetsOf,
  check,
  CLAIMS,
  claimsOf,
  controls,
  equityOf,
  fenFromRmbM,
  gaugeOf,
  luckSizes,
  netProfitOf,
  noLuck,
  observe,
  revenueOf,
  type TermSheet,
  type World,
} from '../../src/engine';
import { bundledScenario, compileScenario } from '../../src/scenario';
import { ALIBABA, buyOut, game, JD, OTHERS, placed, priceOf, QUARTERS, rules, SUNING } from './buy-out';
import { playScript, signs, termsWith, type Script } from './lever';

/** One rung of the ladder: the same contract with no stake, a small one, a veto, both ways, or control. */
const RUNGS: Readonly<Record<string, TermSheet['clauses']>> = {
  contract: {},
  stake: { equity: placed(0.12) },
  veto: { equity: placed(0.34) },
  control: buyOut(),
};

const ladder = Object.fromEntries(Object.entries(RUNGS).map(([rung, clauses]) => [rung, game(clauses)]));
const end = (rung: string): World => ladder[rung]?.[QUARTERS] as World;

describe('the ladder of control', () => {
  test('joins the partners faster on every rung', () => {
    const joined = ['contract', 'stake', 'veto', 'control'].map((rung) => end(rung).integration[0] as number);
    for (let i = 1; i < joined.length; i++) expect(joined[i]).toBeGreaterThan(joined[i - 1] as number);
  });

  test('takes more of the owner’s attention, and more of its money to join the two houses', () => {
    expect(end('control').attention[ALIBABA]).toBeLessThan(end('contract').attention[ALIBABA] as number);
    const spent = (rung: string): number =>
      (ladder[rung] ?? []).reduce((sum, world) => sum + (world.allianceCosts[ALIBABA] as number), 0);
    expect(spent('control')).toBeGreaterThan(1.2 * spent('veto'));
  });

  test('ends the danger that the partner walks away', () => {
    expect(end('contract').hazard[0]).toBeGreaterThan(0);
    expect(end('control').hazard[0]).toBe(0);
  });
});

describe('a buy-out', () => {
  const worlds = ladder.control as World[];
  const signed = worlds[1] as World;
  const closed = worlds[2] as World;

  test('gives control on the day that it closes, and not before', () => {
    expect(controls(signed, ALIBABA, SUNING)).toBe(false);
    expect(controls(closed, ALIBABA, SUNING)).toBe(true);
    expect(closed.stake[ALIBABA * rules.shape.firms + SUNING]).toBeCloseTo(0.6, 12);
  });

  test('pays the owners, not the firm: nothing is issued, and no part of the price reaches its cash', () => {
    const contract = ladder.contract?.[2] as World;
    expect(closed.shares[SUNING]).toBe(signed.shares[SUNING]);
    expect(closed.paidIn[SUNING]).toBe(contract.paidIn[SUNING]);
    const price = priceOf(0.6);
    const gone = (contract.cash[ALIBABA] as number) - (closed.cash[ALIBABA] as number);
    expect(gone).toBeGreaterThan(0.98 * price);
  });

  test('carries the stake at what the market holds it for: the premium is written off', () => {
    const cell = ALIBABA * rules.shape.firms + SUNING;
    expect(closed.stakeCost[cell]).toBe(priceOf(0.6));
    expect(closed.stakeValue[cell]).toBeLessThan(priceOf(0.6));
  });

  test('consolidates: sales in full, profit by the stake, the rest of equity as minority interest', () => {
    const world = worlds[QUARTERS] as World;
    expect(world.groupRevenue[ALIBABA]).toBe(revenueOf(world, ALIBABA) + revenueOf(world, SUNING));
    const due = 0.6 * netProfitOf(world, SUNING);
    expect((world.groupProfit[ALIBABA] as number) - netProfitOf(world, ALIBABA)).toBeCloseTo(due, -1);
    expect(world.minorityInterest[ALIBABA]).toBe(Math.round(0.4 * equityOf(world, SUNING)));
    expect(world.groupRevenue[JD]).toBe(revenueOf(world, JD));
    expect(world.minorityInterest[JD]).toBe(0);
  });

  test('puts the debts and losses of what was bought into the owner’s pressure', () => {
    const world = worlds[QUARTERS] as World;
    const group = gaugeOf(world, ALIBABA);
    const own = end('contract');
    expect(group.netDebt).not.toBe((world.debt[ALIBABA] as number) - (world.cash[ALIBABA] as number));
    expect(group.equity).toBe(equityOf(world, ALIBABA) + (world.minorityInterest[ALIBABA] as number));
    expect(world.pressure[ALIBABA]).not.toBe(own.pressure[ALIBABA]);
  });

  test('opens the books of the bought firm to its owner alone', () => {
    const world = worlds[QUARTERS] as World;
    expect(observe(world, ALIBABA).table.cash[SUNING]).toBe(world.cash[SUNING]);
    expect(observe(world, SUNING).table.cash[ALIBABA]).toBeNaN();
    expect(observe(world, JD).table.cash[SUNING]).toBeNaN();
  });

  test('keeps every set of books balanced', () => {
    expect(ASSETS.length + CLAIMS.length).toBeGreaterThan(0);
    for (const world of worlds)
      for (let firm = 0; firm < rules.shape.firms; firm++)
        expect(assetsOf(world, firm)).toBe(claimsOf(world, firm));
  });

  test('cannot be left by the bought side; its owner may', () => {
    const world = worlds[4] as World;
    const leave = [{ kind: 'alliance', action: 'leave', alliance: 'alliance-1' } as const];
    const refused = check(world, rules, { firm: 'suning', decisions: leave });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['owned-by-partner']);
    expect(check(world, rules, { firm: 'alibaba', decisions: leave }).ok).toBe(true);
  });

  test('is undone by selling, at a block discount and the cost of parting two houses', () => {
    const sell = [{ kind: 'finance', stake: 'suning', sell: 0.5 } as const];
    const before = playScript(rules, { 0: signs(termsWith({ ...OTHERS, ...buyOut() })) }, 6);
    const world = before[6] as World;
    const checked = check(world, rules, { firm: 'alibaba', decisions: sell });
    if (!checked.ok) throw new Error(JSON.stringify(checked.refusals));
    const sheets = rules.firmIds.map((id) => (id === 'alibaba' ? checked.value : null));
    const { world: next, events } = advance(world, sheets, rules, noLuck(luckSizes(rules), rules.quarters));
    expect(controls(next, ALIBABA, SUNING)).toBe(false);
    const loss = events.find(({ kind }) => kind === 'control-lost')?.values.loss;
    expect(loss).toBeGreaterThan(0);
    expect(next.groupRevenue[ALIBABA]).toBe(revenueOf(next, ALIBABA));
  });

  test('leaves the minority its part of every dividend', () => {
    const world = worlds[3] as World;
    const dividend = fenFromRmbM(500);
    const pay = check(world, rules, { firm: 'suning', decisions: [{ kind: 'finance', dividend }] });
    if (!pay.ok) throw new Error(JSON.stringify(pay.refusals));
    const sheets = rules.firmIds.map((id) => (id === 'suning' ? pay.value : null));
    const { ledger } = advance(world, sheets, rules, noLuck(luckSizes(rules), rules.quarters));
    const got = ledger.filter(({ cause }) => cause === 'dividend');
    const held = world.stake[ALIBABA * rules.shape.firms + SUNING] as number;
    expect(got).toEqual([
      {
        firm: ALIBABA,
        debit: 'cash',
        credit: 'investmentGain',
        amount: Math.floor(held * dividend),
        cause: 'dividend',
      },
    ]);
  });
});

const scenario = bundledScenario('alibaba-suning-2015');
type ControlName = 'controlAttention' | 'controlIntegration' | 'separationCost';

describe('a parameter of control, over its range, moves what it names', () => {
  const sold: Script = { 6: { alibaba: [{ kind: 'finance', stake: 'suning', sell: 0.5 }] } };
  const under = (name: ControlName, end: 'low' | 'high'): World[] => {
    if (!scenario) throw new Error('no scenario');
    const known = scenario.priors.parameters[name];
    const parameters = { ...scenario.file.parameters, [name]: { ...known, value: known[end] } };
    return game(buyOut(), sold, compileScenario({ ...scenario.file, parameters }, scenario.priors));
  };

  test('attention that the bought firm takes of its owner', () => {
    const left = (end: 'low' | 'high'): number =>
      under('controlAttention', end)[4]?.attention[ALIBABA] as number;
    expect(left('high')).toBeLessThan(left('low'));
  });

  test.each(['controlIntegration', 'separationCost'] as const)('%s: cash of the owner', (name) => {
    const cash = (end: 'low' | 'high'): number => under(name, end)[QUARTERS]?.cash[ALIBABA] as number;
    expect(cash('high')).toBeLessThan(cash('low'));
  });
});
