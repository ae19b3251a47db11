import { describe, expect, test } from 'vitest';
import { hashWorld, type Level } from '../../src/engine';
import { newRecord, roundAfter } from '../../src/session/rounds';
import { CASES } from '../../src/session/scenarios';
import { closeRound, playersFor, recordedOffers, type Round } from '../../src/table';
import { otherPackages, packagesOf, sayPackage } from '../../src/views/projector-packages';
import { CASE } from './a-session';
import { seatOf, shortCase } from './class';

const SEATS = CASES.flatMap(({ id, seats }) => seats.map((seat): [string, string] => [id, seat]));
const LEVELS: readonly Level[] = ['essentials', 'full'];

describe('what a class chooses from', () => {
  test.each(SEATS)(
    'in %s as %s is legal, different, short, and changes the world',
    (id, firm) => {
      const scenario = shortCase(id);
      for (const level of LEVELS) {
        const players = playersFor(scenario.rules.firmIds, firm, 'hold-course');
        const record = newRecord(scenario, players, 'class', true, level);
        const opened = roundAfter(record, scenario);
        if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
        let round: Round = {
          ...opened.value,
          talk: [...opened.value.talk, ...recordedOffers(opened.value, firm)],
        };
        for (let quarter = 0; quarter < 4; quarter++) {
          const seat = seatOf(scenario, round, firm);
          const packages = packagesOf(seat);
          const where = `${level} ${quarter}`;
          expect(packages.length, where).toBeGreaterThanOrEqual(3);
          expect(packages.length, where).toBeLessThanOrEqual(4);
          expect(packages.at(-1), where).toEqual([]);
          const said = packages.map((each) => sayPackage(seat, each));
          expect(new Set(said).size, said.join(' | ')).toBe(said.length);
          for (const text of said) expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(20);
          const worlds = packages.map((decisions) => {
            const closed = closeRound(round, { [firm]: decisions });
            if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
            return hashWorld(closed.value.played.world);
          });
          expect(new Set(worlds).size, said.join(' | ')).toBe(worlds.length);
          // A teacher finds another one for every place.
          expect(otherPackages(seat, packages).length, where).toBeGreaterThan(0);
          const closed = closeRound(round, { [firm]: packages[0] ?? [] });
          if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
          round = closed.value.round;
        }
      }
    },
    60_000,
  );

  test('opens with what was really offered', () => {
    const scenario = shortCase(CASE);
    const record = newRecord(scenario, playersFor(scenario.rules.firmIds, 'suning', 'mixed'), '1', true);
    const opened = roundAfter(record, scenario);
    if (!opened.ok) throw new Error('no table');
    const round = { ...opened.value, talk: recordedOffers(opened.value, 'suning') };
    const [first = []] = packagesOf(seatOf(scenario, round, 'suning'));
    expect(sayPackage(seatOf(scenario, round, 'suning'), first)).toMatch(
      /^Sign with Alibaba: it buys 20\s% of us, we buy /,
    );
    expect(sayPackage(seatOf(scenario, round, 'suning', 'zh'), first)).toMatch(
      /^与阿里巴巴签约：它买我们20%的股份/,
    );
  });
});
