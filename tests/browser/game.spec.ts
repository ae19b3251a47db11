import { expect, test } from '@playwright/test';
import { closeQuarter, goToTable, nextQuarter, stayAlone, watchErrors } from './page';

test('a newcomer signs with Alibaba and plays to the third quarter by mouse', async ({ page }) => {
  const errors = watchErrors(page);
  await goToTable(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('signature');
  await page.getByRole('button', { name: 'To the desk' }).first().click();
  await expect(page).toHaveURL(/\/desk$/);
  await closeQuarter(page);
  await expect(page.getByText(/2015 Q3/).first()).toBeVisible();
  await nextQuarter(page);
  await expect(page.getByText('quarter 2 of 14')).toBeVisible();
  await expect(page.getByRole('button', { name: 'read the terms' })).toBeVisible();
  await closeQuarter(page);
  await nextQuarter(page);
  await expect(page.getByText('quarter 3 of 14')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the same by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const press = async (name: RegExp | string, role: 'button' | 'link' = 'button'): Promise<void> => {
    const target = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).last();
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < 400; tabs++) {
      if (await target.evaluate((node) => node === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press(/^Sign/);
  await press('On to the table', 'link');
  await expect(page).toHaveURL(/\/table\/alibaba$/);
  await press('Sign');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('signature');
  await press('To the desk');
  await expect(page).toHaveURL(/\/desk$/);
  for (const quarter of [2, 3]) {
    await press(/Close the quarter|Hold course/);
    await expect(page).toHaveURL(new RegExp(`/results/${quarter - 1}$`));
    await press(/^Next/);
    await expect(page.getByText(`quarter ${quarter} of 14`)).toBeVisible();
  }
});

test('switching the language keeps place, game and draft', async ({ page }) => {
  await stayAlone(page);
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  await expect(page.getByRole('button', { name: 'Close the quarter' })).toBeVisible();
  const url = page.url();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(page.url()).toBe(url);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[\u4e00-\u9fff]/);
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('button', { name: 'Close the quarter' })).toBeVisible();
});
