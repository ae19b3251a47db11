import { expect, test } from '@playwright/test';
import { command } from './commands';
import { allKept } from './kept';
import { closeQuarter, nextQuarter, watchErrors } from './page';
import { openHost, type StaticHost } from './static-host';

test.use({ serviceWorkers: 'allow' });

let host: StaticHost;
test.beforeEach(async () => {
  host = await openHost();
});
test.afterEach(async () => {
  await host.close();
});

test('after the first visit the whole game is played without a network, in both languages, with its map', async ({
  page,
  context,
}) => {
  const errors = watchErrors(page);
  await page.goto(host.address);
  await page.getByRole('button', { name: '中文' }).click();
  await allKept(page, 70);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await host.close();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'No network' })).toBeVisible();
  await page.getByRole('button', { name: /^Stay alone/ }).click();
  await page.getByRole('link', { name: 'On to your desk' }).click();
  await expect(page.getByText('quarter 1 of 14')).toBeVisible();
  await command(page, 'price appliances -2');
  await closeQuarter(page);
  await nextQuarter(page);
  const desk = page.url();
  await page.goto(desk.replace(/desk$/, 'table/alibaba'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alibaba');
  await page.goto(desk.replace(/desk$/, 'map'));
  await expect(page.locator('canvas')).toBeVisible();
  await page.goto(`${host.address}#/history/jd-coalition-2017/1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  expect(await page.evaluate(() => document.fonts.check("16px 'Noto Sans SC Variable'", '史实结果'))).toBe(
    true,
  );
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[\u4e00-\u9fff]/);
  expect(
    errors.filter(
      (error) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to fetch|Failed to update/.test(error),
    ),
  ).toEqual([]);
});

test('a newer version is offered, waits through a game, and comes when it is asked for', async ({ page }) => {
  await page.goto(host.address);
  await allKept(page, 20);
  await page.getByRole('button', { name: /^Stay alone/ }).click();
  await page.getByRole('link', { name: 'On to your desk' }).click();
  await expect(page.getByText('quarter 1 of 14')).toBeVisible();
  host.release();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.getByText('A newer version');
  await expect(offer).toBeVisible();
  await closeQuarter(page);
  await nextQuarter(page);
  await page.reload();
  await expect(offer).toBeVisible();
  const versions = (): Promise<string[]> => page.evaluate(() => caches.keys());
  expect((await versions()).length).toBe(2);
  await command(page, 'price appliances -2');
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(offer).toBeHidden();
  await expect(page.getByText('quarter 2 of 14')).toBeVisible();
  expect(await command(page, 'draft')).toContain('One decision');
  expect((await versions()).at(-1)).toContain('release-1');
});

test('the page can be installed', async ({ page, request }) => {
  await page.goto(host.address);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(new URL(href ?? '', page.url()).href)).json();
  expect(manifest).toMatchObject({ name: 'Crosshold', display: 'standalone', start_url: './' });
  for (const { src, sizes } of manifest.icons as readonly { src: string; sizes: string }[]) {
    const icon = await request.get(new URL(src, page.url()).href);
    const bytes = await icon.body();
    // Width and height stand at fixed places of a PNG file.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
