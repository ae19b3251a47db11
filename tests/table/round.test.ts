import { describe, expect, test } from 'vitest';
import {
  hashWorld,
  STATUS,
  termsHash,
  type Decision,
  type FirmId,
  type Rules,
  type TermSheet,
} from '../../src/engine';
import type { RivalId } from '../../src/rivals';
import { bundledScenario } from '../../src/scenario';
import {
  closeRound,
  MOST_OFFERS,
  offerTerms,
  openRound,
  periodOf,
  reportFor,
  resumeRound,
  type Player,
  type Round,
} from '../../src/table';

function scenarioRules(): Rules {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario.rules;
}

const RULES = scenarioRules();

function roundOf(
  players: Readonly<Record<FirmId, Player>>,
  others: RivalId = 'hold-course',
  seed = 'table',
): Round {
  return openRound({
    rules: RULES,
    seed,
    luck: true,
    players: { ...Object.fromEntries(RULES.firmIds.map((firm) => [firm, others])), ...players },
  });
}

const TERMS: TermSheet = {
  members: ['alibaba', 'suning'],
  startsAfterQuarters: 0,
  termQuarters: 12,
  exitFee: 0,
  clauses: {
    storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 },
    governance: { bodies: ['committee', 'working-group'] },
  },
};
/** The same terms as another hand would have written them. */
const SAME_TERMS: TermSheet = {
  clauses: {
    governance: { bodies: ['working-group', 'committee'] },
    storefront: { placement: 0.5, commission: 0.03, to: 'alibaba', from: 'suning' },
  },
  exitFee: 0,
  termQuarters: 12,
  startsAfterQuarters: 0,
  members: ['suning', 'alibaba'],
};

const sign = (terms: TermSheet, action = 'propose'): Decision => ({ kind: 'alliance', action, terms });
const signedIn = (round: Round): number[] =>
  [...round.world.status].filter((status) => status === STATUS.signed || status === STATUS.running);

function closed(round: Round, decisions: Readonly<Record<FirmId, readonly Decision[]>>): Round {
  const result = closeRound(round, decisions);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.round;
}

describe('signing', () => {
  test('two people sign when their sheets hold the same terms, whatever the order of keys, members and bodies', () => {
    expect(termsHash(TERMS)).toBe(termsHash(SAME_TERMS));
    const round = closed(roundOf({ suning: 'human', alibaba: 'human' }), {
      suning: [sign(TERMS)],
      alibaba: [sign(SAME_TERMS, 'answer')],
    });
    expect(signedIn(round)).toHaveLength(1);
  });

  test.each<[string, TermSheet]>([
    [
      'a commission',
      {
        ...TERMS,
        clauses: {
          ...TERMS.clauses,
          storefront: { from: 'suning', to: 'alibaba', commission: 0.031, placement: 0.5 },
        },
      },
    ],
    ['a term', { ...TERMS, termQuarters: 13 }],
    ['an exit fee', { ...TERMS, exitFee: 1 }],
    ['a clause', { ...TERMS, clauses: { ...TERMS.clauses, exclusivity: { from: 'suning' } } }],
    ['a start', { ...TERMS, startsAfterQuarters: 1 }],
  ])('nothing is signed when %s differs', (_name, other) => {
    expect(termsHash(other)).not.toBe(termsHash(TERMS));
    const round = closed(roundOf({ suning: 'human', alibaba: 'human' }), {
      suning: [sign(TERMS)],
      alibaba: [sign(other, 'answer')],
    });
    expect(signedIn(round)).toEqual([]);
  });

  test('one signature alone signs nothing', () => {
    const round = closed(roundOf({ suning: 'human', alibaba: 'human' }), { suning: [sign(TERMS)] });
    expect(signedIn(round)).toEqual([]);
  });

  test('a computed player signs what it accepted at the table, in the same quarter', () => {
    const offered = offerUntilAccepted();
    if (!offered) throw new Error('no seed in which the terms are accepted');
    const round = closed(offered, { suning: [sign(SAME_TERMS)] });
    expect(signedIn(round).length).toBeGreaterThan(0);
  });

  test('a computed player never signs what it did not stand by: the person’s signature stays alone', () => {
    for (const other of [
      'networker',
      'follower',
      'cautious',
      'historical',
      'random-legal',
      'hold-course',
    ] as const) {
      const round = roundOf({ suning: 'human', alibaba: other });
      const greedy: TermSheet = {
        ...TERMS,
        termQuarters: 39,
        clauses: { ...TERMS.clauses, equity: { from: 'suning', to: 'alibaba', stake: 0.3, pay: 1 } },
      };
      const result = closeRound(round, { suning: [sign(greedy)] });
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      const signature = (result.value.played.turn.sheets.alibaba ?? []).filter(
        ({ kind, terms }) => kind === 'alliance' && terms !== undefined,
      );
      expect(
        signature.filter(({ terms }) => termsHash(terms as TermSheet) === termsHash(greedy)),
        other,
      ).toEqual([]);
      expect(result.value.played.world.stake[0 * 5 + 1], other).toBe(0);
    }
  });

  test('an accepted offer binds nobody whose own sheet does not hold it', () => {
    const offered = offerUntilAccepted();
    if (!offered) throw new Error('no seed in which the terms are accepted');
    expect(signedIn(closed(offered, {}))).toEqual([]);
  });
});

