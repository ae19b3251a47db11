import type { TermSheet } from '../views/desk-seat';
import type { ClauseControl, SheetRow } from '../views/table-rows';
import type { TermWords } from '../views/words/terms';
import { Stepper } from './parts/stepper';
import { Termed } from './termed';

export interface TableClausesProps {
  readonly rows: readonly SheetRow[];
  readonly words: TermWords;
  readonly locked: boolean;
  /** What each clause adds, in a line; nothing while futures are played. */
  readonly effects: Readonly<Record<string, string>>;
  readonly onSheet: (sheet: TermSheet) => void;
  readonly onTurn: (row: SheetRow) => void;
}

/** The term sheet: a row a clause, its fields under its words, their last word under both. */
export function TableClauses({ rows, words, locked, effects, onSheet, onTurn }: TableClausesProps) {
  return (
    <div class="sheet">
      {rows.map((row) => (
        <SheetClause
          key={row.id}
          row={row}
          words={words}
          locked={locked}
          effect={effects[row.id] ?? ''}
          onSheet={onSheet}
          onTurn={onTurn}
        />
      ))}
    </div>
  );
}

interface SheetClauseProps {
  readonly row: SheetRow;
  readonly words: TermWords;
  readonly locked: boolean;
  readonly effect: string;
  readonly onSheet: (sheet: TermSheet) => void;
  readonly onTurn: (row: SheetRow) => void;
}

function SheetClause({ row, words, locked, effect, onSheet, onTurn }: SheetClauseProps) {
  const { name, note, on, summary, direction, controls, lastWord, differs, refusals, toggled } = row;
  const { page } = words;
  return (
    <div class={on ? 'sheet-clause' : 'sheet-clause sheet-off'} role="group" aria-label={name}>
      <div class="sheet-name">
        <h3>
          <Termed of={row.id}>{name}</Termed>
        </h3>
        {toggled ? (
          <button
            type="button"
            class="quiet sheet-toggle"
            disabled={locked}
            aria-label={on ? page.takeOutLabel(name) : page.putInLabel(name)}
            onClick={() => onSheet(toggled)}
          >
            {on ? page.takeOut : page.putIn}
          </button>
        ) : null}
      </div>
      <div class="sheet-body">
        <p class={on ? 'sheet-summary' : 'sheet-summary mute'}>
          {on ? summary : note}
          {lastWord ? (
            <span class={differs ? 'axis-note sheet-last sheet-differs' : 'axis-note sheet-last'}>
              {lastWord}
            </span>
          ) : null}
        </p>
        {on ? (
          <div class="sheet-fields">
            {direction ? (
              <button
                type="button"
                class="button sheet-turn"
                disabled={locked}
                title={page.turn}
                aria-label={`${direction}: ${page.turnLabel(name)}`}
                onClick={() => onTurn(row)}
              >
                {direction} <span aria-hidden="true">⇄</span>
              </button>
            ) : null}
            {controls.map((control) => (
              <Field
                key={control.id}
                control={control}
                within={name}
                words={words}
                locked={locked}
                onSheet={onSheet}
              />
            ))}
          </div>
        ) : null}
        {on && effect !== '' ? <p class="axis-note sheet-effect">{effect}</p> : null}
        {refusals.map((reason) => (
          <p key={reason} class="alarm sheet-refusal" role="note">
            {reason}
          </p>
        ))}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly control: ClauseControl;
  readonly within: string;
  readonly words: TermWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

function Field({ control, within, words, locked, onSheet }: FieldProps) {
  const { page } = words;
  const label = `${within}: ${control.label}`;
  switch (control.type) {
    case 'amount': {
      const { amount } = control;
      return (
        <div class="sheet-field">
          <span class="field-label" aria-hidden="true">
            {control.label} {amount.unit}
          </span>
          <Stepper
            form="number"
            label={label}
            value={amount.value}
            min={amount.min}
            max={amount.max}
            step={amount.step}
            text={amount.text}
            lessWord={page.less(label)}
            moreWord={page.more(label)}
            disabled={locked}
            onChange={(value) => onSheet(control.put(value))}
          />
        </div>
      );
    }
    case 'choice':
      return (
        <label class="sheet-field">
          <span class="field-label">{control.label}</span>
          <select
            aria-label={label}
            value={control.chosen}
            disabled={locked}
            onChange={(event) => onSheet(control.put(event.currentTarget.value))}
          >
            {control.options.map(({ value, word }) => (
              <option key={value} value={value} selected={value === control.chosen}>
                {word}
              </option>
            ))}
          </select>
        </label>
      );
    case 'flags':
      return (
        <fieldset class="sheet-flags" disabled={locked}>
          <legend class="visually-hidden">{label}</legend>
          {control.options.map(({ value, word, on }) => (
            <label key={value} class="sheet-flag">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => onSheet(control.put(value, event.currentTarget.checked))}
              />
              {word}
            </label>
          ))}
        </fieldset>
      );
  }
}
