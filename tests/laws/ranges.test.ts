import { describe, expect, test } from 'vitest';
import { ALLIANCE_SLOTS, CHANNEL, CHANNELS, COLUMN_NAMES, STATUS, type Table } from '../../src/engine';
import { breaches, manyGames } from './games';
import { outOfRange } from './sweep';

const GAMES = manyGames(90, 45);
const HS = CHANNELS.length;

describe('the sweep over columns', () => {
  test('finds what it looks for', () => {
    for (const [name, value] of [
      ['cash', 0.5],
      ['share', 1.1],
      ['trust', -0.1],
      ['pressure', Number.NaN],
      ['shock', Number.POSITIVE_INFINITY],
      ['demand', -0],
    ] as const) {
      const planted = {} as Record<string, Float64Array>;
      for (const column of COLUMN_NAMES) planted[column] = GAMES[0].opening[column];
      planted[name] = Float64Array.from(planted[name], (old, i) => (i === 0 ? value : old));
      expect(outOfRange(planted as unknown as Table), name).toHaveLength(1);
    }
  });

  test('the opening world keeps every range', () => {
    expect(GAMES.flatMap((game) => outOfRange(game.opening))).toEqual([]);
  });

  test('every cell of every world is within its range, whole where it must be, and never NaN, infinite or -0', () => {
    expect(breaches(GAMES, (game, quarter) => outOfRange(game.worlds[quarter + 1]).slice(0, 5))).toEqual([]);
  });
});

describe('shares', () => {
  test('are not negative, and sum to 1 in each segment with what is sold outside', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      const { firms, segments } = world.shape;
      return game.rules.segmentIds.flatMap((id, s) => {
        let sum = world.outside[s];
        for (let firm = 0; firm < firms; firm++) sum += world.share[firm * segments + s];
        return Math.abs(sum - 1) < 1e-9 ? [] : [`${id} sums to ${sum}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('of channels sum to the share of the firm', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      const bad: string[] = [];
      for (let cell = 0; cell < world.share.length; cell++) {
        let sum = 0;
        for (let h = 0; h < HS; h++) sum += world.channelShare[cell * HS + h];
        if (Math.abs(sum - world.share[cell]) > 1e-12)
          bad.push(`cell ${cell}: ${sum} against ${world.share[cell]}`);
      }
      return bad;
    });
    expect(wrong).toEqual([]);
  });

  test('outside: the online part is never more than the whole', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      return game.rules.segmentIds.filter((_, s) => world.outsideOnline[s] > world.outside[s] + 1e-12);
    });
    expect(wrong).toEqual([]);
  });

  test('nobody sells through a storefront that nobody hosts, and a failed firm sells nothing', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const before = game.worlds[quarter];
      const world = game.worlds[quarter + 1];
      const { segments } = world.shape;
      return game.rules.firmIds.flatMap((id, firm) => {
        let storefront = 0;
        let all = 0;
        for (let s = 0; s < segments; s++) {
          storefront += world.channelShare[(firm * segments + s) * HS + CHANNEL.storefront];
          all += world.share[firm * segments + s];
        }
        if (world.storefrontHost[firm] === 0 && storefront !== 0)
          return [`${id} has a storefront without a host`];
        return before.active[firm] === 0 && all !== 0 ? [`${id} sells after it failed`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('ownership and contracts', () => {
  test('no more than all of a firm is held by the others, and nobody holds a part of itself', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const { stake, shape } = game.worlds[quarter + 1];
      return game.rules.firmIds.flatMap((id, issuer) => {
        let held = 0;
        for (let holder = 0; holder < shape.firms; holder++) held += stake[holder * shape.firms + issuer];
        if (stake[issuer * shape.firms + issuer] !== 0) return [`${id} holds itself`];
        return held > 1 + 1e-12 ? [`${id} is held to ${held}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('stakes are carried at what the accounts say', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const { stakeValue, stakesHeld, shape } = game.worlds[quarter + 1];
      return game.rules.firmIds.flatMap((id, holder) => {
        let value = 0;
        for (let issuer = 0; issuer < shape.firms; issuer++)
          value += stakeValue[holder * shape.firms + issuer];
        const opening =
          game.opening.stakesHeld[holder] - sumOfRow(game.opening.stakeValue, holder, shape.firms);
        return value + opening === stakesHeld[holder]
          ? []
          : [`${id}: ${value} carried, ${stakesHeld[holder]} booked`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('a contract that binds has at least two members, and a free or ended slot holds no clauses', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter + 1];
      const bad: string[] = [];
      for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
        const binding = world.status[slot] === STATUS.signed || world.status[slot] === STATUS.running;
        let members = 0;
        for (let mask = world.members[slot]; mask > 0; mask = Math.floor(mask / 2)) members += mask % 2;
        if (binding && members < 2) bad.push(`slot ${slot} binds ${members}`);
        if (!binding && world.storefrontFrom[slot] + world.equityFrom[slot] + world.marketingFund[slot] !== 0)
          bad.push(`slot ${slot} keeps clauses`);
      }
      return bad;
    });
    expect(wrong).toEqual([]);
  });
});

function sumOfRow(cells: Float64Array, row: number, width: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += cells[row * width + i];
  return sum;
}
