import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  check,
  drawLuck,
  drawOf,
  luckSizes,
  noLuck,
  PURPOSES,
  type CheckedSheet,
  type GameEvent,
  type Luck,
  type ParameterName,
  type Purpose,
  type Rules,
  type World,
} from '../../src/engine';
import { FIXED, luckOfGame, manyGames, playGame, RULES, sheetsOf, type Game } from './games';

const NAMES = Object.keys(PURPOSES) as Purpose[];
const SIZES = luckSizes(RULES);

describe('draws', () => {
  test('are uniform enough, in [0, 1), and one a quarter', () => {
    const luck = drawLuck('evenness', { world: 1, firm: 40, segment: 40, alliance: 40 }, 50);
    let sum = 0;
    let low = 0;
    for (let entity = 0; entity < 40; entity++) {
      for (let quarter = 0; quarter < 50; quarter++) {
        const u = drawOf(luck, 'breach', entity, quarter);
        expect(u >= 0 && u < 1).toBe(true);
        sum += u;
        if (u < 0.1) low++;
      }
    }
    expect(sum / 2000).toBeCloseTo(0.5, 1);
    expect(low / 2000).toBeGreaterThan(0.07);
    expect(low / 2000).toBeLessThan(0.13);
  });

  test('stay when there are more entities, more quarters, or when they are asked for in another order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.nat(9), fc.nat(9), (seed, more, longer) => {
        const wide = {
          world: 1,
          firm: SIZES.firm + more,
          segment: SIZES.segment + more,
          alliance: SIZES.alliance + more,
        };
        const here = drawLuck(seed, SIZES, 14);
        const there = drawLuck(seed, wide, 14 + longer);
        for (const purpose of NAMES) {
          for (let entity = 0; entity < SIZES[PURPOSES[purpose]]; entity++) {
            for (let quarter = 0; quarter < 14; quarter++) drawOf(here, purpose, entity, quarter);
          }
        }
        for (const purpose of [...NAMES].reverse()) {
          for (let entity = SIZES[PURPOSES[purpose]] - 1; entity >= 0; entity--) {
            for (let quarter = 13; quarter >= 0; quarter--) {
              expect(drawOf(there, purpose, entity, quarter)).toBe(drawOf(here, purpose, entity, quarter));
            }
          }
        }
      }),
      { ...FIXED, numRuns: 15 },
    );
  });

  test('of different purposes, entities and seeds differ', () => {
    const luck = drawLuck('one', SIZES, 14);
    const rows = NAMES.flatMap((purpose) =>
      Array.from({ length: SIZES[PURPOSES[purpose]] }, (_, entity) => drawOf(luck, purpose, entity, 0)),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(drawOf(drawLuck('two', SIZES, 14), 'demand', 0, 0)).not.toBe(drawOf(luck, 'demand', 0, 0));
  });

  test('without luck are all at their median', () => {
    const luck = noLuck(SIZES, 14);
    for (const purpose of NAMES) expect(drawOf(luck, purpose, 0, 5)).toBe(0.5);
  });
});

const WEATHER = ['demand', 'demandTrend', 'onlineShift', 'shock'] as const;

describe('a variation', () => {
  test('meets the same weather, whatever is decided otherwise', () => {
    let differ = 0;
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.nat(12),
        fc.nat(4),
        fc.constantFrom(-0.1, -0.05, 0.05, 0.1),
        (seed, at, firm, stance) => {
          const game = playGame(`weather-${seed}`);
          const luck = luckOfGame(game);
          let world: World = game.worlds[at];
          for (let quarter = at; quarter < game.quarters.length; quarter++) {
            const sheets: (CheckedSheet | null)[] = sheetsOf(game, quarter).map((sheet) =>
              stillLegal(world, game.rules, sheet),
            );
            if (quarter === at && world.active[firm] === 1) {
              const decision = { kind: 'price', segment: 'appliances', stance } as const;
              sheets[firm] = stillLegal(world, game.rules, {
                firm: game.rules.firmIds[firm],
                decisions: [decision],
                checked: true,
              });
            }
            world = advance(world, sheets, game.rules, luck).world;
            for (const column of WEATHER)
              expect([...world[column]]).toEqual([...game.worlds[quarter + 1][column]]);
          }
          if (world.cash.some((cash, i) => cash !== game.worlds.at(-1)?.cash[i])) differ++;
        },
      ),
      { ...FIXED, numRuns: 60 },
    );
    expect(differ).toBeGreaterThan(30);
  });

  test('draws from the same table: playing does not use luck up', () => {
    const game = playGame('unused');
    const luck = luckOfGame(game);
    const before = snapshot(luck);
    for (let quarter = 0; quarter < 14; quarter++)
      advance(game.worlds[quarter], sheetsOf(game, quarter), game.rules, luck);
    expect(snapshot(luck)).toEqual(before);
  });
});

