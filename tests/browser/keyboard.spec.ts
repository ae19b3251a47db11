import { expect, test, type Page } from '@playwright/test';
import { watchErrors } from './page';

/** Moves by Tab, backwards where what is sought stands at the end of the page, until the focus is on it; then Enter. */
async function press(page: Page, name: RegExp, way: 'Tab' | 'Shift+Tab'): Promise<void> {
  const reached = (): Promise<boolean> =>
    page.evaluate(
      ([source, flags]) => {
        const { activeElement: at } = document;
        const pattern = new RegExp(source ?? '', flags);
        return (
          at instanceof HTMLElement &&
          at.matches('button, a, summary') &&
          pattern.test(at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '')
        );
      },
      [name.source, name.flags],
    );
  let tabs = 0;
  while (!(await reached())) {
    if (++tabs > 300) throw new Error(`no key leads to ${name}`);
    await page.keyboard.press(way);
  }
  await page.keyboard.press('Enter');
}

/** A full round of Tab: every stop is seen, and not hidden by a bar that stays. Gives the stops that are not. */
async function hiddenStops(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const hidden: string[] = [];
  const first = { name: '' };
  for (let tabs = 0; tabs < 400; tabs++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      // A heading has the focus when its page comes; it is no stop.
      if (!(at instanceof Element) || at.matches('body, h1')) return null;
      // A hidden radio button is drawn by the word beside it.
      const shown = at.matches('.segment-input, .visually-hidden') ? (at.parentElement ?? at) : at;
      const box = shown.getBoundingClientRect();
      const style = [at, shown, at.nextElementSibling ?? at].map((each) => getComputedStyle(each));
      const ringed =
        style.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px') ||
        // A slider's ring lies round its thumb, whose style cannot be read.
        at.matches('path, circle, rect, g, line, text, input[type=range]');
      const x = Math.min(innerWidth - 2, Math.max(1, box.left + box.width / 2));
      const ys = [box.top + 2, box.top + box.height / 2, box.bottom - 2];
      const free = ys.some((y) => {
        const over = document.elementFromPoint(x, y);
        return (
          over !== null &&
          (shown.contains(over) || over.contains(shown) || shown.parentElement?.contains(over))
        );
      });
      // Parts that are fetched meanwhile are noted in the head.
      const count = [...document.body.querySelectorAll('*')].indexOf(at);
      return {
        name: `${count} ${at.tagName} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}`,
        ringed,
        free,
      };
    });
    if (!stop) continue;
    if (first.name === stop.name) return hidden;
    if (first.name === '') first.name = stop.name;
    if (!stop.ringed) hidden.push(`no ring: ${stop.name}`);
    if (!stop.free) hidden.push(`hidden: ${stop.name}`);
  }
  return [...hidden, 'the keys do not come round'];
}

test('a whole game of eight quarters by keyboard alone', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto('./#/brief/corner-shop-2016/weijun');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press(page, /^Start/, 'Shift+Tab');
  await expect(page).toHaveURL(/\/desk$/);
  for (let quarter = 1; quarter <= 8; quarter++) {
    await expect(page.getByText(`quarter ${quarter} of 8`)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (quarter % 3 === 1) {
      // One choice of the desk, by arrows: the first question that offers several answers.
      for (let tabs = 0; tabs < 80; tabs++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('main input[type=radio]') ?? false))
          break;
      }
      await page.keyboard.press('ArrowRight');
    }
    await press(page, /^(Close the quarter|Hold course)/, 'Shift+Tab');
    await expect(page).toHaveURL(new RegExp(`/results/${quarter}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (quarter < 8) await press(page, /^(Next|To the desk)/, 'Shift+Tab');
  }
  expect(errors).toEqual([]);
});

test('the keys come round on desk and results, and every stop is seen', async ({ page }) => {
  await page.goto('./#/brief/corner-shop-2016/weijun');
  await press(page, /^Start/, 'Shift+Tab');
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await hiddenStops(page)).toEqual([]);
  await press(page, /^(Close the quarter|Hold course)/, 'Shift+Tab');
  await expect(page).toHaveURL(/\/results\/1$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await hiddenStops(page)).toEqual([]);
});

test('keys of the frame: skip link and text mode first, help, command line, map, tables; letters can be switched off', async ({
  page,
}) => {
  await page.goto('./#/brief/alibaba-suning-2015/suning');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Text mode' })).toBeFocused();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to play' });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('/');
  const box = page.getByRole('textbox', { name: 'Command' });
  await expect(box).toBeFocused();
  // What is typed into a line is no key.
  await page.keyboard.type('status?');
  await expect(help).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();

  await press(page, /^Start/, 'Shift+Tab');
  await press(page, /^(Close the quarter|Hold course)/, 'Shift+Tab');
  await expect(page).toHaveURL(/\/results\/1$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const table = page.locator('details.chart-table').first();
  await expect(table).toBeVisible();
  await page.keyboard.press('t');
  await expect(table).toHaveAttribute('open', '');
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/\/map$/);
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/\/desk$/);

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /Single letters/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.goto(page.url().replace(/desk$/, 'map'));
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/map$/);
  await expect(box).toBeHidden();
});
