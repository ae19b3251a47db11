import { isRunning } from './alliance';
import { isMember } from './clauses';
import { clip } from './science';
import type { GoalRules, Rules, SeatRules } from './rules';
import { ALLIANCE_SLOTS, type Table } from './world';

/** Score 0..100 of a seat, with what each goal gave of its weight. */
export interface Score {
  readonly total: number;
  readonly parts: Readonly<
    Record<
      string,
      {
        readonly value: number;
        readonly target: number;
        readonly points: number;
        readonly of: number;
        readonly met: boolean;
      }
    >
  >;
}

/** Points of a mandate's 100 from which it counts as half reached: the chance that every screen tells. */
export const REACHED = 50;

/** Part of all demand that this seller serves, over all segments by value. */
export function shareBySeller(table: Table, firm: number): number {
  const { segments } = table.shape;
  let sales = 0;
  let all = 0;
  for (let s = 0; s < segments; s++) {
    const demand = table.demand[s] as number;
    sales += (table.share[firm * segments + s] as number) * demand;
    all += demand;
  }
  return all > 0 ? sales / all : 0;
}

/**
 * What a goal measures, from the tables at the end of every quarter so far (`history[0]` is the opening).
 *
 * Units: shares and growth as fractions, pressure 0..100, survival 0 or 1.
 */
export function measureOf(goal: GoalRules, firm: number, history: readonly Table[]): number {
  const first = history[0];
  const last = history[history.length - 1];
  if (!first || !last) return 0;
  switch (goal.measure) {
    case 'share-by-seller':
      return shareBySeller(last, firm);
    case 'share-by-segment':
      return last.share[firm * last.shape.segments + (goal.segment ?? 0)] as number;
    case 'partner-share':
      return shareBySeller(last, goal.partner ?? firm);
    case 'pressure-end':
      return last.pressure[firm] as number;
    case 'pressure-mean': {
      let sum = 0;
      for (const table of history) sum += table.pressure[firm] as number;
      return sum / history.length;
    }
    case 'survival':
      return last.active[firm] as number;
    case 'value-growth':
      return (last.marketValue[firm] as number) / Math.max(1, first.marketValue[firm] as number) - 1;
    case 'sales-growth':
      return (last.sales[firm] as number) / Math.max(1, first.sales[firm] as number) - 1;
    case 'dependence':
      return mostDependence(last, firm);
    case 'online-growth':
      return (last.onlineSales[firm] as number) / Math.max(1, first.onlineSales[firm] as number) - 1;
  }
}

/** The share that a seat's mandate asks for first, or null where it asks for none. */
export function shareGoalOf(rules: Rules, firm: number): GoalRules | null {
  const goals = rules.seats.find((seat) => seat.firm === firm)?.goals ?? [];
  return goals.find(({ measure }) => measure === 'share-by-segment' || measure === 'share-by-seller') ?? null;
}

/** The most that hangs on one running contract of the firm, 0..1. */
function mostDependence(table: Table, firm: number): number {
  const { firms } = table.shape;
  let most = 0;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++)
    if (isRunning(table, slot) && isMember(table, slot, firm))
      most = Math.max(most, table.dependence[slot * firms + firm] as number);
  return most;
}

/** Scores a seat's mandate: each goal gives its weight in full when met, and less in proportion down to its tolerance. */
export function scoreSeat(rules: Rules, seat: SeatRules, history: readonly Table[]): Score {
  const parts: Record<string, { value: number; target: number; points: number; of: number; met: boolean }> =
    {};
  let weights = 0;
  for (const goal of seat.goals) weights += goal.weight;
  let total = 0;
  for (const goal of seat.goals) {
    const value = measureOf(goal, seat.firm, history);
    const short = goal.sense === 'at-least' ? goal.target - value : value - goal.target;
    const reached = clip(1 - short / Math.max(1e-12, goal.tolerance), 0, 1);
    const of = (100 * goal.weight) / weights;
    parts[goal.id] = { value, target: goal.target, points: of * reached, of, met: short <= 0 };
    total += of * reached;
  }
  void rules;
  return { total, parts };
}
