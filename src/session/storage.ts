import type { FirmId } from '../engine';
import type { Presenter } from './teaching-types';
import type { Coach, GuestCase, Language, Person, Theme } from './types';

/** A game as it lies on disk: the record's text, and what a list of games shows without reading it. */
export interface GameRow {
  readonly id: string;
  readonly scenario: string;
  readonly seat: FirmId;
  readonly period: string;
  readonly quarters: number;
  readonly over: boolean;
  /** Quarters of the whole game. */
  readonly of?: number;
  readonly savedAt: string;
  /** What the player calls it. */
  readonly name?: string;
  /** Where several people play at this device: who, in the order in which they sit. */
  readonly people?: readonly Person[];
  readonly text: string;
}

/** What is in hand for the quarter to come, as the text of a record that holds it as its one turn. */
export interface DraftRow {
  readonly id: string;
  readonly period: string;
  readonly savedAt: string;
  readonly text: string;
  /** Where several people play at this device: whose sheet of the quarter is sealed. */
  readonly sealed?: readonly FirmId[];
}

export interface PreferencesRow {
  readonly language: Language | null;
  readonly theme: Theme;
  readonly textMode?: boolean;
  /** Whether single letters act as keys; a reader who dictates may switch them off. */
  readonly letterKeys?: boolean;
  readonly coach?: Coach;
  readonly presenter?: Presenter;
}

/** A case of somebody else as it lies on disk: one file with all of it, and what a list of cases shows without reading it. */
export interface CaseRow {
  readonly id: string;
  readonly card: GuestCase;
  readonly text: string;
}

/**
 * Where games are kept. A promise that comes back means that it is on disk.
 *
 * Errors: a disk that is full or forbidden rejects, and the session catches it in one place. A game that another page
 * has claimed since rejects with `HeldElsewhere`, and nothing is written.
 */
export interface Storage {
  /** `memory` is lost with the page. */
  readonly kind: 'disk' | 'memory';
  /** Makes this page the one that may write the game; a page that had claimed it before is refused from now on. */
  claim(id: string): Promise<void>;
  games(): Promise<readonly GameRow[]>;
  game(id: string): Promise<GameRow | null>;
  /** Stores a game and, in the same transaction, its draft or the end of it. */
  putGame(row: GameRow, draft: DraftRow | null): Promise<void>;
  putDraft(row: DraftRow): Promise<void>;
  draft(id: string): Promise<DraftRow | null>;
  deleteGame(id: string): Promise<void>;
  cases(): Promise<readonly CaseRow[]>;
  case(id: string): Promise<CaseRow | null>;
  putCase(row: CaseRow): Promise<void>;
  deleteCase(id: string): Promise<void>;
  preferences(): Promise<PreferencesRow | null>;
  putPreferences(row: PreferencesRow): Promise<void>;
}

/** Storage that lasts as long as the page: private windows, and browsers that forbid the other. */
export function memoryStorage(): Storage {
  const games = new Map<string, GameRow>();
  const drafts = new Map<string, DraftRow>();
  const cases = new Map<string, CaseRow>();
  let preferences: PreferencesRow | null = null;
  return {
    kind: 'memory',
    claim: async () => undefined,
    games: async () => [...games.values()],
    game: async (id) => games.get(id) ?? null,
    putGame: async (row, draft) => {
      games.set(row.id, row);
      if (draft) drafts.set(row.id, draft);
      else drafts.delete(row.id);
    },
    putDraft: async (row) => {
      drafts.set(row.id, row);
    },
    draft: async (id) => drafts.get(id) ?? null,
    deleteGame: async (id) => {
      games.delete(id);
      drafts.delete(id);
    },
    cases: async () => [...cases.values()],
    case: async (id) => cases.get(id) ?? null,
    putCase: async (row) => {
      cases.set(row.id, row);
    },
    deleteCase: async (id) => {
      cases.delete(id);
    },
    preferences: async () => preferences,
    putPreferences: async (row) => {
      preferences = row;
    },
  };
}

/** Reads what lies on `disk` and keeps everything new in memory: for a disk that takes no more. */
export function readingFrom(disk: Storage): Storage {
  const memory = memoryStorage();
  const deleted = new Set<string>();
  const deletedCases = new Set<string>();
  const kept = async <Row>(
    id: string,
    fresh: Promise<Row | null>,
    old: () => Promise<Row | null>,
  ): Promise<Row | null> => (await fresh) ?? (deleted.has(id) ? null : await old().catch(() => null));
  return {
    ...memory,
    games: async () => {
      const [fresh, old] = [await memory.games(), await disk.games().catch(() => [])];
      return [...fresh, ...old.filter(({ id }) => !deleted.has(id) && !fresh.some((row) => row.id === id))];
    },
    game: (id) => kept(id, memory.game(id), () => disk.game(id)),
    draft: (id) => kept(id, memory.draft(id), () => disk.draft(id)),
    deleteGame: async (id) => {
      deleted.add(id);
      await memory.deleteGame(id);
    },
    cases: async () => {
      const [fresh, old] = [await memory.cases(), await disk.cases().catch(() => [])];
      return [
        ...fresh,
        ...old.filter(({ id }) => !deletedCases.has(id) && !fresh.some((row) => row.id === id)),
      ];
    },
    case: async (id) =>
      (await memory.case(id)) ?? (deletedCases.has(id) ? null : await disk.case(id).catch(() => null)),
    deleteCase: async (id) => {
      deletedCases.add(id);
      await memory.deleteCase(id);
    },
    preferences: async () => (await memory.preferences()) ?? (await disk.preferences().catch(() => null)),
  };
}
