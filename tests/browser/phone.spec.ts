import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { closeQuarter, goToTable, nextQuarter, stayAlone, watchErrors } from './page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, bypassCSP: true });

/** Where things begin, in pixels from the head of the page; each has to be there. */
async function tops(page: Page, selectors: readonly string[]): Promise<number[]> {
  return page.evaluate(
    (all) =>
      all.map((selector) => {
        const found = document.querySelector(selector);
        return found ? Math.round(found.getBoundingClientRect().top + scrollY) : Number.NaN;
      }),
    selectors,
  );
}

const length = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** Sections of the page whose place in sight is not their place in reading. */
async function outOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('main .section')].filter(
      (each) =>
        each.getBoundingClientRect().height > 0 && !each.parentElement?.closest('details:not([open])'),
    );
    return all.flatMap((each, at) => {
      const before = all[at - 1];
      return before && each.getBoundingClientRect().top < before.getBoundingClientRect().top
        ? [each.textContent?.slice(0, 40) ?? '']
        : [];
    });
  });
}

test('the briefing fits 2,200 px: what is asked comes first, the start lies under the thumb, the rest is folded', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.goto('./#/brief/alibaba-suning-2015/suning');
  const fan = page.locator('.fold', { has: page.getByRole('heading', { name: /in 8 of 10 draws/ }) });
  await expect(fan).toBeVisible({ timeout: 30_000 });
  expect(await length(page)).toBeLessThanOrEqual(2200);
  expect(await outOfOrder(page)).toEqual([]);
  const start = page.getByRole('button', { name: 'Start' });
  await expect(start).toBeInViewport();
  const [letter = 0, asked = 0, figures = 0] = await tops(page, ['.letter', '.aim', '.briefing-standing']);
  expect([letter, asked, figures]).toEqual([letter, asked, figures].sort((a, b) => a - b));
  expect(figures).toBeLessThan(2 * 844);
  for (const name of ['How it is played', 'Strengths and weaknesses', 'How well the numbers are known'])
    await expect(
      page.locator('.fold', { has: page.getByRole('heading', { name }) }),
      name,
    ).not.toHaveAttribute('open', '');
  // What is expected of the end is said on a sheet above the bar.
  const expected = page.locator('.close-expect > summary');
  await expect(expected).toContainText('?');
  await expected.click();
  await page.locator('.interval-handle.interval-mid').focus();
  await page.keyboard.press('ArrowRight');
  await expect(expected).toContainText('%');
  await page.keyboard.press('Escape');
  await expect(page.locator('.close-sheet')).toBeHidden();
  // A doubted card opens the fan, which follows the cards.
  const card = page.locator('.source-card', { hasText: 'What was joined up' });
  await expect(card).not.toHaveAttribute('open', '');
  await card.locator('summary').first().click();
  await card.getByRole('radio', { name: 'grade D' }).check();
  await expect(card).toContainText('(instead of 0.5 to 1)');
  await expect(page.getByRole('heading', { name: /^Your doubt/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.briefing-doubts .drawing')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await start.click();
  await expect(page).toHaveURL(/\/desk$/);
  expect(errors).toEqual([]);
});

test('the desk stands in the order in which a quarter is decided, within three screens', async ({ page }) => {
  const errors = watchErrors(page);
  await stayAlone(page);
  await page.getByRole('button', { name: 'Skip the guide' }).click();
  await expect(page.locator('.desk-ahead svg').first()).toBeVisible();
  const parts = [
    'h1',
    '.desk-news',
    '.desk-firm',
    '.desk-ahead',
    '.openings',
    '#draft',
    '#all-decisions',
    '.desk-others',
  ];
  const places = await tops(page, parts);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await outOfOrder(page)).toEqual([]);
  // Three screens of 844 px; all decisions and the others are folded.
  expect(await length(page)).toBeLessThanOrEqual(2532);
  await expect(page.locator('#all-decisions')).not.toHaveAttribute('open', '');
  // What is expected is said within reach of a thumb, by touch and by key.
  const expected = page.locator('.close-expect > summary');
  await expect(expected).toBeInViewport();
  await expect(page.getByRole('button', { name: /Close the quarter|Hold course/ })).toBeInViewport();
  await expected.focus();
  await page.keyboard.press('Enter');
  const sheet = page.locator('.close-sheet');
  await expect(sheet).toBeInViewport();
  await page.getByRole('button', { name: 'I expect this' }).click();
  await expect(page.getByRole('button', { name: 'I expect this' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await expected.focus();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await closeQuarter(page);
  expect(errors).toEqual([]);
});

test('the table fits three screens, a clause opens in place and the sums stay in sight', async ({ page }) => {
  const errors = watchErrors(page);
  await goToTable(page);
  await page.getByRole('button', { name: 'Skip the guide' }).click();
  const total = page.locator('.sheet-total');
  await expect(total).toBeInViewport();
  await expect(page.getByText(/16 pairs of futures/)).toBeAttached();
  expect(await length(page)).toBeLessThanOrEqual(2400);
  expect(await outOfOrder(page)).toEqual([]);
  const clause = page.locator('.sheet-fold', { hasText: 'Data' }).first();
  await clause.locator('summary').first().click();
  const less = page.getByRole('button', { name: 'less: Data: safeguards' });
  await expect(less).toBeVisible();
  await less.click();
  await expect(total.locator('.zone-strip')).toBeInViewport();
  await expect(total).toContainText(/deal/);
  await expect(page.getByRole('button', { name: 'Send this offer' })).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await less.click({ trial: true });
  await page.getByRole('button', { name: 'more: Data: safeguards' }).click();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'To the desk' }).first().click();
  await closeQuarter(page);
  await nextQuarter(page);
  // A contract in force is one line, until it is asked for.
  await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
  const standing = page.getByRole('button', { name: /clauses stand as they are/ });
  await expect(standing).toBeVisible();
  await expect(page.locator('.sheet-fold')).toHaveCount(0);
  await standing.click();
  await expect(page.locator('.sheet-fold').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('what can wait lies folded on results, replay and glossary, and opens for those who seek it', async ({
  page,
}) => {
  await stayAlone(page);
  await closeQuarter(page);
  await expect(page.locator('#step-books')).not.toHaveAttribute('open', '');
  await expect(page.locator('#step-explanation')).toBeAttached();
  expect(await outOfOrder(page)).toEqual([]);
  expect(await length(page)).toBeLessThanOrEqual(2400);
  const places = await tops(page, ['#step-prediction', '#step-outcome', '#step-causes', '.moves']);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // Enter leads through all steps: the books open when they are reached.
  for (let step = 1; step <= 5; step++) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.results-step')).toContainText(`Step ${step} of 5`);
  }
  await expect(page.locator('#step-books')).toHaveAttribute('open', '');
  expect(await violations(page)).toEqual([]);
  await page.goto(page.url().replace(/game\/(.*)\/results\/1$/, 'replay/$1/1'));
  await page.getByRole('button', { name: 'Show the map' }).click();
  const layers = page.getByRole('group', { name: 'Layer' });
  await layers.getByRole('radio', { name: 'Cost' }).check();
  await expect(page.getByRole('heading', { name: /A parcel is cheapest around/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'The same as a list' })).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await page.goto('./#/glossary');
  const money = page.locator('.fold', { has: page.getByRole('heading', { name: 'Money' }) });
  await expect(money).not.toHaveAttribute('open', '');
  expect(await length(page)).toBeLessThanOrEqual(844);
  await page.getByLabel('Find a word').fill('dilution');
  await expect(page.getByText('Each old share’s smaller part')).toBeVisible();
});

for (const width of [1024, 1180, 1280, 1440, 1920]) {
  test(`the columns of the desk have room at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await stayAlone(page);
    await expect(page.locator('.desk-ahead svg').first()).toBeVisible();
    const widths = await page.evaluate(() =>
      ['.desk-choices', '.desk-ahead', '.desk-others'].map(
        (each) => document.querySelector(each)?.getBoundingClientRect().width ?? 0,
      ),
    );
    const [choices = 0, ahead = 0, others = 0] = widths;
    expect(choices).toBeGreaterThanOrEqual(600);
    expect(ahead).toBeGreaterThanOrEqual(300);
    expect(others).toBeGreaterThanOrEqual(300);
    // The figures and the forecast are in sight before anything is scrolled.
    await expect(page.locator('.desk-firm .figure-rows')).toBeInViewport();
    await expect(page.locator('.desk-ahead svg').first()).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.columns-desk :is(b, dt, dd, button, .segment-word)')].flatMap((each) =>
        each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline'
          ? [each.textContent ?? '']
          : [],
      ),
    );
    expect(cut).toEqual([]);
  });
}
