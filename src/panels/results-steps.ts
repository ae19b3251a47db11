import { useRef, useState } from 'preact/hooks';
import { useWindowKeys } from './parts/window-keys';

const HAVE_THEIR_OWN = 'a, button, input, select, textarea, summary, dialog, [role="button"]';

/**
 * Leads through the page one Enter at a time: each step takes the focus, and after the last one `onward` is called.
 *
 * `steps` are ids of elements; those that are not on the page are passed over. Returns the step reached, from 0.
 */
export function useSteps(steps: readonly string[], onward: () => void): number {
  const [at, setAt] = useState(0);
  // Two presses may come before the page is drawn again.
  const reached = useRef(0);
  useWindowKeys((event) => {
    const { target, key } = event;
    if (key !== 'Enter' || event.defaultPrevented) return;
    if (target instanceof Element && target.closest(HAVE_THEIR_OWN)) return;
    event.preventDefault();
    for (let next = reached.current + 1; next <= steps.length; next++) {
      const place = document.getElementById(steps[next - 1] ?? '');
      if (!place) continue;
      // On a phone some steps lie folded.
      for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'start', behavior: 'auto' });
      reached.current = next;
      return setAt(next);
    }
    onward();
  });
  return at;
}
