/** What passes between the page and its workers: cases, each sent once, and small tasks on them. */
import type {
  Causes,
  FanQuestion,
  FirstMoves,
  ForecastSeat,
  FuturePair,
  Futures,
  ReferenceGame,
} from '../analysis';
import type { Decision, FirmId, Luck, Rules, SheetsByFirm } from '../engine';
import type { RivalId, Thought } from '../rivals';
import type { PriorsFile, ScenarioFile } from '../scenario';

/**
 * Rules as a message carries them: the opening table as its cells alone, for a table is rebuilt where it arrives. They are
 * large, so that each player is sent them once, and cases name them by `sentAs`.
 */
export interface SentRules extends Omit<Rules, 'openingTable'> {
  readonly sentAs: number;
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
  | {
      /** A quarter that was played, of which a firm asks for the causes; all tasks of it are one. */
      readonly kind: 'causes';
      readonly rules: SentRules;
      readonly luck: Pick<Luck, 'on' | 'seed'>;
      readonly sheets: SheetsByFirm;
      readonly firm: FirmId;
      /** Of the world as the quarter began. */
      readonly cells: Float64Array;
    }
);

/** A case as a player opens it: its rules, or how rules that came before were sent. */
export type SentCase = Case extends infer Each ? Named<Each> : never;
type Named<Each> = Each extends { readonly rules: SentRules }
  ? Omit<Each, 'rules'> & { readonly rules: SentRules | number }
  : Each;

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
  | { readonly kind: 'paths'; readonly paths: readonly (readonly number[])[] }
  | { readonly kind: 'causes'; readonly causes: Causes };

export type ToWorker =
  | { readonly kind: 'rules'; readonly rules: SentRules }
  | { readonly kind: 'case'; readonly case: SentCase }
  | { readonly kind: 'task'; readonly task: Task };

export interface FromWorker {
  readonly task: number;
  /** Null when the task could not be played, as under a number that the rules do not bear. */
  readonly finding: Finding | null;
}

/** Cases that a player keeps; the pool sends again what has gone. */
const CASES_KEPT = 3;

/** Lets go of the cases, or rules, that came first, the same way on both sides. */
export function forgetCases(cases: Pick<Set<number>, 'size' | 'keys' | 'delete'>): void {
  for (const id of cases.keys()) if (cases.size > CASES_KEPT) cases.delete(id);
}

/** The case as it is sent to a player that has its rules. */
export function namedRules(from: Case): SentCase {
  return 'rules' in from ? { ...from, rules: from.rules.sentAs } : from;
}

let cases = 0;

/** A number that no other case of this page has. */
export function nextCase(): number {
  return ++cases;
}

const sent = new WeakMap<Rules, SentRules>();

/** The same object for the same rules. */
export function sentRules(rules: Rules): SentRules {
  const { openingTable, ...rest } = rules;
  const known = sent.get(rules) ?? { ...rest, sentAs: nextCase(), openingCells: openingTable.cells.slice() };
  sent.set(rules, known);
  return known;
}
