import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  drained,
  encodeBrief,
  encodeLink,
  lineOf,
  parseRecord,
  printRecord,
  type Brief,
  type GameRecord,
} from '../../src/record';
import type { Replay, ReplayKey, Session } from '../../src/session/types';
import { bundledScenario, isChangeable, scenarioWith, type Scenario } from '../../src/scenario';
import { shortening } from '../../src/table';
import { personsGame } from './person';
import { aGame, aSession, CASE } from './a-session';

const RECORD = read(
  readFileSync(new URL(`../../seeds/records/${CASE}.demonstration.json`, import.meta.url), 'utf8'),
);

function read(text: string): GameRecord {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

function linkKey(record: GameRecord): ReplayKey {
  const code = encodeLink(record);
  if (!code.ok) throw new Error(JSON.stringify(code.refusals));
  return `link/${code.value}`;
}

function briefOf(record: GameRecord, scenario: Scenario): Brief {
  const brief = drained(shortening(record, scenario.rules));
  if (!brief) throw new Error('not brief');
  return brief;
}

type Ready = Extract<Replay, { state: 'ready' }>;

/** The replay once it has been opened and verified, or what was said instead. */
async function settled(session: Session, key: ReplayKey): Promise<Replay> {
  for (let tries = 0; tries < 500; tries++) {
    const replay = session.replay(key);
    const busy = replay.state === 'loading';
    const verifying = replay.state === 'ready' && ['running', 'stopped'].includes(replay.verification.state);
    if (!busy && !verifying) return replay;
    await new Promise((go) => setTimeout(go, 10));
  }
  throw new Error('never settled');
}

async function ready(session: Session, key: ReplayKey): Promise<Ready> {
  const replay = await settled(session, key);
  if (replay.state !== 'ready') throw new Error(JSON.stringify(replay));
  return replay;
}

test('a link opens, is verified, and is shown with everything in the open', async () => {
  const { line, verification } = await ready(aSession(), linkKey(RECORD));
  expect(verification).toEqual({ state: 'verified', quarters: 14 });
  expect(line).toMatchObject({ seat: 'suning', open: true, stopped: null });
  expect(line.tables.length).toBe(15);
  expect(line.tables.every((table) => Number.isFinite(table.cash[0] ?? Number.NaN))).toBe(true);
  expect(line.beside()?.record).toMatchObject({ seed: RECORD.seed, luck: true });
});

test('an altered game names the first quarter that differs and is still shown', async () => {
  const altered = JSON.parse(printRecord(RECORD), function (this: unknown, key, value: unknown) {
    const here = this as { period?: string };
    return key === 'after' && here.period === '2016Q3' ? 'a'.repeat(32) : value;
  }) as GameRecord;
  const { line, verification } = await ready(aSession(), linkKey(altered));
  expect(verification).toMatchObject({ state: 'differs', period: '2016Q3' });
  expect(line.tables.length).toBe(15);
});

test('a game of other rules, or of a case that has changed, is shown as today plays it and not verified', async () => {
  const session = aSession();
  const foreign = await ready(session, linkKey({ ...RECORD, engine: '0' }));
  expect(foreign.verification).toMatchObject({ state: 'differs', refusals: [{ code: 'other-engine' }] });
  expect(foreign.line.tables.length).toBe(15);
  const other = { ...RECORD, scenario: { ...RECORD.scenario, hash: 'b'.repeat(32) } };
  expect((await ready(session, linkKey(other))).verification).toMatchObject({
    refusals: [{ code: 'other-scenario' }],
  });
});

test('a game of an unknown case is refused with what it holds; a damaged code and a missing game in words', async () => {
  const session = aSession();
  const strange = { ...RECORD, scenario: { ...RECORD.scenario, id: 'nowhere' } };
  expect(await settled(session, linkKey(strange))).toMatchObject({
    state: 'refused',
    refusals: [{ code: 'unknown-scenario', path: 'scenario.id' }],
    record: { seed: RECORD.seed },
  });
  expect(await settled(session, 'link/AQAPxxxx')).toMatchObject({
    state: 'refused',
    refusals: [{ code: 'link-damaged', path: 'link' }],
    record: null,
  });
  expect(await settled(session, 'game/g-nothing')).toEqual({ state: 'missing' });
});

test('an unfinished game of one’s own is shown as its seat was told of it, and grows with it', async () => {
  const session = aSession();
  const id = await aGame(session);
  await session.intend.closeQuarter();
  const { line } = await ready(session, `game/${id}`);
  expect(line).toMatchObject({ seat: 'suning', open: false });
  const own = line.scenario.rules.firmIds.indexOf('suning');
  expect(line.tables.length).toBe(2);
  expect(line.tables[1]?.cash.every((cash, firm) => Number.isNaN(cash) === (firm !== own))).toBe(true);
  await session.intend.closeQuarter();
  expect((await ready(session, `game/${id}`)).line.tables.length).toBe(3);
});

test.each(['suning', 'jd'])(
  'any seat of a linked game can be taken over at any quarter: %s',
  async (seat) => {
    const session = aSession();
    await session.intend.takeOver({ replay: linkKey(RECORD), quarter: 5, seat });
    const { game } = session.store.getState();
    expect(game?.seat).toBe(seat);
    expect(game?.record).toMatchObject({ branch: { from: 'link', after: 5 }, takebacks: 0 });
    expect(game?.record.seats[seat]).toBe('human');
    expect(Object.values(game?.record.seats ?? {}).filter((player) => player === 'human').length).toBe(1);
    expect(lineOf(game?.record ?? RECORD).map(({ after }) => after)).toEqual(
      lineOf(RECORD)
        .slice(0, 5)
        .map(({ after }) => after),
    );
    expect((await session.intend.closeQuarter()).ok).toBe(true);
  },
);

test('a game goes out as a link and as a file, and comes back in as itself', async () => {
  const session = aSession();
  const id = await aGame(session);
  await session.intend.closeQuarter();
  const code = await session.intend.linkTo(`game/${id}`);
  const text = await session.intend.exportReplay(`game/${id}`);
  if (!code.ok) throw new Error('no link');
  const guest = aSession();
  expect(await guest.intend.viewRecord(text)).toMatchObject({ ok: true });
  expect(guest.store.getState().route).toEqual({ page: 'record', code: code.value, quarter: 0 });
  expect(guest.store.getState().games).toEqual([]);
  expect(await guest.intend.keepReplay(`link/${code.value}`)).toMatchObject({ ok: true });
  expect(guest.store.getState().games.length).toBe(1);
  expect(await guest.intend.viewRecord('{"format":1}')).toMatchObject({ ok: false });
});

test('who leaves the page of a short link while it is played out has it stopped; who comes back begins again', async () => {
  const scenario = bundledScenario(CASE);
  if (!scenario) throw new Error('no case');
  // One who searches is looked for again: its ways have no numbers.
  const record = personsGame({
    scenario,
    seat: 'suning',
    mind: 'networker',
    level: 'full',
    seed: 'left',
    quarters: 2,
    rivals: ['best-reply', 'follower', 'cautious', 'follower'],
  });
  const brief = encodeBrief(briefOf(record, scenario));
  if (!brief.ok) throw new Error(JSON.stringify(brief.refusals));
  const session = aSession();
  const key = `link/${brief.value}` as const;
  const { intend } = session;
  intend.go({ page: 'record', code: brief.value, quarter: 0 });
  session.replay(key);
  for (let tries = 0; tries < 500 && !session.store.getState().loaded.includes('restoring'); tries++)
    await new Promise((go) => setTimeout(go, 2));
  expect(session.replay(key)).toMatchObject({ state: 'loading', playing: { of: 2 } });
  intend.go({ page: 'home' });
  for (let tries = 0; tries < 500 && !session.store.getState().loaded.includes('link'); tries++)
    await new Promise((go) => setTimeout(go, 10));
  intend.go({ page: 'record', code: brief.value, quarter: 0 });
  expect(session.replay(key)).toEqual({ state: 'loading', playing: null });
  expect(printRecord((await ready(session, key)).line.record)).toBe(printRecord(record));
});

test('verifying can be stopped and begun again', async () => {
  const session = aSession();
  const key = linkKey(RECORD);
  await ready(session, key);
  session.intend.verifyAgain(key);
  session.intend.stopVerifying(key);
  const stopped = session.replay(key);
  expect(stopped.state === 'ready' && stopped.verification.state).not.toBe('differs');
  session.intend.verifyAgain(key);
  expect((await ready(session, key)).verification.state).toBe('verified');
});

test('a game with another number and the essentials is replayed by both, beside history with that number', async () => {
  const scenario = bundledScenario(CASE);
  const number = scenario?.parameters.find(
    (each) => each.path.startsWith('parameters.') && isChangeable(each) && each.low < each.value,
  );
  if (!scenario || !number) throw new Error('nothing to change');
  const parameters = { [number.path]: number.low };
  const varied = scenarioWith(scenario, { parameters });
  if (!varied.ok) throw new Error(JSON.stringify(varied.refusals));
  const record = personsGame({
    scenario: varied.value,
    seat: 'suning',
    mind: 'networker',
    level: 'essentials',
    seed: 'varied',
    parameters,
  });
  const session = aSession();
  const { line, verification } = await ready(session, linkKey(record));
  expect(verification).toEqual({ state: 'verified', quarters: 14 });
  expect(line.beside()?.record.scenario.hash).toBe(record.scenario.hash);
  for (const seat of ['suning', 'jd'])
    expect(line.causes(3, seat)?.share.some(({ points }) => points !== 0)).toBe(true);
  expect(line.causes(3, 'jd')).not.toEqual(line.causes(3, 'suning'));
  expect(line.causes(15, 'suning')).toBeNull();
  const code = await session.intend.linkTo(linkKey(record));
  if (!code.ok) throw new Error('no link');
  expect(code.value.length).toBeLessThanOrEqual(1500);
  const short = await ready(aSession(), `link/${code.value}`);
  expect(short.verification).toEqual(verification);
  expect(printRecord(short.line.record)).toBe(printRecord(record));
});
