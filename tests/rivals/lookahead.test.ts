import { describe, expect, test } from 'vitest';
import { CANDIDATE_IDS, PERSONALITIES, rivalOf, type RivalId } from '../../src/rivals';
import { scoreSeat } from '../../src/engine';
import { closeRound, openRound, outlookOf, type Round } from '../../src/table';
import { someRules } from './table';

const RULES = someRules();

function opened(first: RivalId, seed: string, foresight: number, luck = true): Round {
  const players = Object.fromEntries(
    RULES.firmIds.map((firm, i): [string, RivalId] => [firm, i === 0 ? first : 'follower']),
  );
  return openRound({ rules: RULES, seed, luck, players, foresight });
}

function scoreOf(first: RivalId, seed: string, quarters: number): number {
  let round = opened(first, seed, 0);
  for (let quarter = 0; quarter < quarters && !round.over; quarter++) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error('refused');
    round = result.value.round;
  }
  const seat = RULES.seats[0];
  return seat ? scoreSeat(RULES, seat, round.history).total : 0;
}

describe('a rival that looks ahead', () => {
  const outlook = outlookOf(opened('networker', 'ahead', 2), 'suning');

  test('weighs ways from the house’s list and takes one of them by its chance', () => {
    const thought = rivalOf('networker').explain(outlook);
    expect(thought?.weighed).toHaveLength(3);
    const worths = thought?.weighed.map(({ prospect }) => prospect.worth) ?? [];
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(CANDIDATE_IDS).toContain(thought?.chosen.id);
    expect(thought?.chosen.chance).toBeGreaterThan(0);
    expect(thought?.futures).toBe(2);
  });

  test('tells afterwards exactly what it did', () => {
    expect(rivalOf('networker').decide(outlook)).toEqual(
      rivalOf('networker').explain(outlook)?.chosen.decisions,
    );
    expect(rivalOf('networker').explain(outlook)).toEqual(rivalOf('networker').explain(outlook));
  });

  test('takes what it expects most of when there is no luck', () => {
    const calm = outlookOf(opened('networker', '', 1, false), 'suning');
    const thought = rivalOf('networker').explain(calm);
    expect(thought?.chosen).toEqual(thought?.weighed[0]);
    expect(thought?.chosen.chance).toBe(1);
  });

  test('plays by reflex where the table grants no foresight', () => {
    const blind = outlookOf(opened('networker', 'ahead', 0), 'suning');
    expect(rivalOf('networker').explain(blind)).toBeNull();
  });

  test('does not know the weather to come: its futures are not the game’s', () => {
    const thoughts = ['one', 'two', 'three'].map((seed) =>
      rivalOf('best-reply').explain(outlookOf(opened('best-reply', seed, 1), 'suning')),
    );
    expect(new Set(thoughts.map((thought) => thought?.chosen.prospect.worth)).size).toBeGreaterThan(1);
    const game = opened('best-reply', 'one', 1);
    const turned = {
      ...game,
      luck: { ...game.luck, draws: { ...game.luck.draws, demand: game.luck.draws.forecast } },
    };
    expect(rivalOf('best-reply').explain(outlookOf(turned, 'suning'))?.weighed).toEqual(thoughts[0]?.weighed);
  });

  test('plays for its mandate better than one who holds course', () => {
    const seeds = ['a', 'b'];
    for (const seed of seeds)
      expect(scoreOf('best-reply', seed, 14)).toBeGreaterThan(scoreOf('hold-course', seed, 14) + 10);
  });

  test('every character states how far and how surely it looks', () => {
    for (const who of Object.values(PERSONALITIES)) {
      expect(who.horizon).toBeGreaterThanOrEqual(1);
      expect(who.sharpness).toBeGreaterThan(0);
    }
  });
});
