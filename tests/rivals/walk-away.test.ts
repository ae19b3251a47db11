import { describe, expect, test } from 'vitest';
import {
  checkTerms,
  observe,
  seatAt,
  start,
  type ClauseId,
  type Rules,
  type TermSheet,
} from '../../src/engine';
import { answerTerms } from '../../src/rivals/negotiation';
import { PERSONALITIES, type Personality } from '../../src/rivals/personalities';
import { drawTerms } from '../../src/rivals/random-play';
import { BUNDLED, bundledScenario } from '../../src/scenario';
import { still } from './table';

interface Offer {
  readonly from: number;
  readonly to: number;
  readonly terms: TermSheet;
}

/** A stream of fixed numbers, the same on every day: multiplicative congruence of Lehmer (1951). */
function streamFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Legal sheets of a scenario's first firm with each other one, drawn over the whole of every clause. */
function offersIn(rules: Rules, count: number): Offer[] {
  const world = start(rules);
  const next = streamFrom(20150810);
  const offers: Offer[] = [];
  for (let tries = 0; offers.length < count && tries < 40 * count; tries++) {
    const to = Math.floor(next() * rules.shape.firms);
    const from = (to + 1 + Math.floor(next() * (rules.shape.firms - 1))) % rules.shape.firms;
    const terms = drawTerms(next, rules, from, rules.firmIds[to] ?? '');
    const legal = [from, to].every((firm) => checkTerms(seatAt(world, rules, firm), terms).length === 0);
    if (legal) offers.push({ from, to, terms });
  }
  return offers;
}

function answer(rules: Rules, who: Personality, { from, to, terms }: Offer) {
  const outlook = { report: observe(start(rules), to), rules, luck: still(rules) };
  return answerTerms(outlook, who, rules.firmIds[from] ?? '', terms);
}

function rulesOf(id: string): Rules {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return scenario.rules;
}

const SCENARIOS = BUNDLED.map(({ id }) => id);
const MINDS = [0, 0.05, 0.2, 0.8, 4];

describe.each(SCENARIOS)('in %s', (id) => {
  const rules = rulesOf(id);
  const offers = offersIn(rules, 60);

  test('whoever minds dependence more signs no sheet that it would not have signed before, and fewer in all', () => {
    expect(offers).toHaveLength(60);
    for (const character of ['networker', 'follower', 'margin-hunter'] as const) {
      // A walk-away low enough that many sheets are signed at all.
      const signed = MINDS.map((dependence) => {
        const who = { ...PERSONALITIES[character], walkAway: -0.05, dependence };
        return offers.filter((offer) => answer(rules, who, offer).accept);
      });
      for (let i = 1; i < signed.length; i++)
        expect(signed[i]?.every((offer) => signed[i - 1]?.includes(offer))).toBe(true);
      expect(signed[MINDS.length - 1]?.length).toBeLessThan(signed[0]?.length ?? 0);
    }
  });

  test('a refusal names the clause whose removal would flip the answer; one that names none has none', () => {
    let named = 0;
    let refused = 0;
    for (const character of ['networker', 'cautious', 'margin-hunter'] as const) {
      const who = { ...PERSONALITIES[character], walkAway: -0.01 };
      for (const offer of offers) {
        const { accept, reasons } = answer(rules, who, offer);
        if (accept || reasons[0]?.code === 'not-legal') continue;
        refused++;
        const said = reasons.find(({ code }) => code === 'would-sign-without')?.clause;
        const ids = Object.keys(offer.terms.clauses) as ClauseId[];
        const flips = ids.filter((clause) => ids.length > 1 && flipsWithout(rules, who, offer, clause));
        if (said) {
          named++;
          expect(flips).toContain(said);
        } else expect(flips).toEqual([]);
      }
    }
    expect(refused).toBeGreaterThan(20);
    expect(named).toBeGreaterThan(5);
  });
});

function flipsWithout(rules: Rules, who: Personality, offer: Offer, clause: ClauseId): boolean {
  const { [clause]: _dropped, ...clauses } = offer.terms.clauses;
  return answer(rules, who, { ...offer, terms: { ...offer.terms, clauses } }).accept;
}
