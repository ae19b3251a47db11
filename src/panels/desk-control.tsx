import type { Change } from '../views/desk-fields';
import type { Control } from '../views/desk-controls';
import type { DecisionWords } from '../views/words/decisions';
import { Stepper } from './parts/stepper';

export interface DeskControlProps {
  readonly control: Control;
  /** Names the place before the field: "Appliances, price". */
  readonly within?: string;
  readonly words: DecisionWords;
  readonly onChange: (changes: readonly Change[]) => void;
}

/** One field of one decision, in the form that its bounds ask for. */
export function DeskControl({ control, within, words, onChange }: DeskControlProps) {
  const label = within ? `${within}: ${control.label}` : control.label;
  if (control.type === 'choice') {
    return (
      <select
        class={control.changed ? 'desk-select desk-changed' : 'desk-select'}
        aria-label={label}
        value={control.chosen}
        onChange={(event) => onChange(control.change(event.currentTarget.value))}
      >
        {control.options.map(({ value, word }) => (
          <option key={value} value={value} selected={value === control.chosen}>
            {word}
          </option>
        ))}
      </select>
    );
  }
  const { amount } = control;
  return (
    <div class={amount.changed ? 'desk-amount desk-changed' : 'desk-amount'}>
      <Stepper
        form="number"
        label={label}
        value={amount.value}
        min={amount.min}
        max={amount.max}
        step={amount.step}
        text={amount.text}
        lessWord={words.less(label)}
        moreWord={words.more(label)}
        onChange={(value) => onChange([control.change(amount.read(value))])}
      />
    </div>
  );
}
