import { describe, expect, test } from 'vitest';
import {
  advance,
  check,
  hashWorld,
  holdCourse,
  luckSizes,
  noLuck,
  start,
  STATUS,
  termsHash,
  type Advance,
  type Decision,
  type FirmId,
  type Rules,
  type TermSheet,
  type World,
} from '../../src/engine';
import { bundledScenario } from '../../src/scenario';

function scenarioRules(): Rules {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario.rules;
}

const RULES = scenarioRules();
const LUCK = noLuck(luckSizes(RULES), RULES.quarters);
const [SUNING, ALIBABA, JD] = RULES.firmIds.map((_, firm) => firm);

/** Plays one quarter of these decisions; every sheet must be legal. */
function play(
  world: World,
  decisions: Readonly<Record<FirmId, readonly Decision[]>>,
  rules = RULES,
): Advance {
  const sheets = rules.firmIds.map((firm) => {
    const result = check(world, rules, { firm, decisions: decisions[firm] ?? [] });
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    return decisions[firm] ? result.value : holdCourse(firm);
  });
  return advance(world, sheets, rules, LUCK);
}

/** The terms signed by all their members in the first quarter, then `quarters` of holding course. */
function allied(terms: TermSheet, quarters: number): World {
  let world = play(
    start(RULES),
    Object.fromEntries(terms.members.map((member) => [member, [propose(terms)]])),
  ).world;
  for (let quarter = 0; quarter < quarters; quarter++) world = play(world, {}).world;
  return world;
}

const propose = (terms: TermSheet): Decision => ({ kind: 'alliance', action: 'propose', terms });
const leave: Decision = { kind: 'alliance', action: 'leave', alliance: 'alliance-1' };
const STOREFRONT: TermSheet = {
  members: ['suning', 'alibaba'],
  startsAfterQuarters: 0,
  termQuarters: 20,
  exitFee: 5e9,
  clauses: { storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 1 } },
};

describe('an ending', () => {
  test('costs the leaver its fee, and both what they depended on each other for', () => {
    const world = allied(STOREFRONT, 3);
    expect(world.dependence[SUNING]).toBeGreaterThan(0);
    const { ledger } = play(world, { suning: [leave] });
    const lost = ledger.filter(
      ({ debit, cause, firm }) => debit === 'incidentLosses' && cause === 'alliance' && firm === SUNING,
    );
    expect(lost).toHaveLength(1);
    const trail = world.revenueTrail.slice(SUNING * 4, SUNING * 4 + 4).reduce((a, b) => a + b, 0) / 4;
    expect(lost[0].amount).toBeLessThanOrEqual(
      trail * world.dependence[SUNING] * RULES.parameters.switchingCost + 1,
    );
    expect(lost[0].amount).toBeGreaterThan(
      0.4 * trail * world.dependence[SUNING] * RULES.parameters.switchingCost,
    );
    expect(ledger.filter(({ cause }) => cause === 'exit-fee')).toEqual([
      { firm: SUNING, debit: 'allianceCosts', credit: 'cash', amount: 5e9, cause: 'exit-fee' },
      { firm: ALIBABA, debit: 'cash', credit: 'investmentGain', amount: 5e9, cause: 'exit-fee' },
    ]);
  });

  test('without luck its expected cost is charged while the contract runs', () => {
    const { ledger } = play(allied(STOREFRONT, 3), {});
    const [charge] = ledger.filter(
      ({ debit, cause, firm }) => debit === 'incidentLosses' && cause === 'alliance' && firm === SUNING,
    );
    expect(charge.amount).toBeGreaterThan(0);
  });

  test('happens once when both leave in one quarter', () => {
    const { events, ledger, world } = play(allied(STOREFRONT, 2), { suning: [leave], alibaba: [leave] });
    expect(events.filter(({ kind }) => kind === 'alliance-left')).toHaveLength(1);
    expect(ledger.filter(({ cause, debit }) => cause === 'exit-fee' && debit === 'cash')).toHaveLength(1);
    expect(world.status[0]).toBe(STATUS.ended);
    expect(world.storefrontHost[SUNING]).toBe(0);
  });

  test('frees its slot for the next contract', () => {
    let world = play(allied(STOREFRONT, 1), { suning: [leave] }).world;
    world = play(world, { suning: [propose(STOREFRONT)], alibaba: [propose(STOREFRONT)] }).world;
    expect([...world.status.subarray(0, 2)]).toEqual([STATUS.running, STATUS.free]);
    expect(world.signedIn[0]).toBe(3);
  });
});

