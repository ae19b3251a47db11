import type {
  BestCounter,
  CauseGroup,
  Causes,
  Counterfactual,
  DealView,
  Fan,
  OpenNumber,
  PairedAnswer,
  SheetEffect,
  TermsEffect,
} from '../analysis';
import type {
  Decision,
  FirmId,
  GameEvent,
  Level,
  Opening,
  Posting,
  Refusal,
  Report,
  Result,
  Rules,
  Score,
  TermSheet,
} from '../engine';
import type { GameRecord, Prediction, Talk, TurnRecord } from '../record';
import type { Answer, Division, Told } from '../rivals';
import type { Scenario } from '../scenario';
import type { Round } from '../table';
import type { HistoryLine, Replay, ReplayKey } from './replay-types';
import type { Forecasts } from './forecast-types';
import type { Teaching } from './teaching-types';

export type {
  BestCounter,
  DealView,
  Fan,
  OpenNumber,
  PairedAnswer,
  SheetEffect,
  TermsEffect,
} from '../analysis';
export type { Division, Told } from '../rivals';
export type * from './forecast-types';
export type { Level, Refusal, Rules } from '../engine';
export type * from './replay-types';
export type { GameRecord } from '../record';
export type Language = 'en' | 'zh';
export type Theme = 'auto' | 'day' | 'night';
/** Whether a newcomer is led through the first quarters; who skips it is not asked again. */
export type Coach = 'on' | 'skipped';

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
  | { readonly page: 'history'; readonly scenario: string; readonly quarter: number }
  /** What happened after the last quarter: told to those who have finished, or who ask. */
  | { readonly page: 'closing'; readonly scenario: string }
  | { readonly page: 'glossary'; readonly term: string | null }
  | { readonly page: 'replay'; readonly game: string; readonly quarter: number }
  | { readonly page: 'record'; readonly code: string; readonly quarter: number }
  | TeachingRoute;

/** Pages for a lesson: `#/teach`, `#/lab`, `#/notes/<scenario>`, `#/sources/<scenario>[/<game>]`, `#/print/...`, `#/lesson/...`. */
export type TeachingRoute =
  | { readonly page: 'teach' }
  | { readonly page: 'lab' }
  | { readonly page: 'notes'; readonly scenario: string }
  /** With a game, what came of a claim in it stands beside the claim. */
  | { readonly page: 'sources'; readonly scenario: string; readonly game: string | null }
  | {
      readonly page: 'print';
      readonly paper: Paper;
      readonly scenario: string;
      readonly seat: FirmId;
    }
  | { readonly page: 'report'; readonly game: string }
  | { readonly page: 'lesson'; readonly scenario: string; readonly lesson: string; readonly step: number };

/** What is printed of a case and a seat. */
export type Paper = 'briefing' | 'sheet' | 'handout';

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
  /** The player's own name for it, of bounded length. */
  readonly name?: string;
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
  /** Words only: no drawing, and a box for commands on every page. */
  readonly textMode: boolean;
  readonly letterKeys: boolean;
  /** Whether this page may write the game in hand, or another tab plays it. */
  readonly holding: 'ours' | 'elsewhere';
  /** A part of the program could not be fetched; what was decided is safe. */
  readonly unreached: boolean;
  /** A newer version of the page lies ready; it waits until the reader asks for it. */
  readonly updateReady: boolean;
  readonly coach: Coach;
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

/** Everything of the game in hand that follows from record and scenario; recomputed when the record changes. */
export interface Derived {
  /** Why the seat's share and pressure changed in a quarter, counted from 1; computed when first asked for. */
  readonly causes: (quarter: number) => Causes | null;
  /** The recorded line, or the demonstration where nothing is on record, under the luck of this game. */
  readonly beside: () => HistoryLine | null;
  /** A quarter played again without one of its causes, as the seat would have been told of it. */
  readonly without: (quarter: number, cause: CauseGroup) => Counterfactual | null;
  /** What each rival tells of a quarter that is over, counted from 1. */
  readonly thoughts: (quarter: number) => readonly Told[];
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
  /** How much of the game is on; everything where nothing is said. */
  readonly level?: Level;
  /** Where the game opens: at the desk, or at the table facing a partner. */
  readonly at?: 'desk' | { readonly partner: FirmId };
  /** Numbers of the case at another value, by path; marked in the record. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** What is expected before the start; stands in the first quarter's draft. */
  readonly predictions?: readonly Prediction[];
  /** The game is made and kept, and the page stays where it is. */
  readonly stay?: boolean;
}

