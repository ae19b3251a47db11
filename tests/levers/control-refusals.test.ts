import { describe, expect, test } from 'vitest';
import {
  advance,
  checkTerms,
  controls,
  luckSizes,
  noLuck,
  observe,
  seatAt,
  start,
  type TermSheet,
  type World,
} from '../../src/engine';
import { answerTerms } from '../../src/rivals/negotiation';
import { PERSONALITIES } from '../../src/rivals/personalities';
import { ALIBABA, buyOut, JD, OTHERS, placed, priceOf, rules, SUNING } from './buy-out';
import { playScript, signs, termsWith, type Script } from './lever';

describe('a buy-out is refused', () => {
  const opening = start(rules);
  const codes = (
    clauses: TermSheet['clauses'],
    world = opening,
    firm = ALIBABA,
    members = ['suning', 'alibaba'],
  ): string[] =>
    checkTerms(seatAt(world, rules, firm), termsWith(clauses, { members })).map(({ code }) => code);
  const holding = (holder: number, target: number, stake: number): World => {
    const world = start(rules);
    world.stake[holder * rules.shape.firms + target] = stake;
    return world;
  };

  test.each([
    ['that ends below one half', { stake: 0.4 }, 'no-control'],
    ['below the market value', { pay: priceOf(0.6, 0.9) }, 'below-market-value'],
    ['that leaves no free float', { stake: 0.951 }, 'out-of-range'],
  ] as const)('%s', (_name, fields, code) => {
    expect(codes(buyOut(fields))).toContain(code);
  });

  test('that the buyer cannot pay', () => {
    const world = start(rules);
    world.cash[ALIBABA] = 0;
    expect(codes(buyOut(), world)).toEqual(['more-than-means']);
    expect(codes(buyOut())).toEqual([]);
  });

  test.each([
    { where: 'a third party holds a veto', world: holding(JD, SUNING, 0.34), code: 'veto-of-another' },
    { where: 'too few shares are left', world: holding(JD, SUNING, 0.3), code: 'too-few-owners', stake: 0.7 },
    { where: 'the buyer is controlled itself', world: holding(JD, ALIBABA, 0.6), code: 'buyer-controlled' },
    { where: 'the firm controls another', world: holding(SUNING, JD, 0.6), code: 'controls-another' },
  ])('where $where', ({ world, code, stake = 0.6 }) => {
    expect(codes(buyOut({ stake }), world)).toEqual([code]);
  });

  test('where the firm has promised shares to a third party', () => {
    const promised = termsWith(
      {
        equity: { from: 'jd', to: 'suning', stake: 0.05, pay: 0, closesAfterQuarters: 6, lockUpQuarters: 0 },
      },
      { members: ['suning', 'jd'] },
    );
    const script: Script = {
      0: {
        suning: [{ kind: 'alliance', action: 'propose', terms: promised }],
        jd: [{ kind: 'alliance', action: 'answer', terms: promised }],
      },
    };
    const world = playScript(rules, script, 1)[1] as World;
    expect(codes(buyOut({ pay: priceOf(0.6, 1.5) }), world)).toEqual(['promised-to-another']);
  });

  test('by a placement of new shares: those stop below control', () => {
    expect(codes({ equity: { ...placed(0.34), stake: 0.6 } })).toContain('out-of-range');
    expect(codes({ equity: placed(0.34) }, holding(ALIBABA, SUNING, 0.3))).toEqual(['more-than-half']);
  });

  test('at the closing, too, when a third party has gained a veto in between', () => {
    const world = playScript(rules, { 0: signs(termsWith({ ...OTHERS, ...buyOut() })) }, 1)[1] as World;
    world.stake[JD * rules.shape.firms + SUNING] = 0.35;
    const { world: next, events } = advance(
      world,
      rules.firmIds.map(() => null),
      rules,
      noLuck(luckSizes(rules), rules.quarters),
    );
    expect(events.map(({ kind }) => kind)).toContain('buy-out-lapsed');
    expect(controls(next, ALIBABA, SUNING)).toBe(false);
  });

  test('by characters at the market price, since control is worth more than shares', () => {
    const report = observe(opening, SUNING);
    const luck = noLuck(luckSizes(rules), rules.quarters);
    const cheap = termsWith(buyOut({ stake: 0.51, pay: priceOf(0.51, 1) }));
    const dear = termsWith(buyOut({ stake: 0.51, pay: priceOf(0.51, 1.8) }));
    const { networker, fortress } = PERSONALITIES;
    for (const who of [networker, fortress])
      expect(answerTerms({ report, rules, luck }, who, 'alibaba', cheap).accept).toBe(false);
    expect(answerTerms({ report, rules, luck }, networker, 'alibaba', dear).accept).toBe(true);
  });
});
