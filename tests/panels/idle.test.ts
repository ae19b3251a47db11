import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../src/panels/idle';

type Slice = (deadline: { timeRemaining(): number }) => void;

/** A browser of which the test gives the idle time. */
class Browser extends EventTarget {
  hidden = false;
  asked: Slice[] = [];

  hide(): void {
    this.hidden = true;
    this.dispatchEvent(new Event('visibilitychange'));
  }

  /** Idle time of so many steps. */
  idle(steps: number): void {
    const slices = this.asked;
    this.asked = [];
    let left = steps;
    for (const slice of slices) slice({ timeRemaining: () => (--left > 0 ? 10 : 0) });
  }
}

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
  vi.stubGlobal('document', browser);
  vi.stubGlobal('requestIdleCallback', (slice: Slice) => browser.asked.push(slice));
  vi.stubGlobal('cancelIdleCallback', () => {
    browser.asked = [];
  });
});

afterEach(() => vi.unstubAllGlobals());

/** Work of so many steps; tells how many were taken. */
function work(of: number): { step: () => boolean; taken: () => number } {
  let taken = 0;
  return { step: () => ++taken >= of, taken: () => taken };
}

test('nothing is done before the browser is idle, and a slice ends with the idle time', () => {
  const { step, taken } = work(5);
  whenIdle(step);
  expect(taken()).toBe(0);
  browser.idle(3);
  expect(taken()).toBe(3);
  browser.idle(10);
  expect(taken()).toBe(5);
  expect(browser.asked).toEqual([]);
});

test('a page that is hidden drops the work, and takes it up no more', () => {
  const { step, taken } = work(5);
  whenIdle(step);
  browser.idle(2);
  browser.hide();
  browser.hidden = false;
  browser.idle(10);
  expect(taken()).toBe(2);
  expect(browser.asked).toEqual([]);
});

test('who stops it stops it', () => {
  const { step, taken } = work(5);
  const stop = whenIdle(step);
  browser.idle(2);
  stop();
  browser.idle(10);
  expect(taken()).toBe(2);
});
