import { useId } from 'preact/hooks';

export interface SegmentOption {
  readonly value: string;
  readonly word: string;
  /** Why it may not be chosen now; such an option stays visible. */
  readonly closed?: string;
}

export interface SegmentedProps {
  /** Names the question; hidden from sight where a row already names it. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly SegmentOption[];
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
  /** Told which answer lies under focus or pointer, so that its consequence can be shown; null when none does. */
  readonly onPreview?: ((value: string | null) => void) | undefined;
}

/** One of a few answers, all of one size: native radio buttons, so arrows move and Tab leaves. */
export function Segmented({
  label,
  labelHidden = true,
  options,
  chosen,
  disabled,
  onChoose,
  onPreview,
}: SegmentedProps) {
  const name = useId();
  return (
    <fieldset class="segmented-field" disabled={disabled}>
      <legend class={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div class="segmented">
        {options.map(({ value, word, closed }) => (
          <label
            key={value}
            class="segment"
            title={closed}
            onMouseEnter={onPreview ? () => onPreview(value) : undefined}
            onMouseLeave={onPreview ? () => onPreview(null) : undefined}
          >
            <input
              type="radio"
              class="segment-input"
              name={name}
              value={value}
              checked={value === chosen}
              disabled={closed !== undefined}
              onChange={() => onChoose(value)}
              onFocus={onPreview ? () => onPreview(value) : undefined}
              onBlur={onPreview ? () => onPreview(null) : undefined}
            />
            <span class="segment-word">
              {word}
              {closed ? <span class="visually-hidden">{closed}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
