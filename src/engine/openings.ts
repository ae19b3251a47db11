import { DECISIONS } from './decisions';
import type { Seat } from './decisions/decision';
import type { Rules } from './rules';
import { DECISION_KINDS, type Opening } from './types';
import { calendarQuarter } from './units';
import type { Table } from './world';

/** The seat of `firm` at a table it may see: its own report, or the world where the engine itself looks. */
export function seatAt(table: Table, rules: Rules, firm: number): Seat {
  return { table, rules, firm, season: calendarQuarter(rules.start, table.quarter[0] as number) };
}

/** All that `firm` may decide now, with bounds: what forms draw, rivals choose from and `check` enforces. */
export function openings(table: Table, rules: Rules, firm: number): Opening[] {
  const seat = seatAt(table, rules, firm);
  return DECISION_KINDS.map((kind) => {
    const rule = DECISIONS[kind];
    return {
      kind,
      mode: rule.mode,
      closed: table.active[firm] === 0 ? { code: 'firm-is-out', path: '' } : rule.closed(seat),
      attention: rule.attention,
      fields: rule.fields(seat),
    };
  });
}
