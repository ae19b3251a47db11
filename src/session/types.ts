import type { CauseGroup, Causes, Counterfactual, SheetEffect } from '../analysis';
import type {
  Decision,
  FirmId,
  GameEvent,
  Opening,
  Posting,
  Refusal,
  Report,
  Result,
  Rules,
  Score,
  Table,
  TermSheet,
} from '../engine';
import type { GameRecord, Prediction, Talk, TurnRecord } from '../record';
import type { Answer } from '../rivals';
import type { Forecasts } from './forecast';
import type { Scenario } from '../scenario';
import type { Round } from '../table';

export type { SheetEffect } from '../analysis';
export type { Driver, DriverSearch } from './forecast-drivers';
export type { DraftFutures, Forecast, ForecastQuestion, Forecasts } from './forecast';
export type Language = 'en' | 'zh';
export type Theme = 'auto' | 'day' | 'night';

/** Where the page is; the URL's fragment is this and nothing else. `#/`, `#/brief/<scenario>/<seat>`, `#/game/<id>/desk` ... */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'brief'; readonly scenario: string; readonly seat: FirmId }
  | { readonly page: 'desk'; readonly game: string }
  | { readonly page: 'table'; readonly game: string; readonly partner: FirmId }
  | { readonly page: 'map'; readonly game: string }
  | {
      readonly page: 'forecast';
      readonly game: string;
      readonly measure: 'goal' | 'share' | 'pressure';
      /** What the draft is compared with: nothing, holding course, or itself without its n-th decision. */
      readonly against: 'none' | 'course' | number;
    }
  | { readonly page: 'results'; readonly game: string; readonly quarter: number }
  | { readonly page: 'history'; readonly scenario: string; readonly quarter: number };

/** What a person has in hand for the quarter to come; saved within 300 ms of every change. */
export interface Draft {
  readonly decisions: readonly Decision[];
  readonly predictions: readonly Prediction[];
  readonly reason: string;
}

export interface GameSummary {
  readonly id: string;
  readonly scenario: string;
  readonly seat: FirmId;
  readonly period: string;
  readonly quarters: number;
  readonly over: boolean;
  /** ISO time of the last save. */
  readonly savedAt: string;
}

/** What a list shows of a case that somebody brought along, without reading its file. */
export interface GuestCase {
  readonly id: string;
  readonly start: string;
  readonly quarters: number;
  readonly seats: readonly FirmId[];
  /** Places of the firms in the palette. */
  readonly slots: Readonly<Record<FirmId, number>>;
  readonly names: Readonly<
    Record<
      Language,
      {
        readonly title: string;
        readonly question: string;
        readonly firms: Readonly<Record<FirmId, string>>;
      }
    >
  >;
}

/** A save that could not be read: set aside, named, and offered for download. */
export interface DamagedSave {
  readonly id: string;
  readonly reasons: readonly Refusal[];
  readonly text: string;
}

export type SaveState = 'none' | 'saving' | 'saved' | 'failed';

/** What cannot be derived of the game in hand. Worlds are replayed from the record beside the store. */
export interface GameInHand {
  readonly id: string;
  readonly record: GameRecord;
  readonly seat: FirmId;
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** Offers and answers of the present quarter. */
  readonly talk: readonly Talk[];
}

export interface SessionState {
  readonly language: Language;
  readonly theme: Theme;
  readonly route: Route;
  readonly games: readonly GameSummary[];
  readonly damaged: readonly DamagedSave[];
  /** Cases of others that are kept on this device. */
  readonly guests: readonly GuestCase[];
  readonly game: GameInHand | null;
  readonly save: SaveState;
  /** `memory`: nothing outlives the page (private window), and the page must say so. */
  readonly keeps: 'disk' | 'memory';
  /** What has arrived of the heavy part: `case/<scenario>`, `history/<scenario>`, `evidence/<document>`. */
  readonly loaded: readonly string[];
  readonly savedAt: string | null;
  /** Refusals of the last intention, to be shown where it was made; empty when it was carried out. */
  readonly refusals: readonly Refusal[];
  /** A scenario, a save or a chunk is on its way. */
  readonly busy: boolean;
  /** One sentence code for the polite live region, with figures. */
  readonly announcement: {
    readonly code: string;
    readonly values: Readonly<Record<string, number | string>>;
  } | null;
}

/** A fact of one source document, as `seeds/evidence` holds it. */
export interface Fact {
  readonly id: string;
  readonly locator: string;
  readonly statement: Readonly<Record<Language, string>>;
  readonly figures: readonly {
    readonly value: number;
    readonly unit: string;
    readonly text?: string | undefined;
  }[];
  readonly grade: string;
  readonly doubt: Readonly<Record<Language, string>> | null;
}

export interface EvidenceDocument {
  readonly document: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly facts: readonly Fact[];
}

