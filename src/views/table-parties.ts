import { MOST_MEMBERS, type Clause, type ClauseId } from '../engine';
import { firmById, otherFirms, type FirmName, type TermSheet } from './desk-seat';
import { ownId, withClause, type TableSeat } from './table-sheet';

/** Who stands on a sheet, and who could. */
export interface Parties {
  readonly members: readonly { readonly firm: FirmName; readonly without: TermSheet | null }[];
  readonly guests: readonly { readonly firm: FirmName; readonly sheet: TermSheet }[];
}

/** The parties of a sheet: we and the one we face stay, others may be asked in or sent away. */
export function partiesOf(seat: TableSeat, sheet: TermSheet): Parties {
  const own = ownId(seat);
  return {
    members: sheet.members.map((id) => ({
      firm: firmById(seat, id),
      without: id === own || id === seat.partner ? null : withoutMember(seat, sheet, id),
    })),
    guests:
      sheet.members.length >= MOST_MEMBERS
        ? []
        : otherFirms(seat)
            .filter(({ id }) => !sheet.members.includes(id))
            .map((firm) => ({ firm, sheet: { ...sheet, members: [...sheet.members, firm.id] } })),
  };
}

/** The sheet without one party; clauses that it gave or took pass to the one we face. */
function withoutMember(seat: TableSeat, sheet: TermSheet, gone: string): TermSheet {
  const members = sheet.members.filter((id) => id !== gone);
  let next: TermSheet = { ...sheet, members };
  for (const [id, clause] of Object.entries(sheet.clauses) as [ClauseId, Clause][]) {
    if (clause.from !== gone && clause.to !== gone) continue;
    const other = clause.from === gone ? clause.to : clause.from;
    const heir = other === seat.partner ? ownId(seat) : seat.partner;
    next = withClause(next, id, {
      ...clause,
      ...(clause.from === gone ? { from: heir } : {}),
      ...(clause.to === gone ? { to: heir } : {}),
    });
  }
  return next;
}

/** Sheets that follow when another member gives or takes a clause; the two never become one. */
export function withParty(sheet: TermSheet, id: ClauseId, side: 'from' | 'to', firm: string): TermSheet {
  const clause = sheet.clauses[id];
  if (!clause) return sheet;
  const other = side === 'from' ? 'to' : 'from';
  const before = clause[side];
  const swapped = clause[other] === firm && before !== undefined ? { [other]: before } : {};
  return withClause(sheet, id, { ...clause, ...swapped, [side]: firm });
}
