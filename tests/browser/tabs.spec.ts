import { expect, test } from '@playwright/test';
import { command } from './commands';
import { closeQuarter, stayAlone } from './page';

test('of two tabs on one game one plays and the other says so, and can take the game over with all that was decided', async ({
  page: first,
  context,
}) => {
  await stayAlone(first);
  await closeQuarter(first);
  const url = first.url().replace(/results\/1$/, 'desk');
  await first.goto(url);
  await command(first, 'price appliances -3');

  const second = await context.newPage();
  await second.goto(url);
  await expect(second.getByRole('heading', { level: 1 })).toContainText('another tab');
  expect(await command(second, 'price appliances 5')).toContain('No game is open');

  // What the first tab typed a moment ago is not on disk yet; the second tab gets it all the same.
  await command(first, 'advertise appliances 200');
  await second.getByRole('button', { name: 'Play here instead' }).click();
  await expect(second.getByText('quarter 2 of 14')).toBeVisible();
  await expect.poll(() => command(second, 'draft')).toContain('2 decisions');
  await expect(first.getByRole('heading', { level: 1 })).toContainText('another tab');
  await closeQuarter(second);

  await first.getByRole('button', { name: 'Play here instead' }).click();
  await expect(first.getByText('quarter 3 of 14')).toBeVisible();
  await expect(second.getByRole('heading', { level: 1 })).toContainText('another tab');
  await first.close();
  await second.reload();
  await expect(second.getByRole('button', { name: 'Play here instead' })).toHaveCount(0);
});

test('a tab that did not answer when its game was taken over can no longer write it', async ({
  page: first,
  context,
}) => {
  await stayAlone(first);
  const url = first.url();
  // The first tab hears nothing of the others, as a frozen one.
  await first.evaluate(() => {
    const { prototype } = BroadcastChannel;
    prototype.postMessage = () => undefined;
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
  const second = await context.newPage();
  await second.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await second.goto(url);
  await expect(second.getByText('quarter 1 of 14')).toBeVisible();
  await closeQuarter(second);
  await command(first, 'close');
  await expect(first.getByRole('heading', { level: 1 })).toContainText('another tab');
  await second.reload();
  await second.goto(url);
  await expect(second.getByText('quarter 2 of 14')).toBeVisible();
});
