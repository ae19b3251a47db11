/** What runs off the main thread: pure work on plain data, the same wherever it runs. */
import {
  fanPath,
  pairedFutures,
  type FanQuestion,
  type FirstMoves,
  type FuturePair,
} from '../analysis/background';
import { observe, tableOver, type Rules } from '../engine';

/** Rules as they travel: the opening table is a class over one buffer and goes as its cells. */
export interface PackedRules {
  readonly rules: Omit<Rules, 'openingTable'>;
  readonly cells: Float64Array;
}

export type Task =
  | {
      readonly kind: 'pairs';
      readonly packed: PackedRules;
      readonly firm: number;
      readonly moves: FirstMoves;
      readonly from: number;
      readonly count: number;
    }
  | {
      readonly kind: 'paths';
      readonly question: FanQuestion;
      readonly from: number;
      readonly count: number;
    };

export type Finding =
  | { readonly kind: 'pairs'; readonly pairs: readonly FuturePair[] }
  | { readonly kind: 'paths'; readonly paths: readonly (readonly number[])[] };

export function packRules({ openingTable, ...rules }: Rules): PackedRules {
  return { rules, cells: openingTable.cells };
}

let last: { readonly id: string; readonly rules: Rules } | null = null;

/** Rules from a message; kept between tasks, since buffers of the engine are kept by shape. */
function unpack({ rules, cells }: PackedRules): Rules {
  if (last?.id === rules.hash) return last.rules;
  last = { id: rules.hash, rules: { ...rules, openingTable: tableOver(rules.shape, cells) } };
  return last.rules;
}

export function carryOut(task: Task): Finding {
  if (task.kind === 'paths') {
    const { question, from, count } = task;
    return { kind: 'paths', paths: Array.from({ length: count }, (_, at) => fanPath(question, from + at)) };
  }
  const rules = unpack(task.packed);
  const report = observe(rules.openingTable, task.firm);
  return { kind: 'pairs', pairs: pairedFutures(report, rules, task.moves, task.from, task.count) };
}
