import { expect, test, type Page } from '@playwright/test';
import { PROJECTOR_WORDS } from '../../src/views/words/projector';
import type { ClassPhase } from '../../src/session';
import { violations } from './axe';
import { allKept } from './kept';
import { watchErrors } from './page';
import { openHost } from './static-host';

const { en, zh } = PROJECTOR_WORDS;
const CASE = 'alibaba-suning-2015';
/** What a beamer shows. */
const BEAMER = { width: 1920, height: 1080 };

/** The address shows this step, and so does the page, which may still have been fetched when the address was there. */
async function atStep(page: Page, quarter: number, phase: ClassPhase): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#/class/[^/]+/${quarter}/${phase}$`));
  const step = page.locator('.projector-steps [aria-current="step"]');
  await expect(step).toHaveText(new RegExp(`${en.phases[phase]}|${zh.phases[phase]}`));
}

const next = (page: Page): Promise<void> => page.keyboard.press('PageDown');

async function beginLesson(page: Page, address = './'): Promise<void> {
  await page.goto(`${address}#/class/${CASE}`);
  await expect(page.getByRole('group', { name: 'Length' })).toBeVisible();
  await next(page);
  await atStep(page, 1, 'stand');
}

/** One line, as a teacher counts along the rows: digits and spaces, wherever the focus is. */
const count = (page: Page, hands: readonly number[]): Promise<void> => page.keyboard.type(hands.join(' '));

async function vote(page: Page, hands: readonly number[]): Promise<void> {
  const fields = page.locator('.count-field');
  for (const [at, each] of hands.entries()) await fields.nth(at).fill(String(each));
}

interface Faults {
  /** Texts under 28 px. */
  readonly small: readonly string[];
  /** Texts that stand outside of the screen, or are cut off. */
  readonly outside: readonly string[];
  readonly scrolls: readonly [number, number];
}

/** What of the page the last row cannot read. */
function faultsOf(page: Page): Promise<Faults> {
  return page.evaluate(() => {
    const [small, outside] = [new Set<string>(), new Set<string>()];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!holder || text === '' || holder.closest('.visually-hidden, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      if (Number.parseFloat(getComputedStyle(holder).fontSize) < 28) small.add(text);
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        outside.add(text);
    }
    for (const input of document.querySelectorAll('input[type=text]'))
      if (Number.parseFloat(getComputedStyle(input).fontSize) < 28) small.add('a field');
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      small: [...small],
      outside: [...outside],
      scrolls: [Math.max(0, scrollWidth - innerWidth), Math.max(0, scrollHeight - innerHeight)] as const,
    };
  });
}

const LEGIBLE: Faults = { small: [], outside: [], scrolls: [0, 0] };

