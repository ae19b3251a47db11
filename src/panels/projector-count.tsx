import { useState } from 'preact/hooks';

const MOST = 999;

export interface CountFieldProps {
  readonly value: number;
  readonly labels: { readonly field: string; readonly more: string; readonly fewer: string };
  /** A count that the class must not see yet shows only while it is typed. */
  readonly hidden: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** Keys after which the next field is counted: `3 5 9 2` on a keyboard, or Enter on a keypad of digits. */
const ONWARD: ReadonlySet<string> = new Set([' ', 'Enter', ',']);

/**
 * Hands counted into a field: digits are typed, Space or Enter go to the next, arrows move by one, and so do two buttons
 * that Tab passes over.
 */
export function CountField({ value, labels, hidden, disabled = false, onChange }: CountFieldProps) {
  const [typing, setTyping] = useState(false);
  const set = (wanted: number): void => onChange(Math.min(MOST, Math.max(0, wanted)));
  return (
    <div class="count">
      <button
        type="button"
        class="count-step"
        tabIndex={-1}
        aria-label={labels.fewer}
        disabled={disabled || value === 0}
        onClick={() => set(value - 1)}
      >
        −
      </button>
      <input
        class="count-field"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={3}
        aria-label={labels.field}
        disabled={disabled}
        value={hidden && !typing ? '•' : String(value)}
        onFocus={(event) => {
          setTyping(true);
          event.currentTarget.select();
        }}
        onBlur={() => setTyping(false)}
        onInput={(event) => {
          const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 3);
          event.currentTarget.value = digits;
          set(digits === '' ? 0 : Number(digits));
        }}
        onKeyDown={(event) => {
          if (ONWARD.has(event.key)) {
            event.preventDefault();
            if (!event.repeat) nextField(event.currentTarget)?.focus();
            return;
          }
          const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          set(value + step);
        }}
      />
      <button
        type="button"
        class="count-step"
        tabIndex={-1}
        aria-label={labels.more}
        disabled={disabled}
        onClick={() => set(value + 1)}
      >
        +
      </button>
    </div>
  );
}

/** The field that is counted after this one; null after the last. */
function nextField(field: HTMLInputElement): HTMLInputElement | null {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.count-field:enabled')];
  return fields[fields.indexOf(field) + 1] ?? null;
}
