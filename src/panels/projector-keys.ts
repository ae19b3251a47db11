import { useSession } from './app-session';
import { useWindowKeys } from './parts/window-keys';

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
  useWindowKeys(
    (event) => {
      const act = (deed: () => void): void => {
        event.preventDefault();
        // A key that is held down would run through the lesson.
        if (!event.repeat) deed();
      };
      const { key, target } = event;
      if (keys.isBlank) return key === 'Tab' || key === 'Shift' ? undefined : act(keys.blank);
      if (key === 'Escape' && keys.escape) return act(keys.escape);
      if (key === 'PageDown') return act(keys.next);
      if (key === 'PageUp') return act(keys.back);
      const control = target instanceof Element ? target.closest('input, select, textarea, button, a') : null;
      const field = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
      if (key === 'ArrowRight' && !field) return act(keys.next);
      if (key === 'ArrowLeft' && !field) return act(keys.back);
      if (key === ' ' && !control) return act(keys.next);
      if (!store.getState().letterKeys) return;
      const letter = LETTERS[key.toLowerCase()];
      if (letter) return act(keys[letter]);
      // Counting begins by typing.
      if (/^[0-9]$/.test(key) && !field) document.querySelector<HTMLElement>('.count-field')?.focus();
    },
    { early: true },
  );
}