/** A table at which a random player has accepted the terms. */
function offerUntilAccepted(): Round | null {
  for (let seed = 0; seed < 40; seed++) {
    const round = roundOf({ suning: 'human', alibaba: 'random-legal' }, 'hold-course', `accept-${seed}`);
    const result = offerTerms(round, 'suning', 'alibaba', TERMS);
    if (result.ok && result.value.answer?.accept) return result.value.round;
  }
  return null;
}

describe('talk', () => {
  test('at most three offers go to one partner in a quarter, and the next quarter there are three again', () => {
    let round = roundOf({ suning: 'human' });
    const offer = (terms: TermSheet, to = 'alibaba') =>
      offerTerms(round, 'suning', to, { ...terms, members: [to, 'suning'] });
    for (let i = 0; i < MOST_OFFERS; i++) {
      const result = offer({ ...TERMS, termQuarters: 8 + i });
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      round = result.value.round;
    }
    expect(MOST_OFFERS).toBe(3);
    expect(offer(TERMS)).toEqual({
      ok: false,
      refusals: [{ code: 'enough-offers', path: 'terms', values: { most: 3 } }],
    });
    const toJd = offerTerms(round, 'suning', 'jd', {
      ...TERMS,
      members: ['jd', 'suning'],
      clauses: { governance: { bodies: ['committee'] } },
    });
    expect(toJd.ok).toBe(true);
    round = closed(round, {});
    expect(round.talk).toEqual([]);
    expect(offer(TERMS).ok).toBe(true);
  });

  test('an illegal offer is refused with its places, said to nobody and not counted', () => {
    const round = roundOf({ suning: 'human' });
    const bad: TermSheet = {
      ...TERMS,
      termQuarters: 0,
      clauses: { storefront: { from: 'suning', to: 'gome', commission: 0.5, placement: 0.5 } },
    };
    const result = offerTerms(round, 'suning', 'alibaba', bad);
    expect(result.ok).toBe(false);
    const paths = result.ok ? [] : result.refusals.map(({ path }) => path);
    expect(paths).toContain('decisions[0].terms.termQuarters');
    expect(paths).toContain('decisions[0].terms.clauses.storefront.to');
    expect(paths).toContain('decisions[0].terms.clauses.storefront.commission');
    expect(round.talk).toEqual([]);
  });

  test('an offer to a firm that is not party to it is refused', () => {
    const result = offerTerms(roundOf({ suning: 'human' }), 'suning', 'jd', TERMS);
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'not-a-member', path: 'terms.members' }] });
  });

  test('every answer of a computed player gives reasons, and is kept in the record of the quarter', () => {
    const round = roundOf({ suning: 'human' }, 'cautious');
    const result = offerTerms(round, 'suning', 'alibaba', TERMS);
    if (!result.ok) throw new Error('refused');
    expect(result.value.answer?.reasons.length).toBeGreaterThan(0);
    const close = closeRound(result.value.round, {});
    expect(
      close.ok && close.value.played.turn.talk.slice(0, 2).map(({ from, to }) => [from, to]),
    ).toContainEqual(['suning', 'alibaba']);
  });

  test('a person is asked, not answered for', () => {
    const result = offerTerms(roundOf({ suning: 'human', alibaba: 'human' }), 'suning', 'alibaba', TERMS);
    expect(result.ok && result.value.answer).toBeNull();
  });
});

