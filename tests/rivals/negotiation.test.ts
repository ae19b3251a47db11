import { describe, expect, test } from 'vitest';
import {
  checkTerms,
  observe,
  periodAfter,
  seatAt,
  start,
  termsHash,
  type Clause,
  type ClauseId,
  type LineTurn,
  type Rules,
  type TermSheet,
} from '../../src/engine';
import { REASON_CODES, RIVAL_IDS, rivalOf, type Answer, type RivalId } from '../../src/rivals';
import { fortySheets, lucky, outlookOf, play, sheetOf, someRules, still } from './table';

const rules = someRules();
const world = start(rules);

function ask(id: RivalId, firm: string, from: string, terms: TermSheet, by: Rules = rules): Answer {
  return rivalOf(id).answer(outlookOf(world, by, by.firmIds.indexOf(firm), still(by)), from, terms);
}

function only(clauses: Partial<Record<ClauseId, Clause>>): TermSheet {
  return sheetOf({
    storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 },
    data: { scope: 'orders', safeguards: 0.6 },
    governance: { bodies: ['committee'] },
    ...clauses,
  });
}

test('an offer is refused with its reason, countered, and the counter is signed by both', () => {
  // From a fair price downwards: the first that the issuer will not take.
  const fair = 0.1 * (world.marketValue[rules.firmIds.indexOf('suning')] as number);
  const offers = [1, 0.95, 0.9, 0.85, 0.8, 0.75].map((part) =>
    only({ equity: { from: 'alibaba', to: 'suning', stake: 0.1, pay: Math.round(part * fair) } }),
  );
  const offer = offers.find((terms) => !ask('networker', 'suning', 'alibaba', terms).accept);
  if (!offer) throw new Error('every price is taken');
  const { accept, reasons, counter } = ask('networker', 'suning', 'alibaba', offer);
  expect(accept).toBe(false);
  expect(reasons[0]).toMatchObject({ code: 'stake-too-cheap', clause: 'equity' });
  expect(reasons[0]?.values?.gap).toBeGreaterThan(0);
  if (!counter) throw new Error('no counter');
  expect(termsHash(counter)).not.toBe(termsHash(offer));
  expect(ask('networker', 'suning', 'alibaba', counter).accept).toBe(true);
  expect(ask('networker', 'alibaba', 'suning', counter).accept).toBe(true);
});

test('a counter changes one field, or drops or adds one clause, and is legal for who makes it', () => {
  const offers = [
    ...fortySheets('suning', 'alibaba'),
    only({ marketing: { fund: 9e10 } }),
    only({ exclusivity: { from: 'suning' } }),
  ];
  let counters = 0;
  for (const id of ['networker', 'cautious', 'follower'] as const) {
    for (const firm of ['suning', 'alibaba']) {
      for (const offer of offers) {
        const { accept, counter } = ask(id, firm, firm === 'suning' ? 'alibaba' : 'suning', offer);
        if (!counter) continue;
        counters++;
        expect(accept).toBe(false);
        expect(changes(offer, counter)).toBe(1);
        const index = rules.firmIds.indexOf(firm);
        expect(checkTerms(seatAt(observe(world, index).table, rules, index), counter)).toEqual([]);
        expect(ask(id, firm, firm === 'suning' ? 'alibaba' : 'suning', counter).accept).toBe(true);
      }
    }
  }
  expect(counters).toBeGreaterThan(20);
});

/** Fields that differ; a clause that only one sheet has counts once. */
function changes(a: TermSheet, b: TermSheet): number {
  let count = 0;
  for (const id of new Set([...Object.keys(a.clauses), ...Object.keys(b.clauses)]) as Set<ClauseId>) {
    const one = a.clauses[id];
    const two = b.clauses[id];
    if (!one || !two) count++;
    else
      for (const field of new Set([...Object.keys(one), ...Object.keys(two)]))
        if (JSON.stringify(one[field]) !== JSON.stringify(two[field])) count++;
  }
  return count;
}

