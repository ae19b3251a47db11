import { describe, expect, test } from 'vitest';
import {
  advance,
  check,
  checkTerms,
  luckSizes,
  noLuck,
  observe,
  seatAt,
  start,
  type Clause,
  type ClauseId,
  type Decision,
  type Report,
  type TermSheet,
  type World,
} from '../../src/engine';
import { bestCounter, dealWorth, guessesOf, type DealWorth } from '../../src/analysis';
import { rivalOf, type RivalId } from '../../src/rivals';
import { bundledScenario } from '../../src/scenario';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('no scenario');
const { rules } = scenario;
const luck = noLuck(luckSizes(rules), rules.quarters);
const own = rules.firmIds.indexOf('suning');
const opening = start(rules);
const report = observe(opening, own);

const storefront: Clause = { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 };
const logistics: Clause = { from: 'suning', to: 'alibaba', share: 0.3, fee: 1.1 };
const data: Clause = { scope: 'orders', safeguards: 0.6 };
const equity: Clause = {
  from: 'alibaba',
  to: 'suning',
  stake: 0.1,
  pay: 1.18e12,
  closesAfterQuarters: 1,
  lockUpQuarters: 12,
};

function sheet(clauses: Partial<Record<ClauseId, Clause>>, partner = 'alibaba'): TermSheet {
  return { members: ['suning', partner], startsAfterQuarters: 1, termQuarters: 12, exitFee: 0, clauses };
}

function deal(
  terms: TermSheet,
  from: Report = report,
  words: Parameters<typeof guessesOf>[3] = [],
): DealWorth {
  return dealWorth(guessesOf(from, rules, 'alibaba', words), terms);
}

/** The world a quarter on, in which Suning decided this and nobody else anything. */
function after(decisions: readonly Decision[]): World {
  const sheets = rules.firmIds.map((firm) => {
    const result = check(opening, rules, { firm, decisions: firm === 'suning' ? decisions : [] });
    return result.ok ? result.value : null;
  });
  return advance(opening, sheets, rules, luck).world;
}

const width = ({ low, high }: { readonly low: number; readonly high: number }): number => high - low;
const STAKE = sheet({ equity, storefront, data });

describe('the estimate of the other side', () => {
  test('is narrower after a study, the more thorough the narrower', () => {
    const study = (depth: number): Report =>
      observe(
        after(depth === 0 ? [] : [{ kind: 'research', books: 'alibaba', stance: 'alibaba', depth }]),
        own,
      );
    const seen = [0, 0.2, 0.5, 1].map((depth) => deal(STAKE, study(depth)));
    for (const [i, { theirs, known }] of seen.entries()) {
      const before = seen[i - 1];
      if (!before) continue;
      expect(known.books).toBeGreaterThan(before.known.books);
      expect(width(theirs)).toBeLessThan(width(before.theirs));
    }
    const [none, , , most] = seen as [DealWorth, DealWorth, DealWorth, DealWorth];
    expect(width(most.theirs)).toBeLessThan(0.5 * width(none.theirs));
    expect(width(most.zone.theirs)).toBeLessThan(width(none.zone.theirs));
  });

  test('knows nothing that the report does not tell', () => {
    const other = start(rules);
    const alibaba = rules.firmIds.indexOf('alibaba');
    other.cash[alibaba] = 3 * (other.cash[alibaba] as number);
    other.pressure[alibaba] = 90;
    other.regard[alibaba * rules.firmIds.length + own] = -0.9;
    expect(deal(STAKE, observe(other, own))).toEqual(deal(STAKE));
  });

  test('is narrowed by what they say: an acceptance makes a signature sure, a refusal shuts it out', () => {
    const open = deal(STAKE);
    expect(open.chance).toBeGreaterThan(0);
    expect(open.chance).toBeLessThan(1);
    const accepted = deal(STAKE, report, [{ terms: STAKE, signs: true }]);
    const refused = deal(STAKE, report, [{ terms: STAKE, signs: false }]);
    expect(accepted.chance).toBe(1);
    expect(refused.chance).toBe(0);
    expect(accepted.ways + refused.ways).toBe(open.ways);
    expect(refused.zone.theirs.mid).toBeLessThan(accepted.zone.theirs.mid);
  });

  test('agrees with real rivals it has never met, in at least four of five sheets', () => {
    const outlook = { report: observe(opening, rules.firmIds.indexOf('alibaba')), rules, luck };
    let right = 0;
    let asked = 0;
    for (const id of ['networker', 'follower', 'cautious'] as const satisfies readonly RivalId[]) {
      for (let i = 0; i < 24; i++) {
        const terms = sheet({
          storefront: { ...storefront, commission: 0.01 * (i % 6), placement: 0.25 * (i % 4) },
          ...(i % 2 === 0 ? { data } : {}),
          ...(i % 3 === 0 ? { logistics: { ...logistics, fee: 0.9 + 0.05 * (i % 5) } } : {}),
          ...(i % 4 === 0 ? { equity: { ...equity, pay: 9e11 + 1e11 * (i % 7) } } : {}),
        });
        const signs = rivalOf(id).answer(outlook, 'suning', terms, { counter: false }).accept;
        asked++;
        if (deal(terms).chance >= 0.5 === signs) right++;
      }
    }
    expect(right / asked).toBeGreaterThan(0.8);
  });
});

