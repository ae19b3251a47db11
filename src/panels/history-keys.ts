import { useLayoutEffect, useState } from 'preact/hooks';

export interface StepKeys {
  readonly back: () => void;
  readonly on: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Letters, small, and what they do; left alone while letter keys are off. */
  readonly letters?: Readonly<Record<string, () => void>>;
}

const HAVE_THEIR_OWN = 'input, select, textarea, dialog, [role="group"] .point, .table-scroll, .map-host';
const OFF = 'crosshold-letters-off';

/** Arrows step, Home and End jump, letters act, unless a control that has its own use for them is focused. */
export function useStepKeys({ back, on, first, last, letters = {} }: StepKeys): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (target instanceof Element && target.closest(HAVE_THEIR_OWN)) return;
      const act = { ArrowLeft: back, ArrowRight: on, Home: first, End: last }[key];
      const letter = key.length === 1 && lettersOn() ? letters[key.toLowerCase()] : undefined;
      if (!act && !letter) return;
      event.preventDefault();
      (act ?? letter)?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** Whether single letters act (WCAG 2.1.4 asks for a way to turn them off); kept on this device. */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(lettersOn);
  return [
    on,
    (wanted) => {
      setOn(wanted);
      try {
        if (wanted) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, '1');
      } catch {
        // A browser that keeps nothing forgets this too; the choice holds while the page is shown.
        forgetful = !wanted;
      }
    },
  ];
}

let forgetful = false;

function lettersOn(): boolean {
  try {
    return !forgetful && localStorage.getItem(OFF) === null;
  } catch {
    return !forgetful;
  }
}
