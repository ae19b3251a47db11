/** The page's side of the service worker: works without a network after the first visit, and updates only when asked. */

/** Files that not every reader needs; the worker fetches them when it is asked for the group. */
export type FileGroup = 'chinese' | 'map';

export type ToWorker = { readonly say: 'take-over' } | { readonly say: 'keep'; readonly group: FileGroup };

export interface OfferedUpdate {
  whenReady(ready: () => void): void;
  take(): void;
}

/** How often a page that stays open looks for a newer build. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Registers the service worker of the built page. In development, and where the browser has none, nothing happens.
 */
export function serveOffline(): OfferedUpdate {
  let ready: () => void = () => undefined;
  let waiting: ServiceWorker | null = null;
  let taking = false;
  const offer = (worker: ServiceWorker | null): void => {
    // The first worker of a page replaces nothing, so there is nothing to offer.
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    ready();
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // Another tab may take the update; this one goes on with its own files until it is asked.
      if (taking) location.reload();
    });
    // What the first screen needs comes first.
    if (document.readyState === 'complete') void register(offer);
    else addEventListener('load', () => void register(offer), { once: true });
  }
  return {
    whenReady: (listener) => {
      ready = listener;
      if (waiting) listener();
    },
    take: () => {
      taking = true;
      if (waiting) tell(waiting, { say: 'take-over' });
      else location.reload();
    },
  };
}

async function register(offer: (worker: ServiceWorker | null) => void): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js');
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed') offer(coming);
      });
    });
    setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN_MS);
    const { active } = await navigator.serviceWorker.ready;
    if (active) keepMore(active);
  } catch {
    // A browser that forbids workers still plays; it needs the network for that.
  }
}

/** Asks for what this reader is likely to need without a network. */
function keepMore(worker: ServiceWorker): void {
  const root = document.documentElement;
  const chinese = (): void => {
    if (root.lang.startsWith('zh')) tell(worker, { say: 'keep', group: 'chinese' });
  };
  chinese();
  new MutationObserver(chinese).observe(root, { attributes: true, attributeFilter: ['lang'] });
  // A phone has the list of cities, so its reader does not pay for the drawing before opening it.
  if (matchMedia('(min-width: 768px)').matches) tell(worker, { say: 'keep', group: 'map' });
}

function tell(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}
