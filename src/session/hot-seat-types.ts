import type { FirmId, GameEvent, Level, Refusal, Rules, Score, Table, TermSheet } from '../engine';
import type { Talk, TurnRecord } from '../record';
import type { Scenario } from '../scenario';
import type { DraftHistory } from './draft';
import type { HistoryLine } from './replay-types';

/** Somebody who sits at this device. */
export interface Person {
  readonly firm: FirmId;
  /** What the person is called, of bounded length; empty where nothing was typed. */
  readonly name: string;
}

/** Several people at one device; they sit down one after the other, and a curtain falls between them. */
export interface HotSeat {
  /** In the order in which they sit. */
  readonly people: readonly Person[];
  /** Somebody sits at `GameInHand.seat`; else the curtain is down and nobody's draft is in hand. */
  readonly sits: boolean;
  /** Who has sealed the sheet of this quarter; the quarter closes with the last one. */
  readonly sealed: readonly FirmId[];
  /** What lies aside, by firm: drafts sealed or put away. */
  readonly aside: Readonly<Record<FirmId, DraftHistory>>;
  /** Who has sat down this quarter since the page was opened. */
  readonly met: readonly FirmId[];
}

export interface NewHotSeat {
  readonly scenario: string;
  /** Two to four, each at another firm, in the order in which they sit. */
  readonly people: readonly Person[];
  readonly form?: string;
  readonly level?: Level;
  readonly rivals?: string;
  readonly luck?: boolean;
  readonly seed?: string;
}

/** A computed rival's word on a sheet between people and it. */
export interface TableAnswer {
  readonly stands: boolean;
  readonly reasons: Talk['reasons'];
  /** What it would sign instead, with the same members; null where it says nothing. */
  readonly counter: TermSheet | null;
}

/** What all at one device may look at together: what every one of them knows, and what was done in quarters that are over. */
export interface Common {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly people: readonly Person[];
  readonly sealed: readonly FirmId[];
  readonly over: boolean;
  /** What all people know at the end of every quarter so far; the opening first. */
  readonly tables: readonly Table[];
  readonly turns: readonly TurnRecord[];
  /** Events that all people may know of, by quarter played. */
  readonly events: readonly (readonly GameEvent[])[];
  /** The world as it ended, books and all; null until the game is over. */
  readonly ended: Table | null;
  /** Scores of all people's firms, by firm; empty until the game is over. */
  readonly scores: Readonly<Record<FirmId, Score>>;
  /** The recorded line under the luck of this game; asked for when the game is over. */
  readonly beside: () => HistoryLine | null;
  /** What these firms all know now: the paper on the table between them. */
  readonly between: (firms: readonly FirmId[]) => Table;
  /** The sheet that lies between these firms: last signed or offered this quarter; null where nothing was. */
  readonly lying: (firms: readonly FirmId[]) => TermSheet | null;
  /** The terms with just these members under which a firm's signature stands; null for none, and once its sheet is sealed. */
  readonly signature: (firm: FirmId, firms: readonly FirmId[]) => TermSheet | null;
  /** What a computed rival answered to this sheet at this table, last; null while nobody has asked it. */
  readonly answer: (rival: FirmId, sheet: TermSheet) => TableAnswer | null;
  /** Why a firm may not sign a sheet, without figures that it keeps to itself. */
  readonly against: (firm: FirmId, sheet: TermSheet) => readonly Refusal[];
}
