import { expect, test } from '@playwright/test';
import { AIRLINES, changed } from '../scenarios/hostile/builders';
import { openHome, watchErrors } from './page';

const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }));

test('a case of somebody else is refused in words, then taken in, played and kept', async ({ page }) => {
  const errors = watchErrors(page);
  await openHome(page);
  const input = page.getByLabel('Load a case');
  await input.setInputFiles(filesOf(changed('scenario', [['quarters'], 0])()));
  await expect(page.getByRole('alert')).toContainText('one thing is wrong');
  await expect(page.getByRole('alert')).toContainText('quarters');

  await input.setInputFiles(filesOf(AIRLINES));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'As Northwind' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Northwind');
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByText('quarter 1 of 8')).toBeVisible();
  await page.getByRole('button', { name: 'Hold course' }).last().click();
  await expect(page).toHaveURL(/\/results\/1$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./');
  await expect(page.getByText('Two airlines, one hangar')).toBeVisible();
  expect(errors).toEqual([]);
});

test('markup in a case is shown as it is written', async ({ page }) => {
  const errors = watchErrors(page);
  const title = '<img src=x onerror="document.title=1">';
  await openHome(page);
  await page.getByLabel('Load a case').setInputFiles(filesOf(changed('words.en', [['title'], title])()));
  await expect(page.getByText(title)).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(errors).toEqual([]);
});
