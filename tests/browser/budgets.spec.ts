import { expect, test } from '@playwright/test';
import { drawParcels, quantile, visitAsPhone } from './speed';
import { openHost } from './static-host';

/** Times are printed by `npm run measure`; a test of what is fetched does not depend on how busy the machine is. */
test('a phone on a slow network comes to its desk, and has all of a quarter in 1.5 MB without the drawn map', async ({
  context,
}) => {
  const host = await openHost();
  const { usable, bytes, early } = await visitAsPhone(context, host.address);
  await host.close();
  test.info().annotations.push({ type: 'usable after, ms', description: usable.toFixed(0) });
  expect(bytes).toBeLessThan(1_500_000);
  expect(early).toEqual([]);
});
test.use({ viewport: { width: 390, height: 844 } });

test('two hundred boxes move in frames of 22 ms', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const times = await drawParcels(page, 2500);
  expect(times.length).toBeGreaterThan(20);
  expect(quantile(times, 0.5)).toBeLessThan(22);
});
