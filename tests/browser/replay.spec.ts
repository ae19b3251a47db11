import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { encodeLink, parseRecord } from '../../src/record';
import { closeQuarter, stayAlone, watchErrors } from './page';

const parsed = parseRecord(
  readFileSync(
    new URL('../../seeds/records/alibaba-suning-2015.demonstration.json', import.meta.url),
    'utf8',
  ),
);
const code = parsed.ok ? encodeLink(parsed.value) : null;
const CODE = code?.ok ? code.value : '';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
/** The headline of the quarter, as 2017 Q3 stands in it. */
const at = (period: string): RegExp => new RegExp(period.replace(' ', '.'));

test('a link opens a verified game; arrows, Home and End step; B takes it over', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto(`./#/record/${CODE}`);
  await expect(page.getByText('Verified: all 14 quarters')).toBeVisible();
  await expect(headline(page)).toContainText(at('2018 Q4'));
  await page.keyboard.press('ArrowLeft');
  await expect(headline(page)).toContainText(at('2018 Q3'));
  await page.keyboard.press('Home');
  await expect(headline(page)).toContainText(at('2015 Q3'));
  await expect(page.getByText('not yet shown').first()).toBeVisible();
  await page.getByRole('button', { name: 'Shown' }).click();
  await expect(page.getByText('not yet shown')).toHaveCount(0);
  await page.getByRole('button', { name: 'All as tables' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/2$/);
  await headline(page).focus();
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByText('quarter 2 of 14')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a hostile link is refused in words with a way on, and runs nothing', async ({ page }) => {
  const errors = watchErrors(page);
  for (const [bad, words] of [
    [CODE.slice(0, 300), 'altered on its way'],
    [`${CODE.slice(0, 200)}A${CODE.slice(201)}`, 'altered on its way'],
    ['%3Cscript%3Ealert(1)%3C/script%3E', 'no code of ours'],
    ['A'.repeat(17_000), 'longer than any'],
  ] as const) {
    await page.goto('./#/');
    await page.goto(`./#/record/${bad}`);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('link', { name: 'To the first page', exact: true })).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('results lead through their steps with Enter alone, then on; R replays the quarter', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await stayAlone(page);
  await closeQuarter(page);
  await expect(headline(page)).toBeFocused();
  for (const step of ['step-prediction', 'step-outcome', 'step-causes', 'step-explanation', 'step-books']) {
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${step}`)).toBeFocused();
  }
  await page.getByRole('radio', { name: 'Brand' }).check({ force: true });
  await expect(page.getByText(/with a brand of/).first()).toBeVisible();
  await page.locator('#step-books').focus();
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/#\/replay\/[^/]+\/1$/);
  await expect(page.getByText('Verified: its one quarter')).toBeVisible();
  await expect(page.getByText('as far as this seat was told')).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Hide the map' })).toBeVisible();
  await expect(page).toHaveURL(/#\/replay\/[^/]+\/1$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/results\/1$/);
  await expect(headline(page)).toBeFocused();
  for (let step = 0; step < 6; step++) await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk$/);
  expect(errors).toEqual([]);
});

test('replay and results fit 320 pixels in both languages', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`./#/record/${CODE}/9`);
  for (const language of ['EN', '中文']) {
    await page.locator('.top-tools [role=group]').first().getByRole('button', { name: language }).click();
    await expect(page.getByText(/Verified: all|已核验/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
