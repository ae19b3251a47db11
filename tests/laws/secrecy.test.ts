import { describe, expect, test } from 'vitest';
import {
  ALLIANCE_SLOTS,
  COLUMN_NAMES,
  COLUMNS,
  copyTable,
  extentSize,
  isMember,
  observe,
  PURPOSES,
  type Column,
  type ColumnName,
  type Luck,
  type Purpose,
  type Table,
  type World,
} from '../../src/engine';
import { RIVAL_IDS, rivalOf, type RivalId } from '../../src/rivals';
import { breaches, luckOfGame, manyGames, type Game } from './games';

const GAMES = manyGames(8, 10);
const SIGHTS = ['public', 'own', 'members', 'nobody'];

/** May `firm` see cell `i` of the column? Written out anew here, cell by cell, from what the sights mean. */
function maySee(world: World, name: ColumnName, i: number, firm: number): boolean {
  const { extent, sight }: Column = COLUMNS[name];
  const { firms } = world.shape;
  if (sight === 'public') return true;
  if (sight === 'nobody') return false;
  if (sight === 'own') {
    const row = Math.floor(i / (world[name].length / firms));
    return row === firm || (world.stake[firm * firms + row] ?? 0) > 0.5;
  }
  const slot = extent === 'allianceFirm' ? Math.floor(i / firms) : i;
  return world.status[slot] !== 0 && isMember(world, slot, firm);
}

/** A canary no other cell holds, different in every cell. */
const canary = (seed: number, i: number): number => -7.25e13 - seed * 1e9 - i;

/** The world with a canary in every cell that `firm` may not see. */
function planted(world: World, firm: number): { world: World; canaries: Set<number> } {
  const copy = copyTable(world);
  const canaries = new Set<number>();
  COLUMN_NAMES.forEach((name, column) => {
    for (let i = 0; i < copy[name].length; i++) {
      if (maySee(world, name, i, firm)) continue;
      copy[name][i] = canary(column, i);
      canaries.add(canary(column, i));
    }
  });
  return { world: copy, canaries };
}

