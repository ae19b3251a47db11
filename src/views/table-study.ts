import type { Decision } from '../engine';
import { openingOf } from './desk-fields';
import { formatShare } from './format';
import type { TableSeat } from './table-sheet';

/** What is known of the partner from studies, and the study that could be ordered. */
export interface StudyView {
  /** Null where nothing was ever studied. */
  readonly known: { readonly books: string; readonly stance: string } | null;
  readonly ordered: boolean;
  /** Null where studies cannot be ordered now. */
  readonly order: Decision | null;
}

/** Thoroughness of a study that is ordered at the table. */
const DEPTH = 0.5;

export function studyOf(seat: TableSeat): StudyView {
  const { report, rules, partner, language, decisions } = seat;
  const { table, firm } = report;
  const pair = firm * table.shape.firms + rules.firmIds.indexOf(partner);
  const books = table.booksKnown[pair] ?? 0;
  const stance = table.stanceKnown[pair] ?? 0;
  const opening = openingOf(seat.openings, 'research');
  const drafted = decisions.find(({ kind }) => kind === 'research');
  return {
    known:
      books > 0 || stance > 0
        ? { books: formatShare(books, language, 0), stance: formatShare(stance, language, 0) }
        : null,
    ordered: drafted?.books === partner && drafted.stance === partner,
    order:
      opening && opening.closed === null
        ? { ...drafted, kind: 'research', books: partner, stance: partner, depth: DEPTH }
        : null,
  };
}
