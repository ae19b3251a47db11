import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, check, hashWorld, type CheckedSheet, type Decision, type FirmId } from '../../src/engine';
import { closeRound, openRound, type Player, type Round } from '../../src/table';
import {
  breaches,
  castOf,
  FIXED,
  luckOfGame,
  manyGames,
  otherKindOrder,
  playGame,
  RANDOM,
  reversedKeys,
  RULES,
  sheetsOf,
  type Game,
} from './games';

const GAMES = manyGames(20, 10);

function hashAfter(game: Game, quarter: number, sheets: readonly CheckedSheet[]): string {
  return hashWorld(advance(game.worlds[quarter], sheets, game.rules, luckOfGame(game)).world);
}

describe('the same game twice', () => {
  test('gives the same hash after every quarter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.boolean(), (seed, luck) => {
        const hashes = (game: Game): string[] => game.quarters.map(({ turn }) => turn.after);
        expect(hashes(playGame(seed, luck))).toEqual(hashes(playGame(seed, luck)));
      }),
      { ...FIXED, numRuns: 12 },
    );
  });

  test('another seed gives another game', () => {
    const last = new Set(
      Array.from(
        { length: 20 },
        (_, i) => playGame(`seed-${i}`, true, ['hold-course']).quarters.at(-1)?.turn.after,
      ),
    );
    expect(last.size).toBe(20);
  });

  test('advance leaves the world that it was given as it was, and a lent buffer changes nothing', () => {
    const wrong = breaches(GAMES.slice(0, 12), (game, quarter) => {
      const before = hashWorld(game.worlds[quarter]);
      const into = playGame('any', false, ['hold-course'], game.rules).worlds[3];
      const { world } = advance(game.worlds[quarter], sheetsOf(game, quarter), game.rules, luckOfGame(game), {
        into,
        record: false,
      });
      if (hashWorld(game.worlds[quarter]) !== before) return ['the old world changed'];
      return hashWorld(world) === game.quarters[quarter].turn.after ? [] : ['the lent buffer shows'];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the order in which choices arrive', () => {
  test('keys inside decisions and terms do not matter', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const sheets = sheetsOf(game, quarter).map((sheet) => ({
        ...sheet,
        decisions: sheet.decisions.map(reversedKeys),
      }));
      return hashAfter(game, quarter, sheets) === game.quarters[quarter].turn.after ? [] : ['another world'];
    });
    expect(wrong).toEqual([]);
  });

  test('decisions of different kinds in one sheet may stand in any order', () => {
    let moved = 0;
    const wrong = breaches(GAMES, (game, quarter) => {
      const played = sheetsOf(game, quarter);
      const sheets = played.map((sheet) => {
        // Closing shops sells fittings that an order for more capacity may just have bought: those two share the books.
        const shared =
          sheet.decisions.some(({ kind }) => kind === 'stores') &&
          sheet.decisions.some(({ kind }) => kind === 'logistics');
        return shared ? sheet : { ...sheet, decisions: otherKindOrder(sheet.decisions) };
      });
      if (JSON.stringify(sheets) !== JSON.stringify(played)) moved++;
      return hashAfter(game, quarter, sheets) === game.quarters[quarter].turn.after ? [] : ['another world'];
    });
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(50);
  });

  test('people’s sheets given by firm in another order, with keys in another order, close to the same quarter', () => {
    const people = castOf(RULES, RANDOM);
    const human: Record<FirmId, Player> = Object.fromEntries(RULES.firmIds.map((firm) => [firm, 'human']));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.shuffledSubarray([...RULES.firmIds], { minLength: 5 }),
        (seed, order) => {
          const game = playGame(`arrive-${seed}`);
          expect(game.cast).toEqual(people);
          let there: Round = openRound({ rules: RULES, seed: game.seed, luck: true, players: human });
          for (const { turn } of game.quarters) {
            const decisions = Object.fromEntries(
              order.map((firm): [FirmId, Decision[]] => [firm, turn.sheets[firm].map(reversedKeys)]),
            );
            const result = closeRound(there, decisions);
            if (!result.ok) throw new Error(JSON.stringify(result.refusals));
            expect(result.value.played.turn.after).toBe(turn.after);
            there = result.value.round;
          }
        },
      ),
      { ...FIXED, numRuns: 8 },
    );
  });

  test('every sheet that a computed player plays passes the check of its own report', () => {
    const wrong = breaches(GAMES, (game, quarter) =>
      sheetsOf(game, quarter).flatMap((sheet) => {
        const result = check(game.worlds[quarter], game.rules, sheet);
        return result.ok ? [] : [`${sheet.firm}: ${JSON.stringify(result.refusals)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
