import { createSession } from '../../src/session/store';
import { memoryStorage, type Storage } from '../../src/session/storage';
import type { Route, Session } from '../../src/session/types';

export const CASE = 'alibaba-suning-2015';

/** A session over storage in memory that passes for a disk, with chance that counts. */
export function aSession(
  storage: Storage = onDisk(memoryStorage()),
  route: Route = { page: 'home' },
): Session {
  let drawn = 0;
  return createSession({
    storage,
    route,
    language: 'en',
    now: () => new Date(Date.UTC(2026, 0, 1, 12, 0, drawn)),
    chance: () => (++drawn).toString(16).padStart(8, '0'),
  });
}

/** The same storage under the name of the disk, so that saves count as kept. */
export function onDisk(storage: Storage, change: Partial<Storage> = {}): Storage {
  return { ...storage, kind: 'disk', ...change };
}

export async function aGame(session: Session): Promise<string> {
  await session.intend.newGame({ scenario: CASE, seat: 'suning', seed: '0badcafe', rivals: 'hold-course' });
  return session.store.getState().game?.id ?? '';
}
