import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { command, textMode } from './commands';
import { closeQuarter, openHome, stayAlone } from './page';

test.use({ bypassCSP: true });

/** States beside the plain screens: what is opened, what went wrong, and the words alone. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'help open': async (page) => {
    await openHome(page);
    await page.getByRole('button', { name: 'Help' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'command line with answers': async (page) => {
    await stayAlone(page);
    await command(page, 'status');
    await command(page, 'help');
  },
  'desk in words alone, a refusal': async (page) => {
    await stayAlone(page);
    await textMode(page);
    await command(page, 'price appliances -50');
  },
  'results in words alone': async (page) => {
    await stayAlone(page);
    await closeQuarter(page);
    await textMode(page);
  },
  'map with a city chosen': async (page) => {
    await stayAlone(page);
    await page.goto(page.url().replace(/desk$/, 'map'));
    await page.getByRole('button', { name: /^Nanjing/ }).click();
  },
  'nothing is kept': async (page) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    });
    await stayAlone(page);
    await expect(page.getByText('keeps nothing for us')).toBeVisible();
  },
  'no network, a part missing': async (page) => {
    await stayAlone(page);
    await page.context().setOffline(true);
    await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
    await expect(page.getByText('could not be fetched').first()).toBeVisible();
  },
  'played in another tab': async (page) => {
    await stayAlone(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Play here instead' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('another tab');
    await page.bringToFront();
  },
};

for (const [name, open] of Object.entries(STATES)) {
  test(`${name}: breaks no rule by day and night, and fits 320 px`, async ({ page }) => {
    await open(page);
    // All of the page at once: what lies half under the bar that stays would count as a small target.
    await page.setViewportSize({ width: 1440, height: 3200 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(150);
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(100);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Words a third to a half longer, as another language may need them. */
function lengthen(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement?.closest('svg, canvas, script, style')) continue;
    text.data = text.data.replaceAll(
      /\p{L}{3,}/gu,
      (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
    );
  }
}

/** Controls whose words stick out of them. */
function burst(): string[] {
  return [...document.querySelectorAll('button, .segment-word, a.button, summary, label')]
    .filter((each) => each instanceof HTMLElement && each.offsetParent !== null)
    .filter((each) => each.scrollWidth > each.clientWidth + 2 && getComputedStyle(each).display !== 'inline')
    .map((each) => each.textContent?.trim().slice(0, 40) ?? '');
}

test('words that are 40 % longer, and a page at 400 %, need no sideways scroll', async ({ page }) => {
  await stayAlone(page);
  const desk = page.url();
  const spots: Readonly<Record<string, () => Promise<unknown>>> = {
    desk: async () => page.getByText('quarter 1 of 14').waitFor(),
    table: async () => page.goto(desk.replace(/desk$/, 'table/alibaba')),
    map: async () => page.goto(desk.replace(/desk$/, 'map')),
    results: async () => {
      await page.goto(desk);
      await closeQuarter(page);
    },
    home: () => openHome(page),
    briefing: async () => page.goto('./#/brief/alibaba-suning-2015/suning'),
  };
  for (const [spot, go] of Object.entries(spots)) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await go();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(200);
    // A window of 1280 by 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.waitForTimeout(100);
    expect(await sideways(page), `${spot} at 400 %`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate(lengthen);
    await page.waitForTimeout(100);
    expect(await sideways(page), `${spot} in long words`).toBeLessThanOrEqual(0);
    expect(await page.evaluate(burst), `${spot} in long words`).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(100);
    expect(await sideways(page), `${spot} in long words on a phone`).toBeLessThanOrEqual(0);
    await page.reload();
  }
});

test('the main buttons of a phone are 44 px and more', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await stayAlone(page);
  const heights = (): Promise<number[]> =>
    page
      .locator('.button')
      .evaluateAll((all) =>
        all
          .filter((each) => each instanceof HTMLElement && each.offsetParent !== null)
          .map((each) => each.getBoundingClientRect().height),
      );
  for (const height of await heights()) expect(height).toBeGreaterThanOrEqual(44);
  await closeQuarter(page);
  for (const height of await heights()) expect(height).toBeGreaterThanOrEqual(44);
  await context.close();
});
