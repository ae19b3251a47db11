import { describe, expect, test } from 'vitest';
import {
  advance,
  fenFromRmbM,
  holdCourse,
  luckSizes,
  noLuck,
  start,
  type Advance,
  type TermSheet,
  type World,
} from '../../src/engine';
import { playScript, scenarioRules, signs, termsWith } from '../levers/lever';

const RULES = scenarioRules();
const LUCK = noLuck(luckSizes(RULES), RULES.quarters);
const [SUNING = 0, ALIBABA = 1, JD = 2, GOME = 3] = RULES.firmIds.map((_, firm) => firm);
const { firms } = RULES.shape;
const STOREFRONT = { from: 'suning', to: 'alibaba', commission: 0.03, placement: 1 } as const;

function idle(world: World): Advance {
  return advance(
    world,
    RULES.firmIds.map((firm) => holdCourse(firm)),
    RULES,
    LUCK,
  );
}

/** The world after three quarters of a contract, and what the fourth brings. */
function contract(terms: TermSheet): Advance {
  const signing = Object.fromEntries(
    terms.members.map((firm) => [firm, [{ kind: 'alliance', action: 'propose', terms } as const]]),
  );
  return idle(playScript(RULES, { 0: signing }, 3)[3] as World);
}

const gainOf = (world: World, firm: number): number => world.gain[firm] as number;
const sumOf = (cells: Float64Array): number => cells.subarray(0, firms).reduce((sum, cell) => sum + cell, 0);
/** Gains are in whole fen; shares of them are, too, up to one fen. */
const within = (a: number, b: number, fen = 2): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(fen);

describe('a rule of division', () => {
  const played = (split: string): Advance =>
    contract(termsWith({ storefront: STOREFRONT, sharing: { split } }));

  test('gives two partners equal parts by Shapley and by the nucleolus, whatever the commission', () => {
    for (const split of ['shapley', 'nucleolus']) {
      const { world } = played(split);
      expect(gainOf(world, SUNING)).toBeGreaterThan(0);
      within(gainOf(world, SUNING), gainOf(world, ALIBABA));
      within(gainOf(world, SUNING), world.fairGain[SUNING] as number);
    }
  });

  test('gives the less dependent partner more by the Nash bargain', () => {
    const { world } = played('nash');
    expect(world.dependence[SUNING]).toBeGreaterThan(world.dependence[ALIBABA] as number);
    expect(gainOf(world, ALIBABA)).toBeGreaterThan(gainOf(world, SUNING));
    const lead = (world.dependence[SUNING] as number) - (world.dependence[ALIBABA] as number);
    within(gainOf(world, ALIBABA) / sumOf(world.gain), (1 + lead) / 2, 1e-6);
  });

  test('moves money: what one partner pays in, the other receives', () => {
    const { ledger } = played('shapley');
    const paid = ledger.filter(({ cause, credit }) => cause === 'sharing' && credit === 'cash');
    const received = ledger.filter(({ cause, debit }) => cause === 'sharing' && debit === 'cash');
    expect(paid).toMatchObject([{ firm: SUNING, debit: 'allianceCosts' }]);
    expect(received).toMatchObject([
      { firm: ALIBABA, credit: 'allianceCosts', amount: paid[0]?.amount ?? 0 },
    ]);
  });

  test('without one, the fees decide and the Shapley value is only the yardstick', () => {
    const { world, ledger } = played('fee');
    expect(ledger.some(({ cause }) => cause === 'sharing')).toBe(false);
    expect(gainOf(world, SUNING)).toBeGreaterThan(gainOf(world, ALIBABA));
    within(world.fairGain[SUNING] as number, world.fairGain[ALIBABA] as number);
  });

  test('makes trust grow where the fees would leave one side with little', () => {
    const trust = (split: string): number =>
      playScript(
        RULES,
        { 0: signs(termsWith({ storefront: { ...STOREFRONT, commission: 0 }, sharing: { split } })) },
        6,
      )[6]?.trust[0] as number;
    expect(trust('shapley')).toBeGreaterThan(trust('fee') + 0.01);
  });

  test('divides among up to five, and gives nothing to who adds nothing', () => {
    for (const members of [
      ['suning', 'alibaba', 'jd'],
      ['suning', 'alibaba', 'jd', 'gome', 'vipshop'],
    ]) {
      for (const split of ['nash', 'shapley', 'nucleolus']) {
        const { world } = contract(termsWith({ storefront: STOREFRONT, sharing: { split } }, { members }));
        expect(sumOf(world.gain)).toBeGreaterThan(0);
        within(sumOf(world.gain), sumOf(world.fairGain), firms);
        if (split === 'nash') continue;
        within(gainOf(world, JD), 0);
        within(gainOf(world, SUNING), gainOf(world, ALIBABA));
      }
    }
  });

  test('pays the network that saves for its partner, by the engine’s own cost of parcels', () => {
    const leg = { from: 'jd', to: 'gome', share: 0.3, fee: 1.1 } as const;
    const { world, ledger } = contract(
      termsWith({ logistics: leg, sharing: { split: 'shapley' } }, { members: ['jd', 'gome'] }),
    );
    const total = gainOf(world, JD) + gainOf(world, GOME);
    const carriage = ledger.filter(({ cause }) => cause === 'share-logistics');
    if (total > 0) {
      expect(carriage).toEqual([]);
      within(gainOf(world, JD), gainOf(world, GOME));
    } else expect(carriage.length).toBe(2);
  });
});

