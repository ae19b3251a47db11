import { describe, expect, test } from 'vitest';
import { check, drawLuck, advance, luckSizes, start, type Decision, type World } from '../../src/engine';
import { effectOf, isVisible, playScript, scenarioRules, signs, termsWith, type Script } from './lever';

const rules = scenarioRules();
const QUARTERS = 8;
const { segments } = rules.shape;
const held = playScript(rules, {}, QUARTERS);
const [suning, alibaba, jd] = ['suning', 'alibaba', 'jd'].map((id) => rules.firmIds.indexOf(id)) as [
  number,
  number,
  number,
];
const beauty = rules.segmentIds.indexOf('beauty');

function ruled(fields: Readonly<Record<string, number>>): World[] {
  return playScript(rules, { 0: { alibaba: [{ kind: 'platform', ...fields }] } }, QUARTERS);
}

function at(worlds: readonly World[], quarter: number): World {
  return worlds[quarter] as World;
}

function rangeOf(world: World, firm: number): number {
  return world.range[firm * segments + beauty] as number;
}

describe('rules of a platform', () => {
  test('are open to platforms alone', () => {
    const decisions: Decision[] = [{ kind: 'platform', curation: 0.5 }];
    const refused = check(start(rules), rules, { firm: 'suning', decisions });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'hosts-no-merchants' }] });
    expect(check(start(rules), rules, { firm: 'jd', decisions }).ok).toBe(true);
  });

  test('a dearer platform earns more commission and is left by merchants, the more the dearer', () => {
    let income = 0;
    let range = 100;
    for (const rate of [-0.01, 0, 0.01, 0.02]) {
      const worlds = ruled({ 'take-rate': rate });
      expect(at(worlds, 1).commissionIncome[alibaba]).toBeGreaterThan(income);
      expect(rangeOf(at(worlds, 6), alibaba)).toBeLessThan(range);
      income = at(worlds, 1).commissionIncome[alibaba] as number;
      range = rangeOf(at(worlds, 6), alibaba);
    }
  });

  test("what a platform takes off merchants' prices it pays as coupons", () => {
    const cut = (stance: number): World =>
      at(playScript(rules, { 0: { alibaba: [{ kind: 'price', segment: 'beauty', stance }] } }, QUARTERS), 1);
    const paid = (stance: number): number =>
      (cut(stance).marketing[alibaba] as number) - (at(held, 1).marketing[alibaba] as number);
    expect(paid(0.05)).toBe(0);
    expect(paid(-0.02)).toBeGreaterThan(0.01 * (held[1]?.siteSales[alibaba] ?? 0) * 0.05);
    // Twice the cut, on more sales.
    expect(paid(-0.04)).toBeGreaterThan(2 * paid(-0.02));
  });

  test('filtering costs sales at once and earns trust later', () => {
    const effects = effectOf(held, ruled({ curation: 1 }), rules, 'alibaba').map(({ share }) => share);
    const worst = Math.min(...effects);
    expect(effects[0]).toBeLessThan(-0.1);
    expect(effects.at(-1)).toBeGreaterThan(worst + 0.3);
    expect(rangeOf(at(ruled({ curation: 1 }), 8), alibaba)).toBeLessThan(rangeOf(at(held, 8), alibaba));
    expect(at(ruled({ curation: 1 }), 8).authenticity[alibaba]).toBeGreaterThan(
      0.1 + (at(held, 8).authenticity[alibaba] as number),
    );
  });

  test('merchants that must choose leave the rivals thinner', () => {
    const tied = at(ruled({ exclusivity: 1 }), 6);
    expect(rangeOf(tied, jd)).toBeLessThan(0.95 * rangeOf(at(held, 6), jd));
    expect(rangeOf(tied, alibaba)).toBeLessThan(rangeOf(at(held, 6), alibaba));
  });

  test('a regulator fines who ties merchants, sets them free, and nobody else', () => {
    let fines = 0;
    const luckSeeds = Array.from({ length: 40 }, (_, i) => `regulator-${i}`);
    for (const seed of luckSeeds) {
      const luck = drawLuck(seed, luckSizes(rules), rules.quarters);
      let world = start(rules);
      for (let q = 0; q < 8; q++) {
        const decisions: Decision[] = q === 0 ? [{ kind: 'platform', exclusivity: 1 }] : [];
        const sheets = rules.firmIds.map((firm) => {
          const result = check(world, rules, { firm, decisions: firm === 'alibaba' ? decisions : [] });
          return result.ok ? result.value : null;
        });
        const after = advance(world, sheets, rules, luck);
        const fined = after.events.filter(({ kind }) => kind === 'platform-fined');
        expect(fined.every(({ firm }) => firm === 'alibaba')).toBe(true);
        if (fined.length > 0) {
          fines++;
          expect(after.world.merchantTie[alibaba]).toBe(0);
        }
        world = after.world;
      }
    }
    // The hazard is about 0.05 a quarter: 8 quarters of 40 games give about a third of the games a fine.
    expect(fines).toBeGreaterThan(4);
    expect(fines).toBeLessThan(30);
  });

  test('a premium zone wins beauty more than appliances, at a fee and a cost', () => {
    const effects = effectOf(held, ruled({ 'premium-zone': 1 }), rules, 'alibaba')[3];
    if (!effects) throw new Error('no effect');
    const relative = (id: string): number => {
      const s = rules.segmentIds.indexOf(id);
      return (effects.segments[s] as number) / (at(held, 4).share[alibaba * segments + s] as number);
    };
    expect(relative('beauty')).toBeGreaterThan(1.5 * relative('appliances'));
    const first = at(ruled({ 'premium-zone': 1 }), 1);
    expect(first.serviceCosts[alibaba]).toBeGreaterThan(at(held, 1).serviceCosts[alibaba] as number);
  });

  test('places lent on the front page bring a partner orders and cost income only where one stands there', () => {
    expect(at(ruled({ slots: 0.5 }), 2).commissionIncome[alibaba]).toBe(
      at(held, 2).commissionIncome[alibaba],
    );
    const joined = signs(
      termsWith({ storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.3 } }),
    );
    const script = (lent: boolean): Script => ({
      0: joined,
      1: { alibaba: [{ kind: 'platform', slots: lent ? 0.5 : 0 }] },
    });
    const without = playScript(rules, script(false), 5);
    const lent = playScript(rules, script(true), 5);
    expect(at(lent, 3).onlineSales[suning]).toBeGreaterThan(
      1.03 * (at(without, 3).onlineSales[suning] as number),
    );
    const effects = [suning, alibaba].map((firm) =>
      effectOf(without, lent, rules, rules.firmIds[firm] ?? ''),
    );
    expect(isVisible(effects.flat()), JSON.stringify(effects)).toBe(true);
  });
});
