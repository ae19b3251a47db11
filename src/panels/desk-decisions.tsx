import { cashOf } from '../views/desk-cost';
import type { Change } from '../views/desk-fields';
import type { Control, ControlTable } from '../views/desk-controls';
import { clearKind, decisionGroups, type DecisionGroup } from '../views/desk-groups';
import type { SeatInput } from '../views/desk-seat';
import { formatMoney } from '../views/format';
import type { DecisionWords } from '../views/words/decisions';
import type { DeskWords } from '../views/words/desk';
import type { RefusalWords } from '../views/words/refusals';
import { DeskControl } from './desk-control';
import { Fold } from './parts/fold';

export interface DeskDecisionsProps {
  readonly seat: SeatInput;
  readonly desk: DeskWords;
  readonly words: DecisionWords;
  readonly refusals: RefusalWords;
  readonly onChange: (changes: readonly Change[]) => void;
}

/** Every kind of decision, each behind its own line; what is opened shows every field with its bounds. */
export function DeskDecisions({ seat, desk, words, refusals, onChange }: DeskDecisionsProps) {
  return (
    <Fold headline={desk.all.title} note={desk.all.note} id="all-decisions" wide="section">
      <div class="desk-groups">
        {decisionGroups(seat, words, refusals).map((group) => (
          <Group key={group.kind} group={group} seat={seat} desk={desk} words={words} onChange={onChange} />
        ))}
      </div>
    </Fold>
  );
}

interface GroupProps {
  readonly group: DecisionGroup;
  readonly seat: SeatInput;
  readonly desk: DeskWords;
  readonly words: DecisionWords;
  readonly onChange: (changes: readonly Change[]) => void;
}

function Group({ group, seat, desk, words, onChange }: GroupProps) {
  const { kind, name, note, attention, closed, changes, table, firmWide } = group;
  let cash = 0;
  for (const decision of seat.decisions) if (decision.kind === kind) cash += cashOf(seat, decision);
  return (
    <details class="desk-group">
      <summary>
        <b class="desk-group-name">{name}</b>
        <span class="axis-note desk-group-note">{closed ?? note}</span>
        <span class="axis-note desk-group-state">
          {closed ? desk.all.closedNow : [words.perDecision(attention), words.changed(changes)].join(' · ')}
          {cash === 0
            ? ''
            : ` · ${desk.openings.cashLabel} ${formatMoney(cash, seat.language, { bare: true, signed: true })}`}
        </span>
      </summary>
      {closed ? (
        <p class="note desk-group-body">{closed}</p>
      ) : (
        <div class="desk-group-body">
          {table ? <Table table={table} name={name} words={words} onChange={onChange} /> : null}
          {!table && firmWide.length === 0 ? <p class="note">{words.noContracts}</p> : null}
          {firmWide.length > 0 ? (
            <FirmWide
              controls={firmWide}
              head={table ? words.wholeFirm : null}
              words={words}
              onChange={onChange}
            />
          ) : null}
          {changes > 0 ? (
            <p>
              <button
                type="button"
                class="quiet desk-reset"
                aria-label={words.resetLabel(name)}
                onClick={() => onChange(clearKind(seat, kind))}
              >
                {words.reset}
              </button>
            </p>
          ) : null}
        </div>
      )}
    </details>
  );
}

interface TableProps {
  readonly table: ControlTable;
  readonly name: string;
  readonly words: DecisionWords;
  readonly onChange: (changes: readonly Change[]) => void;
}

function Table({ table, name, words, onChange }: TableProps) {
  return (
    <table class="desk-table">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{table.rowHead}</th>
          {table.columns.map(({ id, label, unit }) => (
            <th key={id} scope="col">
              {label} {unit ? <span class="mute">{unit}</span> : null}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, label, note, controls, reset }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {note ? <span class="axis-note desk-row-note">{note}</span> : null}
            </th>
            {table.columns.map((column, at) => {
              const control = controls[at];
              return (
                <td
                  key={column.id}
                  data-label={`${column.label} ${column.unit}`.trim()}
                  class={control ? undefined : 'desk-nothing'}
                >
                  {control ? (
                    <DeskControl control={control} within={label} words={words} onChange={onChange} />
                  ) : null}
                </td>
              );
            })}
            <td class="desk-row-reset">
              {reset ? (
                <button
                  type="button"
                  class="quiet desk-reset"
                  aria-label={words.resetLabel(`${name}, ${label}`)}
                  onClick={() => onChange(reset)}
                >
                  {words.reset}
                </button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FirmWideProps {
  readonly controls: readonly Control[];
  readonly head: string | null;
  readonly words: DecisionWords;
  readonly onChange: (changes: readonly Change[]) => void;
}

/** Fields of the whole firm: a line each, with what stands and the upper bound. */
function FirmWide({ controls, head, words, onChange }: FirmWideProps) {
  return (
    <div class="desk-wide">
      {head ? <h3 class="desk-wide-head">{head}</h3> : null}
      {controls.map((control) => (
        <div key={control.id} class="desk-wide-row">
          <span class="desk-wide-name">
            {control.label}
            {control.type === 'amount' && control.amount.unit ? (
              <span class="mute"> {control.amount.unit}</span>
            ) : null}
          </span>
          <DeskControl control={control} words={words} onChange={onChange} />
          <span class="axis-note desk-wide-note">{control.type === 'amount' ? control.note : ''}</span>
        </div>
      ))}
    </div>
  );
}
