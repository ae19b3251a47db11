import type { Decision, FirmId, Level, Result, TermSheet } from '../engine';
import type { Assigned, Prediction } from '../record';
import type { Answer } from '../rivals';
import type { NewHotSeat } from './hot-seat-types';
import type { ReplayKey } from './replay-types';
import type { Route } from './route-types';
import type { Presenter } from './teaching-types';
import type { Coach, Draft, Language, Theme } from './types';

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
  /** One of the case's named lengths; its own where nothing is said. */
  readonly form?: string;
  /** What is expected before the start; stands in the first quarter's draft. */
  readonly predictions?: readonly Prediction[];
  /** The task that it is played for, and by whom. */
  readonly assignment?: Pick<Assigned, 'terms' | 'student'>;
  /** The game is made and kept, and the page stays where it is. */
  readonly stay?: boolean;
}

/** What several people at one device do. Each returns when it is done; a signature is on disk before it is shown. */
export interface HotSeatIntentions {
  newHotSeat(options: NewHotSeat): Promise<void>;
  /** Somebody sits down at a seat that has not sealed; nothing happens while somebody sits. */
  sit(firm: FirmId): void;
  /** The curtain falls; what was in hand lies aside, unsealed. */
  standUp(): Promise<void>;
  /** At the table between people, while nobody's own sheet lies open: a firm signs these terms. */
  signTogether(firm: FirmId, terms: TermSheet): Promise<Result<null>>;
  /** The people at the table ask a computed rival to sign with them; the answer lies there for all. */
  askTogether(rival: FirmId, terms: TermSheet): Promise<Result<null>>;
  /** A firm withdraws its signature under the sheet of just these members. */
  unsignTogether(firm: FirmId, members: readonly FirmId[]): Promise<Result<null>>;
}

/** Intentions: all that panels may ask for. Each returns when it is done and, where it promises so, on disk. */
export interface Intentions extends HotSeatIntentions {
  go(route: Route): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setPresenter(change: Partial<Presenter>): void;
  setTextMode(on: boolean): void;
  setLetterKeys(on: boolean): void;
  /** Takes the game in hand over from another tab, which has written what it had. */
  playHere(): Promise<void>;
  /** Writes what waits and goes over to the newer version. */
  takeUpdate(): Promise<void>;
  newGame(options: NewGame): Promise<void>;
  /** Begins the game of a task's link, or goes on with the one that the same student began here. */
  beginAssignment(code: string, student: string): Promise<Result<{ begun: boolean }>>;
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
  /** Puts a show of hands into the draft, and on the sheet what follows from it: choice, prediction and reason. */
  showHands(draft: Required<Draft>): void;
  /** Offers terms; the answer is in `talk` and returned. */
  offer(to: FirmId, terms: TermSheet): Promise<Result<{ answer: Answer | null }>>;
  /** Puts one's signature under terms that the partner stands by: it goes on the draft. Saved before it returns. */
  sign(terms: TermSheet): Promise<Result<null>>;
  /**
   * Closes the quarter. The record is on disk before the state shows it: at its results, or at `to`. Where several people
   * play, seals the sheet in hand, and closes the quarter with the last one.
   */
  closeQuarter(to?: Route): Promise<Result<null>>;
  /**
   * Takes the last closed quarter back, in practice: its draft is in hand again, and the record counts it. Where several
   * people play, only while nobody sits: it is everybody's quarter.
   */
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