test.describe('with the server stopped', () => {
  test.use({ serviceWorkers: 'allow', viewport: BEAMER });

  test('a class plays four quarters, reloads in the middle, and reads every step from the last row', async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    const host = await openHost();
    const errors = watchErrors(page);
    await page.goto(host.address);
    await page.getByRole('button', { name: '中文' }).click();
    await allKept(page, 70);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await host.close();
    await context.setOffline(true);
    await page.goto(`${host.address}#/teach`);
    await page
      .getByRole('link', { name: /by show of hands/ })
      .first()
      .click();
    await expect(page.getByRole('group', { name: 'Length' })).toBeVisible();
    expect(await faultsOf(page)).toEqual(LEGIBLE);
    await next(page);
    for (let quarter = 1; quarter <= 4; quarter++) {
      await atStep(page, quarter, 'stand');
      expect(await faultsOf(page), `stand ${quarter}`).toEqual(LEGIBLE);
      await next(page);
      await atStep(page, quarter, 'choices');
      await expect(page.locator('.choice')).toHaveCount(4);
      expect(await faultsOf(page), `choices ${quarter}`).toEqual(LEGIBLE);
      await next(page);
      await atStep(page, quarter, 'predict');
      await count(page, [0, 2, 6, 9, 7, 3, 1]);
      await expect(page.locator('.plot-dot')).toHaveCount(28);
      expect(await faultsOf(page), `predict ${quarter}`).toEqual(LEGIBLE);
      await next(page);
      await atStep(page, quarter, 'decide');
      await vote(page, quarter % 2 === 0 ? [14, 9, 2, 3] : [9, 14, 2, 3]);
      await expect(page.locator('.projector-lead')).toContainText(/14 hands|14票/);
      if (quarter === 2) {
        // What has been saved is there again, at the same step, in the other language too.
        await expect(page.locator('.projector-place')).toContainText(/ saved$|已保存$/);
        await page.reload();
        await atStep(page, 2, 'decide');
        await expect(page.locator('.count-field').first()).toHaveValue('14');
        await page.getByRole('button', { name: '中文' }).click();
        await expect(page.locator('main h1')).toHaveText(/\p{Script=Han}/u);
      }
      expect(await faultsOf(page), `decide ${quarter}`).toEqual(LEGIBLE);
      await next(page);
      await atStep(page, quarter, 'reveal');
      await expect(page.locator('.plot-dot')).toHaveCount(28);
      await expect(page.locator('.plot-outcome')).toBeVisible();
      await expect(page.locator('.group')).toHaveCount(5);
      await page.waitForTimeout(1300);
      expect(await faultsOf(page), `reveal ${quarter}`).toEqual(LEGIBLE);
      await next(page);
      await atStep(page, quarter, 'worlds');
      await expect(page.locator('.worlds tbody tr')).toHaveCount(3);
      expect(await faultsOf(page), `worlds ${quarter}`).toEqual(LEGIBLE);
      await next(page);
    }
    await atStep(page, 4, 'debrief');
    await expect(page.locator('.debrief-list li')).toHaveCount(3);
    await expect(page.locator('.debrief > section')).toHaveCount(5);
    await expect(page.locator('.board-hollow')).toHaveCount(4);
    expect(await faultsOf(page), 'debrief').toEqual(LEGIBLE);
    await next(page);
    await atStep(page, 4, 'history');
    await expect(page.locator('.told-facts li:not(.told-exit)')).toHaveCount(3);
    await expect(page.locator('.told-exit')).toContainText(/A retailer sells|一家零售商/);
    expect(await faultsOf(page), 'history').toEqual(LEGIBLE);
    await page.reload();
    await atStep(page, 4, 'history');
    // An ordinary game: it is replayed and verified, and printed with its hands.
    const game = /class\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await page.goto(`${host.address}#/replay/${game}/1`);
    await expect(page.getByText(/已核验|^Verified/).first()).toBeVisible();
    await page.goto(`${host.address}#/print/report/${game}`);
    await expect(page.locator('.report-quarter').first()).toContainText('hands: A 9, B 14, C 2, D 3');
    const offline = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to fetch|Failed to update/;
    expect(errors.filter((error) => !offline.test(error))).toEqual([]);
  });
});