describe('an amendment', () => {
  const THREE: TermSheet = {
    members: ['suning', 'alibaba', 'jd'],
    startsAfterQuarters: 0,
    termQuarters: 20,
    exitFee: 0,
    clauses: { marketing: { fund: 3e9 } },
  };
  const amend = (terms: TermSheet): Decision => ({
    kind: 'alliance',
    action: 'amend',
    alliance: 'alliance-1',
    terms,
  });

  test('needs every member: two of three cannot rewrite what binds the third', () => {
    const world = allied(THREE, 1);
    const two: TermSheet = {
      ...THREE,
      members: ['suning', 'alibaba'],
      clauses: { marketing: { fund: 9e9 } },
    };
    const result = check(world, RULES, { firm: 'suning', decisions: [amend(two)] });
    expect(result.ok ? [] : result.refusals).toMatchObject([
      { code: 'other-members', path: 'decisions[0].terms.members' },
    ]);
    const more: TermSheet = { ...THREE, clauses: { marketing: { fund: 9e9 } } };
    const unsigned = play(world, { suning: [amend(more)], alibaba: [amend(more)] }).world;
    expect(unsigned.marketingFund[0]).toBe(3e9);
    const signed = play(world, { suning: [amend(more)], alibaba: [amend(more)], jd: [amend(more)] }).world;
    expect(signed.marketingFund[0]).toBe(9e9);
    expect(signed.members[0]).toBe(world.members[0]);
    expect(JD).toBe(2);
  });
});

describe('trust', () => {
  test('grows less where one side takes all that the contract earns', () => {
    const trustAt = (commission: number): number => {
      const world = allied(
        {
          ...STOREFRONT,
          clauses: { storefront: { from: 'suning', to: 'alibaba', commission, placement: 1 } },
        },
        6,
      );
      return world.trust[0];
    };
    const margin = RULES.meanMargin[SUNING];
    expect(trustAt(Math.round((margin / 2) * 1000) / 1000)).toBeGreaterThan(trustAt(0) + 0.01);
  });

  test('is moved by the gains of last quarter, which a world keeps', () => {
    const world = allied(STOREFRONT, 3);
    expect(world.gain[ALIBABA]).toBeGreaterThan(0);
    const poorer = start(RULES);
    poorer.cells.set(world.cells);
    poorer.gain[ALIBABA] = 0;
    expect(play(poorer, {}).world.trust[0]).not.toBe(play(world, {}).world.trust[0]);
  });
});

describe('the hash of terms', () => {
  test('knows equal terms whoever wrote them, and tells every difference', () => {
    const terms: TermSheet = {
      ...STOREFRONT,
      clauses: { ...STOREFRONT.clauses, governance: { bodies: ['committee', 'risk-office'] } },
    };
    const other: TermSheet = {
      ...terms,
      members: ['alibaba', 'suning'],
      clauses: { governance: { bodies: ['risk-office', 'committee'] }, ...STOREFRONT.clauses },
    };
    expect(termsHash(other)).toBe(termsHash(terms));
    const fewer: TermSheet = {
      ...terms,
      clauses: { ...STOREFRONT.clauses, governance: { bodies: ['committee'] } },
    };
    expect(termsHash(fewer)).not.toBe(termsHash(terms));
  });
});

describe('a zero below zero', () => {
  test('in a sheet leads to the same world as zero: JSON would lose the difference', () => {
    const world = start(RULES);
    const stance = (value: number): Decision[] => [{ kind: 'price', segment: 'appliances', stance: value }];
    expect(hashWorld(play(world, { suning: stance(-0) }).world)).toBe(
      hashWorld(play(world, { suning: stance(0) }).world),
    );
    const terms = (zero: number): TermSheet => ({
      ...STOREFRONT,
      exitFee: zero,
      clauses: {
        storefront: { from: 'suning', to: 'alibaba', commission: zero, placement: zero },
        equity: {
          from: 'alibaba',
          to: 'suning',
          stake: 0.1,
          pay: zero,
          closesAfterQuarters: zero,
          lockUpQuarters: zero,
        },
      },
    });
    const signed = (zero: number): string =>
      hashWorld(play(world, { suning: [propose(terms(zero))], alibaba: [propose(terms(zero))] }).world);
    expect(signed(-0)).toBe(signed(0));
  });
});
