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
  Spread,
  TermsEffect,
} from '../analysis';
import type {
  Decision,
  FirmId,
  GameEvent,
  Opening,
  Posting,
  Refusal,
  Report,
  Rules,
  Score,
  Table,
  TermSheet,
} from '../engine';
import type { GameRecord, Hands, Market, Prediction, Talk, TurnRecord } from '../record';
import type { Division, Told } from '../rivals';
import type { Scenario } from '../scenario';
import type { Round } from '../table';
import type { Intentions } from './intention-types';
import type { HistoryLine, Replay, ReplayKey } from './replay-types';
import type { Route } from './route-types';
import type { Assignments, Pile } from './assignment-types';
import type { Forecasts } from './forecast-types';
import type { CauseQuestion, Reckoning } from './reckoning-types';
import type { Presenter, Teaching } from './teaching-types';
import type { WayTurn } from './way';
import type { Common, HotSeat, Person } from './hot-seat-types';

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
export type * from './assignment-types';
export type * from './forecast-types';
export type * from './hot-seat-types';
export type { Level, Refusal, Rules } from '../engine';
export type * from './intention-types';
export type * from './replay-types';
export type * from './route-types';
export type { StepAnswer, Taken } from './lesson-walk';
export type { WayTurn } from './way';
export type { Foreseen, GameRecord, Hands } from '../record';
export type Language = 'en' | 'zh';
export type Theme = 'auto' | 'day' | 'night';
/** Whether a newcomer is led through the first quarters; who skips it is not asked again. */
export type Coach = 'on' | 'skipped';

/** What a person has in hand for the quarter to come; saved within 300 ms of every change. */
export interface Draft {
  readonly decisions: readonly Decision[];
  readonly predictions: readonly Prediction[];
  readonly reason: string;
  /** Where a class plays: its hands so far. */
  readonly hands?: Hands;
}

export interface GameSummary {
  readonly id: string;
  readonly scenario: string;
  readonly seat: FirmId;
  readonly period: string;
  readonly quarters: number;
  readonly over: boolean;
  /** Quarters of the whole game, where its row says so. */
  readonly of?: number;
  /** ISO time of the last save. */
  readonly savedAt: string;
  /** The player's own name for it, of bounded length. */
  readonly name?: string;
  /** Where several people play at this device: who, in the order in which they sit. */
  readonly people?: readonly Person[];
}

/** One of a case's other lengths, by the name that records use. */
export interface CaseForm {
  readonly id: string;
  readonly quarters: number;
}

/** What a list shows of a case that somebody brought along, without reading its file. */
export interface GuestCase {
  readonly id: string;
  readonly start: string;
  readonly quarters: number;
  readonly forms?: readonly CaseForm[];
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
  /** Offers and answers of the present quarter, of all firms. */
  readonly talk: readonly Talk[];
  /** Several people at this device; null where one person plays. */
  readonly hot: HotSeat | null;
}

export interface SessionState {
  readonly language: Language;
  readonly theme: Theme;
  /** Words only: no drawing, and a box for commands on every page. */
  readonly textMode: boolean;
  readonly letterKeys: boolean;
  /** How a lesson is shown on this device's projector. */
  readonly presenter: Presenter;
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
  /** The same as a question for `Session.why`, which does not make the page wait. */
  readonly whyOf: (quarter: number) => CauseQuestion | null;
  /** The recorded line, or the demonstration where nothing is on record, under the luck of this game. */
  readonly beside: () => HistoryLine | null;
  /** A quarter played again without one of its causes, as the seat would have been told of it. */
  readonly without: (quarter: number, cause: CauseGroup) => Counterfactual | null;
  /** The report at the end of a quarter if another option of its show of hands had been chosen; null where it cannot be played. */
  readonly paired: (quarter: number, option: number) => Report | null;
  /** How the share of a market may move this quarter, whichever of the choices is made, as a fraction of the market. */
  readonly reach: (market: Market, choices: readonly (readonly Decision[])[]) => Spread;
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

/** The session's door: state to subscribe to, intentions to send, and what follows from the state. */
export interface Session {
  readonly store: SessionStore;
  readonly intend: Intentions;
  /** All that follows from the game in hand; null while no game is open. Same object until the state changes. */
  derived(): Derived | null;
  /**
   * A scenario that has been loaded, else null and it is on its way; `loaded` tells when it has come. In its own length where
   * it has no form of that name.
   */
  scenario(id: string, form?: string): Scenario | null;
  history(scenario: string): HistoryLine | null;
  /** Tables of a recorded line with one seat going another way, under the same luck; null where that is not legal. */
  way(line: HistoryLine, seat: FirmId, turns: readonly WayTurn[], until: number): readonly Table[] | null;
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
  fan(scenario: string, seat: FirmId, numbers: readonly OpenNumber[], form?: string): Fan | null;
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
  /** A quarter with another option of its show of hands, the same luck and rivals; `none` where it cannot be played. */
  paired(quarter: number, option: number): Report | 'none' | null;
  /** What the rivals tell of a quarter that is over. */
  thoughts(quarter: number): readonly Told[] | null;
  /** What all at this device may look at together; null where one person plays. Same object until the state changes. */
  common(): Common | null;
  /** Why figures changed in a quarter, worked out beside the page. */
  readonly why: Reckoning;
  /** Futures of drafts, played beside the page. */
  readonly forecasts: Forecasts;
  /** Tasks that teachers set. */
  readonly assignments: Assignments;
  /** Records to be marked; null until what marks them has come. */
  pile(): Pile | null;
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
