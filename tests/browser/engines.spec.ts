import { expect, test } from '@playwright/test';
import { bundleEngine } from '../engines/bundle';

const GAMES = 24;

test('Chromium, page and worker, reaches the same bytes as Node', async ({ page }) => {
  const bundle = await bundleEngine();
  const script = `${bundle}; JSON.stringify(crosshold.playAll(${GAMES}))`;
  const inNode = new Function(`${bundle}; return JSON.stringify(crosshold.playAll(${GAMES}))`)() as string;
  await page.goto('about:blank');
  const inPage = await page.evaluate<string>(script);
  const inWorker = await page.evaluate<string, string>(
    (source) =>
      new Promise<string>((resolve, reject) => {
        const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const worker = new Worker(url);
        worker.addEventListener('message', (event: MessageEvent<string>) => resolve(event.data));
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
      }),
    `${bundle}; postMessage(JSON.stringify(crosshold.playAll(${GAMES})))`,
  );
  expect(inPage).toBe(inNode);
  expect(inWorker).toBe(inNode);
});
