import type { Decision, FirmId, Hash, Level, Period, TermSheet } from '../engine';
import type { Assigned } from './assignment';
import type { Hands } from './hands';

/** The rules version that this build plays; a record replays only on the rules that played it. */
export const ENGINE = '1';
export const FORMAT = 1;
/** Letters of a seed: a record with a longer one is refused, so nothing is played under it. */
export const LONGEST_SEED = 64;
/** Letters of a student's name, of a task's title, and of what its teacher asks. */
export const LONGEST_STUDENT = 60;
export const LONGEST_TITLE = 80;
export const LONGEST_QUESTION = 600;

/** One word at the table: an offer, an answer to it, or a counter-offer. `reasons` are codes that views put into words. */
export interface Talk {
  readonly from: FirmId;
  readonly to: FirmId;
  readonly kind: 'offer' | 'accept' | 'refuse' | 'counter';
  readonly terms: TermSheet;
  /** The contract whose terms these would replace; without it they are a new contract. */
  readonly amends?: string;
  readonly reasons: readonly TalkReason[];
}

export interface TalkReason {
  readonly code: string;
  readonly clause?: string;
  readonly values?: Readonly<Record<string, number | string>>;
}

/**
 * A sealed expectation: 80 % interval around a middle. Shares as fractions, cash in fen.
 *
 * `share` and `cash` are of the quarter in whose notes they stand; `share-end` is of the last quarter of the game, made
 * before the first, and stands in the first turn's notes.
 */
export interface Prediction {
  readonly measure: 'share' | 'cash' | 'share-end';
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What people wrote beside their decisions. */
export interface TurnNotes {
  readonly predictions?: Readonly<Record<FirmId, readonly Prediction[]>>;
  readonly reasons?: Readonly<Record<FirmId, string>>;
  /** Where a class played the seat: its hands. */
  readonly hands?: Hands;
}

/** One quarter of a game: all choices, and the hash of the world that they led to. */
export interface TurnRecord {
  readonly period: Period;
  readonly sheets: Readonly<Record<FirmId, readonly Decision[]>>;
  readonly talk: readonly Talk[];
  readonly notes: TurnNotes;
  readonly after: Hash;
}

/** A turn and what followed; `children[0]` was played on, the others are variations. */
export interface TurnNode extends TurnRecord {
  readonly children: readonly TurnNode[];
}

/**
 * A game: scenario, seed and choices. Worlds are derived; `after` lets a replay stop at the first quarter that differs.
 */
export interface GameRecord {
  readonly format: number;
  readonly engine: string;
  /** `form` names one of the scenario's other lengths, and `hash` is then of that form; absent for its own length. */
  readonly scenario: { readonly id: string; readonly form?: string; readonly hash: Hash };
  readonly seed: string;
  readonly luck: boolean;
  /** Who played each firm: `human` or a rival's id. */
  readonly seats: Readonly<Record<FirmId, string>>;
  readonly difficulty: Level;
  /** Futures that the rivals looked into for every way they weighed; absent for none. */
  readonly foresight?: number;
  readonly takebacks: number;
  /**
   * Numbers of the scenario that this game was played with at another value, by the path that `parametersOf` gives
   * them, in the unit of the file. `scenario.hash` is of the scenario with them. Absent where nothing was changed.
   */
  readonly parameters?: Readonly<Record<string, number>>;
  /** The task that this game was played for; absent where no teacher set one. */
  readonly assignment?: Assigned;
  /** Where this game begins inside another one: its first `after` turns were played there. */
  readonly branch?: { readonly from: 'history' | 'game' | 'link'; readonly after: number };
  /** What this game branches from: its children are the first turns. */
  readonly root: { readonly children: readonly TurnNode[] };
}
