export interface StepperProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words with its unit: "12 places a week". Read aloud and, in `words` and `slider`, shown. */
  readonly text: string;
  readonly lessWord: string;
  readonly moreWord: string;
  /** `words` shows the text alone, `slider` a track under it, `number` an input to type in. */
  readonly form?: 'words' | 'slider' | 'number';
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A value between − and +, over a native input that takes arrows, Home and End. */
export function Stepper(props: StepperProps) {
  const { label, labelHidden = true, value, min, max, step, text, lessWord, moreWord } = props;
  const { form = 'words', disabled = false, onChange } = props;
  const move = (next: number) => {
    // Steps are counted from the lower bound, so that ten steps of 0.1 end on a round number.
    const steps = Math.round((next - min) / step);
    const digits = (String(step).split('.')[1] ?? '').length;
    const rounded = Number(
      (min + steps * step).toFixed(Math.max(digits, (String(min).split('.')[1] ?? '').length)),
    );
    if (Number.isFinite(rounded)) onChange(Math.min(max, Math.max(min, rounded)));
  };
  return (
    <div class={`stepper stepper-${form}`} role="group" aria-label={label}>
      {labelHidden ? null : <span class="field-label">{label}</span>}
      <button
        type="button"
        class="step"
        aria-label={lessWord}
        disabled={disabled || value <= min}
        onClick={() => move(value - step)}
      >
        −
      </button>
      <label class="stepper-value">
        {form === 'number' ? null : <span class="stepper-text">{text}</span>}
        <input
          type={form === 'number' ? 'number' : 'range'}
          class={form === 'words' ? 'visually-hidden stepper-input' : 'stepper-input'}
          aria-label={label}
          aria-valuetext={text}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          onChange={(event) => move(event.currentTarget.valueAsNumber)}
          onInput={form === 'number' ? undefined : (event) => move(event.currentTarget.valueAsNumber)}
        />
      </label>
      <button
        type="button"
        class="step"
        aria-label={moreWord}
        disabled={disabled || value >= max}
        onClick={() => move(value + step)}
      >
        +
      </button>
    </div>
  );
}
