import type { StoreApi } from 'zustand/vanilla';
import { readingFrom, type Storage } from './storage';
import type { GameInHand, SessionState } from './types';
import { HeldElsewhere } from './weather';

/** Writes to the disk, and is the one place where its failures are caught. */
export interface Keeper {
  /** Where reads go: the disk, or the disk under what could no longer be written to it. */
  storage(): Storage;
  /** Resolves when the change is on disk, or in memory after the disk has refused and the page has said so. */
  write(change: (to: Storage) => Promise<void>): Promise<void>;
  /** Shows a changed game at once and writes its draft soon. */
  keep(game: GameInHand): void;
  /** Writes what is waiting. */
  flush(): Promise<void>;
}

export interface KeeperOptions {
  readonly disk: Storage;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'setState'>;
  readonly now: () => Date;
  readonly saveDraft: (game: GameInHand) => Promise<void>;
  readonly say: (code: string, values: Record<string, string>) => void;
}

/** A draft is on its way to disk this long after the last change, well inside the promised 300 ms. */
const PAUSE_MS = 150;

export function createKeeper({ disk, store, now, saveDraft, say }: KeeperOptions): Keeper {
  const { getState, setState } = store;
  let storage = disk;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  /** What is on its way to the disk. */
  let underWay = 0;

  const begin = (): void => {
    underWay++;
    setState({ save: 'saving' });
  };
  /** The page is called saved when the last of all changes is: one may end while a newer one waits. */
  const end = (): void => {
    underWay--;
    if (underWay > 0 || waiting !== null || getState().save !== 'saving') return;
    setState({ save: storage.kind === 'disk' ? 'saved' : 'failed', savedAt: now().toISOString() });
  };
  const write: Keeper['write'] = async (change) => {
    begin();
    try {
      await change(storage);
    } catch (weather) {
      if (weather instanceof HeldElsewhere) {
        setState({ holding: 'elsewhere' });
        throw weather;
      }
      const full = weather instanceof DOMException && weather.name === 'QuotaExceededError';
      setState({ save: 'failed' });
      say('save-failed', { reason: full ? 'full' : 'unavailable' });
      if (storage.kind === 'memory') return;
      // Later reads must find what the page shows, so from now on what is new is kept in memory.
      storage = readingFrom(storage);
      setState({ keeps: 'memory' });
      await change(storage);
    } finally {
      end();
    }
  };
  const flush: Keeper['flush'] = async () => {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    const { game } = getState();
    if (!game || getState().holding === 'elsewhere') return;
    begin();
    await saveDraft(game)
      .catch((weather: unknown) => {
        if (!(weather instanceof HeldElsewhere)) throw weather;
      })
      .finally(end);
  };
  const keep: Keeper['keep'] = (game) => {
    setState({ game, refusals: [], save: 'saving' });
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => void flush(), PAUSE_MS);
  };
  return { storage: () => storage, write, keep, flush };
}