function snapshot(luck: Luck): number[] {
  return NAMES.flatMap((purpose) =>
    Array.from({ length: SIZES[PURPOSES[purpose]] * 14 }, (_, i) =>
      drawOf(luck, purpose, Math.floor(i / 14), i % 14),
    ),
  );
}

/** The sheet, or holding course when the variation's world no longer allows it. */
function stillLegal(world: World, rules: Rules, sheet: CheckedSheet): CheckedSheet | null {
  const result = check(world, rules, sheet);
  return result.ok ? result.value : null;
}

const HAZARDS: readonly (readonly [ParameterName, string])[] = [
  ['breachBase', 'data-breached'],
  ['fakesHazard', 'fakes-exposed'],
  ['disputeBase', 'dispute-broke-out'],
  ['breakUpBase', 'alliance-broken'],
  ['coordinationHazard', 'coordination-failed'],
  ['campaignHazard', 'campaign-backfired'],
];

describe('a raised hazard', () => {
  const games = manyGames(50, 20).filter((game) => game.luck);

  test.each(HAZARDS)('%s only adds events (%s) to the quarter in which it is raised', (parameter, kind) => {
    let added = 0;
    for (const game of games) {
      const { parameters } = game.rules;
      const raised: Rules = {
        ...game.rules,
        parameters: { ...parameters, [parameter]: parameters[parameter] * 2.5 },
      };
      const luck = luckOfGame(game);
      for (let quarter = 0; quarter < game.quarters.length; quarter++) {
        const then = happened(game.quarters[quarter].events, kind);
        const now = happened(
          advance(game.worlds[quarter], sheetsOf(game, quarter), raised, luck).events,
          kind,
        );
        expect(now, `${game.name} quarter ${quarter}`).toEqual(expect.arrayContaining(then));
        added += now.length - then.length;
      }
    }
    expect(added).toBeGreaterThan(0);
  });

  test('adds breaches to a whole game until the first that is new', () => {
    let later = 0;
    for (const game of games.slice(0, 30)) {
      const { parameters } = game.rules;
      const raised: Rules = {
        ...game.rules,
        parameters: { ...parameters, breachBase: parameters.breachBase * 2 },
      };
      later += firstNewBreach(game, raised) === null ? 0 : 1;
    }
    expect(later).toBeGreaterThan(3);
  });
});

/** Replays a game under raised hazards: the same breaches as before, until one more; returns its quarter. */
function firstNewBreach(game: Game, raised: Rules): number | null {
  let world = game.opening;
  const luck = luckOfGame(game);
  for (let quarter = 0; quarter < game.quarters.length; quarter++) {
    const result = advance(world, sheetsOf(game, quarter), raised, luck);
    const then = happened(game.quarters[quarter].events, 'data-breached');
    const now = happened(result.events, 'data-breached');
    expect(now).toEqual(expect.arrayContaining(then));
    if (now.length > then.length) return quarter;
    world = result.world;
  }
  return null;
}

function happened(events: readonly GameEvent[], kind: string): string[] {
  return events
    .filter((event) => event.kind === kind)
    .map((event) => `${event.firm ?? ''}/${event.alliance ?? ''}`);
}
