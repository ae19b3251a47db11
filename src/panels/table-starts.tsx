import type { TermSheet } from '../views/desk-seat';
import type { SheetStart } from '../views/table-starts';
import type { DealWords } from '../views/words/deal';

export interface TableStartsProps {
  readonly starts: readonly SheetStart[];
  readonly deals: DealWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** Sheets to begin with, as a choice that returns to its question. */
export function TableStarts({ starts, deals, locked, onSheet }: TableStartsProps) {
  const { label, choose } = deals.starts;
  if (starts.length === 0) return null;
  return (
    <label class="table-start">
      {label}
      <select
        value=""
        disabled={locked}
        onChange={(event) => {
          const chosen = starts.find(({ id }) => id === event.currentTarget.value);
          event.currentTarget.value = '';
          if (chosen) onSheet(chosen.sheet);
        }}
      >
        <option value="">{choose}</option>
        {starts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
