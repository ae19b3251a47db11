import type { Route } from '../session';
import { useIntentions, useSession } from './app-session';
import { useWindowKeys } from './parts/window-keys';

export interface KeyDoors {
  readonly onCommand: () => void;
  readonly onHelp: () => void;
}

/** Pages whose letters mean something else. */
const HAVE_THEIR_OWN: ReadonlySet<string> = new Set([
  'desk',
  'table',
  'replay',
  'record',
  'history',
  'projector',
]);

/**
 * The keys that mean the same on every page. Letters give way to whoever types and to pages that have their own, and can
 * be switched off; `/` and `?` open what is also on the page.
 */
export function useKeys({ onCommand, onHelp }: KeyDoors): void {
  const { store } = useSession();
  const intend = useIntentions();
  useWindowKeys((event) => {
    if (event.defaultPrevented) return;
    const { target } = event;
    if (isTyping(target) || document.querySelector('dialog[open]')) return;
    const { route, letterKeys, game } = store.getState();
    const act = (deed: () => void): void => {
      event.preventDefault();
      deed();
    };
    if (!letterKeys) return;
    if (event.key === '/') return act(onCommand);
    if (event.key === '?') return act(onHelp);
    if (HAVE_THEIR_OWN.has(route.page)) return;
    switch (event.key.toLowerCase()) {
      case 'm':
        if (game && 'game' in route && route.game === game.id)
          act(() => intend.go({ page: route.page === 'map' ? 'desk' : 'map', game: game.id }));
        return;
      case 't':
        return act(() => turnTable(target));
    }
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step !== 0 && route.page === 'results' && !isWidget(target)) {
      const quarter = route.quarter + step;
      const played = store.getState().games.find(({ id }) => id === route.game)?.quarters ?? 0;
      const to: Route = { ...route, quarter };
      if (quarter >= 1 && quarter <= played) act(() => intend.go(to));
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio]):not([type=checkbox]):not([type=range]), select, textarea'))
  );
}

/** Arrows belong to controls and to points of charts while the focus is in one. */
function isWidget(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [role=group] [tabindex], svg, [role=img][tabindex]') !== null
  );
}

/** Opens or closes the table of the chart that holds the focus, else of the first on the page. */
function turnTable(target: EventTarget | null): void {
  const chart = target instanceof Element ? target.closest('section.chart') : null;
  const table = (chart ?? document).querySelector('details.chart-table');
  if (table instanceof HTMLDetailsElement) table.open = !table.open;
}
