import type { Refusal, Result } from '../engine';
import type { GameRecord } from '../record';
import type { Scenario } from '../scenario';
import { inSlices } from './slices';
import type { Progress, Replay, ReplayKey, ReplayLine, SessionState, Verification } from './types';

type Play = typeof import('./play');

/** Records to look at: read, played again, and verified in slices so that the page stays alive. */
export interface Replays {
  read(key: ReplayKey): Replay;
  record(key: ReplayKey): Promise<GameRecord | null>;
  /** The code of its link, short where playing it again gives it back. */
  link(key: ReplayKey): Promise<Result<string> | null>;
  line(key: ReplayKey): Promise<ReplayLine | null>;
  stop(key: ReplayKey): void;
  again(key: ReplayKey): void;
}

export interface ReplaysOptions {
  readonly play: () => Promise<Play>;
  readonly load: (id: string) => Promise<Scenario | null>;
  readonly getState: () => SessionState;
  readonly gameText: (id: string) => Promise<string | null>;
  /** Told of every step, so that the page shows it. */
  readonly arrived: (name: string) => void;
}

interface Held {
  readonly record: GameRecord | null;
  readonly line: ReplayLine | null;
  readonly refusals: readonly Refusal[];
  verification: Verification;
  /** Counts how often verifying was begun or stopped; a slice of an older one ends itself. */
  turn: number;
}

export function createReplays({ play, load, getState, gameText, arrived }: ReplaysOptions): Replays {
  const held = new Map<ReplayKey, Held>();
  interface Asked {
    readonly of: unknown;
    readonly promise: Promise<Held | null>;
    missing: boolean;
  }
  const asked = new Map<ReplayKey, Asked>();
  /** How far a game that came without its rivals' part has been played again. */
  const restored = new Map<ReplayKey, Progress>();

  const isShown = (key: ReplayKey): boolean => {
    const { route } = getState();
    return route.page === 'record' && key === `link/${route.code}`;
  };
  /** What makes a kept game another one: its record in hand, which grows with every quarter. */
  const versionOf = (key: ReplayKey): unknown => {
    const { game, games } = getState();
    const id = key.slice('game/'.length);
    if (!key.startsWith('game/')) return key;
    return game?.id === id ? game.record : games.find((kept) => kept.id === id)?.savedAt;
  };
  const readSource = async (key: ReplayKey): Promise<Result<GameRecord> | null> => {
    const { recordIn, parseRecord } = await play();
    if (key.startsWith('link/'))
      return recordIn(key.slice('link/'.length), load, async (playing) => {
        const shown = isShown(key);
        const record = await inSlices(playing, {
          onStep: (step) => restored.set(key, step),
          tell: () => arrived('restoring'),
          // Who leaves its page has no use for it any more; who comes back begins again.
          goOn: () => !shown || isShown(key),
        });
        restored.delete(key);
        if (!record) asked.delete(key);
        return record;
      });
    const id = key.slice('game/'.length);
    const { game } = getState();
    if (game?.id === id) return { ok: true, value: game.record };
    const text = await gameText(id);
    return text === null ? null : parseRecord(text);
  };
  const open = async (key: ReplayKey): Promise<Held | null> => {
    const read = await readSource(key);
    if (!read) return null;
    const nothing = { line: null, verification: { state: 'stopped' } as const, turn: 0 };
    if (!read.ok) return { ...nothing, record: null, refusals: read.refusals };
    const record = read.value;
    const scenario = await load(record.scenario.id);
    if (!scenario) {
      const { id } = record.scenario;
      const refusals = [{ code: 'unknown-scenario', path: 'scenario.id', values: { id } }];
      return { ...nothing, record, refusals };
    }
    const { goesOnBetweenPeople, makingOf, replayOf, scenarioWith } = await play();
    const played = scenarioWith(scenario, makingOf(record));
    if (!played.ok) return { ...nothing, record, line: null, refusals: played.refusals };
    if (key.startsWith('game/') && goesOnBetweenPeople(record, played.value))
      return { ...nothing, record: null, refusals: [{ code: 'hot-seat-goes-on', path: '' }] };
    const line = replayOf(record, played.value, key.startsWith('game/'));
    return { ...nothing, record, line, refusals: [] };
  };
  const verify = async (item: Held): Promise<void> => {
    const { verifying } = await play();
    if (!item.record || !item.line) return;
    const turn = ++item.turn;
    const steps = verifying(item.record, item.line.scenario.rules);
    item.verification = { state: 'running', done: 0, of: 1 };
    const verdict = await inSlices(steps, {
      onStep: (step) => {
        item.verification = { state: 'running', ...step };
      },
      tell: () => arrived('verifying'),
      goOn: () => item.turn === turn,
    });
    if (!verdict) return;
    const { verified, quarters, firstDifference, refusals } = verdict;
    item.verification = verified
      ? { state: 'verified', quarters }
      : { state: 'differs', period: firstDifference, refusals };
    arrived('verified');
  };
  const fetch = (key: ReplayKey): Promise<Held | null> => {
    const version = versionOf(key);
    const known = asked.get(key);
    if (known && known.of === version) return known.promise;
    held.delete(key);
    const promise = open(key).then((item) => {
      if (asked.get(key) !== entry) return item;
      if (item) held.set(key, item);
      else entry.missing = true;
      if (item?.line) void verify(item);
      arrived(key.startsWith('link/') ? 'link' : key);
      return item;
    });
    const entry: Asked = { of: version, promise, missing: false };
    asked.set(key, entry);
    return promise;
  };

  return {
    read(key) {
      const waiting = asked.get(key);
      if (!waiting || waiting.of !== versionOf(key)) void fetch(key);
      const item = held.get(key);
      if (!item)
        return asked.get(key)?.missing
          ? { state: 'missing' }
          : { state: 'loading', playing: restored.get(key) ?? null };
      const { line, record, refusals, verification } = item;
      return line ? { state: 'ready', line, verification } : { state: 'refused', refusals, record };
    },
    record: async (key) => (await fetch(key))?.record ?? null,
    link: async (key) => {
      const item = await fetch(key);
      if (!item?.record) return null;
      const { linkOf } = await play();
      const making = linkOf(item.record, item.line?.scenario ?? null);
      return inSlices(making, { onStep: () => undefined, tell: () => undefined });
    },
    line: async (key) => (await fetch(key))?.line ?? null,
    stop(key) {
      const item = held.get(key);
      if (item?.verification.state !== 'running') return;
      item.turn++;
      item.verification = { state: 'stopped' };
      arrived('verified');
    },
    again(key) {
      const item = held.get(key);
      if (item) void verify(item).then(() => undefined);
      arrived('verifying');
    },
  };
}
