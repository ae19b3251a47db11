import type { TermsEffect } from '../session';
import { drillFee, drillLines } from '../views/table-drill';
import type { TableSeat } from '../views/table-sheet';
import type { DealWords } from '../views/words/deal';
import { EFFECT_WORDS } from '../views/words/effects';
import { EffectFacts } from './table-facts';

export interface TableDrillProps {
  readonly seat: TableSeat;
  /** What would be lost; null while the futures are played. */
  readonly drill: TermsEffect | null;
  readonly fee: number;
  readonly deals: DealWords;
}

/** Quarters that the drill looks ahead. */
const QUARTERS = 6;

/** What would be lost if this partner left tomorrow. */
export function TableDrill({ seat, drill, fee, deals }: TableDrillProps) {
  const words = deals.drill;
  const lines = drill ? drillLines(drill, seat, deals, EFFECT_WORDS[seat.language]) : [];
  const owed = drillFee(fee, seat, deals);
  return (
    <div class="drill" role="group" aria-label={words.title}>
      <h3>{words.title}</h3>
      {drill === null ? <p class="note">{words.waiting}</p> : null}
      {drill !== null && lines.length === 0 ? <p class="note">{words.none}</p> : null}
      {lines.length > 0 ? (
        <>
          <p class="axis-note">{words.note(QUARTERS)}</p>
          <EffectFacts lines={lines} />
        </>
      ) : null}
      {owed ? <p class="axis-note">{owed}</p> : null}
    </div>
  );
}
