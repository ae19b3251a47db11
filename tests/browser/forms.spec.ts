import { expect, test } from '@playwright/test';
import { closeQuarter, nextQuarter, watchErrors } from './page';

test('the four quarters of the first case are played to their end, verified, and listed at home', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.goto('./#/brief/alibaba-suning-2015/suning');
  await expect(page.getByRole('radio', { name: '14 quarters' })).toBeChecked();
  const before = await page.locator('.aim').allTextContents();
  await page.getByRole('radio', { name: '4 quarters', exact: true }).check();
  await expect(page).toHaveURL(/\/suning\/four$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2016 Q2');
  await expect(page.getByRole('radio', { name: '4 quarters', exact: true })).toBeFocused();
  expect(await page.locator('.aim').allTextContents()).not.toEqual(before);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('quarter 1 of 4')).toBeVisible();
  for (let quarter = 1; quarter <= 4; quarter++) {
    await closeQuarter(page);
    if (quarter < 4) {
      await nextQuarter(page);
      await expect(page.getByText(`quarter ${quarter + 1} of 4`)).toBeVisible();
    }
  }
  const game = /game\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await page.goto(`./#/replay/${game}/1`);
  await expect(page.getByText(/verified/i).first()).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByText('finished after 4 quarters')).toBeVisible();
  expect(errors).toEqual([]);
});
