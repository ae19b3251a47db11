import type { Decision, TermSheet } from '../engine';
import { ownId, type TableSeat } from './table-sheet';
import { sheetLines } from './table-words';
import { sayPeriod } from './period';
import type { DealWords } from './words/deal';
import type { TermWords } from './words/terms';

export interface SignedThen {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly text: string }[];
}

/** What the two really signed: sealed, nothing, or the sheets with their quarter. Only told when the game is over. */
export function historySigned(
  seat: TableSeat,
  over: boolean,
  { history }: DealWords,
  terms: TermWords,
): string | readonly SignedThen[] {
  if (!over) return history.sealed;
  const own = ownId(seat);
  const signed = (seat.rules.lines[own] ?? []).flatMap(({ period, decisions }) =>
    decisions.flatMap((decision): SignedThen[] => {
      const sheet = sheetOf(decision);
      if (!sheet?.members.includes(seat.partner) || !sheet.members.includes(own)) return [];
      const title = history.signed(sayPeriod(period, seat.language));
      return [{ title, lines: sheetLines(seat, sheet, terms) }];
    }),
  );
  return signed.length > 0 ? signed : history.none;
}

function sheetOf({ kind, terms }: Decision): TermSheet | null {
  const held = kind === 'alliance' && typeof terms === 'object' && !Array.isArray(terms);
  return held ? (terms as TermSheet) : null;
}
