import type { CauseGroup, Causes, Counterfactual } from '../analysis';
import type { FirmId, GameEvent, Refusal, Table } from '../engine';
import type { GameRecord, TurnRecord } from '../record';
import type { Scenario } from '../scenario';
import type { Progress } from '../table';
import type { CauseQuestion } from './reckoning-types';

export type { Progress } from '../table';

/** The recorded line of a scenario, played out; everything in it is public by now. */
export interface HistoryLine {
  readonly scenario: Scenario;
  readonly record: GameRecord;
  /** At the start of every quarter, the opening first. */
  readonly tables: readonly Table[];
  readonly turns: readonly TurnRecord[];
  readonly events: readonly (readonly GameEvent[])[];
}

/** Where a record to be replayed comes from: a game kept here, or the code of a link. */
export type ReplayKey = `game/${string}` | `link/${string}`;

/** How far a record has been played again, and what came of it. */
export type Verification =
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'verified'; readonly quarters: number }
  | { readonly state: 'differs'; readonly period: string | null; readonly refusals: readonly Refusal[] };

/** A record played out under the rules that are here. */
export interface ReplayLine extends HistoryLine {
  /** Whose side is shown first: the seat that a person held. */
  readonly seat: FirmId;
  /** Nothing is secret: the game has ended, or it came from outside. Else the tables are what `seat` was told. */
  readonly open: boolean;
  /** Why the line could not be played to its end; null when it could. */
  readonly stopped: { readonly period: string; readonly refusals: readonly Refusal[] } | null;
  /** Why share and pressure of a seat changed in a quarter, counted from 1; null where it was not played. */
  readonly causes: (quarter: number, seat: FirmId) => Causes | null;
  /** The same as a question for `Session.why`, which does not make the page wait. */
  readonly whyOf: (quarter: number, seat: FirmId) => CauseQuestion | null;
  /** The quarter played again without one of those causes. */
  readonly without: (quarter: number, seat: FirmId, cause: CauseGroup) => Counterfactual | null;
  /** The recorded line played under the luck of this record; `demonstration` when nothing is on record. */
  readonly beside: () => HistoryLine | null;
}

export type Replay =
  | {
      readonly state: 'loading';
      /** A link may leave out what rivals do by themselves: how far they have been played again. */
      readonly playing: Progress | null;
    }
  | { readonly state: 'missing' }
  | {
      readonly state: 'refused';
      readonly refusals: readonly Refusal[];
      /** The choices, where they could be read and only the case is not here. */
      readonly record: GameRecord | null;
    }
  | { readonly state: 'ready'; readonly line: ReplayLine; readonly verification: Verification };
