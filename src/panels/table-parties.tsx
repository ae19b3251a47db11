import type { TermSheet } from '../views/desk-seat';
import { partiesOf } from '../views/table-parties';
import type { TableSeat } from '../views/table-sheet';
import type { DealWords } from '../views/words/deal';
import { FirmMark } from './parts/firm-mark';

export interface TablePartiesProps {
  readonly seat: TableSeat;
  readonly sheet: TermSheet;
  readonly deals: DealWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** Who is to sign; others can be asked to the table, up to five. */
export function TableParties({ seat, sheet, deals, locked, onSheet }: TablePartiesProps) {
  const { members: words } = deals;
  const { members, guests } = partiesOf(seat, sheet);
  return (
    <div class="parties" role="group" aria-label={words.label}>
      <span class="axis-note">{words.label}:</span>
      {members.map(({ firm, without }) => (
        <span key={firm.id} class="party">
          <FirmMark slot={firm.slot} /> {firm.name}
          {without ? (
            <button
              type="button"
              class="quiet"
              disabled={locked}
              aria-label={words.dismiss(firm.name)}
              onClick={() => onSheet(without)}
            >
              ×
            </button>
          ) : null}
        </span>
      ))}
      <span class="party-guests">
        <span class="axis-note">{guests.length > 0 ? `${words.inviteWord}:` : words.most}</span>
        {guests.map(({ firm, sheet: with_ }) => (
          <button
            key={firm.id}
            type="button"
            class="quiet"
            disabled={locked}
            aria-label={words.invite(firm.name)}
            onClick={() => onSheet(with_)}
          >
            + {firm.name}
          </button>
        ))}
      </span>
    </div>
  );
}
