import { expect, type Page } from '@playwright/test';

/** Fails the test on any error in the console or page; to be called before the first visit. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

export async function openHome(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('button', { name: /^Stay alone/ })).toBeVisible();
}

/** From home to the desk of a new game as Suning. */
export async function stayAlone(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: /^Stay alone/ }).click();
  await page.getByRole('link', { name: 'On to your desk' }).click();
  await expect(page).toHaveURL(/#\/game\/[^/]+\/desk$/);
  await expect(page.getByText('quarter 1 of 14')).toBeVisible();
}

/** From home to the negotiation table with Alibaba's terms on it. */
export async function goToTable(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: /^Sign/ }).click();
  await page.getByRole('link', { name: 'On to the table' }).click();
  await expect(page).toHaveURL(/\/table\/alibaba$/);
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
}

export async function closeQuarter(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Close the quarter|Hold course/ })
    .last()
    .click();
  await expect(page).toHaveURL(/\/results\/\d+$/);
}

export async function nextQuarter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/desk$/);
}
