import { describe, expect, test } from 'vitest';
import {
  advance,
  check,
  drawLuck,
  imagine,
  luckSizes,
  observe,
  start,
  type Decision,
  type World,
} from '../../src/engine';
import { playScript, scenarioRules } from './lever';

const rules = scenarioRules();
const { firms } = rules.shape;
const [suning, jd] = ['suning', 'jd'].map((id) => rules.firmIds.indexOf(id)) as [number, number];

/** JD with twice its cash and deep in pressure, which nobody is told. */
function secretly(): World {
  const world = start(rules);
  world.otherAssets[jd] = (world.otherAssets[jd] as number) - (world.cash[jd] as number);
  world.cash[jd] = 2 * (world.cash[jd] as number);
  world.regard[jd * firms + suning] = -0.8;
  return world;
}

function studied(fields: Readonly<Record<string, string | number>>, quarters = 1): readonly World[] {
  return playScript(rules, { 0: { suning: [{ kind: 'research', ...fields }] } }, quarters, null, secretly());
}

function imagined(world: World): World {
  return imagine(observe(world, suning), rules);
}

function missInCash(world: World): number {
  return Math.abs((imagined(world).cash[jd] as number) / (world.cash[jd] as number) - 1);
}

const held = playScript(rules, {}, 8, null, secretly());

describe('studies', () => {
  test('of books bring what is imagined nearer to the truth, the more thorough the nearer', () => {
    let miss = missInCash(held[1] as World);
    expect(miss).toBeGreaterThan(0.2);
    for (const depth of [0.2, 0.5, 1]) {
      const now = missInCash(studied({ books: 'jd', depth })[1] as World);
      expect(now).toBeLessThan(miss);
      miss = now;
    }
    expect(miss).toBeLessThan(0.15);
  });

  test('of a stance tell what the other side holds of us', () => {
    const at = jd * firms + suning;
    expect(imagined(held[1] as World).regard[at]).toBe(0);
    expect(imagined(studied({ stance: 'jd', depth: 1 })[1] as World).regard[at]).toBeLessThan(-0.4);
  });

  test('grow old', () => {
    const worlds = studied({ books: 'jd', depth: 1 }, 8);
    const known = worlds.map((world) => world.booksKnown[suning * firms + jd] as number);
    for (let q = 2; q <= 8; q++) expect(known[q]).toBeLessThan(known[q - 1] as number);
    expect(known[8]).toBeLessThan(0.5 * (known[1] as number));
  });

  test('cost money by their depth and number, are seen by their owner alone, and can miss', () => {
    const cost = (fields: Readonly<Record<string, string | number>>): number =>
      ((studied(fields)[1] as World).research[suning] as number) -
      ((held[1] as World).research[suning] as number);
    expect(cost({ books: 'jd', depth: 1 })).toBeGreaterThan(1.9 * cost({ books: 'jd', depth: 0.5 }));
    expect(cost({ books: 'jd', stance: 'jd', depth: 0.5 })).toBeGreaterThan(
      1.9 * cost({ books: 'jd', depth: 0.5 }),
    );
    const told = observe(studied({ books: 'jd', depth: 1 })[1] as World, jd).table;
    expect(told.toldCash[suning * firms + jd]).toBeNaN();
    const decisions: Decision[] = [{ kind: 'research', books: 'jd', depth: 0.3 }];
    const misses = Array.from({ length: 20 }, (_, i) => {
      const world = secretly();
      const sheets = rules.firmIds.map((firm) => {
        const result = check(world, rules, { firm, decisions: firm === 'suning' ? decisions : [] });
        return result.ok ? result.value : null;
      });
      const luck = drawLuck(`study-${i}`, luckSizes(rules), rules.quarters);
      const after = advance(world, sheets, rules, luck).world;
      return (after.toldCash[suning * firms + jd] as number) / (world.cash[jd] as number) - 1;
    });
    expect(Math.max(...misses)).toBeGreaterThan(0.1);
    expect(Math.min(...misses)).toBeLessThan(-0.1);
    expect(Math.abs(misses.reduce((sum, miss) => sum + miss, 0) / 20)).toBeLessThan(0.15);
  });

  test('cannot be made of oneself', () => {
    const decisions: Decision[] = [{ kind: 'research', books: 'suning' }];
    expect(check(start(rules), rules, { firm: 'suning', decisions }).ok).toBe(false);
  });
});