/** The recorded line of a scenario, played out; everything in it is public by now. */
export interface HistoryLine {
  readonly scenario: Scenario;
  readonly record: GameRecord;
  /** At the start of every quarter, the opening first. */
  readonly tables: readonly Table[];
  readonly turns: readonly TurnRecord[];
  readonly events: readonly (readonly GameEvent[])[];
}

/** Everything of the game in hand that follows from record and scenario; recomputed when the record changes. */
export interface Derived {
  /** Why the seat's share and pressure changed in a quarter, counted from 1; computed when first asked for. */
  readonly causes: (quarter: number) => Causes | null;
  /** A quarter played again without one of its causes, as the seat would have been told of it. */
  readonly without: (quarter: number, cause: CauseGroup) => Counterfactual | null;
  /** Words, map, facts and provenance of the scenario played. */
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly round: Round;
  readonly report: Report;
  readonly openings: readonly Opening[];
  /** Choices of all firms, by quarter played: what was signed and done is in the open once it is played. */
  readonly turns: readonly TurnRecord[];
  /** Reports of the seat at the end of every quarter; the opening first. */
  readonly reports: readonly Report[];
  /** Events that the seat may know of, by quarter played. */
  readonly events: readonly (readonly GameEvent[])[];
  /** The seat's own postings, by quarter played. */
  readonly ledgers: readonly (readonly Posting[])[];
  readonly score: Score;
  /** What is wrong with the draft as it stands. */
  readonly draftRefusals: readonly Refusal[];
  readonly attentionSpent: number;
}

export interface NewGame {
  readonly scenario: string;
  readonly seat: FirmId;
  readonly seed?: string;
  /** One of `RIVAL_CHOICES`; `mixed` gives every rival its own temperament. */
  readonly rivals?: string;
  readonly luck?: boolean;
  /** Where the game opens: at the desk, or at the table facing a partner. */
  readonly at?: 'desk' | { readonly partner: FirmId };
}

/** Intentions: all that panels may ask for. Each returns when it is done and, where it promises so, on disk. */
export interface Intentions {
  go(route: Route): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  newGame(options: NewGame): Promise<void>;
  openGame(id: string): Promise<void>;
  deleteGame(id: string): Promise<void>;
  /** Puts one decision into the draft, in place of one of the same kind and keys. */
  decide(decision: Decision): void;
  /** Takes a decision out of the draft: what stands goes on. */
  withdraw(decision: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>>): void;
  undo(): void;
  redo(): void;
  predict(predictions: readonly Prediction[]): void;
  giveReason(reason: string): void;
  /** Offers terms; the answer is in `talk` and returned. */
  offer(to: FirmId, terms: TermSheet): Promise<Result<{ answer: Answer | null }>>;
  /** Puts one's signature under terms that the partner stands by: it goes on the draft. Saved before it returns. */
  sign(terms: TermSheet): Promise<Result<null>>;
  /** Closes the quarter. The record is on disk before the state shows it. */
  closeQuarter(): Promise<Result<null>>;
  /** Takes the last closed quarter back, in practice: its draft is in hand again, and the record counts it. */
  takeBack(): Promise<Result<null>>;
  /** Takes over any seat of a record at any quarter: a new game that begins there. */
  takeOver(source: { scenario: string; quarter: number; seat: FirmId }): Promise<void>;
  exportGame(id: string): Promise<string>;
  importRecord(text: string): Promise<Result<{ id: string }>>;
  discardDamaged(id: string): Promise<void>;
  /**
   * Takes in anyone's case: the files of its folder, or one file with all of it. Refused with every reason; else on disk
   * before it is listed.
   */
  importCase(
    files: readonly { readonly name: string; readonly text: string }[],
  ): Promise<Result<{ id: string }>>;
  /** Refused while games of the case are kept. */
  deleteCase(id: string): Promise<Result<null>>;
}

/** The session's door: state to subscribe to, intentions to send, and what follows from the state. */
export interface Session {
  readonly store: SessionStore;
  readonly intend: Intentions;
  /** All that follows from the game in hand; null while no game is open. Same object until the state changes. */
  derived(): Derived | null;
  /** A scenario that has been loaded, else null and it is on its way; `loaded` tells when it has come. */
  scenario(id: string): Scenario | null;
  history(scenario: string): HistoryLine | null;
  evidence(document: string): EvidenceDocument | null;
  /** What a sheet would change for the seat; null while it is worked out, `loaded` tells when it has been. */
  termsEffect(sheet: TermSheet | null): SheetEffect | null;
  /** Futures of drafts, played beside the page. */
  readonly forecasts: Forecasts;
  /** Reads preferences, games and the page that the address names. */
  begin(): Promise<void>;
  /** Writes what is still waiting to be written. */
  flush(): Promise<void>;
}

/** The part of zustand's store that readers use. */
export interface SessionStore {
  getState(): SessionState;
  subscribe(listener: (state: SessionState, before: SessionState) => void): () => void;
}
