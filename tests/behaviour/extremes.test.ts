import { describe, expect, test } from 'vitest';
import { start, type Decision, type World } from '../../src/engine';
import { playScript, signs, termsWith } from '../levers/lever';
import { balance, cell, expectLaws, openingWith, RULES, shareOf, SUNING } from './worlds';

const QUARTERS = 8;
const held = playScript(RULES, {}, QUARTERS);
const { segments } = RULES.shape;
const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Sterman (2000) ch. 21, extreme conditions: the model keeps its senses where nobody has been. */
describe('extreme conditions', () => {
  test('at ten times the price hardly anybody buys, and the others sell more', () => {
    const opening = openingWith(RULES, (world) => {
      world.priceStance.fill(9, SUNING * segments, (SUNING + 1) * segments);
    });
    const worlds = playScript(RULES, {}, QUARTERS, null, opening);
    expect(shareOf(last(worlds))).toBeLessThan(0.02 * shareOf(last(held)));
    for (let q = 1; q <= QUARTERS; q++) expect(shareOf(worlds[q])).toBeLessThan(shareOf(worlds[q - 1]));
    for (const firm of RULES.firmIds.keys())
      if (firm !== SUNING) expect(shareOf(last(worlds), firm)).toBeGreaterThan(shareOf(last(held), firm));
    expectLaws(worlds, ['priceStance']);
  });

  test('without any advertising the brand fades, share is lost quarter by quarter for a year, and the money is kept', () => {
    const silence = RULES.segmentIds.map((segment): Decision => ({ kind: 'advertise', segment, spend: 0 }));
    const each = cell(start(RULES), 'attention');
    const script = Object.fromEntries(
      Array.from({ length: Math.ceil(silence.length / each) }, (_, q) => [
        q,
        { suning: silence.slice(q * each, (q + 1) * each) },
      ]),
    );
    const worlds = playScript(RULES, script, QUARTERS);
    for (let s = 0; s < segments; s++) {
      const at = SUNING * segments + s;
      expect(cell(last(worlds), 'adSpend', at)).toBe(0);
      if (cell(start(RULES), 'adSpend', at) > 0)
        expect(cell(last(worlds), 'brand', at)).toBeLessThan(cell(last(held), 'brand', at));
    }
    expect(cell(last(worlds), 'marketing')).toBe(0);
    expect(shareOf(last(worlds))).toBeLessThan(shareOf(last(held)));
    expect(shareOf(last(worlds))).toBeGreaterThan(0.3 * shareOf(last(held)));
    const kept = worlds.map((world, q) => shareOf(world) / shareOf(held[q]));
    for (let q = 1; q <= 4; q++) expect(kept[q]).toBeLessThan(kept[q - 1] as number);
    expectLaws(worlds);
  });

  test('an alliance without trust delivers less, grows together more slowly, and is likelier to end', () => {
    const signed = playScript(
      RULES,
      {
        0: signs(
          termsWith({
            storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 },
            data: { scope: 'orders', safeguards: 0.5 },
          }),
        ),
      },
      6,
    )[6] as World;
    const withTrust = (trust: number): World[] => {
      const opening = openingWith(RULES, (world) => {
        world.cells.set(signed.cells);
        world.trust[0] = trust;
      });
      return playScript(RULES, {}, 1, null, opening);
    };
    const [none, full] = [last(withTrust(0)), last(withTrust(1))];
    expect(cell(none, 'status', 0)).toBe(2);
    expect(cell(none, 'delivered', 0)).toBeLessThan(0.5 * cell(full, 'delivered', 0));
    expect(cell(none, 'integration', 0)).toBeLessThan(cell(full, 'integration', 0));
    expect(cell(none, 'hazard', 0)).toBeGreaterThan(cell(full, 'hazard', 0));
    expect(shareOf(none)).toBeLessThan(shareOf(full));
    expectLaws([...withTrust(0), ...withTrust(1)]);
  });

  test('without cash or credit pressure jumps, and a firm that stays short is out within two quarters', () => {
    const opening = openingWith(RULES, (world) => {
      world.cash[SUNING] = 0;
      world.creditLine[SUNING] = 0;
      // Every quarter costs more than it brings: overdue bills of suppliers.
      world.payables[SUNING] = 5 * cell(world, 'payables');
      balance(world, SUNING);
    });
    const worlds = playScript(RULES, {}, QUARTERS, null, opening);
    expect(cell(worlds[1], 'cash')).toBeLessThan(0);
    expect(cell(worlds[1], 'pressure')).toBeGreaterThan(cell(held[1], 'pressure'));
    expect(cell(worlds[1], 'pressureRunway')).toBe(100);
    expect(cell(worlds[2], 'active')).toBe(0);
    expect(cell(last(held), 'active')).toBe(1);
    expect(shareOf(last(worlds))).toBe(0);
    expectLaws(worlds);
  });

  test('endless stock fills every order and no more, and ties up what it costs', () => {
    const opening = openingWith(RULES, (world) => {
      world.coverDays[SUNING] = 120;
    });
    const worlds = playScript(RULES, {}, QUARTERS, null, opening);
    expect(cell(worlds[1], 'fillRate')).toBeLessThanOrEqual(1);
    expect(cell(worlds[1], 'fillRate')).toBeGreaterThan(cell(held[1], 'fillRate'));
    expect(1 - cell(worlds[1], 'fillRate')).toBeLessThan(0.001);
    for (let q = 1; q <= QUARTERS; q++) {
      expect(shareOf(worlds[q])).toBeGreaterThan(shareOf(held[q]));
      expect(shareOf(worlds[q])).toBeLessThan(1.1 * shareOf(held[q]));
    }
    expect(cell(worlds[1], 'inventory')).toBeGreaterThan(2 * cell(held[1], 'inventory'));
    expect(cell(worlds[1], 'cashFromOperations')).toBeLessThan(cell(held[1], 'cashFromOperations'));
    expect(cell(worlds[4], 'retained')).toBeLessThan(cell(held[4], 'retained'));
    expect(cell(worlds[4], 'pressure')).toBeGreaterThan(cell(held[4], 'pressure'));
    expectLaws(worlds);
  });

  test('half a market halves sales, not shares, and weighs on everybody who has fixed costs', () => {
    const opening = openingWith(RULES, (world) => {
      for (let s = 0; s < segments; s++) {
        world.demand[s] = Math.round((world.demand[s] as number) / 2);
        world.demandTrend[s] = Math.round((world.demandTrend[s] as number) / 2);
      }
    });
    const worlds = playScript(RULES, {}, QUARTERS, null, opening);
    for (const firm of RULES.firmIds.keys()) {
      const ratio = cell(worlds[1], 'sales', firm) / cell(held[1], 'sales', firm);
      expect(ratio, RULES.firmIds[firm]).toBeGreaterThan(0.45);
      expect(ratio, RULES.firmIds[firm]).toBeLessThan(0.55);
      expect(shareOf(worlds[1], firm) / shareOf(held[1], firm)).toBeCloseTo(1, 1);
      expect(cell(worlds[4], 'retained', firm)).toBeLessThan(cell(held[4], 'retained', firm));
    }
    expect(cell(worlds[4], 'pressure')).toBeGreaterThan(cell(held[4], 'pressure'));
    expectLaws(worlds);
  });
});
