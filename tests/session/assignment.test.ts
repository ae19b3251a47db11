import { describe, expect, test } from 'vitest';
import {
  encodeAssignment,
  firstUnsealed,
  lineOf,
  parseRecord,
  printRecord,
  seedFor,
  type Assignment,
} from '../../src/record';
import { MOST_RECORDS } from '../../src/session/assignment-types';
import type { PileFile, Session, TaskChoices } from '../../src/session/types';
import { memoryStorage } from '../../src/session/storage';
import { aTask, CASE, namesOf, studentsGame } from '../teaching/class';
import { aSession, onDisk } from './a-session';

const CHOICES: TaskChoices = {
  scenario: CASE,
  seat: 'suning',
  form: 'four',
  seed: ' term 1 ',
  seeds: 'each',
  luck: true,
  level: 'essentials',
  rivals: 'mixed',
  forecast: false,
  takeback: false,
  title: 'Week 3\u202e',
  question: 'Run it.\r\nSay why.',
};

/** Waits until the session has what is asked of it. */
async function until<Value>(ask: () => Value | null): Promise<Value> {
  for (let tries = 0; tries < 4000; tries++) {
    const found = ask();
    if (found !== null) return found;
    await new Promise((next) => setTimeout(next, 2));
  }
  throw new Error('it never came');
}

async function codeOf(session: Session, change: Partial<TaskChoices> = {}): Promise<string> {
  const code = await until(() => session.assignments.code({ ...CHOICES, ...change }));
  if (!code.ok) throw new Error(JSON.stringify(code.refusals));
  return code.value;
}

const recordOf = (session: Session) => {
  const record = session.store.getState().game?.record;
  if (!record) throw new Error('no game');
  return record;
};

describe('a task', () => {
  test('goes out as one code and comes in as it was chosen, its texts made plain', async () => {
    const session = aSession();
    const code = await codeOf(session);
    const task = await until(() => {
      const read = session.assignments.read(code);
      return read.state === 'loading' ? null : read;
    });
    expect(task).toEqual({
      state: 'ready',
      terms: {
        ...aTask(),
        forecast: false,
        title: 'Week 3',
        question: 'Run it.\nSay why.',
      } satisfies Assignment,
    });
  });

  test.each<[string, Partial<Assignment>, string]>([
    [
      'another version of the case',
      { scenario: { id: CASE, form: 'four', hash: '0'.repeat(32) } },
      'other-scenario',
    ],
    ['a case that is not here', { scenario: { id: 'mars', hash: '0'.repeat(32) } }, 'unknown-scenario'],
    [
      'a length that it does not have',
      { scenario: { id: CASE, form: 'ten', hash: '0'.repeat(32) } },
      'unknown-form',
    ],
    ['a firm without a mandate', { seat: 'gome' }, 'unknown-seat'],
    ['rivals that nobody knows', { rivals: 'angels' }, 'unknown-option'],
  ])('with %s is refused and does not begin', async (_what, change, reason) => {
    const code = encodeAssignment(aTask(change));
    const session = aSession();
    const begun = await session.intend.beginAssignment(code.ok ? code.value : '', 'Ann');
    expect(begun.ok ? [] : begun.refusals.map((refusal) => refusal.code)).toContain(reason);
    expect(session.store.getState().game).toBeNull();
  });

  test('without a name, or from a code that was cut, does not begin', async () => {
    const session = aSession();
    const code = await codeOf(session);
    for (const [link, name] of [
      [code, ' \u200b '],
      [code.slice(0, -3), 'Ann'],
    ] as const)
      expect((await session.intend.beginAssignment(link, name)).ok).toBe(false);
  });
});

