import { expect, test } from '@playwright/test';
import { command } from './commands';
import { closeQuarter, goToTable, openHome, stayAlone, watchErrors } from './page';

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

/** A digest of what the canvas shows now. */
const shown = (node: SVGElement | HTMLElement): number => {
  const { width, height } = node as HTMLCanvasElement;
  const copy = new OffscreenCanvas(width, height).getContext('2d');
  copy?.drawImage(node as HTMLCanvasElement, 0, 0);
  let sum = 0;
  for (const part of copy?.getImageData(0, 0, width, height).data ?? []) sum = (sum * 31 + part) >>> 0;
  return sum;
};

test('parcels move; for those who want no motion all stands still, and the merging is told in words', async ({
  page,
}) => {
  await openHome(page);
  await command(page, 'new alibaba-suning-2015');
  await command(page, 'sign alibaba');
  await command(page, 'close');
  await command(page, 'close');
  await command(page, 'map');
  await page.getByRole('button', { name: 'Close the box' }).click();
  await expect(page.getByRole('heading', { name: /joined with Alibaba this quarter/ })).toBeVisible();
  const canvas = page.locator('canvas');
  await expect(canvas).toBeVisible();
  // The lines have merged after 4 seconds at the most; what still changes then is the parcels.
  await page.waitForTimeout(4000);
  const before = await canvas.evaluate(shown);
  await expect.poll(() => canvas.evaluate(shown)).not.toBe(before);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await expect(canvas).toBeVisible();
  await page.waitForTimeout(1200);
  const still = await canvas.evaluate(shown);
  await page.waitForTimeout(500);
  expect(await canvas.evaluate(shown)).toBe(still);
});

test('every deed of the drawing has a key and a control: layer, firm, city', async ({ page }) => {
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  await expect(page.locator('canvas')).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'Share' })).toBeChecked();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'JD' })).toBeChecked();
  await page.getByRole('img', { name: 'City network' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const city = page.locator('.map-here button');
  await expect(city).toHaveCount(1);
  const name = ((await city.textContent()) ?? '').split(' ')[0] ?? '';
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
});

test('the map comes nearer by buttons and keys, follows the list, is dragged, and fits again', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  const canvas = page.locator('canvas');
  await expect(canvas).toBeVisible();
  await page.waitForTimeout(1500);
  const seen = (): Promise<number> => canvas.evaluate(shown);
  const whole = await seen();
  await page.getByRole('button', { name: 'Nearer' }).click();
  await page.keyboard.press('+');
  await expect(page.locator('.map-zoom [role=status]')).toHaveText('2.3 times');
  await expect.poll(seen).not.toBe(whole);
  const near = await seen();
  await page.getByRole('row').filter({ hasText: 'Harbin' }).getByRole('button').click();
  await expect.poll(seen).not.toBe(near);
  const listed = await seen();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(seen).not.toBe(listed);
  await expect(page.getByRole('heading', { name: 'Harbin' })).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.locator('.map-zoom [role=status]')).toHaveText('');
  await expect(page.getByRole('button', { name: 'All of it' })).toHaveAttribute('aria-disabled', 'true');
});
