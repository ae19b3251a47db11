import { expect, test, type Page } from '@playwright/test';
import { ASSIGNMENT_SCREENS } from './assignment-screens';
import { violations } from './axe';
import { closeQuarter, goToTable, openHome, stayAlone } from './page';
import { TEACHING_SCREENS } from './teach-screens';

/** The screens of a first game, by name, each reached from a fresh page. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: openHome,
  briefing: async (page) => {
    await page.goto('./#/brief/alibaba-suning-2015/suning');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  desk: stayAlone,
  table: goToTable,
  map: async (page) => {
    await stayAlone(page);
    await page.goto(page.url().replace(/desk$/, 'map'));
    await expect(page.getByRole('table').first()).toBeVisible();
  },
  results: async (page) => {
    await stayAlone(page);
    await closeQuarter(page);
  },
  causes: async (page) => {
    await stayAlone(page);
    await closeQuarter(page);
    for (const chart of [0, 1]) {
      const bars = page.locator('section.chart:has(.point-opens)').nth(chart).locator('.point-opens');
      await bars.first().click({ position: { x: 8, y: 8 } });
    }
    await expect(page.locator('.explanation')).toHaveCount(2);
  },
  history: async (page) => {
    await page.goto('./#/history/alibaba-suning-2015/1');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  ...TEACHING_SCREENS,
  ...ASSIGNMENT_SCREENS,
  answer: async (page) => {
    await openHome(page);
    await page.getByRole('button', { name: /^Sign/ }).click();
    await expect(page.locator('.home-difference')).toBeVisible();
  },
  glossary: async (page) => {
    await page.goto('./#/glossary/dilution');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  closing: async (page) => {
    await page.goto('./#/closing/jd-coalition-2017');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
};

test.use({ bypassCSP: true });

for (const [name, open] of Object.entries(SCREENS)) {
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'zh'],
  ] as const) {
    test(`${name} breaks no A or AA rule (${theme}, ${language})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await open(page);
      if (language === 'zh') await page.getByRole('button', { name: '中文' }).click();
      await page.waitForTimeout(300);
      // All of the page at once: what lies half under the bar that stays would count as a small target.
      await page.setViewportSize({ width: 1440, height: 3200 });
      await page.waitForTimeout(100);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${name} fits a phone without sideways scroll`, async ({ page }) => {
    await open(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(150);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
