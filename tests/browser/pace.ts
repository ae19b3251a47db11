import type { Page } from '@playwright/test';

/** What a change of the draft costs, in milliseconds. */
export interface DraftPace {
  /** From the input to the first picture of the new draft on the screen, one a change. */
  readonly rough: readonly number[];
  /** From the input to 1,000 futures. */
  readonly refined: readonly number[];
  /** Tasks of the page's own thread over 50 ms meanwhile. */
  readonly long: readonly number[];
}

interface Watch {
  start: number;
  rough: number;
  refined: number;
  long: number[];
}

/** Notes tasks of the page's thread over 50 ms from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = window as unknown as { longTasks: number[] };
    kept.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** The long tasks since this was last asked. */
export async function longTasks(page: Page): Promise<number[]> {
  // An entry comes a little after its task.
  await page.waitForTimeout(60);
  return page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
}

/** Changes the draft on the desk `changes` times, a pause before each, no draft twice. */
export async function paceOfDrafts(page: Page, changes: number, pause: number): Promise<DraftPace> {
  const fan = page.locator('.chart', { has: page.locator('.band-95') }).first();
  await fan.waitFor();
  await watchLongTasks(page);
  await page.evaluate(() => {
    const kept = window as unknown as { watch: Watch };
    kept.watch = { start: 0, rough: 0, refined: 0, long: [] };
    const drawn = (): string | null =>
      document.querySelector('.series-middle .series-line')?.getAttribute('d') ?? null;
    const says = (): string => document.querySelector('.chart:has(.band-95) .chart-unit')?.textContent ?? '';
    let before = drawn();
    addEventListener(
      'change',
      ({ timeStamp }) => {
        before = drawn();
        kept.watch = { start: timeStamp, rough: 0, refined: 0, long: [] };
      },
      true,
    );
    new MutationObserver(() => {
      const { watch } = kept;
      if (watch.start === 0) return;
      if (watch.rough === 0 && (drawn() !== before || /\((40|50)\)/.test(says()))) {
        watch.rough = -1;
        // After the frame that shows it.
        requestAnimationFrame(() => setTimeout(() => (watch.rough = performance.now() - watch.start)));
      }
      if (watch.rough !== 0 && watch.refined === 0 && says().includes('1,000'))
        watch.refined = performance.now() - watch.start;
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const rough: number[] = [];
  const refined: number[] = [];
  const long: number[] = [];
  const rows = await page.locator('.opening-control fieldset').all();
  const radios = await Promise.all(rows.map((row) => row.getByRole('radio').count()));
  const at = await Promise.all(
    rows.map((row) =>
      row
        .getByRole('radio')
        .evaluateAll((each) => each.findIndex((radio) => (radio as HTMLInputElement).checked)),
    ),
  );
  // The runner's own script is in the page before the first change, and is no part of what it costs.
  await page.waitForFunction(() => true);
  const way = rows.map(() => 1);
  for (let change = 0; change < changes; change++) {
    await page.waitForTimeout(pause);
    await longTasks(page);
    // One step through all combinations of answers (a reflected Gray code), so that no draft comes twice.
    let row = 0;
    while (row < rows.length && !inside((at[row] ?? 0) + (way[row] ?? 0), radios[row] ?? 0)) {
      way[row] = -(way[row] ?? 0);
      row++;
    }
    if (row === rows.length) break;
    at[row] = (at[row] ?? 0) + (way[row] ?? 0);
    const label = rows[row]?.locator('label').nth(at[row] ?? 0);
    // What was noted of the change before must not pass for this one.
    await page.evaluate(() => {
      (window as unknown as { watch: Watch }).watch.refined = 0;
    });
    await label?.click();
    await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.refined > 0, null, {
      timeout: 60_000,
    });
    const watch = await page.evaluate(() => (window as unknown as { watch: Watch }).watch);
    rough.push(watch.rough);
    refined.push(watch.refined);
    long.push(...(await longTasks(page)));
  }
  return { rough, refined, long };
}

/** A quarter that is closed, and the page that shows its result. */
export interface ClosePace {
  /** From the click to the result on the screen, ms. */
  readonly shown: number;
  /** The longest task of the page's thread meanwhile; 0 for none over 50 ms. */
  readonly longest: number;
}

/** Closes `quarters` quarters from the desk, each after a pause. */
export async function paceOfCloses(page: Page, quarters: number, pause: number): Promise<ClosePace[]> {
  await watchLongTasks(page);
  const paces: ClosePace[] = [];
  for (let quarter = 0; quarter < quarters; quarter++) {
    await page.waitForTimeout(pause);
    await longTasks(page);
    const shown = await page.evaluate(async () => {
      const buttons = [...document.querySelectorAll('button')];
      const start = performance.now();
      buttons.findLast(({ textContent }) => /Close the quarter|Hold course/.test(textContent))?.click();
      while (!/results\/\d+$/.test(location.href) || !document.querySelector('main h1'))
        await new Promise((next) => setTimeout(next, 2));
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      return performance.now() - start;
    });
    paces.push({ shown, longest: Math.max(0, ...(await longTasks(page))) });
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.waitForURL(/desk$/);
  }
  return paces;
}

/** From the address to the replay on the screen, ms: a code opens in a page that has played nothing yet. */
export async function paceOfOpening(page: Page, code: string): Promise<number> {
  return page.evaluate(async (route) => {
    const start = performance.now();
    location.hash = route;
    while (!document.querySelector('.replay .band-95, .replay .series-line'))
      await new Promise((next) => setTimeout(next, 2));
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    return performance.now() - start;
  }, `#/record/${code}`);
}

/** From a key to the quarter on the screen, ms, for jumps to and fro in the replay that stands open. */
export async function paceOfJumps(page: Page, jumps: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const keys = ['Home', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft'];
    const times: number[] = [];
    for (let jump = 0; jump < count; jump++) {
      await new Promise((next) => setTimeout(next, 150));
      const start = performance.now();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: keys[jump % keys.length] ?? '', bubbles: true }),
      );
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      times.push(performance.now() - start);
    }
    return times;
  }, jumps);
}

function inside(at: number, count: number): boolean {
  return at >= 0 && at < count;
}
