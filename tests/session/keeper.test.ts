import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createKeeper } from '../../src/session/keeper';
import { memoryStorage } from '../../src/session/storage';
import type { SessionState } from '../../src/session/types';
import { aGame, aSession, onDisk } from './a-session';

/** A promise that is kept from outside. */
function held(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}

test('a game is called saved when its last change is on disk, and not when an earlier write ends', async () => {
  const session = aSession();
  await aGame(session);
  const store = createStore<SessionState>(() => session.store.getState());
  const { game } = store.getState();
  if (!game) throw new Error('no game');
  const [row, draft] = [held(), held()];
  const keeper = createKeeper({
    disk: onDisk(memoryStorage()),
    store,
    now: () => new Date(0),
    saveDraft: () => draft.kept,
    say: () => undefined,
  });
  const save = () => store.getState().save;
  const written = keeper.write(() => row.kept);
  expect(save()).toBe('saving');
  keeper.keep(game);
  row.keep();
  await written;
  expect(save(), 'the draft waits').toBe('saving');
  const flushed = keeper.flush();
  await keeper.write(async () => undefined);
  expect(save(), 'the draft is on its way').toBe('saving');
  draft.keep();
  await flushed;
  expect(save()).toBe('saved');
});
