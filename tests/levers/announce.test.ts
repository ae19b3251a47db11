import { describe, expect, test } from 'vitest';
import { check, start, type Decision, type World } from '../../src/engine';
import { playScript, scenarioRules, signs, termsWith, type Script } from './lever';

const rules = scenarioRules();
const { firms } = rules.shape;
const [suning, alibaba, gome] = ['suning', 'alibaba', 'gome'].map((id) => rules.firmIds.indexOf(id)) as [
  number,
  number,
  number,
];

function says(pledge: string, within: number): Decision {
  return { kind: 'announce', pledge, within };
}

function priced(stance: number): Decision[] {
  return rules.segmentIds.map((segment) => ({ kind: 'price', segment, stance }));
}

function played(script: Readonly<Record<number, readonly Decision[]>>, quarters = 5): readonly World[] {
  const whole: Script = Object.fromEntries(
    Object.entries(script).map(([quarter, decisions]) => [quarter, { suning: decisions }]),
  );
  return playScript(rules, whole, quarters);
}

function believed(worlds: readonly World[]): number {
  return (worlds.at(-1) as World).credibility[suning] as number;
}

describe('what is said in public', () => {
  test('is kept or broken by what is done', () => {
    expect(believed(played({ 0: [says('lower-prices', 2)], 1: priced(-0.02) }))).toBeGreaterThan(0);
    expect(believed(played({ 0: [says('lower-prices', 2)] }))).toBeLessThan(0);
    expect(believed(played({ 0: [says('no-price-war', 2)] }))).toBeGreaterThan(0);
    expect(believed(played({ 0: [says('no-price-war', 2)], 1: priced(-0.02) }))).toBeLessThan(0);
    expect(
      believed(
        played({ 0: [says('more-capacity', 3)], 1: [{ kind: 'logistics', region: 'east', build: 130 }] }),
      ),
    ).toBeGreaterThan(0);
    expect(believed(played({ 0: [says('more-capacity', 3)] }))).toBeLessThan(0);
  });

  test('raises reputation and expectations, the more the sooner it is due and the better the name', () => {
    const fame = (worlds: readonly World[]): number => (worlds[1] as World).reputation[suning] as number;
    expect(fame(played({ 0: [says('no-price-war', 1)] }, 1))).toBeGreaterThan(
      fame(played({ 0: [says('no-price-war', 4)] }, 1)),
    );
    expect(fame(played({ 0: [says('no-price-war', 4)] }, 1))).toBeGreaterThan(fame(played({}, 1)));
    const world = start(rules);
    world.credibility[suning] = -1;
    const liar = playScript(rules, { 0: { suning: [says('no-price-war', 1)] } }, 1, null, world);
    expect(fame(liar)).toBe(fame(played({}, 1)));
  });

  test('stands until it is judged, one word at a time', () => {
    const world = played({ 0: [says('no-price-war', 4)] }, 1)[1] as World;
    const decisions = [says('lower-prices', 1)];
    expect(check(world, rules, { firm: 'suning', decisions })).toMatchObject({
      ok: false,
      refusals: [{ code: 'word-still-stands' }],
    });
  });

  test('costs regard, trust and reputation when it is broken', () => {
    const joined = signs(
      termsWith({ storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 } }),
    );
    const script = (second: readonly Decision[]): Script => ({ 0: joined, 1: { suning: second } });
    const silent = playScript(rules, script([]), 4)[4] as World;
    const broken = playScript(rules, script([says('lower-prices', 2)]), 4)[4] as World;
    expect(broken.trust[0]).toBeLessThan((silent.trust[0] as number) - 0.05);
    expect(broken.reputation[suning]).toBeLessThan((silent.reputation[suning] as number) - 0.03);
    for (const other of [alibaba, gome])
      expect(broken.regard[other * firms + suning]).toBeLessThan(
        silent.regard[other * firms + suning] as number,
      );
  });

  test('to stay with partners is broken by leaving, and worth trust until then', () => {
    const joined = signs(
      termsWith({ storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 } }),
    );
    const loyal: Script = { 0: joined, 1: { suning: [says('loyal-partner', 3)] } };
    const silent = playScript(rules, { 0: joined }, 2)[2] as World;
    expect((playScript(rules, loyal, 2)[2] as World).trust[0]).toBeGreaterThan(silent.trust[0] as number);
    const leaving: Decision = { kind: 'alliance', action: 'leave', alliance: 'alliance-1' };
    const left = playScript(rules, { ...loyal, 2: { suning: [leaving] } }, 3)[3] as World;
    expect(left.credibility[suning]).toBeLessThan(0);
    expect(left.pledge[suning]).toBe(0);
  });
});
