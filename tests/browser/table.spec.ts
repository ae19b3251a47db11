import { expect, test } from '@playwright/test';
import { closeQuarter, goToTable, nextQuarter, watchErrors } from './page';

test('a contract is negotiated clause by clause under the moving zone, signed, and drilled', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await goToTable(page);
  await page.getByLabel('Start from').selectOption('minority');
  const zone = page.getByRole('heading', { level: 3, name: /deal/i });
  await expect(zone).toContainText('deal');
  const band = page.locator('.chart .zone-sure').first();
  await expect(band).toBeVisible();
  const before = await zone.textContent();
  // One term moves, and the zone with it.
  await page.getByRole('button', { name: 'less: Data: safeguards' }).click();
  await page.getByRole('button', { name: 'Take out: Stake' }).click();
  await expect(zone).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Look for the best counter' }).click();
  await expect(page.getByText(/They sign in \d+ of 20|No single change/)).toBeVisible();
  const send = page.getByRole('button', { name: 'Send this offer' });
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/accepts|refuses/);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('signature');
  await page.getByRole('button', { name: 'To the desk' }).first().click();
  await closeQuarter(page);
  await expect(page.getByRole('heading', { name: 'What they were thinking' })).toBeVisible();
  await expect(page.locator('.thought').first()).toBeVisible();
  await nextQuarter(page);
  await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
  const drill = page.getByRole('group', { name: 'If they left tomorrow' });
  await expect(drill.getByText('Share of all demand')).toBeVisible();
  expect(errors).toEqual([]);
});
