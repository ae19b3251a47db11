import { expect, type Page } from '@playwright/test';

/** Files that the worker has kept, once it rules the page. */
const KEPT = async (): Promise<number> => {
  await navigator.serviceWorker.ready;
  let count = 0;
  for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
  return navigator.serviceWorker.controller ? count : 0;
};

/**
 * Resolves when nothing more comes: the core, the glyphs of Chinese where it was asked for, and the map on a wide screen.
 *
 * `least` files are there by then.
 */
export async function allKept(page: Page, least: number): Promise<void> {
  let kept = 0;
  await expect
    .poll(
      async () => {
        const before = kept;
        kept = await page.evaluate(KEPT);
        return kept > least && kept === before;
      },
      { timeout: 60_000, intervals: [700] },
    )
    .toBe(true);
}
