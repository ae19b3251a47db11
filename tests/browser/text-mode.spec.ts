import { expect, test, type Page } from '@playwright/test';
import { command, textMode } from './commands';
import { openHome, watchErrors } from './page';

interface Heard {
  readonly urgent: boolean;
  readonly text: string;
}

/** Notes what live regions say, as a screen reader hears it: the whole region whenever something in it changes. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = window as unknown as { heard: Heard[] };
    kept.heard = [];
    const last = new WeakMap<Element, string>();
    const note = (region: Element): void => {
      const text = region.textContent ?? '';
      if (text.trim() === '' || last.get(region) === text) return;
      last.set(region, text);
      kept.heard.push({
        urgent: region.matches('[role=alert], [aria-live=assertive]'),
        text: text.trim(),
      });
    };
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest('[role=alert], [role=status], [aria-live]:not([aria-live=off])');
        if (region) regions.add(region);
      }
      regions.forEach(note);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

async function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => {
    const kept = window as unknown as { heard: Heard[] };
    return kept.heard.splice(0);
  });
}

test('a whole game of eight quarters in words alone, each action spoken once and briefly', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await listen(page);
  // Nothing is drawn: there is no canvas to draw on.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openHome(page);
  await textMode(page);
  await heard(page);
  /** One typed line: what is heard of it is at most one urgent line of 120 characters, and nothing twice. */
  const type = async (line: string): Promise<string> => {
    const answer = await command(page, line);
    await page.waitForTimeout(60);
    const said = await heard(page);
    const urgent = said.filter(({ urgent }) => urgent);
    expect(urgent.length, line).toBe(1);
    for (const { text } of urgent) expect(text.length, text).toBeLessThanOrEqual(120);
    expect(new Set(said.map(({ text }) => text)).size, line).toBe(said.length);
    return answer;
  };
  await type('new corner-shop-2016');
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(await type('status')).toContain('quarter 1 of 8');
  expect(await type('status')).toContain('quarter 1 of 8');
  expect(await type('help price')).toContain('Prices');
  expect(await type('price students -2')).toContain('\u22122');
  expect(await type('price students -50')).toContain('between');
  expect(await type('frobnicate')).toContain('not known');
  expect(await type('定价 学生 3')).toContain('+3');
  expect(await type('undo')).toContain('back');
  expect(await type('draft')).toContain('One decision');
  expect(await type('offer alibaba')).toMatch(/Alibaba/);
  expect(await type('map')).not.toBe('');
  await expect(page).toHaveURL(/\/(map|desk)$/);
  await expect(page.locator('canvas')).toHaveCount(0);
  for (let quarter = 1; quarter <= 8; quarter++) {
    if (quarter > 1) {
      await type('next');
      await expect(page.getByText(`quarter ${quarter} of 8`).first()).toBeVisible();
    }
    await type('predict share 3 4');
    expect(await type('close')).toContain('Closed');
    await expect(page).toHaveURL(new RegExp(`/results/${quarter}$`));
    // Every chart of the page lies open as a table, and none is drawn.
    await expect(page.locator('section.chart svg')).toHaveCount(0);
    const tables = page.locator('section.chart details.chart-table');
    for (const open of await tables.evaluateAll((all) => all.map((each) => each.hasAttribute('open'))))
      expect(open).toBe(true);
    await expect(page.getByRole('textbox', { name: 'Command' })).toBeFocused();
  }
  expect(await type('close')).toContain('over');
  expect(errors).toEqual([]);
});

test('the command line answers in Chinese, and refuses clearly', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '文字模式' }).click();
  const box = page.getByRole('textbox', { name: '命令' });
  const type = async (line: string): Promise<string> => {
    await box.fill(line);
    await box.press('Enter');
    const entry = page.locator('.command-entry').first();
    await expect(entry).toContainText(line);
    return (await entry.textContent()) ?? '';
  };
  await type('新局');
  await expect(page).toHaveURL(/\/desk$/);
  expect(await type('定价 家电 -2')).toContain('家电');
  expect(await type('财务 借款 10')).toContain('10.0亿元');
  expect(await type('定价 家电 -30')).toContain('须在');
  expect(await type('弹琴')).toContain('不认识');
  expect(await type('地图 南京')).toContain('南京');
  expect(await type('结算')).toContain('已结算');
});
