import { afterEach, describe, expect, test, vi } from 'vitest';
import { bundledScenario } from '../../src/scenario';
import { CASES } from '../../src/session/scenarios';
import { memoryStorage, type GameRow, type Storage } from '../../src/session/storage';
import { aGame, aSession, CASE, onDisk } from './a-session';

const PRICE = { kind: 'price', segment: 'appliances', stance: -0.02 } as const;

afterEach(() => vi.useRealTimers());

describe('a new game', () => {
  test('opens the desk of its seat, is on disk, and carries the seed it was given', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    const { route, game, save } = session.store.getState();
    expect(route).toEqual({ page: 'desk', game: id });
    expect(game?.record.seed).toBe('0badcafe');
    expect(game?.record.seats).toMatchObject({ suning: 'human', alibaba: 'hold-course' });
    expect(save).toBe('saved');
    expect(await storage.game(id)).toMatchObject({
      seat: 'suning',
      period: '2015Q3',
      quarters: 0,
      over: false,
    });
  });

  test('finds on the table what history offered, whoever plays the other side', async () => {
    const session = aSession();
    await aGame(session);
    const offer = session.store
      .getState()
      .game?.talk.find(({ from, kind }) => from === 'alibaba' && kind === 'offer');
    expect(offer?.terms.clauses.equity).toMatchObject({ stake: 0.1999, pay: 2_830_000_000_000 });
  });

  test('signs what lies on the table, and the contract runs when the quarter is closed', async () => {
    const session = aSession();
    await aGame(session);
    const offer = session.store.getState().game?.talk.find(({ from }) => from === 'alibaba');
    const signed = offer ? await session.intend.sign(offer.terms) : null;
    expect(signed).toEqual({ ok: true, value: null });
    expect((await session.intend.closeQuarter()).ok).toBe(true);
    expect(session.derived()?.events[0]?.map(({ kind }) => kind)).toContain('alliance-signed');
  });

  test('refuses a signature under terms that nobody stands by', async () => {
    const session = aSession();
    await aGame(session);
    const offer = session.store.getState().game?.talk.find(({ from }) => from === 'alibaba');
    const other = offer ? { ...offer.terms, exitFee: 1 } : null;
    const signed = other ? await session.intend.sign(other) : null;
    expect(signed?.ok).toBe(false);
    expect(session.store.getState().refusals[0]?.code).toBe('partner-does-not-stand-by-it');
  });
});

describe('the draft', () => {
  test('is on disk within 300 ms of a change, and says so', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    vi.useFakeTimers();
    session.intend.decide(PRICE);
    expect(session.store.getState().save).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(session.store.getState().save).toBe('saved');
    expect((await storage.draft(id))?.text).toContain('"stance":-0.02');
  });

  test('comes back after a reload with its talk, on the page of the address', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    session.intend.decide(PRICE);
    session.intend.predict([{ measure: 'share', low: 0.008, middle: 0.009, high: 0.01 }]);
    session.intend.giveReason('cheaper than the web');
    const talk = session.store.getState().game?.talk;
    await session.flush();
    const again = aSession(storage, { page: 'desk', game: id });
    await again.begin();
    const { game, route } = again.store.getState();
    expect(route).toEqual({ page: 'desk', game: id });
    expect(game?.draft).toEqual(session.store.getState().game?.draft);
    expect(game?.talk).toEqual(talk);
  });

  test('is undone and redone through the session', async () => {
    const session = aSession();
    await aGame(session);
    session.intend.decide(PRICE);
    session.intend.undo();
    expect(session.store.getState().game?.draft.decisions).toEqual([]);
    session.intend.redo();
    expect(session.store.getState().game?.draft.decisions).toEqual([PRICE]);
    session.intend.withdraw({ kind: 'price', segment: 'appliances' });
    expect(session.derived()?.attentionSpent).toBe(0);
  });
});

