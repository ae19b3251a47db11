import { DECISIONS } from './decisions';
import type { DecisionRule, Seat } from './decisions/decision';
import { isKindOff } from './level';
import type { Rules } from './rules';
import { DECISION_KINDS, type Opening, type Refusal } from './types';
import { calendarQuarter } from './units';
import type { Table } from './world';

/** The seat of `firm` at a table it may see: its own report, or the world where the engine itself looks. */
export function seatAt(table: Table, rules: Rules, firm: number): Seat {
  return { table, rules, firm, season: calendarQuarter(rules.start, table.quarter[0] as number) };
}

/** Why a kind of decision is shut for this seat now, or null. */
export function shut(seat: Seat, rule: DecisionRule): Refusal | null {
  return isKindOff(seat.rules, rule.kind) ? { code: 'not-at-this-level', path: '' } : rule.closed(seat);
}

/** All that `firm` may decide now, with bounds: what forms draw, rivals choose from and `check` enforces. */
export function openings(table: Table, rules: Rules, firm: number): Opening[] {
  const seat = seatAt(table, rules, firm);
  return DECISION_KINDS.map((kind) => {
    const rule = DECISIONS[kind];
    return {
      kind,
      mode: rule.mode,
      closed: table.active[firm] === 0 ? { code: 'firm-is-out', path: '' } : shut(seat, rule),
      attention: rule.attention,
      fields: rule.fields(seat),
    };
  });
}
