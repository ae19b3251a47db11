import type { ForecastSeat, Futures } from '../analysis';
import type { Decision, Rules } from '../engine';
import type { PriorsFile, ScenarioFile } from '../scenario';

/** Rules as a message carries them: the opening table as its cells alone, for a table is rebuilt where it arrives. */
export interface SentRules extends Omit<Rules, 'openingTable'> {
  readonly openingCells: Float64Array;
}

/** From where is looked ahead: sent once to each player, before the first task of that id. */
export interface ForecastCase {
  readonly id: number;
  readonly rules: SentRules;
  readonly seat: ForecastSeat;
  /** What the rules were compiled from, for tasks that change a number of it. */
  readonly source: { readonly file: ScenarioFile; readonly priors: PriorsFile } | null;
}

/** A few futures of one draft, under the case's numbers or with one of them at another value. */
export interface ForecastTask {
  readonly id: number;
  readonly case: number;
  readonly decisions: readonly Decision[];
  readonly from: number;
  readonly count: number;
  /** A number of the scenario, by the path of its provenance, in the unit of the file. */
  readonly change: { readonly path: string; readonly value: number } | null;
}

export type ToPlayer =
  | { readonly kind: 'case'; readonly case: ForecastCase }
  | { readonly kind: 'task'; readonly task: ForecastTask };

export interface FromPlayer {
  readonly task: number;
  /** Null when the task could not be played, as under a number that the rules do not bear. */
  readonly futures: Futures | null;
}

export function sentRules({ openingTable, ...rules }: Rules): SentRules {
  return { ...rules, openingCells: openingTable.cells.slice() };
}
