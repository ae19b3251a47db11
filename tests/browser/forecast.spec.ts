import { expect, test, type Page } from '@playwright/test';
import { closeQuarter, nextQuarter, stayAlone, watchErrors } from './page';

const fan = (page: Page) => page.locator('.chart', { has: page.locator('.band-95') }).first();

test('the fan of the desk is redrawn with each change, rough first, then of 1,000 futures', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await stayAlone(page);
  await expect(fan(page)).toContainText('1,000 futures', { timeout: 60_000 });
  const line = fan(page).locator('.series-middle .series-line');
  const before = await line.getAttribute('d');
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  await expect(line).not.toHaveAttribute('d', before ?? '', { timeout: 30_000 });
  await expect(fan(page)).toContainText('1,000 futures', { timeout: 60_000 });
  // The option is still in focus: the draft without it stands beside the fan under the same luck.
  await expect(fan(page)).toContainText('B: without it');
  expect(errors).toEqual([]);
});

test('when workers cannot be had, the page plays 200 futures and says so', async ({ page }) => {
  await page.route(/background-worker/, (route) => route.abort());
  await stayAlone(page);
  await expect(fan(page)).toContainText('200 futures, played by the page itself', { timeout: 60_000 });
});

test('the forecast has an address, compares under the same luck and plays futures, at 320 pixels too', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stayAlone(page);
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  await page.getByRole('button', { name: 'the whole forecast' }).click();
  await expect(page).toHaveURL(/\/forecast\/goal$/);
  await page.getByLabel('Compare').selectOption('course');
  await expect(page).toHaveURL(/\/forecast\/goal\/course$/);
  await expect(page.getByText('A less B at the end of the game')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Play 8 futures/ }).click();
  await expect(page.locator('.series-future')).toHaveCount(8);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/forecast\/goal$/);
  expect(errors).toEqual([]);
});

test('letters that are turned off are neither printed nor heard on the forecast', async ({ page }) => {
  await stayAlone(page);
  await page.getByRole('button', { name: 'the whole forecast' }).click();
  const play = page.getByRole('button', { name: /Play 8 futures/ });
  await expect(play.locator('kbd')).toHaveText('G');
  await page.keyboard.press('?');
  await page.getByLabel('Single letters act as keys').uncheck();
  await page.keyboard.press('Escape');
  await expect(play.locator('kbd')).toHaveCount(0);
  await expect(page.locator('.forecast-drivers kbd')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page.locator('.forecast .chart-table[open]')).toHaveCount(0);
});

test('a closed quarter can be taken back, and the record counts it', async ({ page }) => {
  await stayAlone(page);
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  await closeQuarter(page);
  await nextQuarter(page);
  await page.getByRole('button', { name: /^Take back 2015/ }).click();
  await expect(page.getByText('quarter 1 of 14')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^−5/ }).first()).toBeChecked();
});
