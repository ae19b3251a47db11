import { expect, test } from '@playwright/test';
import { closeQuarter, stayAlone, watchErrors } from './page';

test('a bar opens its formula by keyboard and by tap, and Escape leads back to the bar', async ({ page }) => {
  const errors = watchErrors(page);
  await stayAlone(page);
  await closeQuarter(page);
  const share = page.locator('section.chart:has(.point-opens)').first();
  await share.locator('.point').first().focus();
  await page.keyboard.press('ArrowRight');
  const bar = share.locator('.point-opens').first();
  await expect(bar).toBeFocused();
  await expect(bar).toHaveRole('button');
  const [cause = ''] = ((await bar.getAttribute('aria-label')) ?? '').split(':');
  await page.keyboard.press('Enter');
  const why = page.getByRole('region', { name: `Why: ${cause}` });
  await expect(why.getByRole('heading', { name: cause, level: 3 })).toBeFocused();
  await expect(bar).toHaveAttribute('aria-expanded', 'true');
  await expect(why.getByText('Nested logit, with habit').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(bar).toBeFocused();

  await page.getByRole('radio', { name: 'By part' }).check();
  await page.getByRole('button', { name: /^Soundness/ }).click({ position: { x: 8, y: 8 } });
  const part = page.getByRole('region', { name: 'Why: Soundness' });
  await expect(part.getByText('Z″ = 3.25 + 6.56 X₁')).toBeVisible();
  await part.getByRole('button', { name: 'Close' }).click();
  await expect(part).toBeHidden();
  expect(errors).toEqual([]);
});