describe('closing a quarter', () => {
  test('an illegal sheet of a person moves nothing and names every reason with its place', () => {
    const round = roundOf({ suning: 'human', gome: 'human' }, 'networker');
    const before = hashWorld(round.world);
    const result = closeRound(round, {
      suning: [
        { kind: 'price', segment: 'appliances', stance: 0.5 },
        { kind: 'advertise', segment: 'moon', spend: -1 },
        { kind: 'festival', depth: 0.1 },
      ],
      gome: [{ kind: 'service', patience: 1 }],
    });
    expect(result.ok).toBe(false);
    const found = result.ok ? [] : result.refusals.map(({ code, path }) => `${path} ${code}`);
    expect(found).toEqual([
      'suning.decisions[0].stance out-of-range',
      'suning.decisions[1].segment not-allowed',
      'suning.decisions[1].spend out-of-range',
      'suning.decisions[2] no-festival-this-quarter',
      'gome.decisions[0].patience unknown-field',
      'gome.decisions[0] nothing-decided',
    ]);
    expect(hashWorld(round.world)).toBe(before);
    expect(periodOf(round)).toBe(RULES.start);
  });

  test('one decision twice and more attention than there is are refused', () => {
    const price: Decision = { kind: 'price', segment: 'appliances', stance: 0.01 };
    const busy: Decision[] = RULES.regionIds.map((region) => ({ kind: 'logistics', region, lease: 1 }));
    const result = closeRound(roundOf({ suning: 'human' }), {
      suning: [price, { ...price, stance: 0.02 }, ...busy],
    });
    expect(result.ok ? [] : result.refusals.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'suning.decisions[1] decided-twice',
      'suning.decisions too-little-attention',
    ]);
  });

  test('a sheet for a computed player’s firm is not taken from outside', () => {
    const price: Decision = { kind: 'price', segment: 'appliances', stance: -0.1 };
    const with_ = closed(roundOf({ suning: 'human' }), { jd: [price] });
    const without = closed(roundOf({ suning: 'human' }), {});
    expect(hashWorld(with_.world)).toBe(hashWorld(without.world));
  });

  test('a person without a sheet holds course; the round before stays as it was', () => {
    const round = roundOf({ suning: 'human' });
    const before = hashWorld(round.world);
    const next = closed(round, {});
    expect(hashWorld(next.world)).toBe(hashWorld(closed(roundOf({}), {}).world));
    expect(hashWorld(round.world)).toBe(before);
    expect(next.history).toHaveLength(2);
    expect(round.history).toHaveLength(1);
  });

  test('a game ends after its last quarter', () => {
    let round = roundOf({});
    for (let quarter = 0; quarter < RULES.quarters; quarter++) {
      expect(round.over).toBe(false);
      round = closed(round, {});
    }
    expect(round.over).toBe(true);
    expect(round.talk).toEqual([]);
  });

  test('a round resumed from its history goes on as it would have', () => {
    let round = roundOf({}, 'networker', 'resume');
    for (let quarter = 0; quarter < 5; quarter++) round = closed(round, {});
    const fresh = roundOf({}, 'networker', 'resume');
    const resumed = resumeRound(fresh, round.history, fresh.players);
    expect(resumed.talk).toEqual(round.talk);
    expect(hashWorld(closed(resumed, {}).world)).toBe(hashWorld(closed(round, {}).world));
  });

  test('without a record nothing but the record is left out', () => {
    const round = roundOf({}, 'random-legal');
    const [full, bare] = [closeRound(round, {}), closeRound(round, {}, {}, { record: false })];
    if (!full.ok || !bare.ok) throw new Error('refused');
    expect(hashWorld(bare.value.round.world)).toBe(hashWorld(full.value.round.world));
    expect(bare.value.played).toMatchObject({ events: [], ledger: [], turn: { after: '' } });
  });

  test('a report shows the firm its own cash and not a rival’s', () => {
    const round = roundOf({});
    const { table } = reportFor(round, 'suning');
    expect(table.cash[0]).toBe(round.world.cash[0]);
    expect([...table.cash].slice(1).every(Number.isNaN)).toBe(true);
  });
});
