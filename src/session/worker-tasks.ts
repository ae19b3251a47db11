/** What passes between the page and its workers: cases, each sent once, and small tasks on them. */
import type { FanQuestion, FirstMoves, ForecastSeat, FuturePair, Futures, ReferenceGame } from '../analysis';
import type { Decision, Luck, Rules } from '../engine';
import type { RivalId, Thought } from '../rivals';
import type { PriorsFile, ScenarioFile } from '../scenario';

/** Rules as a message carries them: the opening table as its cells alone, for a table is rebuilt where it arrives. */
export interface SentRules extends Omit<Rules, 'openingTable'> {
  readonly openingCells: Float64Array;
}

/** A computed player that looks ahead. */
export interface Thinker {
  readonly firm: number;
  readonly character: RivalId;
  readonly foresight: number;
}

/** From where is looked ahead: sent once to each player, before its first task. */
export type Case = { readonly id: number } & (
  | {
      readonly kind: 'seat';
      readonly rules: SentRules;
      readonly seat: ForecastSeat;
      /** What the rules were compiled from, for tasks that change a number of it. */
      readonly source: { readonly file: ScenarioFile; readonly priors: PriorsFile } | null;
    }
  | {
      readonly kind: 'opening';
      readonly rules: SentRules;
      readonly firm: number;
      readonly moves: FirstMoves;
    }
  | { readonly kind: 'numbers'; readonly question: FanQuestion }
  | {
      /** A quarter at a table: task n is the thought of the nth of `rivals`. */
      readonly kind: 'table';
      readonly rules: SentRules;
      readonly luck: Pick<Luck, 'on' | 'seed'>;
      readonly rivals: readonly Thinker[];
      /** Of the world as the quarter begins. */
      readonly cells: Float64Array;
    }
  | { readonly kind: 'reference'; readonly rules: SentRules; readonly game: ReferenceGame }
);

/** Futures `from .. from + count - 1` of a case. */
export interface Task {
  readonly id: number;
  readonly case: number;
  readonly from: number;
  readonly count: number;
  /** Of a seat's case: what it decides, and a number of the scenario by the path of its provenance, in the file's unit. */
  readonly draft: {
    readonly decisions: readonly Decision[];
    readonly change: { readonly path: string; readonly value: number } | null;
  } | null;
}

export type Finding =
  | { readonly kind: 'futures'; readonly futures: Futures }
  | { readonly kind: 'pairs'; readonly pairs: readonly FuturePair[] }
  | { readonly kind: 'thought'; readonly thought: Thought | null }
  | { readonly kind: 'score'; readonly score: number | null }
  | { readonly kind: 'paths'; readonly paths: readonly (readonly number[])[] };

export type ToWorker =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'task'; readonly task: Task };

export interface FromWorker {
  readonly task: number;
  /** Null when the task could not be played, as under a number that the rules do not bear. */
  readonly finding: Finding | null;
}

/** Cases that a player keeps; the pool sends again what has gone. */
const CASES_KEPT = 3;

/** Lets go of what was opened first, the same way on both sides. */
export function forgetCases(cases: Pick<Set<number>, 'size' | 'keys' | 'delete'>): void {
  for (const id of cases.keys()) if (cases.size > CASES_KEPT) cases.delete(id);
}

let cases = 0;

/** A number that no other case of this page has. */
export function nextCase(): number {
  return ++cases;
}

export function sentRules({ openingTable, ...rules }: Rules): SentRules {
  return { ...rules, openingCells: openingTable.cells.slice() };
}
