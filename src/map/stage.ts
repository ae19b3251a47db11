import type { Direction } from '../views/map-view';

/**
 * What readers do on the map's surface, before it means anything. Coordinates are CSS pixels from its top
 * left.
 */
export interface StageEvents {
  readonly onMove: (x: number, y: number) => void;
  readonly onLeave: () => void;
  /** The drawing was pulled by so many pixels since the last call; the click that ends a pull is not reported. */
  readonly onDrag: (dx: number, dy: number) => void;
  readonly onClick: (x: number, y: number) => void;
  readonly onArrow: (direction: Direction) => void;
  readonly onEnter: () => void;
  readonly onFocus: (focused: boolean) => void;
}

/** The focusable element that holds the canvas, and the line that speaks for it. */
export interface Stage {
  readonly surface: HTMLElement;
  /** The map's name for a screen reader, unless the host brings its own. */
  readonly name: (words: string) => void;
  /** Reads words aloud, politely. */
  readonly say: (words: string) => void;
  readonly point: (overCity: boolean) => void;
  /** Whether there is anything to pull: if not, a finger on the map scrolls the page. */
  readonly drags: (on: boolean) => void;
  readonly destroy: () => void;
}

/** Pixels that a hand moves without meaning to. */
const SLACK = 5;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Builds the surface inside `host` and listens to pointer and keys.
 *
 * The surface is an image with a name: the list beside the map carries the same figures, so nothing is lost
 * to those who cannot see it. Spoken lines stand beside the surface, because what is inside an image is not
 * read.
 */
export function buildStage(host: HTMLElement, events: StageEvents): Stage {
  const surface = document.createElement('div');
  surface.tabIndex = 0;
  surface.setAttribute('role', 'img');
  Object.assign(surface.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    touchAction: 'manipulation',
  });
  const voice = document.createElement('div');
  voice.setAttribute('aria-live', 'polite');
  Object.assign(voice.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.append(surface, voice);

  const listening = new AbortController();
  const { signal } = listening;
  const at = (event: MouseEvent): [number, number] => {
    const frame = surface.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  let from: { readonly x: number; readonly y: number } | null = null;
  let pulled = false;
  let pullable = false;
  surface.addEventListener(
    'pointerdown',
    (event) => {
      pulled = false;
      from = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
    },
    { signal },
  );
  const letGo = (): void => {
    from = null;
  };
  surface.addEventListener('pointerup', letGo, { signal });
  surface.addEventListener('pointercancel', letGo, { signal });
  surface.addEventListener(
    'pointermove',
    (event) => {
      if (!from || !pullable) return events.onMove(...at(event));
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!pulled && Math.abs(dx) + Math.abs(dy) < SLACK) return;
      if (!pulled) surface.setPointerCapture(event.pointerId);
      pulled = true;
      from = { x: event.clientX, y: event.clientY };
      events.onDrag(dx, dy);
    },
    { signal },
  );
  surface.addEventListener('pointerleave', () => events.onLeave(), { signal });
  surface.addEventListener('click', (event) => !pulled && events.onClick(...at(event)), { signal });
  // Focus by pointer moves no cursor: only readers who came by keys see one.
  surface.addEventListener('focus', () => events.onFocus(surface.matches(':focus-visible')), { signal });
  surface.addEventListener('blur', () => events.onFocus(false), { signal });
  surface.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = ARROWS[event.key];
      if (direction) events.onArrow(direction);
      else if (event.key === 'Enter') events.onEnter();
      else return;
      event.preventDefault();
    },
    { signal },
  );

  return {
    surface,
    name: (words) => surface.setAttribute('aria-label', host.getAttribute('aria-label') ?? words),
    say: (words) => {
      voice.textContent = words;
    },
    point: (overCity) => {
      surface.style.cursor = overCity ? 'pointer' : pullable ? 'grab' : 'default';
    },
    drags: (on) => {
      pullable = on;
      surface.style.touchAction = on ? 'none' : 'manipulation';
      surface.style.cursor = on ? 'grab' : 'default';
    },
    destroy: () => {
      listening.abort();
      surface.remove();
      voice.remove();
    },
  };
}
