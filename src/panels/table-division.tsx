import type { Division } from '../session';
import type { TermSheet } from '../views/desk-seat';
import { divisionView } from '../views/table-division';
import type { TableSeat } from '../views/table-sheet';
import type { DealWords } from '../views/words/deal';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';

export interface TableDivisionProps {
  readonly seat: TableSeat;
  readonly sheet: TermSheet;
  readonly division: Division | 'none' | null;
  readonly deals: DealWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** The joint gains of the sheet as fees and as each rule divide them, with a way to put a rule on it. */
export function TableDivision({ seat, sheet, division, deals, locked, onSheet }: TableDivisionProps) {
  const words = deals.division;
  const view = division === null || division === 'none' ? null : divisionView(division, sheet, seat, words);
  if (!view)
    return (
      <Fold headline={words.title} wide="section">
        <p class="note">{division === null ? deals.waiting : words.nothing}</p>
      </Fold>
    );
  return (
    <Fold headline={words.title} note={view.note} wide="section">
      <div class="table-scroll" tabindex={0} role="group" aria-label={words.title}>
        <table class="division">
          <thead>
            <tr>
              <th scope="col">{words.member}</th>
              <th scope="col" class="figure">
                {words.fees}
              </th>
              {view.proposals.map(({ id, name }) => (
                <th key={id} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ firm, figures }) => (
              <tr key={firm.id}>
                <th scope="row">
                  <FirmMark slot={firm.slot} /> {firm.name}
                </th>
                {figures.map((figure, at) => (
                  <td key={at} class="figure">
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.proposals.map(({ id, name, why, on, sheet: proposed }) => (
        <div key={id} class="division-why">
          <span>
            <b>{name}</b> {why}
          </span>
          <button
            type="button"
            class="button"
            disabled={locked}
            aria-pressed={on}
            aria-label={on ? `${name}: ${words.takeOff}` : words.putLabel(name)}
            onClick={() => onSheet(proposed)}
          >
            {on ? words.takeOff : words.put}
          </button>
        </div>
      ))}
    </Fold>
  );
}
