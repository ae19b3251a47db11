import { expect, test } from '@playwright/test';
import { command, textMode } from './commands';
import { killAtRandom } from './kill';
import { closeQuarter, goToTable, nextQuarter, openHome, stayAlone } from './page';

test('a full disk is said at once, the game goes on and can be taken along', async ({ page }) => {
  await stayAlone(page);
  await closeQuarter(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await nextQuarter(page);
  await command(page, 'price appliances -2');
  await expect(page.getByText(/could not be saved|keeps nothing/).first()).toBeVisible();
  await closeQuarter(page);
  await nextQuarter(page);
  await expect(page.getByText('quarter 3 of 14')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the game' }).click();
  const path = await (await download).path();
  // What was played without a disk is in the file, and the file opens in a page that has one.
  const other = await page.context().newPage();
  await openHome(other);
  await other.getByLabel('Load a file').setInputFiles(path);
  await expect(other.getByText('quarter 3 of 14')).toBeVisible();
});

test('without a disk the page says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await stayAlone(page);
  await expect(page.getByText('keeps nothing for us')).toBeVisible();
  await closeQuarter(page);
  await nextQuarter(page);
  await expect(page.getByText('quarter 2 of 14')).toBeVisible();
});

test('a network that fails in mid-game loses nothing, is named, and leaves a way on', async ({
  page,
  context,
}) => {
  await stayAlone(page);
  await command(page, 'price appliances -2');
  await context.setOffline(true);
  await expect(page.getByText('No network')).toBeVisible();
  await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
  await expect(page.getByText('could not be fetched').first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alibaba');
  expect(await command(page, 'draft')).toContain('One decision');
});

test('rules that did not come are named on the first page, and a second try plays', async ({ page }) => {
  await page.route(/\/(rules|play)-[^/]*\.js$/, (route) => route.abort());
  await page.goto('./');
  await page.getByRole('button', { name: /^Stay alone/ }).click();
  await expect(page.getByText('could not be fetched').first()).toBeVisible();
  await page.unroute(/\/(rules|play)-[^/]*\.js$/);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.waitForLoadState();
  await stayAlone(page);
});

test('on a slow network the page says what it waits for, and after a while offers a choice', async ({
  page,
}) => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await stayAlone(page);
  await page.route(/table-page-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
  await expect(page.getByRole('status').filter({ hasText: 'Fetching the case' })).toBeVisible();
  await expect(page.getByText('This takes long')).toBeVisible({ timeout: 12_000 });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  go();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alibaba');
});

test('where nothing can be drawn the list stays, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  await expect(page.getByText('The map could not be drawn here')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Nanjing' })).toBeVisible();
});

test('without WebGL the map is drawn, and with dead workers a quarter is played', async ({ page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      options?: unknown,
    ) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', options as never);
    } as typeof getContext;
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')), 5);
      }
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker;
  });
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  await expect(page.locator('canvas')).toBeVisible();
  await page.goto(page.url().replace(/map$/, 'desk'));
  await closeQuarter(page);
});

test('a signature and an answer at the table outlive the page', async ({ page, context }) => {
  await goToTable(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('signature');
  const url = page.url();
  await page.close();
  const other = await context.newPage();
  await other.goto(url);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('signature');
});

test('a renderer killed at any moment loses nothing that was acknowledged', async ({
  playwright,
  baseURL,
}) => {
  test.slow();
  const lost = await killAtRandom(playwright.chromium, baseURL ?? '', 8);
  expect(lost).toEqual([]);
});

test('text mode is remembered', async ({ page }) => {
  await openHome(page);
  await textMode(page);
  await page.waitForTimeout(200);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Command' })).toBeVisible();
});
