import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../../src/session/storage';
import { AIRLINES, changed } from '../scenarios/hostile/builders';
import { aSession, onDisk } from './a-session';

const filesOf = (texts: Readonly<Record<string, string>>): { name: string; text: string }[] =>
  Object.entries(texts).map(([name, text]) => ({ name: `folder/${name}.json`, text }));
const airlines = filesOf(AIRLINES);
const play = { scenario: 'airlines-2019', seat: 'northwind', seed: '0badcafe', rivals: 'mixed' } as const;

describe('a case that somebody brings along', () => {
  test('is listed, kept, and played on after the page was closed', async () => {
    const disk = onDisk(memoryStorage());
    const session = aSession(disk);
    expect(await session.intend.importCase(airlines)).toEqual({ ok: true, value: { id: 'airlines-2019' } });
    expect(session.store.getState().guests.map(({ names }) => names.zh.title)).toEqual([
      '两家航空，一座机库',
    ]);
    await session.intend.newGame(play);
    for (let quarter = 0; quarter < 4; quarter++) expect((await session.intend.closeQuarter()).ok).toBe(true);
    const { id } = session.store.getState().game ?? { id: '' };

    const later = aSession(disk, { page: 'desk', game: id });
    await later.begin();
    expect(later.store.getState().guests.map((guest) => guest.seats)).toEqual([
      ['northwind', 'southern-cross'],
    ]);
    expect(later.derived()?.reports).toHaveLength(5);
    expect(later.derived()?.scenario.words.en.firms.northwind).toBe('Northwind');
    expect(later.store.getState().damaged).toEqual([]);
  });

  test('comes back as the one file that it is kept as, and its games with it', async () => {
    const disk = onDisk(memoryStorage());
    const session = aSession(disk);
    await session.intend.importCase(airlines);
    await session.intend.newGame(play);
    await session.intend.closeQuarter();
    const record = await session.intend.exportGame(session.store.getState().game?.id ?? '');
    const text = (await disk.case('airlines-2019'))?.text ?? '';

    const elsewhere = aSession();
    expect((await elsewhere.intend.importRecord(record)).ok).toBe(false);
    await elsewhere.intend.importCase([{ name: 'sent.json', text }]);
    expect((await elsewhere.intend.importRecord(record)).ok).toBe(true);
  });

  test('is refused with every reason when it is not sound, and nothing is kept', async () => {
    const disk = onDisk(memoryStorage());
    const session = aSession(disk);
    const broken = changed('scenario', [['quarters'], 0], [['cheat'], 1])();
    const { 'words.zh': _gone, ...rest } = broken;
    const result = await session.intend.importCase(filesOf(rest));
    expect(result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'out-of-range quarters',
      'unknown-key cheat',
      'no-language words.zh',
    ]);
    expect(await disk.cases()).toEqual([]);
    expect(session.store.getState().guests).toEqual([]);
  });

  test('may not take the id of a case of the program, nor change under games that are kept', async () => {
    const session = aSession();
    const taken = await session.intend.importCase(
      filesOf(changed('scenario', [['id'], 'alibaba-suning-2015'])()),
    );
    expect(taken.ok ? '' : taken.refusals[0]?.code).toBe('id-taken');
    await session.intend.importCase(airlines);
    await session.intend.newGame(play);
    const other = await session.intend.importCase(filesOf(changed('scenario', [['quarters'], 7])()));
    expect(other.ok ? '' : other.refusals[0]?.code).toBe('case-in-use');
    const deleted = await session.intend.deleteCase('airlines-2019');
    expect(deleted.ok ? '' : deleted.refusals[0]?.code).toBe('case-in-use');
  });

  test('can be thrown away once nothing is played on it', async () => {
    const disk = onDisk(memoryStorage());
    const session = aSession(disk);
    await session.intend.importCase(airlines);
    await session.intend.newGame(play);
    await session.intend.deleteGame(session.store.getState().game?.id ?? '');
    expect((await session.intend.deleteCase('airlines-2019')).ok).toBe(true);
    expect(await disk.cases()).toEqual([]);
    await session.intend.newGame(play);
    expect(session.store.getState().refusals[0]?.code).toBe('unknown-scenario');
  });

  test('that was changed on the disk is not believed', async () => {
    const disk = onDisk(memoryStorage());
    const session = aSession(disk);
    await session.intend.importCase(airlines);
    await session.intend.newGame(play);
    const id = session.store.getState().game?.id ?? '';
    const row = await disk.case('airlines-2019');
    if (!row) throw new Error('not kept');
    await disk.putCase({ ...row, text: row.text.replace('"quarters":8', '"quarters":800') });
    const later = aSession(disk, { page: 'desk', game: id });
    await later.begin();
    expect(later.store.getState().game).toBeNull();
    expect(later.store.getState().damaged.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'unknown-scenario',
    ]);
  });
});
