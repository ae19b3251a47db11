import type { Browser, BrowserContext, BrowserType, Page } from '@playwright/test';
import { CHROMIUM } from './chromium';

/** What the page had acknowledged when it died. */
interface Acknowledged {
  quarters: number;
  /** The last price that the page called saved, in percent. */
  price: number | null;
  /** A later one that was on its way: it may have come to the disk before the word of it. */
  tried: number | null;
}

/**
 * Plays in a real browser and kills the process that draws the page, `times` times at random moments; each time a new page
 * must find every closed quarter that was shown and every change that was called saved. Gives what was lost, in sentences.
 */
export async function killAtRandom(chromium: BrowserType, address: string, times: number): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const lost: string[] = [];
  try {
    const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' });
    let page = await context.newPage();
    let url = '';
    let known: Acknowledged = { quarters: 0, price: null, tried: null };
    for (let round = 0; round < times; round++) {
      if (url === '') {
        url = await newGame(page);
        known = { quarters: 0, price: null, tried: null };
      }
      const dead = kill(browser, page, 50 + ((round * 997) % 13) * 90);
      const over = await play(page, known).catch(() => false);
      await dead;
      await page.close().catch(() => undefined);
      page = await openAgain(context, url);
      const found = await read(page);
      if (found.quarters < known.quarters)
        lost.push(`kill ${round + 1}: ${known.quarters} quarters were shown, ${found.quarters} are left`);
      if (
        found.quarters === known.quarters &&
        known.price !== null &&
        found.price !== known.price &&
        found.price !== known.tried
      )
        lost.push(`kill ${round + 1}: a price of ${known.price} was called saved, ${found.price} is left`);
      known = { quarters: found.quarters, price: null, tried: null };
      if (over || found.quarters >= 7) url = '';
    }
  } finally {
    await browser.close();
  }
  return lost;
}

async function newGame(page: Page): Promise<string> {
  await page.goto('./');
  await type(page, 'new corner-shop-2016');
  await page.waitForURL(/\/desk$/);
  return page.url();
}

async function openAgain(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.top-place', { hasText: 'quarter' }).waitFor();
  return page;
}

/** Changes a price, waits for the word that it is saved, and closes the quarter, until the page dies or the game ends. */
async function play(page: Page, known: Acknowledged): Promise<boolean> {
  for (let step = 1; ; step++) {
    const price = (step % 9) + 1;
    known.tried = price;
    const line = `price students ${price}`;
    await type(page, line);
    // A change is unsaved from the moment it is answered until the page says otherwise.
    await page.waitForFunction(
      (asked) =>
        document.querySelector('.command-entry')?.textContent?.includes(asked) === true &&
        /Saved \d/.test(document.body.textContent ?? ''),
      line,
    );
    known.price = price;
    if (step % 3 !== 0) continue;
    await type(page, 'close');
    await page.waitForURL(/\/results\/\d+$/);
    known.quarters = Number(/results\/(\d+)$/.exec(page.url())?.[1] ?? 0);
    known.price = null;
    if (known.quarters >= 8) return true;
    await type(page, 'next');
  }
}

async function type(page: Page, line: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Command' });
  if (!(await box.isVisible())) await page.keyboard.press('/');
  await box.fill(line);
  await box.press('Enter');
}

async function read(page: Page): Promise<Acknowledged> {
  const place = (await page.locator('.top-place').textContent()) ?? '';
  const quarters = Number(/quarter (\d+)/.exec(place)?.[1] ?? 1) - 1;
  await type(page, 'draft');
  const text = (await page.locator('.command-entry').first().textContent()) ?? '';
  const price = /([+\u2212]\d+)\s?%/.exec(text)?.[1] ?? null;
  return { quarters, price: price === null ? null : Number(price.replace('\u2212', '-')), tried: null };
}

/** Ends the page's renderer as a machine that runs out of memory does: at once and without a word. */
async function kill(browser: Browser, page: Page, after: number): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  await new Promise((resolve) => setTimeout(resolve, after));
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  await crashed;
  await session.detach();
}
