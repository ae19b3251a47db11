import type { BestCounter } from '../analysis';
import type { TermSheet } from './desk-seat';
import { ofTwenty, worthText } from './table-deal';
import { differences, type TableSeat } from './table-sheet';
import { sheetLines } from './table-words';
import type { DealWords } from './words/deal';
import type { TermWords } from './words/terms';

/** The best counter as sentences: what changes, what it does to the chance of a signature, what it leaves us. */
export function counterLines(
  { terms, ours, chance }: BestCounter,
  sheet: TermSheet,
  seat: TableSeat,
  { counter: words }: DealWords,
  terminology: TermWords,
): { readonly changes: readonly string[]; readonly chance: string; readonly ours: string } {
  const lines = sheetLines(seat, terms, terminology);
  const changes = differences(sheet, terms).map((id) => {
    const line = lines.find((each) => each.id === id);
    const name = id === 'term' ? terminology.termRow : (terminology.clauses[id]?.name ?? id);
    if (!line) return words.takeOut(name);
    const isNew = id !== 'term' && !sheet.clauses[id];
    return isNew ? words.putIn(name, line.text) : words.change(name, line.text);
  });
  return {
    changes,
    chance: words.chance(ofTwenty(chance.before), ofTwenty(chance.after)),
    ours: words.ours(worthText(ours.before, seat), worthText(ours.after, seat)),
  };
}
