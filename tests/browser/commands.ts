import { expect, type Page } from '@playwright/test';

/** Types one line into the command line, which is called by its key where it is not on the page, and gives the answer. */
export async function command(page: Page, line: string): Promise<string> {
  const box = page.getByRole('textbox', { name: 'Command' });
  if (!(await box.isVisible())) await page.keyboard.press('/');
  await expect(box).toBeVisible();
  const log = page.getByRole('log', { name: 'Answers' });
  const before =
    (await log.locator('.command-entry').count()) === 0
      ? null
      : await log.locator('.command-entry').first().getAttribute('data-count');
  await box.fill(line);
  await box.press('Enter');
  const newest = log.locator('.command-entry').first();
  await expect(newest).toContainText(line);
  await expect(newest).not.toHaveAttribute('data-count', before ?? '0');
  return (await newest.locator('span').first().textContent()) ?? '';
}

/** Turns text mode on by its own button, the second thing that Tab reaches. */
export async function textMode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Text mode' }).click();
  await expect(page.getByRole('textbox', { name: 'Command' })).toBeVisible();
}
