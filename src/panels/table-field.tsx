import type { TermSheet } from '../views/desk-seat';
import type { ClauseControl } from '../views/table-controls';
import type { TermWords } from '../views/words/terms';
import { Stepper } from './parts/stepper';

export interface ClauseFieldProps {
  readonly control: ClauseControl;
  readonly within: string;
  readonly words: TermWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** One field of a clause: a stepper to type in, a choice, or what may be ticked. */
export function ClauseField({ control, within, words, locked, onSheet }: ClauseFieldProps) {
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