/** Intentions: all that panels may ask for. Each returns when it is done and, where it promises so, on disk. */
export interface Intentions {
  go(route: Route): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setTextMode(on: boolean): void;
  setLetterKeys(on: boolean): void;
  /** Takes the game in hand over from another tab, which has written what it had. */
  playHere(): Promise<void>;
  /** Writes what waits and goes over to the newer version. */
  takeUpdate(): Promise<void>;
  newGame(options: NewGame): Promise<void>;
  openGame(id: string): Promise<void>;
  deleteGame(id: string): Promise<void>;
  /** Gives a game a name of one's own; an empty one takes it away. */
  renameGame(id: string, name: string): Promise<void>;
  setCoach(coach: Coach): void;
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
  takeOver(
    source: ({ scenario: string } | { replay: ReplayKey }) & { quarter: number; seat: FirmId },
  ): Promise<void>;
  /** The code of a link to a record, or why it has to travel as a file. */
  linkTo(key: ReplayKey | { history: string }): Promise<Result<string>>;
  /** The record as a file; empty when it cannot be read. */
  exportReplay(key: ReplayKey): Promise<string>;
  /** Shows a record from a file without keeping it: its address holds all of it. */
  viewRecord(text: string): Promise<Result<null>>;
  /** Keeps a record that came as a link among the games of this device. */
  keepReplay(key: ReplayKey): Promise<Result<{ id: string }>>;
  stopVerifying(key: ReplayKey): void;
  verifyAgain(key: ReplayKey): void;
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
  /** A record to look at; it is fetched, opened and played again when first asked for, and `loaded` tells of each step. */
  replay(key: ReplayKey): Replay;
  evidence(document: string): EvidenceDocument | null;
  /** What a sheet would change for the seat; null while it is worked out, `loaded` tells when it has been. */
  termsEffect(sheet: TermSheet | null): SheetEffect | null;
  /**
   * The chance of half the mandate after signing what was really offered (a) against going alone (b); null until the first
   * futures are counted, and growing until all are. Asking starts the count; `loaded` tells of each step.
   */
  question(scenario: string, seat: FirmId): PairedAnswer | null;
  /** The fan of the seat's share where `numbers` lie anywhere inside their ranges; null while it is drawn. */
  fan(scenario: string, seat: FirmId, numbers: readonly OpenNumber[]): Fan | null;
  /** Paths of the numbers that hang on facts of a document, by fact; null while they are fetched. */
  whatHangsOn(document: string): Readonly<Record<string, readonly string[]>> | null;
  /** What a sheet is worth to us and, by estimate, to a partner; null while it is worked out, as are the four below. */
  deal(sheet: TermSheet | null, partner: FirmId): DealView | null;
  /** How the rules of division would part the joint gains of a sheet; `none` where they cannot. */
  division(sheet: TermSheet | null): Division | 'none' | null;
  /** The change that brings a signature nearest; `none` where no single one helps. */
  counter(sheet: TermSheet | null, partner: FirmId): BestCounter | 'none' | null;
  /** What would be lost if `partner` ended a contract now. */
  drill(alliance: string, partner: FirmId): TermsEffect | null;
  /** What the rivals tell of a quarter that is over. */
  thoughts(quarter: number): readonly Told[] | null;
  /** Futures of drafts, played beside the page. */
  readonly forecasts: Forecasts;
  /** Notes, claims and lessons of the bundled cases. */
  readonly teaching: Teaching;
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
