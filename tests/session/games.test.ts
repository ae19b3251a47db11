import { describe, expect, test } from 'vitest';
import { parseRecord, verify } from '../../src/record';
import { bundledScenario, variedScenario } from '../../src/scenario';
import { LONGEST_NAME } from '../../src/session/saving';
import { memoryStorage, type GameRow } from '../../src/session/storage';
import { aGame, aSession, CASE, onDisk } from './a-session';

describe('names of games', () => {
  test('are kept with the game, through a close and the next visit', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    session.intend.giveReason('because');
    await session.intend.renameGame(id, '  Monday,\n group 3 ');
    expect(session.store.getState().games[0]?.name).toBe('Monday, group 3');
    await session.intend.closeQuarter();
    expect(session.store.getState().games[0]?.name).toBe('Monday, group 3');
    const again = aSession(storage);
    await again.begin();
    expect(again.store.getState().games[0]).toMatchObject({ id, name: 'Monday, group 3', quarters: 1 });
  });

  test('are bounded and lose what turns or hides text; an empty one takes the name away', async () => {
    const session = aSession();
    const id = await aGame(session);
    await session.intend.renameGame(id, `a\u202eb\u0000c\u200b${'猫'.repeat(100)}`);
    const name = session.store.getState().games[0]?.name ?? '';
    expect(name).toMatch(/^a b c 猫+$/);
    expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
    await session.intend.renameGame(id, '\u202e\u200b ');
    expect(session.store.getState().games[0]).not.toHaveProperty('name');
  });

  test('a draft outlives a new name, and a name written by others is read as if typed', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    session.intend.decide({ kind: 'price', segment: 'appliances', stance: -0.02 });
    await session.flush();
    await session.intend.renameGame(id, 'kept');
    const row = (await storage.game(id)) as GameRow;
    await storage.putGame({ ...row, name: `\u202e${'x'.repeat(500)}` }, await storage.draft(id));
    const again = aSession(storage);
    await again.begin();
    expect(again.store.getState().games[0]?.name).toBe('x'.repeat(LONGEST_NAME));
    await again.intend.openGame(id);
    expect(again.store.getState().game?.draft.decisions).toHaveLength(1);
  });
});

describe('a game with changed numbers', () => {
  const parameters = { 'parameters.coordinationGap': 0.55, 'parameters.inertia': 0 };
  const changed = (): Record<string, number> => {
    const known = bundledScenario(CASE)?.parameters ?? [];
    const inertia = known.find(({ path }) => path === 'parameters.inertia');
    return { ...parameters, 'parameters.inertia': inertia?.high ?? 0 };
  };

  test('is marked in its record, played by those numbers, and read back', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const start = { scenario: CASE, seat: 'suning', seed: '0badcafe', rivals: 'hold-course' };
    await session.intend.newGame({ ...start, parameters: changed() });
    const { game } = session.store.getState();
    expect(game?.record.parameters).toEqual(changed());
    expect(session.derived()?.rules.parameters.coordinationGap).toBe(0.55);
    expect((await session.intend.closeQuarter()).ok).toBe(true);
    const after = session.store.getState().game?.record;
    const text = await session.intend.exportGame(game?.id ?? '');
    const other = aSession();
    expect((await other.intend.importRecord(text)).ok).toBe(true);
    expect(other.store.getState().game?.record.parameters).toEqual(changed());

    const plain = aSession();
    await plain.intend.newGame(start);
    await plain.intend.closeQuarter();
    const turns = [after, plain.store.getState().game?.record].map((record) => record?.root.children[0]);
    expect(turns[0]?.after).not.toBe(turns[1]?.after);
    expect(plain.store.getState().game?.record).not.toHaveProperty('parameters');
  });

  test('verifies under the changed numbers and under no others', async () => {
    const session = aSession();
    await session.intend.newGame({ scenario: CASE, seat: 'suning', parameters: changed() });
    await session.intend.closeQuarter();
    const parsed = parseRecord(await session.intend.exportGame(session.store.getState().game?.id ?? ''));
    const base = bundledScenario(CASE);
    if (!parsed.ok || !base) throw new Error('no record');
    const varied = variedScenario(base, parsed.value.parameters ?? {});
    if (!varied.ok) throw new Error('refused');
    expect(verify(parsed.value, varied.value.rules).verified).toBe(true);
    expect(verify(parsed.value, base.rules).verified).toBe(false);
  });

  test.each([
    ['a path that no number has', { 'parameters.magic': 1 }, 'unknown-id'],
    ['a value outside the range', { 'parameters.coordinationGap': 7 }, 'outside-range'],
    ['one side of the books', { 'opening.cash.suning': 1 }, 'not-changeable'],
    ['a part of a whole', { 'market.weight.east': 0.2 }, 'not-changeable'],
  ])('is refused with %s', async (_what, numbers, code) => {
    const session = aSession();
    await session.intend.newGame({ scenario: CASE, seat: 'suning', parameters: numbers });
    expect(session.store.getState().game).toBeNull();
    expect(session.store.getState().refusals[0]?.code).toBe(code);
  });

  test('numbers that can be changed are played at both ends of their ranges', () => {
    const base = bundledScenario('corner-shop-2016');
    if (!base) throw new Error('no case');
    // Every eighth of them, and one whose range goes beyond 1.
    const some = base.parameters
      .filter(({ path, low, high }) => /^(parameters|business\.margin)/.test(path) && low < high)
      .filter(({ path }, at) => at % 8 === 0 || path === 'parameters.exposureGain');
    expect(some.length).toBeGreaterThan(20);
    const refused = some.flatMap(({ path, low, high }) =>
      [low, high]
        .filter((value) => !variedScenario(base, { [path]: value }).ok)
        .map((value) => `${path} ${value}`),
    );
    expect(refused).toEqual([]);
  });
});

test('what is expected of the end stands in the first turn and counts as no prediction of a quarter', async () => {
  const session = aSession();
  const expected = { measure: 'share-end', low: 0.005, middle: 0.008, high: 0.012 } as const;
  await session.intend.newGame({ scenario: CASE, seat: 'suning', predictions: [expected] });
  session.intend.predict([{ measure: 'share', low: 0.007, middle: 0.008, high: 0.009 }]);
  await session.intend.closeQuarter();
  const [turn] = session.derived()?.turns ?? [];
  expect(turn?.notes.predictions?.suning).toEqual([
    expected,
    { measure: 'share', low: 0.007, middle: 0.008, high: 0.009 },
  ]);
  await session.intend.closeQuarter();
  expect(session.derived()?.turns[1]?.notes.predictions?.suning ?? []).toEqual([]);
});

test('who skips the guide is not led again', async () => {
  const storage = onDisk(memoryStorage());
  const session = aSession(storage);
  expect(session.store.getState().coach).toBe('on');
  session.intend.setCoach('skipped');
  session.intend.setLanguage('zh');
  await new Promise((rest) => setTimeout(rest, 5));
  const again = aSession(storage);
  await again.begin();
  expect(again.store.getState()).toMatchObject({ coach: 'skipped', language: 'zh' });
});
