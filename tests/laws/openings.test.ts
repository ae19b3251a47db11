import { describe, expect, test } from 'vitest';
import {
  check,
  observe,
  openings,
  type Decision,
  type Field,
  type Opening,
  type Refusal,
  type Rules,
  type Table,
  type World,
} from '../../src/engine';
import { breaches, manyGames } from './games';

const GAMES = manyGames(16, 12);

/** Refusals that bounds alone cannot show, because they join fields or places: each is documented at its decision. */
const JOINT = new Set(['more-than-means', 'more-than-leased', 'more-than-shops']);

/** A legal value of every field that tells decisions of one kind apart. */
function keysOf(opening: Opening): Decision | null {
  const decision: Record<string, Decision[string]> = {};
  for (const [name, field] of Object.entries(opening.fields)) {
    const key =
      (field.type === 'entity' && field.of !== 'alliance' && field.of !== 'firm') ||
      name === 'form' ||
      name === 'pledge';
    if (!key) continue;
    const value =
      field.type === 'entity' ? field.allowed[0] : field.type === 'choice' ? field.options[0] : undefined;
    if (value === undefined) return null;
    decision[name] = value;
  }
  return { ...decision, kind: opening.kind };
}

/** The decision that sets one field, with what this field needs beside it. */
function setting(opening: Opening, name: string, value: unknown): Decision | null {
  const keys = keysOf(opening);
  if (!keys) return null;
  const stake = opening.fields.stake;
  if (opening.kind === 'finance' && name === 'sell') {
    const held = stake?.type === 'entity' ? stake.allowed[0] : undefined;
    if (held === undefined) return null;
    return { ...keys, stake: held, sell: value as number };
  }
  return { ...keys, [name]: value as number };
}

function inside(field: Extract<Field, { type: 'amount' }>): number[] {
  const { min, max, step, unit } = field;
  const middle = min + Math.floor((max - min) / step / 2) * step;
  return [min, max, unit === 'fraction' ? Math.round(middle * 1e6) / 1e6 : middle];
}

function refusalsOf(table: Table, rules: Rules, firm: number, decision: Decision): readonly Refusal[] {
  const result = check(table, rules, { firm: rules.firmIds[firm], decisions: [decision] });
  return result.ok ? [] : result.refusals;
}

/** Runs `find` on every open field of every active firm. */
function everyField(
  find: (
    opening: Opening,
    name: string,
    field: Field,
    ask: (decision: Decision) => readonly Refusal[],
  ) => string[],
): string[] {
  return breaches(GAMES, (game, quarter) => {
    const world: World = game.worlds[quarter];
    return game.rules.firmIds.flatMap((id, firm) => {
      if (world.active[firm] === 0) return [];
      const { table } = observe(world, firm);
      return openings(table, game.rules, firm).flatMap((opening) =>
        opening.closed === null && opening.kind !== 'alliance'
          ? Object.entries(opening.fields).flatMap(([name, field]) =>
              find(opening, name, field, (decision) => refusalsOf(table, game.rules, firm, decision)).map(
                (what) => `${id} ${opening.kind}.${name}: ${what}`,
              ),
            )
          : [],
      );
    });
  });
}

