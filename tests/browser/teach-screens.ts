import { expect, type Page } from '@playwright/test';
import { closeQuarter, stayAlone } from './page';

const CASE = 'alibaba-suning-2015';

async function at(page: Page, fragment: string): Promise<void> {
  await page.goto(`./${fragment}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** The report of a game of one quarter. */
export async function openReport(page: Page): Promise<void> {
  await stayAlone(page);
  await closeQuarter(page);
  const game = /game\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await at(page, `#/print/report/${game}`);
  await expect(page.locator('.report-quarter')).toHaveCount(1);
}

/** Pages for a lesson, by name, each reached from a fresh page and with something opened where there is something to open. */
export const TEACHING_SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  teaching: (page) => at(page, '#/teach'),
  laboratory: async (page) => {
    await at(page, '#/lab');
    await page.locator('.lab-head').first().click();
    await page.locator('.lab-line-open .lab-answer').nth(1).click();
    await page.getByRole('button', { name: /corrected values|修正后/ }).click();
    await expect(page.locator('.lab-years')).toBeVisible();
  },
  notes: async (page) => {
    await at(page, `#/notes/${CASE}`);
    await expect(page.locator('.plan')).toHaveCount(3);
  },
  claims: async (page) => {
    await at(page, `#/sources/${CASE}`);
    await page.locator('.answer-choice').first().click();
    await expect(page.locator('.claim')).toHaveCount(7);
  },
  paper: async (page) => {
    await at(page, `#/print/sheet/${CASE}/suning`);
    await expect(page.locator('.paper-decisions')).toBeVisible();
  },
  report: openReport,
  guess: async (page) => {
    await at(page, `#/lesson/${CASE}/first/2`);
    await expect(page.locator('.lesson-guess')).toBeVisible();
  },
  comparison: async (page) => {
    await at(page, `#/lesson/${CASE}/carry/6`);
    await page.locator('.answer-choice').nth(2).click();
    await expect(page.locator('.chart')).toBeVisible();
  },
  note: async (page) => {
    await at(page, `#/lesson/${CASE}/carry/10`);
    await expect(page.getByRole('textbox')).toBeVisible();
  },
  departure: async (page) => {
    await at(page, `#/lesson/${CASE}/carry/3`);
    await page.getByRole('button', { name: /^Take over/ }).click();
    await expect(page.getByText('quarter 4 of 14')).toBeVisible();
    await closeQuarter(page);
    await page.getByRole('link', { name: /^Back to step 3/ }).click();
    await expect(page.locator('.lesson-departure table')).toBeVisible();
  },
};
