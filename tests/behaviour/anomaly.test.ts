import { describe, expect, test } from 'vitest';
import { CHANNEL, CHANNELS, type Rules, type World } from '../../src/engine';
import { playScript, signs, termsWith, type Script } from '../levers/lever';
import { cell, expectLaws, openingWith, RULES, rulesWith, SCENARIO, shareOf, SUNING } from './worlds';

const QUARTERS = 5;

/** Gain of share over holding course, by quarter. */
function gains(rules: Rules, script: Script): number[] {
  const held = playScript(rules, {}, QUARTERS);
  const worlds = playScript(rules, script, QUARTERS);
  expectLaws(worlds);
  return worlds.map((world, q) => shareOf(world) - shareOf(held[q]));
}

/** Sterman (2000) ch. 21, behaviour anomaly: with a loop cut, what it explains is gone, and nothing else makes up for it. */
describe('behaviour anomaly: a loop is cut', () => {
  test('delivery days -> utility: without it, warehouses win no share', () => {
    const building: Script = { 0: { suning: [{ kind: 'logistics', region: 'east', build: 100 }] } };
    const none = Object.fromEntries(RULES.segmentIds.map((id) => [`market.delivery.${id}`, 0]));
    const whole = gains(RULES, building)[QUARTERS] ?? 0;
    const cut = gains(rulesWith(none), building)[QUARTERS] ?? 0;
    expect(whole).toBeGreaterThan(1e-5);
    expect(Math.abs(cut)).toBeLessThan(0.1 * whole);
  });

  test('festival -> borrowed sales: without it, the quarter after the festival has no dip of its own', () => {
    const feast: Script = { 1: { suning: [{ kind: 'festival', depth: 0.15 }] } };
    const cutRules = rulesWith({ 'parameters.festivalPayback': 0 });
    const [whole, cut] = [gains(RULES, feast), gains(cutRules, feast)];
    expect(whole[2]).toBeGreaterThan(0);
    expect(cut[2]).toBeCloseTo(whole[2] ?? 0, 9);
    expect(cut[3]).toBeGreaterThan((whole[3] ?? 0) + 1e-5);
  });

  test('share -> share (habit): without it, a price change works at once and does not build up', () => {
    const cheaper: Script = { 0: { suning: [{ kind: 'price', segment: 'appliances', stance: -0.05 }] } };
    const [whole, cut] = [gains(RULES, cheaper), gains(rulesWith({ 'parameters.inertia': 0 }), cheaper)];
    const built = (list: readonly number[]): number => (list[4] ?? 0) / (list[1] ?? 1);
    expect(cut[1]).toBeGreaterThan(1.5 * (whole[1] ?? 0));
    expect(built(whole)).toBeGreaterThan(1.5);
    expect(built(cut)).toBeLessThan(1.3);
  });

  test('pressure -> interest: without it, a firm in trouble borrows as cheaply as a calm one', () => {
    const strained = (rules: Rules, index: number): World | undefined =>
      playScript(
        rules,
        {},
        1,
        null,
        openingWith(rules, (world) => {
          world.pressure[SUNING] = index;
        }),
      )[1];
    const dearer = (rules: Rules): number =>
      cell(strained(rules, 100), 'interestRate') - cell(strained(rules, 0), 'interestRate');
    expect(dearer(RULES)).toBeCloseTo(RULES.parameters.pressureSpread / 4, 9);
    expect(dearer(rulesWith({ 'parameters.pressureSpread': 0 }))).toBe(0);
  });

  const allied: Script = {
    0: signs(
      termsWith({
        storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 },
        data: { scope: 'orders', safeguards: 0.5 },
      }),
    ),
  };

  test('results -> trust -> synergy: without it, trust stands where it was signed', () => {
    const still = rulesWith({ 'parameters.trustRise': 0, 'parameters.trustFall': 0 });
    const [whole, cut] = [playScript(RULES, allied, QUARTERS), playScript(still, allied, QUARTERS)];
    expect(cell(cut[QUARTERS], 'trust', 0)).toBe(SCENARIO.rules.parameters.startingTrust);
    expect(cell(whole[QUARTERS], 'trust', 0)).not.toBe(SCENARIO.rules.parameters.startingTrust);
    expectLaws(cut);
  });

  test('host’s shoppers -> storefront: without them, the shop on the platform sells nothing', () => {
    const empty = rulesWith({ 'parameters.hostTraffic': 0 });
    const storefront = (world: World | undefined): number => {
      let sum = 0;
      for (let s = 0; s < RULES.shape.segments; s++)
        sum += cell(
          world,
          'channelShare',
          (SUNING * RULES.shape.segments + s) * CHANNELS.length + CHANNEL.storefront,
        );
      return sum;
    };
    expect(storefront(playScript(RULES, allied, QUARTERS)[QUARTERS])).toBeGreaterThan(0.001);
    expect(storefront(playScript(empty, allied, QUARTERS)[QUARTERS])).toBe(0);
  });
});