describe('closing a quarter', () => {
  test('writes the record before anything shows it', async () => {
    const order: string[] = [];
    const memory = memoryStorage();
    const storage = onDisk(memory, {
      async putGame(row, draft) {
        await Promise.resolve();
        await memory.putGame(row, draft);
        order.push(`disk ${row.quarters}`);
      },
    });
    const session = aSession(storage);
    const id = await aGame(session);
    session.store.subscribe(({ route }, before) => {
      if (route !== before.route) order.push(`screen ${route.page}`);
    });
    await session.intend.closeQuarter();
    expect(order).toEqual(['disk 0', 'disk 1', 'screen results']);
    expect(session.store.getState().route).toEqual({ page: 'results', game: id, quarter: 1 });
  });

  test('is refused with every reason when the draft is not legal, and nothing moves', async () => {
    const session = aSession();
    await aGame(session);
    session.intend.decide({ ...PRICE, stance: -0.5 });
    const closed = await session.intend.closeQuarter();
    expect(closed.ok).toBe(false);
    expect(session.store.getState().refusals.map(({ code }) => code)).toEqual(['out-of-range']);
    expect(session.derived()?.reports).toHaveLength(1);
  });

  test('goes on in memory and says so when the disk is full', async () => {
    const memory = memoryStorage();
    let full = false;
    const fill = async <Row>(write: (row: Row) => Promise<void>, row: Row): Promise<void> => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      await write(row);
    };
    const storage: Storage = onDisk(memory, {
      putGame: (row, draft) => fill(() => memory.putGame(row, draft), row),
      putDraft: (row) => fill(memory.putDraft, row),
    });
    const session = aSession(storage);
    const id = await aGame(session);
    full = true;
    expect((await session.intend.closeQuarter()).ok).toBe(true);
    const { save, keeps, announcement, route } = session.store.getState();
    expect([save, keeps, announcement?.code]).toEqual(['failed', 'memory', 'quarter-closed']);
    expect(route).toEqual({ page: 'results', game: id, quarter: 1 });
    expect(await session.intend.exportGame(id)).toContain('"period": "2015Q3"');
  });

  test('plays the same game again from its export', async () => {
    const session = aSession();
    const id = await aGame(session);
    await session.intend.closeQuarter();
    await session.intend.closeQuarter();
    const text = await session.intend.exportGame(id);
    const other = aSession();
    const read = await other.intend.importRecord(text);
    expect(read.ok).toBe(true);
    expect(other.derived()?.turns.map(({ after }) => after)).toEqual(
      session.derived()?.turns.map(({ after }) => after),
    );
  });
});

describe('what lies on disk', () => {
  const row = (text: string): GameRow => ({
    id: 'g-torn',
    scenario: CASE,
    seat: 'suning',
    period: '2015Q4',
    quarters: 1,
    over: false,
    savedAt: '2026-01-01T00:00:00Z',
    text,
  });

  test('is set aside with its text when it cannot be read, and the others stay', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const good = await aGame(session);
    await storage.putGame(row('{"format":1,'), null);
    const again = aSession(storage);
    await again.begin();
    const { games, damaged } = again.store.getState();
    expect(games.map(({ id }) => id)).toEqual([good]);
    expect(damaged).toMatchObject([{ id: 'g-torn', text: '{"format":1,', reasons: [{ code: 'not-json' }] }]);
    await again.intend.discardDamaged('g-torn');
    expect(await storage.game('g-torn')).toBeNull();
  });

  test('is set aside when it replays to another result than it says', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    await session.intend.closeQuarter();
    const saved = await storage.game(id);
    const after = session.derived()?.turns[0]?.after ?? '';
    if (saved) await storage.putGame({ ...saved, text: saved.text.replace(after, 'f'.repeat(32)) }, null);
    const again = aSession(storage, { page: 'desk', game: id });
    await again.begin();
    expect(again.store.getState().route).toEqual({ page: 'home' });
    expect(again.store.getState().damaged).toMatchObject([{ id, reasons: [{ code: 'other-result' }] }]);
  });

  test('is forgotten when it is deleted', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const id = await aGame(session);
    await session.intend.deleteGame(id);
    expect(session.store.getState().games).toEqual([]);
    expect(await storage.game(id)).toBeNull();
  });

  test('an address of a game that is not here leads home and says so', async () => {
    const session = aSession(undefined, { page: 'desk', game: 'g-unknown' });
    await session.begin();
    expect(session.store.getState()).toMatchObject({
      route: { page: 'home' },
      announcement: { code: 'no-such-game' },
    });
  });
});

test('switching the language keeps game, draft and page, and is remembered', async () => {
  const storage = onDisk(memoryStorage());
  const session = aSession(storage);
  await aGame(session);
  session.intend.decide(PRICE);
  const before = session.store.getState();
  session.intend.setLanguage('zh');
  const after = session.store.getState();
  expect(after.language).toBe('zh');
  expect([after.game, after.route]).toEqual([before.game, before.route]);
  await session.flush();
  const again = aSession(storage);
  await again.begin();
  expect(again.store.getState().language).toBe('zh');
});

test('a seat taken over begins where the recorded line stood, on its own hashes', async () => {
  const session = aSession();
  await session.intend.takeOver({ scenario: CASE, quarter: 3, seat: 'jd' });
  const history = session.history(CASE);
  const derived = session.derived();
  expect(session.store.getState().game?.seat).toBe('jd');
  expect(derived?.turns.map(({ after }) => after)).toEqual(
    history?.turns.slice(0, 3).map(({ after }) => after),
  );
  expect((await session.intend.closeQuarter()).ok).toBe(true);
});

test('the list of cases on the first page agrees with the scenario files', () => {
  for (const { id, start, quarters, seats, documents, forms } of CASES) {
    const rules = bundledScenario(id)?.rules;
    expect(bundledScenario(id)?.file.documents).toEqual(documents);
    expect(bundledScenario(id)?.file.forms.map((form) => ({ id: form.id, quarters: form.quarters }))).toEqual(
      forms,
    );
    expect(rules).toMatchObject({ start, quarters });
    expect(rules?.seats.map(({ firm }) => rules.firmIds[firm])).toEqual(seats);
  }
});