describe('reasons', () => {
  test('name what weighs most', () => {
    const code = (firm: string, clauses: Partial<Record<ClauseId, Clause>>): string | undefined =>
      ask('cautious', firm, firm === 'suning' ? 'alibaba' : 'suning', sheetOf(clauses)).reasons[0]?.code;
    expect(
      code('suning', { storefront: { from: 'suning', to: 'alibaba', commission: 0.12, placement: 1 } }),
    ).toBe('commission-too-high');
    expect(code('suning', { equity: { from: 'alibaba', to: 'suning', stake: 0.35, pay: 2e12 } })).toBe(
      'stake-too-large',
    );
    expect(code('suning', { 'equity-back': { from: 'suning', to: 'alibaba', stake: 0.1, pay: 9e12 } })).toBe(
      'cash-too-short',
    );
    expect(code('alibaba', { equity: { from: 'alibaba', to: 'suning', stake: 0.05, pay: 4e12 } })).toBe(
      'stake-too-dear',
    );
    expect(code('suning', { logistics: { from: 'suning', to: 'alibaba', share: 0.1, fee: 0.8 } })).toBe(
      'fee-too-low',
    );
    expect(code('suning', { 'logistics-back': { from: 'alibaba', to: 'suning', share: 0.3, fee: 2 } })).toBe(
      'fee-too-high',
    );
    expect(code('suning', { marketing: { fund: 4e11 } })).toBe('fund-too-large');
    const prying = sheetOf({ data: { scope: 'customers', safeguards: 0 } }, { members: ['gome', 'vipshop'] });
    expect(ask('cautious', 'gome', 'vipshop', prying).reasons.map((reason) => reason.code)).toContain(
      'wants-customer-data',
    );
  });

  test('are all on the list, and every answer gives at least one', () => {
    const luck = lucky(rules, 'reasons');
    for (const id of RIVAL_IDS) {
      const later = play(rules, id, 3, luck)[2]?.world ?? world;
      for (const terms of fortySheets('suning', 'alibaba')) {
        const { reasons } = rivalOf(id).answer(outlookOf(later, rules, 0, luck), 'alibaba', terms);
        expect(reasons.length).toBeGreaterThan(0);
        for (const { code } of reasons) expect(REASON_CODES).toContain(code);
      }
    }
    expect(new Set(REASON_CODES).size).toBe(REASON_CODES.length);
  });

  test('terms that are not legal are refused as such', () => {
    const terms = sheetOf(
      { storefront: { from: 'suning', to: 'gome', commission: 0.02, placement: 0.5 } },
      { members: ['suning', 'gome'] },
    );
    expect(ask('networker', 'suning', 'gome', terms)).toMatchObject({
      accept: false,
      reasons: [{ code: 'not-legal' }],
      counter: null,
    });
    expect(ask('random-legal', 'suning', 'gome', terms).accept).toBe(false);
  });
});

describe('a rival that follows the record', () => {
  const terms = only({ marketing: { fund: 1e11 } });
  const turns = (period: string): readonly LineTurn[] => [
    {
      period,
      decisions: [
        { kind: 'festival', depth: 0.1 },
        { kind: 'advertise', segment: rules.segmentIds[0] ?? '', spend: 1e9 },
        { kind: 'alliance', action: 'propose', terms },
      ],
    },
  ];
  const lines = (period: string): Rules => ({
    ...rules,
    lines: { suning: turns(period), alibaba: turns(period) },
  });

  test('offers and signs the recorded terms in the recorded quarter', () => {
    const recorded = lines(rules.start);
    const offers = rivalOf('historical').propose(
      outlookOf(world, recorded, rules.firmIds.indexOf('suning'), still(rules)),
    );
    expect(offers).toMatchObject([{ to: 'alibaba', reasons: [{ code: 'as-recorded' }] }]);
    expect(ask('historical', 'alibaba', 'suning', terms, recorded)).toMatchObject({
      accept: true,
      reasons: [{ code: 'as-recorded' }],
    });
  });

  test('values them like anybody in another quarter', () => {
    const later = lines(periodAfter(rules.start, 3));
    expect(
      rivalOf('historical').propose(outlookOf(world, later, rules.firmIds.indexOf('suning'), still(rules))),
    ).toEqual([]);
    expect(ask('historical', 'alibaba', 'suning', terms, later)).toEqual(
      ask('networker', 'alibaba', 'suning', terms, later),
    );
  });

  test('plays what is legal of the record, without the paper of contracts', () => {
    // The scenario opens in a quarter without a festival: that decision is left out, the rest stands.
    const decisions = rivalOf('historical').decide(
      outlookOf(world, lines(rules.start), rules.firmIds.indexOf('suning'), still(rules)),
    );
    expect(decisions).toEqual([{ kind: 'advertise', segment: rules.segmentIds[0], spend: 1e9 }]);
  });
});

test('a networker offers an alliance that it gains from and that the partner may sign', () => {
  const offers = rules.firmIds.flatMap((_, firm) => {
    const list = [];
    for (const { world: then } of [{ world }, ...play(rules, 'networker', 8, still(rules))])
      list.push(...rivalOf('networker').propose(outlookOf(then, rules, firm, still(rules))));
    return list;
  });
  expect(offers.length).toBeGreaterThan(0);
  for (const { terms } of offers) expect(terms.clauses.governance?.bodies).toContain('committee');
});

test('a refusal names the clause without which it would sign, and it would', () => {
  let named = 0;
  for (const id of ['networker', 'cautious', 'follower', 'margin-hunter'] as const) {
    for (const firm of ['suning', 'alibaba']) {
      const other = firm === 'suning' ? 'alibaba' : 'suning';
      for (const offer of fortySheets('suning', 'alibaba')) {
        const { accept, reasons } = ask(id, firm, other, offer);
        const decisive = reasons.find(({ code }) => code === 'would-sign-without');
        if (accept) expect(decisive).toBeUndefined();
        if (!decisive?.clause) continue;
        named++;
        const clauses = { ...offer.clauses };
        delete clauses[decisive.clause];
        expect(ask(id, firm, other, { ...offer, clauses }).accept).toBe(true);
      }
    }
  }
  expect(named).toBeGreaterThan(10);
});
