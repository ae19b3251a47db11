import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import {
  memoryStorage,
  type CaseRow,
  type DraftRow,
  type GameRow,
  type PreferencesRow,
  type Storage,
} from './storage';
import { HeldElsewhere } from './weather';

const DATABASE = 'crosshold';
const VERSION = 3;
/** The browser answers only when the bytes are on disk, not when they are in a queue. */
const STRICT = { durability: 'strict' } as const;

interface Schema extends DBSchema {
  games: { key: string; value: GameRow };
  drafts: { key: string; value: DraftRow };
  cases: { key: string; value: CaseRow };
  preferences: { key: string; value: PreferencesRow };
  /** By game, the page that may write it. */
  holders: { key: string; value: string };
}

/** Storage in this browser's database; in memory where the browser gives none. `page` names this page among the open ones. */
export async function openStorage(page: string): Promise<Storage> {
  try {
    const database = await openDB<Schema>(DATABASE, VERSION, {
      upgrade(fresh, before) {
        if (before < 1) {
          fresh.createObjectStore('games', { keyPath: 'id' });
          fresh.createObjectStore('drafts', { keyPath: 'id' });
          fresh.createObjectStore('preferences');
        }
        if (before < 2) fresh.createObjectStore('cases', { keyPath: 'id' });
        fresh.createObjectStore('holders');
      },
      // A later page that needs another form of the database must not wait for this one.
      blocking: (_ours, _theirs, event) => (event.target as IDBDatabase | null)?.close(),
    });
    return onDisk(database, page);
  } catch {
    // Private windows and blocked site data refuse a database; the game then lives as long as the page.
    return memoryStorage();
  }
}

function onDisk(database: IDBPDatabase<Schema>, page: string): Storage {
  /** Inside the transaction that writes: between this look and the write no other page comes. */
  const refuseOthers = async (holder: Promise<string | undefined>, stop: () => void): Promise<void> => {
    const held = await holder;
    if (held === undefined || held === page) return;
    stop();
    throw new HeldElsewhere();
  };
  return {
    kind: 'disk',
    async claim(id) {
      const change = database.transaction('holders', 'readwrite', STRICT);
      await Promise.all([change.store.put(page, id), change.done]);
    },
    games: () => database.getAll('games'),
    game: async (id) => (await database.get('games', id)) ?? null,
    draft: async (id) => (await database.get('drafts', id)) ?? null,
    cases: () => database.getAll('cases'),
    case: async (id) => (await database.get('cases', id)) ?? null,
    preferences: async () => (await database.get('preferences', 'page')) ?? null,
    async putGame(row, draft) {
      const change = database.transaction(['games', 'drafts', 'holders'], 'readwrite', STRICT);
      const done = settled(change.done);
      await refuseOthers(change.objectStore('holders').get(row.id), () => change.abort());
      const drafts = change.objectStore('drafts');
      await Promise.all([
        change.objectStore('games').put(row),
        draft ? drafts.put(draft) : drafts.delete(row.id),
        done(),
      ]);
    },
    async putDraft(row) {
      const change = database.transaction(['drafts', 'holders'], 'readwrite', STRICT);
      const done = settled(change.done);
      await refuseOthers(change.objectStore('holders').get(row.id), () => change.abort());
      await Promise.all([change.objectStore('drafts').put(row), done()]);
    },
    async deleteGame(id) {
      const change = database.transaction(['games', 'drafts', 'holders'], 'readwrite', STRICT);
      await Promise.all([
        change.objectStore('games').delete(id),
        change.objectStore('drafts').delete(id),
        change.objectStore('holders').delete(id),
        change.done,
      ]);
    },
    async putCase(row) {
      const change = database.transaction('cases', 'readwrite', STRICT);
      await Promise.all([change.store.put(row), change.done]);
    },
    async deleteCase(id) {
      const change = database.transaction('cases', 'readwrite', STRICT);
      await Promise.all([change.store.delete(id), change.done]);
    },
    async putPreferences(row) {
      const change = database.transaction('preferences', 'readwrite', STRICT);
      await Promise.all([change.store.put(row, 'page'), change.done]);
    },
  };
}

/** The end of a transaction, to be awaited later: one that is stopped before that is nobody's unhandled rejection. */
function settled(end: Promise<void>): () => Promise<void> {
  end.catch(() => undefined);
  return () => end;
}
