import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { openHost } from './static-host';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Waits until the page's text holds a sentence. */
async function seeing(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    (source: string) => new RegExp(source, 'u').test(document.body.innerText),
    { timeout: 20_000 },
    words.source,
  );
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForFunction(
    (words: string) =>
      [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words),
    { timeout: 20_000 },
    name,
  );
  await (button as ElementHandle<HTMLButtonElement>).click();
}

async function type(page: Page, line: string): Promise<void> {
  await page.locator('.command-field input').fill(line);
  await page.keyboard.press('Enter');
}

test('another browser plays too: Firefox ESR signs, closes quarters, draws the map, reads Chinese and keeps the game', async () => {
  test.skip(
    !existsSync(FIREFOX),
    `Firefox ESR is not at ${FIREFOX}: apt-get install firefox-esr, or name it in FIREFOX`,
  );
  test.setTimeout(120_000);
  const host = await openHost();
  let browser: Browser | null = null;
  try {
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(host.address);
    await press(page, 'Text mode');
    await page.locator('.command-field input').setTimeout(20_000).wait();
    await type(page, 'new alibaba-suning-2015');
    await seeing(page, /quarter 1 of 14/);
    await type(page, 'sign alibaba');
    await seeing(page, /Signed with Alibaba/);
    await type(page, 'close');
    await page.waitForFunction(() => location.hash.endsWith('/results/1'));
    await type(page, 'next');
    await seeing(page, /quarter 2 of 14/);
    await press(page, 'Text mode');
    await page.keyboard.press('/');
    await page.locator('.command-field input').wait();
    await type(page, 'map');
    await page.locator('canvas').setTimeout(20_000).wait();
    await press(page, '中文');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    // A font that is still on its way would be said to have failed.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.reload();
    await seeing(page, /南京/);
    // NS_BINDING_ABORTED: the reload stopped a font on its way.
    expect(errors.filter((error) => !error.includes('status=2152398850'))).toEqual([]);
  } finally {
    await browser?.close();
    await host.close();
  }
});
