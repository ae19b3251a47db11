import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { garbage } from '../../src/cli/bench/garbage';
import { linesOf, Rollout } from '../../src/cli/bench/lines';
import { BOARDGAME_WAY } from '../../src/cli/bench/peers/boardgame';
import { COLUMNS_WAY } from '../../src/cli/bench/peers/columns';
import { kernelPeers } from '../../src/cli/bench/peers/kernel';
import { OBJECTS_WAY } from '../../src/cli/bench/peers/objects';
import { syntheticRules } from '../../src/cli/bench/synthetic';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound } from '../../src/table';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('the scenario is missing');
const { file, priors } = scenario;
const OWN = {
  firms: file.firms.length,
  segments: file.segments.length,
  regions: file.regions.length,
  quarters: file.quarters,
};

describe('made-up markets', () => {
  test.each([{ firms: 2 }, { firms: 32 }, { segments: 48 }, { regions: 64 }, { quarters: 56 }])(
    'with %o are whole and stay alive when everybody holds course',
    (part) => {
      const size = { ...OWN, ...part };
      const rules = syntheticRules(file, priors, size);
      expect(rules.shape).toEqual({ firms: size.firms, segments: size.segments, regions: size.regions });
      const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, 'hold-course' as const]));
      let round = openRound({ rules, seed: '1', luck: true, players });
      while (!round.over) {
        const result = closeRound(round, {});
        if (!result.ok) throw new Error(JSON.stringify(result.refusals));
        round = result.value.round;
      }
      expect(round.history).toHaveLength(size.quarters + 1);
      const { world } = round;
      for (let s = 0; s < size.segments; s++) {
        let sum = world.outside[s] as number;
        for (let firm = 0; firm < size.firms; firm++) sum += world.share[firm * size.segments + s] as number;
        expect(sum).toBeCloseTo(1, 9);
      }
      const alive = Array.from(world.active).filter((active) => active === 1).length;
      expect(alive).toBeGreaterThan(size.firms / 2);
    },
  );

  test('of the scenario’s own size are the scenario without its loans', () => {
    const rules = syntheticRules(file, priors, OWN);
    expect(Array.from(rules.appeal)).toEqual(Array.from(scenario.rules.appeal));
    expect(rules.firmIds).toEqual(scenario.rules.firmIds);
  });
});

describe('peers do the same work', () => {
  test('a stand-in quarter gives the same bits in columns, in objects and in boardgame.io', () => {
    const columns = COLUMNS_WAY.play();
    expect(columns).toHaveLength(40);
    expect(OBJECTS_WAY.play()).toEqual(columns);
    expect(BOARDGAME_WAY.play()).toEqual(columns);
  });

  test('the share kernel gives the same bits in C, where a compiler is at hand', ({ skip }) => {
    const { c } = kernelPeers(join(import.meta.dirname, '../../src/cli/bench/peers/kernel.c'), 1);
    if (!c) return skip('no C compiler on this machine');
    expect(c.sameBits).toBe(true);
  });
});

test('a long rollout leaves the heap as it found it', async () => {
  const { quarters, bytesPerQuarter, heapBeforeKb, heapAfterKb } = await garbage(
    scenario.rules,
    5000,
    3,
    3000,
  );
  expect(quarters).toBeGreaterThanOrEqual(5000);
  // Numbers that calls hand back are short-lived; a world kept by mistake would be 23 kB a quarter.
  expect(heapAfterKb - heapBeforeKb).toBeLessThan(2000);
  expect(bytesPerQuarter).toBeLessThan(40_000);
}, 60_000);

test('a rollout plays every quarter of its lines and says how many they were', () => {
  const lines = linesOf(scenario.rules, 'random-legal', 3);
  expect(new Rollout(scenario.rules).play(lines)).toBe(3 * OWN.quarters);
});
