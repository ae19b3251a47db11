import type { Rules } from '../rules';
import type { Turn } from '../turn';
import type { Decision, DecisionKind, Field, Refusal } from '../types';
import type { Table } from '../world';

/** What a firm may know when it decides: its own rows and everything public. A world serves as well. */
export interface Seat {
  readonly table: Table;
  readonly rules: Rules;
  readonly firm: number;
  /** Calendar quarter 0..3 that is about to be played. */
  readonly season: number;
}

/**
 * One kind of decision: its fields and bounds, what refuses it, and what it does.
 *
 * `keys` must be present and tell decisions of one kind apart; every other field may be left out. `apply` writes the
 * choice into the turn's buffer before the phases run.
 */
export interface DecisionRule {
  readonly kind: DecisionKind;
  readonly mode: 'standing' | 'once';
  readonly attention: number;
  readonly keys: readonly string[];
  fields(seat: Seat): Readonly<Record<string, Field>>;
  /** Why the kind is shut now, or null. */
  closed(seat: Seat): Refusal | null;
  /** Mistakes that bounds alone do not show; paths are relative to the decision. */
  refuse?(seat: Seat, decision: Decision): readonly Refusal[];
  apply(turn: Turn, firm: number, decision: Decision): void;
  /** What the choice finds out, read once the sheets of all firms are written: no order of sheets shows in it. */
  learn?(turn: Turn, firm: number, decision: Decision): void;
}

/**
 * A number field of a checked decision, or `fallback` when it was left out.
 *
 * Never -0: a file may say it, the world may not hold it, and JSON would lose it between playing and replaying.
 */
export function amountOf(decision: Decision, field: string, fallback: number): number {
  const value = decision[field];
  return typeof value === 'number' ? value + 0 : fallback;
}

/** A text field of a checked decision, or the empty string. */
export function textOf(decision: Decision, field: string): string {
  const value = decision[field];
  return typeof value === 'string' ? value : '';
}

export function amount(
  min: number,
  max: number,
  step: number,
  unit: 'fen' | 'fraction' | 'count' | 'days',
  now?: number,
): Field {
  const most = Math.max(min, max);
  return now === undefined
    ? { type: 'amount', min, max: most, step, unit }
    : { type: 'amount', min, max: most, step, unit, now };
}

export function segmentField(rules: Rules): Field {
  return { type: 'entity', of: 'segment', allowed: rules.segmentIds };
}

export function regionField(rules: Rules): Field {
  return { type: 'entity', of: 'region', allowed: rules.regionIds };
}

/** Cash and undrawn credit: what a firm can still put into new things. */
export function meansOf({ table, firm }: Seat): number {
  return Math.max(0, (table.cash[firm] as number) + (table.creditLine[firm] as number));
}

/** Mean revenue of the last four quarters: the scale of a firm's yearly budgets. */
export function quarterRevenue({ table, firm }: Seat): number {
  const at = firm * 4;
  const trail = table.revenueTrail;
  return (
    ((trail[at] as number) +
      (trail[at + 1] as number) +
      (trail[at + 2] as number) +
      (trail[at + 3] as number)) /
    4
  );
}

/** Money from nothing up to `most`, in whole steps of the scenario's scale. */
export function money({ rules }: Seat, most: number, now?: number): Field {
  const { moneyStep } = rules.scale;
  return amount(0, Math.max(0, Math.floor(most / moneyStep) * moneyStep), moneyStep, 'fen', now);
}
