import { expect, test } from '@playwright/test';
import { closeQuarter, goToTable, stayAlone, watchErrors } from './page';

test('the map is drawn by Phaser over its whole frame, beside the list of the same data', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  const canvas = page.locator('canvas');
  await expect(canvas).toBeVisible();
  const host = await page.locator('.map-host').boundingBox();
  await expect
    .poll(async () => {
      const box = await canvas.boundingBox();
      return box && host ? Math.abs(box.width - host.width) + Math.abs(box.height - host.height) : Infinity;
    })
    .toBeLessThan(4);
  // Something is drawn: ink in many places, not a blank sheet.
  await expect
    .poll(() =>
      canvas.evaluate((node) => {
        const { width, height } = node as HTMLCanvasElement;
        const copy = new OffscreenCanvas(width, height).getContext('2d');
        copy?.drawImage(node as HTMLCanvasElement, 0, 0);
        const pixels = copy?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        let drawn = 0;
        for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 100) drawn++;
        return drawn / (width * height);
      }),
    )
    .toBeGreaterThan(0.01);
  await expect(page.getByRole('row').filter({ hasText: 'Nanjing' })).toBeVisible();
  expect(await page.getByRole('row').count()).toBeGreaterThan(30);
  expect(errors).toEqual([]);
});

test('a logistics clause shows as a shared network once it runs', async ({ page }) => {
  await goToTable(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'To the desk' }).first().click();
  await closeQuarter(page);
  await page.goto(page.url().replace(/results\/1$/, 'map'));
  await expect(page.getByRole('row').filter({ hasText: 'Nanjing' })).toContainText('20');
});
