import { describe, expect, test } from 'vitest';
import {
  advance,
  hashWorld,
  isMember,
  noLuck,
  tableFromJson,
  tableToJson,
  type Rules,
  type World,
} from '../../src/engine';
import {
  appendTurn,
  emptyRecord,
  parseRecord,
  printRecord,
  replay,
  verify,
  type GameRecord,
} from '../../src/record';
import { breaches, luckOfGame, manyGames, sheetsOf, type Game } from './games';

const GAMES = manyGames(24, 12);

function recordOf(game: Game): GameRecord {
  let record = emptyRecord({ rules: game.rules, seed: game.seed, luck: game.luck, seats: game.cast });
  for (const { turn } of game.quarters) record = appendTurn(record, turn);
  return record;
}

function parsed(text: string): GameRecord {
  const result = parseRecord(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

describe('a world as JSON', () => {
  test('comes back the same in the middle of a game, and the game goes on the same', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const text = JSON.stringify(tableToJson(game.worlds[quarter]));
      const world = tableFromJson(JSON.parse(text) as ReturnType<typeof tableToJson>);
      if (hashWorld(world) !== hashWorld(game.worlds[quarter])) return ['the world is another'];
      const next = advance(world, sheetsOf(game, quarter), game.rules, luckOfGame(game)).world;
      return hashWorld(next) === game.quarters[quarter].turn.after ? [] : ['the next quarter is another'];
    });
    expect(wrong).toEqual([]);
  });

  test('of the wrong size is refused by name', () => {
    const json = tableToJson(GAMES[0].opening);
    expect(() => tableFromJson({ ...json, columns: { ...json.columns, cash: [1, 2] } })).toThrow(
      /table-column.*cash/,
    );
  });
});

describe('a record', () => {
  test('printed, parsed and replayed reaches every recorded hash', () => {
    const wrong = GAMES.flatMap((game) => {
      const record = parsed(printRecord(recordOf(game)));
      const { quarters, stopped } = replay(record, game.rules);
      if (stopped) return [`${game.name} stops in ${stopped.period}: ${JSON.stringify(stopped.refusals)}`];
      if (quarters.length !== game.quarters.length) return [`${game.name} is cut short`];
      return quarters.flatMap((quarter, i) =>
        quarter.agrees && hashWorld(quarter.world) === game.quarters[i].turn.after
          ? []
          : [`${game.name} differs in ${quarter.turn.period}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  test('verifies, and printing what was parsed gives the same bytes', () => {
    for (const game of GAMES) {
      const text = printRecord(recordOf(game));
      const record = parsed(text);
      expect(verify(record, game.rules), game.name).toEqual({
        verified: true,
        quarters: game.rules.quarters,
        firstDifference: null,
        refusals: [],
      });
      expect(printRecord(parsed(printRecord(record)))).toBe(printRecord(record));
    }
  });

  test('does not verify on other rules', () => {
    const [game] = GAMES;
    const rules: Rules = { ...game.rules, hash: '0'.repeat(32) };
    const verdict = verify(recordOf(game), rules);
    expect(verdict.verified).toBe(false);
    expect(verdict.refusals.map(({ code }) => code)).toEqual(['other-scenario']);
  });
});

describe('play without luck', () => {
  const HAZARDS = [
    'data-breached',
    'dispute-broke-out',
    'alliance-broken',
    'coordination-failed',
    'campaign-backfired',
    'pilot-worked',
    'pilot-failed',
  ];

  test('no event of hazard fires, while with luck each of them does', () => {
    // A contract also breaks when one of its members has failed, which is no chance.
    const kinds = (games: readonly Game[]): Set<string> =>
      new Set(
        games.flatMap((game) =>
          game.quarters.flatMap(({ events }, quarter) =>
            events
              .filter((event) => !lostMember(game.worlds[quarter], event.alliance))
              .map(({ kind }) => kind),
          ),
        ),
      );
    const still = kinds(manyGames(24, 6).filter((game) => !game.luck));
    const lucky = kinds(manyGames(60, 6).filter((game) => game.luck));
    expect(HAZARDS.filter((kind) => still.has(kind))).toEqual([]);
    expect(HAZARDS.filter((kind) => !lucky.has(kind))).toEqual([]);
  });

  test('does not depend on the seed', () => {
    const [game] = GAMES.filter((one) => !one.luck);
    const luck = noLuck(luckSizesOf(game), game.rules.quarters);
    const wrong = breaches([game], (one, quarter) => {
      const { world } = advance(one.worlds[quarter], sheetsOf(one, quarter), one.rules, luck);
      return hashWorld(world) === one.quarters[quarter].turn.after ? [] : ['another world'];
    });
    expect(wrong).toEqual([]);
  });
});

function lostMember(world: World, slot: number | undefined): boolean {
  return (
    slot !== undefined && world.active.some((active, firm) => active === 0 && isMember(world, slot, firm))
  );
}

function luckSizesOf({ rules }: Game): Parameters<typeof noLuck>[0] {
  return { world: 1, firm: rules.shape.firms, segment: rules.shape.segments, alliance: 24 };
}