describe('observe is an allow-list', () => {
  test('every column has exactly one sight, and columns by world or segment are public or for nobody', () => {
    for (const name of COLUMN_NAMES) {
      const { sight, extent }: Column = COLUMNS[name];
      expect(
        SIGHTS.filter((one) => one === sight),
        name,
      ).toHaveLength(1);
      if (sight === 'own') expect(extent, name).toMatch(/^firm/);
      if (sight === 'members') expect(extent, name).toMatch(/^alliance/);
    }
    for (const sight of SIGHTS)
      expect(
        COLUMN_NAMES.some((name) => COLUMNS[name].sight === sight),
        sight,
      ).toBe(true);
  });

  test('what belongs in no report is nobody’s, and what a rival would pay for is not public', () => {
    for (const name of ['ownersCash', 'primitiveValue', 'promise'] as const)
      expect(COLUMNS[name].sight).toBe('nobody');
    for (const name of [
      'cash',
      'debt',
      'adSpend',
      'pressure',
      'security',
      'creditLine',
      'stakeCost',
    ] as const)
      expect(COLUMNS[name].sight).toBe('own');
    for (const name of ['trust', 'integration', 'storefrontCommission', 'exitFee'] as const)
      expect(COLUMNS[name].sight).toBe('members');
  });

  test('a firm sees its own cells and those of its contracts exactly as they are, and NaN for the rest', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      const bad: string[] = [];
      for (let firm = 0; firm < world.shape.firms; firm++) {
        const { table } = observe(world, firm);
        for (const name of COLUMN_NAMES) {
          for (let i = 0; i < table[name].length; i++) {
            const right = maySee(world, name, i, firm)
              ? Object.is(table[name][i], world[name][i])
              : Number.isNaN(table[name][i]);
            if (!right) bad.push(`${name}[${i}] as seen by ${firm}`);
          }
        }
      }
      return bad.slice(0, 3);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a secret planted in every cell that a firm may not see', () => {
  test('is nowhere in its report', () => {
    let cells = 0;
    const wrong = breaches(GAMES, (game, quarter) => {
      const bad: string[] = [];
      for (let firm = 0; firm < game.rules.shape.firms; firm++) {
        const { world, canaries } = planted(game.worlds[quarter], firm);
        cells += canaries.size;
        const { table } = observe(world, firm);
        if (table.cells.some((value) => canaries.has(value))) bad.push(`a canary reaches ${firm}`);
        const honest = observe(game.worlds[quarter], firm).table;
        if (table.cells.some((value, i) => !Object.is(value, honest.cells[i])))
          bad.push(`the report of ${firm} moves with it`);
      }
      return bad;
    });
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(1e6);
  });

  test('is nowhere in a report that lends its table to one firm after another', () => {
    const world = GAMES[0].worlds[8];
    const lent = observe(world, 0).table;
    for (let firm = 0; firm < world.shape.firms; firm++) {
      const again = observe(world, firm, lent).table;
      const fresh = observe(world, firm).table;
      expect(again.cells.every((value, i) => Object.is(value, fresh.cells[i]))).toBe(true);
    }
  });

  test('changes nothing that a computed player decides, offers or answers', () => {
    const wrong: string[] = [];
    for (const [at, game] of GAMES.slice(0, 12).entries()) {
      for (const quarter of [0, 3, 6, 9, 12]) {
        const world = game.worlds[quarter];
        for (let firm = 0; firm < world.shape.firms; firm++) {
          const ids = playersAt(at, quarter);
          if (said(ids, game, world, firm) !== said(ids, game, planted(world, firm).world, firm))
            wrong.push(`${game.name} ${quarter} ${firm}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('nor does the luck of the game to come: a rival draws from its own stream alone', () => {
    const wrong: string[] = [];
    for (const [at, game] of GAMES.slice(0, 12).entries()) {
      for (const quarter of [0, 4, 8, 12]) {
        for (let firm = 0; firm < game.rules.shape.firms; firm++) {
          const world = game.worlds[quarter];
          const ids = playersAt(at, quarter);
          if (
            said(ids, game, world, firm) !==
            said(ids, game, world, firm, otherFate(luckOfGame(game), firm, game.rules.quarters))
          ) {
            wrong.push(`${game.name} ${quarter} ${firm}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Every computed player; the one that searches to the end of the game only in a few places, for it takes its time. */
function playersAt(game: number, quarter: number): readonly RivalId[] {
  return game < 6 && quarter === 12 ? RIVAL_IDS : RIVAL_IDS.filter((id) => id !== 'best-reply');
}

/** All that these computed players would say and do in this seat, as text; a networker looks ahead, too. */
function said(
  ids: readonly RivalId[],
  game: Game,
  world: World,
  firm: number,
  luck: Luck = luckOfGame(game),
): string {
  const outlook = { report: observe(world, firm), rules: game.rules, luck };
  const offers = game.quarters
    .flatMap(({ turn }) => turn.talk.filter(({ kind }) => kind === 'offer'))
    .slice(0, 6);
  return JSON.stringify(
    ids.map((id) => {
      const rival = rivalOf(id);
      const me = game.rules.firmIds[firm];
      const answers = offers
        .filter(({ to }) => to === me)
        .map(({ from, terms }) => rival.answer(outlook, from, terms));
      const ahead =
        id === 'networker' && ids.length === RIVAL_IDS.length ? { ...outlook, foresight: 1 } : outlook;
      return [rival.decide(ahead), rival.propose(outlook), answers];
    }),
  );
}

/** Luck in which every draw but this firm's own stream of choices comes out otherwise. */
function otherFate(luck: Luck, firm: number, quarters: number): Luck {
  const draws = Object.fromEntries(
    (Object.keys(PURPOSES) as Purpose[]).map((purpose) => {
      const row = Float64Array.from(luck.draws[purpose], () => 0.123);
      const from = firm * quarters;
      if (purpose === 'rival') row.set(luck.draws.rival.subarray(from, from + quarters), from);
      return [purpose, row];
    }),
  ) as Record<Purpose, Float64Array>;
  return { ...luck, draws };
}

test('the sizes used here are those of the table', () => {
  const { shape } = GAMES[0].opening as Table;
  expect(extentSize('allianceFirm', shape)).toBe(ALLIANCE_SLOTS * shape.firms);
});
