import { describe, expect, test } from 'vitest';
import { observe, start, type TermSheet, type World } from '../../src/engine';
import { rivalOf } from '../../src/rivals';
import { PERSONALITIES } from '../../src/rivals/personalities';
import { weigh } from '../../src/rivals/weighing';
import { playScript, scenarioRules, type Script } from '../levers/lever';
import { outlookOf, still } from './table';

const rules = scenarioRules();
const [suning, alibaba] = ['suning', 'alibaba'].map((id) => rules.firmIds.indexOf(id)) as [number, number];
const firms = rules.firmIds.length;

function sheetFor(termQuarters: number): TermSheet {
  return {
    members: ['alibaba', 'suning'],
    startsAfterQuarters: 0,
    termQuarters,
    exitFee: 0,
    clauses: { storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 } },
  };
}

function signing(terms: TermSheet): Script[number] {
  return {
    suning: [{ kind: 'alliance', action: 'propose', terms }],
    alibaba: [{ kind: 'alliance', action: 'answer', terms }],
  };
}

function held(world: World, judge: number, other: number): number {
  return world.regard[judge * firms + other] as number;
}

function limitFor(world: World, judge: number): number {
  const who = PERSONALITIES.networker;
  return weigh(world, rules, judge, sheetFor(8), who).limit;
}

const long = sheetFor(12);
const kept = playScript(rules, { 0: signing(sheetFor(4)) }, 8);
const left = playScript(
  rules,
  { 0: signing(long), 2: { suning: [{ kind: 'alliance', action: 'leave', alliance: 'alliance-1' }] } },
  12,
);

describe('firms remember how they were treated', () => {
  test('strangers hold nothing of each other, and a contract that runs changes nothing yet', () => {
    expect([...start(rules).regard].every((cell) => cell === 0)).toBe(true);
    expect([...(kept[3] as World).regard].every((cell) => cell === 0)).toBe(true);
  });

  test('who leaves is thought less of, who is left is not, and others do not mind', () => {
    const world = left[3] as World;
    expect(held(world, alibaba, suning)).toBeLessThan(-0.3);
    expect([...world.regard].filter((cell) => cell !== 0)).toHaveLength(1);
  });

  test('a contract kept to its end earns regard on both sides', () => {
    const world = kept[8] as World;
    expect(held(world, alibaba, suning)).toBeGreaterThan(0.1);
    expect(held(world, suning, alibaba)).toBeGreaterThan(0.1);
  });

  test('a firm once left asks more of the leaver for years, less each quarter', () => {
    const opening = limitFor(start(rules), alibaba);
    const asked = left.slice(3).map((world) => limitFor(world, alibaba) - opening);
    expect(asked[0]).toBeGreaterThan(0.004);
    for (let q = 1; q < asked.length; q++) expect(asked[q]).toBeLessThan(asked[q - 1] as number);
    expect(asked.at(-1)).toBeGreaterThan(0.002);
  });

  test('the worse the regard, the more is asked and the lower trust begins', () => {
    let limit = -1;
    let trust = 2;
    for (const regard of [1, 0.5, 0, -0.5, -1]) {
      const world = start(rules);
      world.regard[alibaba * firms + suning] = regard;
      const asked = limitFor(world, alibaba);
      expect(asked).toBeGreaterThan(limit);
      limit = asked;
      const signed = playScript(rules, { 0: signing(long) }, 1, null, world)[1] as World;
      expect(signed.trust[0]).toBeLessThan(trust);
      trust = signed.trust[0] as number;
    }
  });

  test('a grudge makes a standing contract likelier to break', () => {
    const calm = playScript(rules, { 0: signing(long) }, 4)[4] as World;
    const sour = playScript(rules, { 0: signing(long) }, 3)[3] as World;
    sour.regard[alibaba * firms + suning] = -1;
    const after = playScript(rules, {}, 1, null, sour)[1] as World;
    expect(after.hazard[0]).toBeGreaterThan(1.1 * (calm.hazard[0] as number));
  });

  test('partners of a firm that is bound to another alone resent both', () => {
    const terms: TermSheet = {
      ...long,
      members: ['jd', 'suning'],
      clauses: { marketing: { fund: 1e9 }, exclusivity: { from: 'suning' } },
    };
    const bind: Script[number] = {
      suning: [{ kind: 'alliance', action: 'propose', terms }],
      jd: [{ kind: 'alliance', action: 'answer', terms }],
    };
    const world = playScript(rules, { 0: signing(long), 1: bind }, 2)[2] as World;
    expect(held(world, alibaba, suning)).toBeLessThan(-0.2);
    expect(held(world, alibaba, rules.firmIds.indexOf('jd'))).toBeLessThan(-0.2);
    expect(held(world, suning, alibaba)).toBe(0);
  });

  test('only its own memory is shown to a firm, and a refusal says that it remembers', () => {
    const world = start(rules);
    world.regard[alibaba * firms + suning] = -1;
    const { table } = observe(world, alibaba);
    expect(table.regard[alibaba * firms + suning]).toBe(-1);
    expect(observe(world, suning).table.regard[alibaba * firms + suning]).toBeNaN();
    const codes = (at: World, commission: number): string[] => {
      const clause = { from: 'suning', to: 'alibaba', commission, placement: 0.3 };
      const offer = { ...long, clauses: { storefront: clause } };
      return rivalOf('networker')
        .answer(outlookOf(at, rules, alibaba, still(rules)), 'suning', offer)
        .reasons.map(({ code }) => code);
    };
    const found = [0, 0.005, 0.01, 0.02, 0.03, 0.05].flatMap((commission) => codes(world, commission));
    expect(found).toContain('remembers-how-we-parted');
    expect([0, 0.005, 0.01, 0.02, 0.03, 0.05].flatMap((rate) => codes(start(rules), rate))).not.toContain(
      'remembers-how-we-parted',
    );
  });
});
