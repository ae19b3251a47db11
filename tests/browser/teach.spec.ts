import { expect, test, type Page } from '@playwright/test';
import { closeQuarter, nextQuarter, watchErrors } from './page';
import { openReport } from './teach-screens';

const CASE = 'alibaba-suning-2015';

test('five faults are found in the printed valuation, and the sliders correct it', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto('./#/lab');
  await expect(page.locator('.lab-head')).toHaveCount(6);
  // Growth, turnover, a sound line, the annuity, the currency, the lost digit.
  const right = [2, 1, 5, 0, 3, 4];
  for (const [line, answer] of right.entries()) {
    await page.locator('.lab-head').nth(line).click();
    if (line === 3) {
      await page.locator('.lab-line-open .lab-answer').nth(1).click();
      await expect(page.locator('.lab-line-open .lab-verdict p')).toHaveText([
        /^You said: Turnover is taken for cash flow\. .*how often/,
        /^Better: One future sum .*91\.9 today and not 1,616\.3/,
      ]);
      continue;
    }
    await page.locator('.lab-line-open .lab-answer').nth(answer).click();
    await expect(page.locator('.lab-line-open .lab-verdict')).toContainText('Right.');
  }
  await expect(page.getByText('5 of 6 judged rightly at the first try.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the corrected values' }).click();
  await expect(page.getByRole('heading', { name: /^10\.1 instead of 1,616\.3/ })).toBeVisible();
  await page.getByRole('group', { name: 'Years counted' }).getByRole('button', { name: 'more' }).click();
  await expect(page.locator('.lab-years tbody tr')).toHaveCount(9);
  expect(errors).toEqual([]);
});

test('the first lesson is walked to its end, and every quarter is guessed before it is shown', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.goto('./');
  await page.getByRole('link', { name: 'Learn alone: a first lesson, 10 minutes' }).click();
  const next = page.getByRole('button', { name: 'Next' });
  const after = page.locator('.facts tbody tr:first-child td').last();
  await next.click();
  await expect(after).toHaveText('·');
  await page.getByRole('button', { name: 'Skip and look' }).click();
  await expect(after).toHaveText(/%/);
  await next.click();
  await page.getByRole('button', { name: /^Seal/ }).click();
  await expect(page.locator('.answer-verdict')).toContainText(/it came to .* your range/);
  await next.click();
  await expect(after).toHaveText(/%/);
  await next.click();
  await page.locator('.answer-choice').nth(1).click();
  await expect(page.locator('.answer-verdict p')).toHaveCount(2);
  await next.click();
  await page.getByRole('button', { name: /^Seal/ }).click();
  await next.click();
  await expect(page.locator('.chart')).toHaveCount(0);
  await page.locator('.answer-choice').first().click();
  await expect(page.locator('.answer-verdict p')).toHaveText([
    /^You said: As on record\./,
    /^Better: Without the pact\./,
  ]);
  await expect(page.getByRole('heading', { name: /least with “Without the pact”/ })).toBeVisible();
  await next.click();
  await next.click();
  await expect(page.getByText('Rule of thumb')).toBeVisible();
  await expect(page.getByText(/You sealed 2 guesses, .*skipped: 1/)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('crosshold-lessons'))).toContain(`${CASE}/first`);
  expect(errors).toEqual([]);
});

