import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import {
  memoryStorage,
  type CaseRow,
  type DraftRow,
  type GameRow,
  type PreferencesRow,
  type Storage,
} from './storage';

const DATABASE = 'crosshold';
const VERSION = 2;
/** The browser answers only when the bytes are on disk, not when they are in a queue. */
const STRICT = { durability: 'strict' } as const;

interface Schema extends DBSchema {
  games: { key: string; value: GameRow };
  drafts: { key: string; value: DraftRow };
  cases: { key: string; value: CaseRow };
  preferences: { key: string; value: PreferencesRow };
}

/** Storage in this browser's database; in memory where the browser gives none. */
export async function openStorage(): Promise<Storage> {
  try {
    const database = await openDB<Schema>(DATABASE, VERSION, {
      upgrade(fresh, before) {
        if (before < 1) {
          fresh.createObjectStore('games', { keyPath: 'id' });
          fresh.createObjectStore('drafts', { keyPath: 'id' });
          fresh.createObjectStore('preferences');
        }
        fresh.createObjectStore('cases', { keyPath: 'id' });
      },
      // A later page that needs another form of the database must not wait for this one.
      blocking: (_ours, _theirs, event) => (event.target as IDBDatabase | null)?.close(),
    });
    return onDisk(database);
  } catch {
    // Private windows and blocked site data refuse a database; the game then lives as long as the page.
    return memoryStorage();
  }
}

function onDisk(database: IDBPDatabase<Schema>): Storage {
  return {
    kind: 'disk',
    games: () => database.getAll('games'),
    game: async (id) => (await database.get('games', id)) ?? null,
    draft: async (id) => (await database.get('drafts', id)) ?? null,
    cases: () => database.getAll('cases'),
    case: async (id) => (await database.get('cases', id)) ?? null,
    preferences: async () => (await database.get('preferences', 'page')) ?? null,
    async putGame(row, draft) {
      const change = database.transaction(['games', 'drafts'], 'readwrite', STRICT);
      const drafts = change.objectStore('drafts');
      await Promise.all([
        change.objectStore('games').put(row),
        draft ? drafts.put(draft) : drafts.delete(row.id),
        change.done,
      ]);
    },
    async putDraft(row) {
      const change = database.transaction('drafts', 'readwrite', STRICT);
      await Promise.all([change.store.put(row), change.done]);
    },
    async deleteGame(id) {
      const change = database.transaction(['games', 'drafts'], 'readwrite', STRICT);
      await Promise.all([
        change.objectStore('games').delete(id),
        change.objectStore('drafts').delete(id),
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
