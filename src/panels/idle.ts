/** Work that will be needed soon and that nobody waits for yet: done in the browser's idle time, and given up when the page is hidden. */

/** A slice of it ends while this much of the idle time is left. */
const LEAVE_MS = 3;
/** Where the browser tells nothing of idle time, as long as this after the last slice. */
const PAUSE_MS = 50;

/** One short step; true when nothing is left to do. */
export type Step = () => boolean;

/**
 * Takes steps while the page has nothing else to do; returns what stops it. A page that is hidden stops for good: what was
 * not done ahead is done when it is needed.
 */
export function whenIdle(step: Step): () => void {
  let waiting: number | null = null;
  const { ask, take } = typeof requestIdleCallback === 'function' ? BY_BROWSER : BY_TIMER;
  const stop = (): void => {
    if (waiting !== null) take(waiting);
    waiting = null;
    document.removeEventListener('visibilitychange', hidden);
  };
  const hidden = (): void => {
    if (document.hidden) stop();
  };
  const slice = (left: () => number): void => {
    waiting = null;
    if (document.hidden) return stop();
    let done = false;
    do done = step();
    while (!done && left() > LEAVE_MS);
    if (done) stop();
    else waiting = ask(slice);
  };
  document.addEventListener('visibilitychange', hidden);
  waiting = ask(slice);
  return stop;
}

interface Idle {
  readonly ask: (slice: (left: () => number) => void) => number;
  readonly take: (waiting: number) => void;
}

const BY_BROWSER: Idle = {
  ask: (slice) => requestIdleCallback((deadline) => slice(() => deadline.timeRemaining())),
  take: (waiting) => cancelIdleCallback(waiting),
};

const BY_TIMER: Idle = {
  ask: (slice) => window.setTimeout(() => slice(() => 0), PAUSE_MS),
  take: (waiting) => window.clearTimeout(waiting),
};

/** Calls back after the next frame has been painted; returns what takes it back. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A hidden page has no frames.
  const late = setTimeout(act, 100);
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    timer = setTimeout(act);
  });
  return () => {
    clearTimeout(late);
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
