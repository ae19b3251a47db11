import type { BrowserContext, Page } from '@playwright/test';

/** A phone of the middle class on a slow mobile network, as acceptance asks: 4 times slower, 1.6 Mbit/s, 150 ms. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000, offline: false };

export interface FirstVisit {
  /** Milliseconds until the question of the first page can be answered. */
  readonly usable: number;
  /** Milliseconds until the desk of a new game stands. */
  readonly desk: number;
  /** Bytes that came over the network until then, and after a quarter, its result and the list of cities. */
  readonly bytes: number;
  /** Files of the drawn map that came before the map was opened. */
  readonly early: readonly string[];
}

/** The first visit of a phone, and a quarter of play. */
export async function visitAsPhone(context: BrowserContext, address: string): Promise<FirstVisit> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  const early: string[] = [];
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  page.on('request', (request) => {
    if (/phaser/.test(request.url())) early.push(request.url());
  });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const stay = page.getByRole('button', { name: /^Stay alone/ });
  await stay.waitFor();
  const usable = performance.now() - start;
  await stay.click();
  await page.getByRole('link', { name: 'On to your desk' }).click();
  await page.locator('.top-place', { hasText: 'quarter 1 of' }).waitFor();
  const desk = performance.now() - start - usable;
  await page
    .getByRole('button', { name: /Close the quarter|Hold course/ })
    .last()
    .click();
  await page.waitForURL(/results/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = [...early];
  await page.goto(page.url().replace(/results\/1$/, 'map'));
  await page.getByRole('table').first().waitFor();
  await page.waitForTimeout(500);
  await page.close();
  return { usable, desk, bytes, early: before };
}

/** Milliseconds of the page's own work in a frame while 200 boxes move on the canvas, sorted. */
export async function drawParcels(page: Page, during: number): Promise<number[]> {
  await page.addInitScript(() => {
    const kept = window as unknown as { frames: number[] };
    kept.frames = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      ask((time) => {
        const start = performance.now();
        callback(time);
        kept.frames.push(performance.now() - start);
      });
  });
  await page.goto('./');
  const file = await page.evaluate(async () => {
    const answer = await fetch('./service-worker.js');
    // Words of the map may be a chunk of that name too.
    const files = (await answer.text()).match(/assets\/map-[\w-]{8}\.js/g) ?? [];
    for (const each of files)
      if ('mountMap' in (await import(new URL(each, location.href).href))) return each;
    return '';
  });
  const times = await page.evaluate(
    async ({ file, during }) => {
      const { mountMap } = (await import(new URL(file, location.href).href)) as {
        mountMap: (host: HTMLElement, options: object) => { draw: (view: object) => void };
      };
      const host = document.createElement('div');
      Object.assign(host.style, { position: 'fixed', inset: '0' });
      document.body.replaceChildren(host);
      const cities = [];
      const routes = [];
      for (let y = 0; y < 6; y++) {
        for (let x = 0; x < 6; x++) {
          cities.push({
            id: `c${x}-${y}`,
            name: `c${x}-${y}`,
            x: 4 + x * 18,
            y: 3 + y * 11,
            size: 2,
            facility: 'warehouse',
            label: '1.9',
            emphasised: false,
            shares: [],
            description: '',
          });
          if (x === 5) continue;
          const at = [4 + x * 18, 3 + y * 11];
          routes.push({
            from: `c${x}-${y}`,
            to: `c${x + 1}-${y}`,
            path: [at, [(at[0] ?? 0) + 18, at[1]]],
            state: 'shared',
            slots: [1, 2],
            trains: y < 5 ? 7 : 5,
            description: '',
          });
        }
      }
      const map = mountMap(host, { onSelect: () => undefined, onFocusCity: () => undefined });
      map.draw({
        layer: 'delivery',
        cities,
        routes,
        rivers: [],
        parcelsPerTrain: 1000,
        selected: null,
        theme: 'day',
        reducedMotion: false,
        firms: [],
      });
      const kept = window as unknown as { frames: number[] };
      await new Promise((resolve) => setTimeout(resolve, 800));
      kept.frames.length = 0;
      await new Promise((resolve) => setTimeout(resolve, during));
      return [...kept.frames];
    },
    { file, during },
  );
  return times.sort((a, b) => a - b);
}

export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
