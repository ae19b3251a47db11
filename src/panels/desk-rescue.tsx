import type { Change } from '../views/desk-fields';
import { rescueOf } from '../views/desk-rescue';
import type { SeatInput } from '../views/desk-seat';
import { RESCUE_WORDS } from '../views/words/rescue';
import { Section } from './parts/section';

export interface DeskRescueProps {
  readonly seat: SeatInput;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly onTable: (partner: string) => void;
}

/** Ways on when cash has run out or soon will; nothing while the firm can pay. */
export function DeskRescue({ seat, onChange, onTable }: DeskRescueProps) {
  const rescue = rescueOf(seat);
  if (!rescue) return null;
  const words = RESCUE_WORDS[seat.language];
  return (
    <Section headline={<span class="alarm">{rescue.headline}</span>} note={rescue.note} id="rescue">
      <ul class="rows desk-rescue">
        {rescue.ways.map(({ id, name, effect, change, partner, chosen }) => (
          <li key={id} class="row-line">
            <span class="desk-rescue-name">
              {name}
              <span class="axis-note">{effect}</span>
            </span>
            {change ? (
              <button type="button" class="button" aria-pressed={chosen} onClick={() => onChange([change])}>
                {chosen ? words.undo : words.choose}
                <span class="visually-hidden"> {name}</span>
              </button>
            ) : partner ? (
              <button type="button" class="button" onClick={() => onTable(partner)}>
                {words.table}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
