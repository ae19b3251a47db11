import { describe, expect, test } from 'vitest';
import { assetsOf, claimsOf, STATUS, type FirmId, type World } from '../../src/engine';
import { LARGEST_FILE, loadScenario, textsOf, type NamedTexts, type Scenario } from '../../src/scenario';
import { closeRound, openRound, type Player } from '../../src/table';
import { AIRLINES } from './hostile/builders';
import { playLine } from './play-line';

function loadFrom(files: NamedTexts): Scenario {
  const texts = textsOf(files);
  const result = texts.ok ? loadScenario(texts.value) : texts;
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

const scenario = loadFrom(AIRLINES);
const { rules, words, file } = scenario;
const part = (name: string): unknown => JSON.parse(AIRLINES[name] ?? 'null');

describe('a case of another industry: two airlines that share maintenance', () => {
  test('is a folder or one file, and the same game either way', () => {
    const whole = JSON.stringify({
      scenario: part('scenario'),
      words: { en: part('words.en'), zh: part('words.zh') },
      map: part('map'),
    });
    expect(whole.length).toBeLessThan(LARGEST_FILE);
    const again = loadFrom({ 'my-airlines': whole });
    expect(again.rules.hash).toBe(rules.hash);
    expect(again.map?.cities).toHaveLength(4);
  });

  test('speaks of nothing that retail has and uses none of our documents', () => {
    expect(file.documents).toEqual([]);
    expect(rules.segmentIds).toEqual(['business', 'leisure', 'cargo']);
    expect([words.en.firms.northwind, words.zh.firms.northwind]).toEqual(['Northwind', '北风航空']);
  });

  test('plays its line: the workshops are shared and the aircraft wait less', () => {
    const { history, refused } = playLine(rules);
    expect(refused).toEqual([]);
    expect(history).toHaveLength(rules.quarters + 1);
    const last = history[rules.quarters] as World;
    const alone = playLine(rules, () => false).history[rules.quarters] as World;
    expect(last.status[0]).toBe(STATUS.running);
    expect(last.integration[0]).toBeGreaterThan(0.4);
    expect(last.handedLoad.some((load) => load > 0)).toBe(true);
    expect(alone.status[0]).toBe(STATUS.free);
    expect(last.meanDays[0]).not.toBe(alone.meanDays[0]);
    for (const world of history)
      rules.firmIds.forEach((_, firm) => expect(assetsOf(world, firm)).toBe(claimsOf(world, firm)));
  });

  test('is played by computed rivals, who come to terms of their own within four quarters', () => {
    const players = Object.fromEntries(rules.firmIds.map((firm): [FirmId, Player] => [firm, 'networker']));
    let round = openRound({ rules, seed: 'hangar', luck: true, players });
    const signed: string[] = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      const closed = closeRound(round, {});
      if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
      for (const event of closed.value.played.events)
        if (event.kind === 'alliance-signed') signed.push(event.kind);
      round = closed.value.round;
    }
    expect(signed.length).toBeGreaterThan(0);
    expect(round.over).toBe(false);
  });
});