describe('debts between partners', () => {
  const terms = termsWith({ storefront: STOREFRONT });

  /** The fourth quarter when Suning, without credit, has `short` fen too few to pay its commission. */
  function poor(short: number): Advance {
    const world = playScript(RULES, { 0: signs(terms) }, 3)[3] as World;
    const rich = idle(world).ledger;
    const fee = rich.find(({ debit }) => debit === 'commissionPaid')?.amount ?? 0;
    let atClose = world.cash[SUNING] as number;
    for (const { firm, debit, credit, amount } of rich) {
      if (debit === 'commissionPaid') break;
      if (firm === SUNING) atClose += debit === 'cash' ? amount : credit === 'cash' ? -amount : 0;
    }
    const taken = atClose - fee + short;
    world.cash[SUNING] = (world.cash[SUNING] as number) - taken;
    world.paidIn[SUNING] = (world.paidIn[SUNING] as number) - taken;
    world.creditLine[SUNING] = 0;
    return idle(world);
  }

  test('are paid in full by who can, to the fen', () => {
    const { events, ledger } = poor(0);
    expect(events.filter(({ kind }) => kind === 'partners-unpaid')).toEqual([]);
    expect(ledger.find(({ debit }) => debit === 'commissionPaid')?.amount).toBeGreaterThan(0);
  });

  test('are paid as far as means go: the creditor bears the rest, and trust falls', () => {
    const short = fenFromRmbM(5);
    const { events, ledger, world } = poor(short);
    const [unpaid] = events.filter(({ kind }) => kind === 'partners-unpaid');
    expect(unpaid).toMatchObject({ firm: 'suning', values: { short } });
    const paid = ledger.find(({ debit }) => debit === 'commissionPaid');
    const got = ledger.find(({ credit, cause }) => credit === 'commissionIncome' && cause === 'storefront');
    expect(got).toMatchObject({ firm: ALIBABA, amount: paid?.amount ?? 0 });
    expect(world.trust[0]).toBeLessThan(poor(0).world.trust[0] as number);
  });
});

describe('contagion through stakes', () => {
  test('a firm that has failed takes down who holds much of it, and the news says so', () => {
    const world = start(RULES);
    const cell = GOME * firms + JD;
    world.stake[cell] = 0.45;
    world.primitiveValue[GOME] = Math.round((world.primitiveValue[JD] as number) * 0.05);
    world.active[JD] = 0;
    const { events, world: next } = idle(world);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'value-collapsed', firm: 'jd', values: expect.any(Object) }),
    );
    expect(events.some(({ kind, firm }) => kind.startsWith('value-') && firm === 'gome')).toBe(true);
    expect(next.marketValue[GOME]).toBeLessThan(0.6 * (world.marketValue[GOME] as number));
    const quiet = start(RULES);
    expect(idle(quiet).events.filter(({ kind }) => kind.startsWith('value-'))).toEqual([]);
  });
});

describe('control', () => {
  const attention = (stake: number): number => {
    const equity = {
      from: 'alibaba',
      to: 'suning',
      stake,
      pay: fenFromRmbM(20_000),
      closesAfterQuarters: 0,
      lockUpQuarters: 0,
    };
    return playScript(RULES, { 0: signs(termsWith({ equity })) }, 2)[2]?.attention[SUNING] as number;
  };

  test('a third of the votes slows the firm’s decisions, a fifth does not', () => {
    expect(attention(0.2)).toBe(RULES.firms[SUNING]?.attention);
    expect(attention(0.34)).toBeLessThan(attention(0.2));
  });
});

describe('an announcement', () => {
  test('moves the smaller partner’s price more, within what was measured', () => {
    const signed = playScript(
      RULES,
      { 0: signs(termsWith({ storefront: STOREFRONT, data: { scope: 'customers', safeguards: 0.5 } })) },
      1,
    )[1] as World;
    const bound = RULES.parameters.announcement;
    expect(signed.promise[SUNING]).toBeGreaterThan(signed.promise[ALIBABA] as number);
    expect(signed.promise[SUNING]).toBeLessThanOrEqual(bound);
  });
});
