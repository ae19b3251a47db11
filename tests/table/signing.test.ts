import { describe, expect, test } from 'vitest';
import { STATUS, termsHash, type Decision, type TermSheet } from '../../src/engine';
import { closeRound, MOST_OFFERS, offerTerms, type Round } from '../../src/table';
import { closed, roundOf, RULES, TERMS } from './rounds';

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
      expect(result.value.played.world.stake[RULES.firmIds.indexOf('alibaba')], other).toBe(0);
    }
  });

  test('an accepted offer binds nobody whose own sheet does not hold it', () => {
    const offered = offerUntilAccepted();
    if (!offered) throw new Error('no seed in which the terms are accepted');
    expect(signedIn(closed(offered, {}))).toEqual([]);
    const result = closeRound(offered, {});
    const paper = result.ok
      ? (result.value.played.turn.sheets.alibaba ?? []).filter(({ terms }) => terms !== undefined)
      : [];
    expect(paper, 'no attention is spent on a signature that stays alone').toEqual([]);
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
