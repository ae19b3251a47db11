import { describe, expect, test } from 'vitest';
import {
  advance,
  assetsOf,
  claimsOf,
  COLUMN_NAMES,
  COLUMNS,
  drawLuck,
  hashWorld,
  imagine,
  luckSizes,
  observe,
  type Column,
} from '../../src/engine';
import { breaches, manyGames, sheetsOf } from './games';
import { outOfRange } from './sweep';

const GAMES = manyGames(20, 20);

describe('an imagined world', () => {
  test('is whole: every cell a number in its range, and the books of every firm balance', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      return game.rules.firmIds.flatMap((id, firm) => {
        const dream = imagine(observe(world, firm), game.rules);
        const books = game.rules.firmIds
          .filter((_, f) => assetsOf(dream, f) !== claimsOf(dream, f))
          .map((f) => `books of ${f}`);
        return [...outOfRange(dream), ...books].slice(0, 2).map((what) => `${id} imagines ${what}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  test('keeps what the firm knows, and what is public, to the last bit', () => {
    const wrong = breaches(GAMES.slice(0, 20), (game, quarter) => {
      const world = game.worlds[quarter + 1];
      return game.rules.firmIds.flatMap((id, firm) => {
        const { table } = observe(world, firm);
        const dream = imagine({ firm, table }, game.rules);
        return COLUMN_NAMES.filter((name) =>
          table[name].some((value, i) => !Number.isNaN(value) && !Object.is(value, dream[name][i])),
        ).map((name) => `${id}: ${name}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  test('is not the world: secrets of others are estimates', () => {
    const game = GAMES[0];
    const world = game.worlds[8];
    const dream = imagine(observe(world, 0), game.rules);
    const own = COLUMN_NAMES.filter((name) => (COLUMNS[name] as Column).sight === 'own');
    expect(
      own.filter((name) => world[name].some((value, i) => value !== dream[name][i])).length,
    ).toBeGreaterThan(20);
    expect(hashWorld(imagine(observe(world, 0), game.rules))).toBe(hashWorld(dream));
  });

  test('can be played on for four quarters without leaving any range', () => {
    const wrong = breaches(GAMES.slice(0, 30), (game, quarter) => {
      if (quarter % 3 !== 1 || quarter + 4 >= game.quarters.length) return [];
      const luck = drawLuck('a dream', luckSizes(game.rules), game.rules.quarters);
      return game.rules.firmIds.flatMap((id, firm) => {
        let dream = imagine(observe(game.worlds[quarter], firm), game.rules);
        for (let k = 0; k < 4; k++) {
          // Others may be imagined short of what they really had: they hold course, the dreamer does what it did.
          const sheets = sheetsOf(game, quarter).map((sheet, f) => (f === firm && k === 0 ? sheet : null));
          dream = advance(dream, sheets, game.rules, luck, { record: false }).world;
          const books = game.rules.firmIds
            .filter((_, f) => assetsOf(dream, f) !== claimsOf(dream, f))
            .map((f) => `books of ${f}`);
          const bad = [...outOfRange(dream), ...books];
          if (bad.length > 0) return [`${id} after ${k + 1}: ${bad[0]}`];
        }
        return [];
      });
    });
    expect(wrong).toEqual([]);
  });
});