describe('the zone of agreement', () => {
  test('holds the prices at which both gain', () => {
    const { zone } = deal(STAKE);
    expect(zone.price).toEqual({ clause: 'equity', field: 'pay' });
    expect(zone.rising).toBe(true);
    const at = (pay: number): DealWorth =>
      deal(sheet({ equity: { ...equity, pay: Math.round(pay) }, storefront, data }));
    expect(at(zone.ours * 0.97).ours.mid).toBeLessThan(0);
    expect(at(zone.ours * 1.03).ours.mid).toBeGreaterThan(0);
    expect(at(zone.theirs.low * 0.95).chance).toBeGreaterThan(0.8);
    expect(at(zone.theirs.high * 1.05).chance).toBeLessThan(0.2);
  });

  test('moves as another term moves, vanishes under a clause that costs both, and opens again without it', () => {
    const fair = deal(sheet({ storefront, data }));
    expect(fair.zone.open).not.toBe('none');
    const better = deal(sheet({ storefront: { ...storefront, placement: 1 }, data }));
    expect(better.zone.ours).toBeGreaterThan(fair.zone.ours);
    const burdened = deal(sheet({ storefront, data, logistics }));
    expect(burdened.zone.open).toBe('none');
    expect(burdened.without?.clause).toBe('logistics');
    expect(burdened.without?.zone.open).not.toBe('none');
  });

  test('is in money across the table where no price stands on the sheet', () => {
    const { zone, ours } = deal(sheet({ data, governance: { bodies: ['committee'] } }));
    expect(zone.price).toBeNull();
    expect(zone.at).toBe(0);
    expect(zone.ours).toBeCloseTo(-ours.mid, -6);
  });
});

describe('the best counter', () => {
  const isLegal = (terms: TermSheet): boolean =>
    checkTerms(seatAt(report.table, rules, own), terms).length === 0;
  const find = (terms: TermSheet) => bestCounter(guessesOf(report, rules, 'alibaba'), terms, isLegal);

  test('drops or eases what stands in the way, at least cost to us', () => {
    const burdened = sheet({ storefront, data, logistics, governance: { bodies: ['committee'] } });
    const counter = find(burdened);
    expect(counter?.chance.before).toBe(0);
    expect(counter?.chance.after).toBeGreaterThan(0.6);
    expect(counter?.ours.after).toBeGreaterThan(0);
    expect(isLegal(counter?.terms ?? burdened)).toBe(true);
    // What it proposes, rivals whom it never saw do sign.
    const outlook = { report: observe(opening, rules.firmIds.indexOf('alibaba')), rules, luck };
    expect(rivalOf('networker').answer(outlook, 'suning', burdened).accept).toBe(false);
    expect(rivalOf('networker').answer(outlook, 'suning', counter?.terms ?? burdened).accept).toBe(true);
  });

  test('asks for more where they would sign anyway', () => {
    const generous = sheet({
      storefront: { ...storefront, commission: 0.06, placement: 1 },
      data: { scope: 'stock', safeguards: 0.9 },
      governance: { bodies: ['committee', 'working-group'] },
    });
    expect(deal(generous).chance).toBeGreaterThan(0.9);
    const counter = find(generous);
    expect(counter?.ours.after ?? 0).toBeGreaterThan(counter?.ours.before ?? 0);
    expect(counter?.chance.after).toBeGreaterThanOrEqual(0.7);
  });
});