for (const language of ['en', 'zh'] as const)
  test(`every step of every lesson opens and fits a phone (${language})`, async ({ page }) => {
    const errors = watchErrors(page);
    await page.setViewportSize({ width: 320, height: 844 });
    await page.goto('./#/teach');
    if (language === 'zh') await page.getByRole('button', { name: '中文' }).click();
    for (const [lesson, steps] of Object.entries({ first: 9, tied: 9, carry: 11 }))
      for (let step = 1; step <= steps; step++) {
        await page.goto(`./#/lesson/${CASE}/${lesson}/${step}`);
        const place = language === 'en' ? `Step ${step} of ${steps}` : `第${step}步，共${steps}步`;
        await expect(page.locator('.lesson-place')).toContainText(place);
        const skip = page.getByRole('button', { name: /^(Skip and look|跳过，直接看)$/ });
        if (await skip.count()) await skip.click();
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${lesson} ${step}`).toBeLessThanOrEqual(0);
      }
    expect(errors).toEqual([]);
  });

test('the third lesson is taken over at a step, left, and held against the author’s line', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.goto(`./#/lesson/${CASE}/carry/3`);
  await page.getByRole('button', { name: /^Seal/ }).click();
  await page.getByRole('button', { name: 'Take over at the start of 2016 Q2' }).click();
  await expect(page).toHaveURL(/#\/game\/[^/]+\/desk$/);
  await expect(page.getByText('quarter 4 of 14')).toBeVisible();
  await page.getByRole('link', { name: /^Back to step 3/ }).click();
  await expect(page.getByText('You took over and have not closed a quarter yet.')).toBeVisible();
  // What was guessed is still sealed, and what came still stands there.
  await expect(page.locator('.answer-verdict')).toContainText(/it came to .* days/);
  await page.getByRole('link', { name: 'Go on playing' }).click();
  await expect(page.getByText('quarter 4 of 14')).toBeVisible();
  await closeQuarter(page);
  await nextQuarter(page);
  await closeQuarter(page);
  await page.getByRole('link', { name: /^Back to step 3/ }).click();
  await expect(page.getByText(/You left the author’s line in 2016 Q2\. After 2 quarters/)).toBeVisible();
  const rows = page.locator('.lesson-departure tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: 'Cash' }).locator('td').last()).toHaveText(/^[+−]/);
  await expect(page.locator('.lesson-departure')).toContainText(/The author:.*warehouses/);
  const next = page.getByRole('button', { name: 'Next' });
  for (let step = 3; step < 6; step++) await next.click();
  await page.locator('.answer-choice').nth(3).click();
  await expect(page.locator('.answer-verdict p')).toHaveText([/^You said: Add nothing\./, /^Better: Rent/]);
  for (let step = 6; step < 10; step++) await next.click();
  await page.getByRole('textbox').fill('Our carrier, in the week of our own sale.');
  await next.click();
  await expect(page.getByText('Rule of thumb')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('textbox')).toHaveValue('Our carrier, in the week of our own sale.');
  await page.goto('./#/teach');
  await page.getByRole('link', { name: 'go on at step 10' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  expect(errors).toEqual([]);
});

test('milestones are put in order, and a claim stands beside the game in hand', async ({ page }) => {
  const errors = watchErrors(page);
  await openReport(page);
  const game = page.url().split('/').pop() ?? '';
  await page.goto(`./#/sources/${CASE}/${game}`);
  await expect(page.getByText(/You are Suning, one quarter played/)).toBeVisible();
  await expect(page.locator('.claim-figure b').first()).toHaveText(/^\d.*% → \d.*%$/);
  await expect(page.getByText(/in this model, after one quarter/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Check the order' }).click();
  await expect(page.getByText('One pair of neighbours stands the wrong way round.')).toBeVisible();
  await page.getByRole('button', { name: 'Suning Logistics and Cainiao are linked: earlier' }).click();
  await page.getByRole('button', { name: 'Check the order' }).click();
  await expect(page.getByText('In order of time.')).toBeVisible();
  expect(errors).toEqual([]);
});

/** Printed area in pixels: the paper less the margins of the style sheet. */
const PAPERS = { A4: { width: 688, height: 1031 }, Letter: { width: 710, height: 965 } } as const;

/** What is wrong with a printed page: rows taller than a sheet, rows that may be cut, anything wider than the paper. */
async function printFaults(page: Page, height: number): Promise<string[]> {
  return page.evaluate((tallest) => {
    const faults: string[] = [];
    for (const row of document.querySelectorAll('main tr')) {
      if (row.getBoundingClientRect().height > tallest) faults.push('a row is taller than the paper');
      if (getComputedStyle(row).breakInside !== 'avoid') faults.push('a row may be cut');
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px beside the paper`);
    for (const cell of document.querySelectorAll('main td, main th'))
      if (cell.scrollWidth > cell.clientWidth + 1) faults.push(`overflow in ${cell.textContent ?? ''}`);
    if (document.querySelector('.top-bar')?.checkVisibility()) faults.push('the bar is printed');
    return faults;
  }, height);
}

/** Pages of a document, counted in the file itself. */
function pagesOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

const PRINTS: readonly (readonly [name: string, fragment: string, most: number])[] = [
  ['briefing', `#/print/briefing/${CASE}/suning`, 5],
  ['decision sheet', `#/print/sheet/${CASE}/suning`, 2],
  ['handout', `#/print/handout/${CASE}/suning`, 1],
  ['notes', `#/notes/${CASE}`, 4],
];

for (const language of ['en', 'zh'] as const)
  test(`papers print on A4 and letter without a cut row (${language})`, async ({ page }) => {
    await page.goto('./#/teach');
    if (language === 'zh') await page.getByRole('button', { name: '中文' }).click();
    await page.emulateMedia({ media: 'print' });
    for (const [name, fragment, most] of PRINTS) {
      await page.goto(`./${fragment}`);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('main table, main dl').first()).toBeVisible();
      if (name === 'briefing')
        await expect(
          page.locator('.paper-facts td:nth-child(3)').filter({ hasText: /\d/ }).first(),
        ).toBeVisible();
      for (const [format, paper] of Object.entries(PAPERS)) {
        await page.setViewportSize(paper);
        expect(await printFaults(page, paper.height), `${name} on ${format}`).toEqual([]);
        const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
        expect(pages, `${name} on ${format}`).toBeGreaterThanOrEqual(1);
        expect(pages, `${name} on ${format}`).toBeLessThanOrEqual(most);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });

test('the report of a game prints what was decided, said and caused', async ({ page }) => {
  await openReport(page);
  const rows = page.locator('.report-quarter tr');
  await expect(rows.filter({ hasText: 'Share, because of' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'History' })).toContainText('signed with Alibaba');
  await expect(page.getByRole('heading', { name: /^Beside history/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No ranges were sealed' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const charts = page.locator('.leaf-charts .drawing');
  await expect(charts).toHaveCount(2);
  // History is dashed with hollow dots, mine solid with filled ones, and both are named where they end.
  await expect(charts.first().locator('.series-history .series-dot')).toHaveCount(2);
  await expect(charts.first().locator('.end-word')).toHaveText([/mine/, /history/]);
  await expect(page.locator('.leaf-charts summary').first()).toBeHidden();
  for (const [format, paper] of Object.entries(PAPERS)) {
    await page.setViewportSize(paper);
    expect(await printFaults(page, paper.height), format).toEqual([]);
    for (const quarter of await page.locator('.report-quarter').all())
      expect(await quarter.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
    expect(pagesOf(await page.pdf({ format }))).toBeLessThanOrEqual(2);
  }
});

for (const language of ['en', 'zh'] as const)
  test(`letters and notes explain their words in place, by keyboard, and nothing leaves the page (${language})`, async ({
    page,
  }) => {
    for (const path of ['#/brief/jd-coalition-2017/vipshop', '#/notes/alibaba-suning-2015']) {
      await page.goto(`./${path}`);
      if (language === 'zh') await page.getByRole('button', { name: '中文' }).click();
      const words = page.locator('.letter .term > summary, .notes .term > summary');
      await expect(words.first()).toBeVisible();
      await words.first().focus();
      await page.keyboard.press('Enter');
      const told = page.locator('details.term[open] .aside-body');
      await expect(told.getByRole('link')).toHaveAttribute('href', /#\/glossary\//);
      await page.keyboard.press('Escape');
      await expect(told).toHaveCount(0);
      for (const width of [1440, 900, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (let at = 0; at < (await words.count()); at++) {
          await words.nth(at).click();
          await expect(told.getByRole('link')).toBeVisible();
          const [box, all] = [
            await told.boundingBox(),
            await page.evaluate(() => [scrollX, document.documentElement.scrollWidth]),
          ];
          expect(all, `${path} at ${width}`).toEqual([0, width]);
          expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
          const line = await words.nth(at).boundingBox();
          expect(line?.height ?? 0).toBeGreaterThanOrEqual(24);
          await page.keyboard.press('Escape');
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
