import { useLayoutEffect, useRef } from 'preact/hooks';

export interface WindowKeysOptions {
  /** False while these keys mean nothing. */
  readonly on?: boolean;
  /** Heard before anything on the page hears of it. */
  readonly early?: boolean;
}

/**
 * Hears every key that is pressed anywhere on the page, for as long as the component is drawn; keys held with Ctrl, Alt
 * or Meta are the browser's own. It listens before the page is painted: an effect that comes after would lose the key of
 * whoever is quicker.
 */
export function useWindowKeys(
  press: (event: KeyboardEvent) => void,
  { on = true, early = false }: WindowKeysOptions = {},
): void {
  const now = useRef(press);
  now.current = press;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) now.current(event);
    };
    addEventListener('keydown', hear, early);
    return () => removeEventListener('keydown', hear, early);
  }, [on, early]);
}