describe('openings', () => {
  test('offer only what the check passes: least, most and middle of every amount', () => {
    let asked = 0;
    let joint = 0;
    const wrong = everyField((opening, name, field, ask) => {
      if (field.type !== 'amount') return [];
      return inside(field).flatMap((value) => {
        const decision = setting(opening, name, value);
        if (!decision) return [];
        asked++;
        const refusals = ask(decision);
        if (refusals.length > 0 && refusals.every(({ code }) => JOINT.has(code))) joint++;
        const bad = refusals.filter(({ code }) => !JOINT.has(code));
        return bad.length === 0 ? [] : [`${value} ${JSON.stringify(bad)}`];
      });
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(10_000);
    expect(joint / asked).toBeLessThan(0.1);
  });

  test('mean their bounds: what lies just outside is refused, with its path', () => {
    const wrong = everyField((opening, name, field, ask) => {
      if (field.type !== 'amount') return [];
      return [field.min - field.step, field.max + field.step].flatMap((value) => {
        const decision = setting(opening, name, value);
        if (!decision) return [];
        const [refusal] = ask(decision);
        return refusal?.code === 'out-of-range' && refusal.path === `decisions[0].${name}`
          ? []
          : [`${value} ${JSON.stringify(refusal ?? 'passes')}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('take numbers only, and whole ones where they count things', () => {
    const wrong = everyField((opening, name, field, ask) => {
      if (field.type !== 'amount') return [];
      const odd: [unknown, string][] = [
        [Number.NaN, 'not-a-number'],
        [Number.POSITIVE_INFINITY, 'not-a-number'],
        ['1', 'not-a-number'],
        [null, 'not-a-number'],
        [[1], 'not-a-number'],
      ];
      if (field.unit !== 'fraction' && field.max > field.min)
        odd.push([field.min + 0.5, 'not-a-whole-number']);
      return odd.flatMap(([value, code]) => {
        const decision = setting(opening, name, value);
        if (!decision) return [];
        const [refusal] = ask(decision);
        return refusal?.code === code && refusal.path === `decisions[0].${name}`
          ? []
          : [`${String(value)} ${JSON.stringify(refusal ?? 'passes')}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('name places and choices: every one offered is known, anything else is refused', () => {
    const wrong = everyField((opening, name, field, ask) => {
      if (field.type !== 'entity' && field.type !== 'choice') return [];
      const keys = keysOf(opening);
      if (!keys) return [];
      const amounts = Object.entries(opening.fields).find(([, other]) => other.type === 'amount');
      const some = amounts?.[1].type === 'amount' ? { [amounts[0]]: amounts[1].min } : {};
      const offered = field.type === 'entity' ? field.allowed : field.options;
      const bad = offered
        .flatMap((value) => ask({ ...keys, ...some, [name]: value }))
        .filter(({ code }) => !JOINT.has(code));
      const strange = ['atlantis', '', '__proto__', 'constructor', 7].flatMap((value) => {
        const found = ask({ ...keys, ...some, [name]: value }).some(
          ({ path }) => path === `decisions[0].${name}`,
        );
        return found ? [] : [`${value} passes`];
      });
      return [...bad.map((refusal) => JSON.stringify(refusal)), ...strange];
    });
    expect(wrong).toEqual([]);
  });

  test('that are closed refuse every decision of their kind with the reason that they give', () => {
    let closed = 0;
    const wrong = breaches(GAMES, (game, quarter) => {
      const world = game.worlds[quarter];
      return game.rules.firmIds.flatMap((id, firm) => {
        if (world.active[firm] === 0) return [];
        const { table } = observe(world, firm);
        return openings(table, game.rules, firm).flatMap((opening) => {
          if (!opening.closed) return [];
          closed++;
          const [refusal] = refusalsOf(table, game.rules, firm, { kind: opening.kind, depth: 0.1 });
          return refusal?.code === opening.closed.code
            ? []
            : [`${id} ${opening.kind}: ${JSON.stringify(refusal ?? 'passes')}`];
        });
      });
    });
    expect(wrong).toEqual([]);
    expect(closed).toBeGreaterThan(100);
  });

  test('are the same from the report as from the world: nothing is offered by what a firm cannot see', () => {
    const wrong = breaches(GAMES, (game, quarter) =>
      game.rules.firmIds.filter((_, firm) => {
        const world = game.worlds[quarter];
        return (
          JSON.stringify(openings(world, game.rules, firm)) !==
          JSON.stringify(openings(observe(world, firm).table, game.rules, firm))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('of a firm that is out are all closed', () => {
    const game = GAMES.find((one) => one.worlds.at(-1)?.active.includes(0));
    if (!game) throw new Error('nobody fails in these games');
    const world = game.worlds[game.worlds.length - 1];
    const firm = world.active.indexOf(0);
    expect(openings(world, game.rules, firm).map(({ closed }) => closed?.code)).toEqual(
      openings(world, game.rules, firm).map(() => 'firm-is-out'),
    );
  });
});