test('a tie waits for the teacher, a skipped question is recorded, and keys do what they say', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beginLesson(page);
  await page.keyboard.press('ArrowRight');
  await atStep(page, 1, 'choices');
  const before = await page.locator('.choice-text').nth(1).textContent();
  await page.getByRole('button', { name: /Replace choice B/ }).click();
  await expect(page.locator('.choice-text').nth(1)).not.toHaveText(before ?? '');
  await page.locator('main h1').focus();
  await page.keyboard.press('Space');
  await atStep(page, 1, 'predict');
  await page.keyboard.press('ArrowLeft');
  await atStep(page, 1, 'choices');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main h1')).toBeFocused();
  // Digits begin to count wherever the focus is; letters in a field are still the presenter's.
  await page.keyboard.type('7');
  await expect(page.locator('.plot-dot')).toHaveCount(7);
  await page.keyboard.press('h');
  await expect(page.locator('.plot-dot')).toHaveCount(0);
  await page.keyboard.press('h');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.count-field').first()).toHaveValue('6');
  // A space goes on to the next field, and so does Enter on a keypad; none but the last step is left behind.
  await page.locator('main h1').focus();
  const begun = Date.now();
  await page.keyboard.type('3 5 9 2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4 1 0 ');
  const fields = page.locator('.count-field');
  for (const [at, hands] of [3, 5, 9, 2, 4, 1, 0].entries())
    await expect(fields.nth(at)).toHaveValue(String(hands));
  expect(Date.now() - begun).toBeLessThan(5000);
  await expect(fields.nth(6)).toBeFocused();
  await atStep(page, 1, 'predict');
  await expect(page.locator('.projector-lead')).toContainText('24 hands');
  // What the presenter switched comes back after a reload, and hidden counts are not shown on the way.
  for (const key of ['h', 'x', 'z']) await page.keyboard.press(key);
  await expect(page.locator('.plot-dot')).toHaveCount(0);
  // Counts are on disk within 300 ms.
  await page.waitForTimeout(600);
  await expect(page.locator('.projector-place')).toContainText(/ saved$/);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('.plot-dot')) document.documentElement.dataset.told = 'yes';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await atStep(page, 1, 'predict');
  await expect(page.locator('.projector')).toHaveClass(/contrast larger/);
  await expect(page.locator('.projector-lead')).toHaveText(en.predict.hidden);
  expect(await page.locator('html').getAttribute('data-told')).toBeNull();
  for (const key of ['h', 'x', 'z']) await page.keyboard.press(key);
  await expect(page.locator('.plot-dot')).toHaveCount(24);
  for (let at = 0; at < 7; at++) await fields.nth(at).fill('0');
  await page.keyboard.press('b');
  await expect(page.locator('.projector-blank')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.projector-blank')).toBeHidden();
  await atStep(page, 1, 'predict');
  await page.locator('.count-field').first().fill('0');
  await next(page);
  await atStep(page, 1, 'decide');
  await next(page);
  await atStep(page, 1, 'decide');
  await vote(page, [8, 8]);
  await expect(page.locator('.projector-lead')).toContainText('A and B are level');
  await next(page);
  await atStep(page, 1, 'decide');
  await page.getByRole('button', { name: /Put choice B/ }).click();
  await expect(page.locator('.projector-lead')).toContainText('The teacher takes B');
  await next(page);
  await atStep(page, 1, 'reveal');
  await expect(page.getByText('The question was skipped.')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.locator('.projector-help')).toContainText('Page Down');
  await page.keyboard.press('?');
  await page.keyboard.press('x');
  const ground = () => page.locator('.projector').evaluate((of) => getComputedStyle(of).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  const size = () =>
    page.locator('main h1').evaluate((of) => Number.parseFloat(getComputedStyle(of).fontSize));
  const was = await size();
  await page.keyboard.press('z');
  expect(await size()).toBeGreaterThan(was * 1.1);
  expect(errors).toEqual([]);
});

test.describe('access', () => {
  test.use({ bypassCSP: true });
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'zh'],
  ] as const) {
    test(`every step breaks no A or AA rule, and fits 4:3, 16:10 and a phone (${theme}, ${language})`, async ({
      page,
    }) => {
      test.setTimeout(150_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`./#/class/${CASE}`);
      await expect(page.locator('.setup fieldset').nth(4)).toBeVisible();
      if (language === 'zh') await page.getByRole('button', { name: '中文' }).click();
      const look = async (): Promise<void> => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.waitForTimeout(100);
        expect(await violations(page), page.url()).toEqual([]);
        for (const [width, height] of [
          [1280, 800],
          [1024, 768],
          [390, 844],
          [320, 640],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.waitForTimeout(60);
          const { scrolls } = await faultsOf(page);
          expect(scrolls[0], `${page.url()} at ${width}`).toBe(0);
          if (width === 1280) expect(scrolls[1], `${page.url()} at ${width}`).toBe(0);
        }
      };
      await look();
      await next(page);
      await atStep(page, 1, 'stand');
      await look();
      await next(page);
      await atStep(page, 1, 'choices');
      await look();
      await next(page);
      await atStep(page, 1, 'predict');
      await count(page, [1, 2, 3, 4, 3, 2, 30]);
      await look();
      await next(page);
      await atStep(page, 1, 'decide');
      await vote(page, [3, 9, 2, 1]);
      await look();
      await next(page);
      await atStep(page, 1, 'reveal');
      await look();
      await next(page);
      await expect(page.locator('.worlds tbody tr')).toHaveCount(3);
      await look();
      for (let quarter = 2; quarter <= 4; quarter++) {
        await next(page);
        await atStep(page, quarter, 'stand');
        for (const phase of ['choices', 'predict', 'decide'] as const) {
          await next(page);
          await atStep(page, quarter, phase);
        }
        await vote(page, [9, 4]);
        await next(page);
        await atStep(page, quarter, 'reveal');
        await next(page);
        await atStep(page, quarter, 'worlds');
      }
      await next(page);
      await atStep(page, 4, 'debrief');
      await expect(page.locator('.debrief-list li')).toHaveCount(3);
      await look();
      await next(page);
      await look();
    });
  }
});