describe('the game of a task', () => {
  test('has its seed, seat, level, rivals and length, and the name as it was typed', async () => {
    const session = aSession();
    const code = await codeOf(session);
    expect(await session.intend.beginAssignment(code, '  Li Wei  ')).toEqual({
      ok: true,
      value: { begun: true },
    });
    const record = recordOf(session);
    expect(record).toMatchObject({
      seed: seedFor(aTask({ forecast: false }), 'li wei'),
      difficulty: 'essentials',
      scenario: { id: CASE, form: 'four' },
      assignment: { student: 'Li Wei', terms: { title: 'Week 3' } },
    });
    expect(record.seats.suning).toBe('human');
    expect(record.parameters).toBeUndefined();
  });

  test('keeps the forecast silent where the teacher has turned it off, and lets it speak elsewhere', async () => {
    const session = aSession();
    const told: string[] = [];
    const ask = (what: string): void => {
      const { report, rules, round } = session.derived() ?? {};
      if (!report || !rules || !round) throw new Error('no game');
      session.forecasts.watch({ report, rules, pressures: [50], drafts: [[]], futures: 4 }, () =>
        told.push(what),
      );
    };
    await session.intend.beginAssignment(await codeOf(session), 'Ann');
    ask('off');
    await session.intend.beginAssignment(await codeOf(session, { forecast: true }), 'Ann');
    ask('on');
    await until(() => (told.length > 0 ? told : null));
    expect(new Set(told)).toEqual(new Set(['on']));
  });

  test('takes nothing back where that is not allowed, and seals the count where it is', async () => {
    const session = aSession();
    await session.intend.beginAssignment(await codeOf(session), 'Ann');
    await session.intend.closeQuarter();
    const back = await session.intend.takeBack();
    expect(back).toMatchObject({ ok: false, refusals: [{ code: 'takeback-not-allowed' }] });
    expect(lineOf(recordOf(session))).toHaveLength(1);
    await session.intend.beginAssignment(await codeOf(session, { takeback: true }), 'Ann');
    await session.intend.closeQuarter();
    await session.intend.closeQuarter();
    expect((await session.intend.takeBack()).ok).toBe(true);
    const record = recordOf(session);
    expect([record.takebacks, lineOf(record).length]).toEqual([1, 1]);
    expect(record.assignment?.seal).toMatch(/^[0-9a-f]{4}$/);
  });

  test('goes on under the same name on the same device, and is another game under another name', async () => {
    const storage = onDisk(memoryStorage());
    const session = aSession(storage);
    const code = await codeOf(session);
    await session.intend.beginAssignment(code, 'Ann');
    await session.intend.closeQuarter();
    const { id } = session.store.getState().game ?? {};
    const again = aSession(storage);
    await again.begin();
    expect(await again.intend.beginAssignment(code, 'ANN')).toEqual({ ok: true, value: { begun: false } });
    expect(again.store.getState().game?.id).toBe(id);
    expect(await again.intend.beginAssignment(code, 'Bo')).toEqual({ ok: true, value: { begun: true } });
    expect(recordOf(again)).toMatchObject({ assignment: { student: 'Bo' }, root: { children: [] } });
  });

  test('taken over by somebody is no game of the task any more', async () => {
    const session = aSession();
    await session.intend.beginAssignment(await codeOf(session), 'Ann');
    await session.intend.closeQuarter();
    const id = session.store.getState().game?.id ?? '';
    await session.intend.takeOver({ replay: `game/${id}`, quarter: 1, seat: 'suning' });
    expect(recordOf(session).assignment).toBeUndefined();
    expect(recordOf(session).branch).toMatchObject({ from: 'game' });
  });

  test('edited in its file and brought back is not mended by playing on', async () => {
    const session = aSession();
    await session.intend.beginAssignment(await codeOf(session), 'Ann');
    session.intend.giveReason('Prices first.');
    await session.intend.closeQuarter();
    await session.intend.closeQuarter();
    const text = await session.intend.exportGame(session.store.getState().game?.id ?? '');
    const other = text.replace('Prices first.', 'I foresaw it.');
    expect((await session.intend.importRecord(other)).ok).toBe(true);
    await session.intend.closeQuarter();
    expect(firstUnsealed(recordOf(session))).toBe('2015Q3');
    expect((await session.intend.importRecord(text)).ok).toBe(true);
    await session.intend.closeQuarter();
    expect(firstUnsealed(recordOf(session))).toBeNull();
  });

  test('leaves as a file and as a link that hold the task', async () => {
    const session = aSession();
    await session.intend.beginAssignment(await codeOf(session), 'Ann');
    session.intend.giveReason('Prices first.');
    await session.intend.closeQuarter();
    const id = session.store.getState().game?.id ?? '';
    const parsed = parseRecord(await session.intend.exportGame(id));
    expect(parsed.ok && parsed.value.assignment).toEqual(recordOf(session).assignment);
    const link = await session.intend.linkTo(`game/${id}`);
    expect(link.ok && link.value.length).toBeLessThan(700);
  });
});

describe('a pile', () => {
  const file = (name: string, text: string, size = text.length): PileFile => ({
    name,
    size,
    text: async () => text,
  });
  const games = namesOf(4).map((name, at) =>
    file(`${name}.json`, printRecord(studentsGame(aTask(), name, at + 1))),
  );
  const aPile = async (session: Session) => until(() => session.pile());
  const done = (session: Session) =>
    until(() => {
      const view = session.pile()?.view();
      return view && !view.running ? view : null;
    });

  test('is marked one after another, and again when the teacher’s link is given', async () => {
    const session = aSession();
    const pile = await aPile(session);
    pile.add([...games, file('odd.json', 'nothing'), file('large.json', '{}', 5_000_000)]);
    expect(pile.view().running).toBe(true);
    const { rows, waiting } = await done(session);
    expect(waiting).toBe(0);
    expect(rows.map(({ verified }) => verified)).toEqual([true, true, true, true, false, false]);
    expect(rows[5]?.refusals[0]?.code).toBe('too-large');
    pile.hold(
      `https://school.example/#/assignment/${await codeOf(session, { seed: 'term 2', forecast: true })}`,
    );
    const held = await done(session);
    expect(held.set?.seed).toBe('term 2');
    expect(held.rows[0]?.differs.map(({ field }) => field)).toContain('seed');
    pile.hold('no link');
    expect(pile.view()).toMatchObject({ set: null, refusals: [{ code: 'link-not-a-code' }] });
    expect((await pile.csv()).startsWith('\uFEFFname,scenario,verified')).toBe(true);
  });

  test('stops when it is told to, goes on, and can be cleared', async () => {
    const session = aSession();
    const pile = await aPile(session);
    pile.add(games);
    pile.stop();
    expect(pile.view()).toMatchObject({ running: false, waiting: 4, rows: [] });
    pile.goOn();
    expect((await done(session)).rows).toHaveLength(4);
    pile.clear();
    expect(pile.view()).toMatchObject({ waiting: 0, rows: [] });
  });

  test('takes no more than it can hold, gives equal names numbers, and finds links in a text', async () => {
    const session = aSession();
    const pile = await aPile(session);
    const [game] = games;
    if (!game) throw new Error('no game');
    pile.add(Array.from({ length: MOST_RECORDS + 7 }, () => game));
    pile.stop();
    expect(pile.view().left).toBe(7);
    expect(pile.view().waiting).toBe(MOST_RECORDS);
    pile.clear();
    pile.add([game, game]);
    expect((await done(session)).rows.map(({ name }) => name)).toEqual([game.name, `${game.name} (2)`]);
    pile.clear();
    pile.paste('Ann: http://a/#/record/AQAB\nBo: http://a/#/record/AQAC, thanks');
    expect((await done(session)).rows.map(({ verified }) => verified)).toEqual([false, false]);
  });
});
