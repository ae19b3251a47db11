import { useIntentions, useSession, useSessionState } from './app-session';
import { useWindowKeys } from './parts/window-keys';

export interface StepKeys {
  readonly back: () => void;
  readonly on: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Letters, small, and what they do; left alone while letter keys are off. */
  readonly letters?: Readonly<Record<string, () => void>>;
}

const HAVE_THEIR_OWN = 'input, select, textarea, dialog, [role="group"] .point, .table-scroll, .map-host';

/** Arrows step, Home and End jump, letters act, unless a control that has its own use for them is focused. */
export function useStepKeys({ back, on, first, last, letters = {} }: StepKeys): void {
  const { store } = useSession();
  useWindowKeys((event) => {
    const { target, key } = event;
    if (event.defaultPrevented) return;
    if (target instanceof Element && target.closest(HAVE_THEIR_OWN)) return;
    const act = { ArrowLeft: back, ArrowRight: on, Home: first, End: last }[key];
    const letter = key.length === 1 && store.getState().letterKeys ? letters[key.toLowerCase()] : undefined;
    if (!act && !letter) return;
    event.preventDefault();
    (act ?? letter)?.();
  });
}

/** Whether single letters act (WCAG 2.1.4 asks for a way to turn them off), and the switch; kept on this device. */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSessionState((state) => state.letterKeys);
  return [on, useIntentions().setLetterKeys];
}

/** A letter to print on its button; none while letter keys are off. */
export function useLetterHint(letter: string): string | undefined {
  return useSessionState((state) => state.letterKeys) ? letter : undefined;
}
