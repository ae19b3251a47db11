import { useEffect, useRef } from 'preact/hooks';
import { useSession } from './app-session';

/** What a presenter's keys do. */
export interface PresenterKeys {
  readonly next: () => void;
  readonly back: () => void;
  readonly blank: () => void;
  readonly hide: () => void;
  readonly larger: () => void;
  readonly contrast: () => void;
  readonly help: () => void;
  /** Closes what lies open; null where nothing does. */
  readonly escape: (() => void) | null;
  /** True while the screen is dark: any key brings it back, and does nothing else. */
  readonly isBlank: boolean;
}

const LETTERS: Readonly<Record<string, 'blank' | 'hide' | 'larger' | 'contrast' | 'help'>> = {
  b: 'blank',
  h: 'hide',
  z: 'larger',
  x: 'contrast',
  '?': 'help',
};

/**
 * Keys of a lesson, heard before the page's own. A clicker sends Page Down and Page Up, which work everywhere; arrows and
 * Space give way to controls that use them; letters also work in fields of counts, which take digits only.
 */
export function usePresenterKeys(keys: PresenterKeys): void {
  const { store } = useSession();
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = (deed: () => void): void => {
        event.preventDefault();
        // A key that is held down would run through the lesson.
        if (!event.repeat) deed();
      };
      const { key, target } = event;
      if (now.current.isBlank) return key === 'Tab' || key === 'Shift' ? undefined : act(now.current.blank);
      const { escape } = now.current;
      if (key === 'Escape' && escape) return act(escape);
      if (key === 'PageDown') return act(now.current.next);
      if (key === 'PageUp') return act(now.current.back);
      const control = target instanceof Element ? target.closest('input, select, textarea, button, a') : null;
      const field = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
      if (key === 'ArrowRight' && !field) return act(now.current.next);
      if (key === 'ArrowLeft' && !field) return act(now.current.back);
      if (key === ' ' && !control) return act(now.current.next);
      if (!store.getState().letterKeys) return;
      const letter = LETTERS[key.toLowerCase()];
      if (letter) return act(now.current[letter]);
      // Counting begins by typing.
      if (/^[0-9]$/.test(key) && !field) document.querySelector<HTMLElement>('.count-field')?.focus();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [store]);
}
