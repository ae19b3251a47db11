import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { command } from './commands';
import { watchErrors } from './page';

/** What Li writes on the sheet, and nobody else may read before the quarter is closed. */
const SECRET = 'Quinces before winter';

/** Li at Suning, Mei at Alibaba, in four quarters; the curtain is down. */
async function begin(page: Page): Promise<void> {
  await page.goto('./#/hot-seat');
  await page.getByRole('radio', { name: '4 quarters', exact: true }).check();
  await page.getByRole('group', { name: 'Person 1' }).getByRole('textbox').fill('Li');
  await page.getByRole('group', { name: 'Person 2' }).getByRole('textbox').fill('Mei');
  await page.getByRole('button', { name: 'Draw the curtain and begin' }).click();
  await expect(page.getByRole('heading', { name: 'Hand the device to Li (Suning)' })).toBeVisible();
}

async function sit(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: `I am ${who}` }).click();
  await expect(page.getByText(`${who} sits here.`)).toBeVisible();
}

async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Seal and hand over|Hold course and seal)$/ }).click();
  await expect(page.getByText('sits here.')).toHaveCount(0);
}

/** From the results of the last quarter, which a person reads first, to the desk. */
async function toDesk(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/results\/\d$/);
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

/** All that a page holds: what is drawn, what is read aloud, what is typed, and its title. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.title,
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((each) => (each as HTMLInputElement).value),
    ].join('\n'),
  );
}

/** The figure of the firm's cash, as its desk says it. */
async function cashOf(page: Page): Promise<string> {
  await expect(page.locator('main')).toContainText('Cash');
  return /Cash[^\d]*RMB\s+([\d.]+bn)/.exec(await page.locator('main').innerText())?.[1] ?? 'no cash';
}

test('two people play four quarters: sealed sheets, one contract signed face to face, a reload between seals', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await begin(page);

  // Both sides see one sheet; the second signature is given by keyboard.
  await page.getByRole('link', { name: 'Li and Mei sit down together' }).click();
  await page.getByRole('group', { name: 'Logistics' }).getByRole('button', { name: /^Take/ }).click();
  await page.getByRole('button', { name: 'Suning: we sign' }).click();
  await expect(page.getByRole('region', { name: 'Suning' })).toContainText('✓ signed');
  await expect(page.getByRole('region', { name: 'Alibaba' })).toContainText('not signed');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Suning' })).toContainText('✓ signed');
  await page.getByRole('button', { name: 'Alibaba: we sign' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Signed by Li and Mei: it binds when the quarter closes',
  );
  await page.getByRole('link', { name: 'Back to the curtain' }).click();

  await sit(page, 'Li (Suning)');
  await command(page, 'price appliances -3');
  await page.getByRole('textbox', { name: /Why/ }).fill(SECRET);
  await seal(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand the device to Mei (Alibaba)');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand the device to Mei (Alibaba)');
  await expect(page.getByRole('listitem').filter({ hasText: 'Li (Suning)' })).toContainText('sealed');
  await expect(page.getByRole('button', { name: 'I am Li (Suning)' })).toHaveCount(0);
  await sit(page, 'Mei (Alibaba)');
  await seal(page);
  await expect(page).toHaveURL(/\/round\/1$/);
  await expect(page.getByText('Suning and Alibaba signed a contract')).toBeVisible();

  for (const quarter of [2, 3, 4]) {
    await page.getByRole('link', { name: 'To the next quarter' }).click();
    for (const who of ['Li (Suning)', 'Mei (Alibaba)']) {
      await sit(page, who);
      await toDesk(page);
      await seal(page);
    }
    await expect(page).toHaveURL(new RegExp(`/round/${quarter}$`));
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^The game is over/);
  for (const firm of ['Suning', 'Alibaba'])
    await expect(page.getByRole('region', { name: new RegExp(`\\(${firm}\\)$`) })).toContainText(
      /\d+ of 100.*history, under the same luck: \d+/s,
    );
  // Every secret may be told now.
  await page.getByRole('link', { name: 'To the curtain' }).click();
  await page.getByRole('button', { name: 'Results of Mei (Alibaba)' }).click();
  await expect(page).toHaveURL(/\/results\/4$/);
  await page.getByRole('button', { name: 'Put my sheet aside and hand over' }).click();
  await page.getByRole('link', { name: 'The game quarter by quarter' }).click();
  await expect(page.getByText(/verified/i).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('nothing of one person’s desk is on the page while the curtain is down or another sits, by whatever way', async ({
  page,
}) => {
  await begin(page);
  await sit(page, 'Li (Suning)');
  const url = page.url().replace(/desk$/, '');
  const cash = await cashOf(page);
  await command(page, 'price appliances -3');
  await command(page, 'advertise appliances 717');
  await page.getByRole('textbox', { name: /Why/ }).fill(SECRET);
  await page.keyboard.press('Tab');
  for (const way of ['table/jd', 'map', 'forecast/goal']) {
    await page.goto(`${url}${way}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${url}desk`);
  await expect(page.getByRole('textbox', { name: /Why/ })).toHaveValue(SECRET);
  expect((await everything(page)).includes(cash)).toBe(true);
  expect(await everything(page)).toMatch(/(?<![\w.-])717(?!\d)/);
  await seal(page);

  const secrets = [cash, SECRET, 'appliances -3', '−3'];
  // The digits alone may stand in the middle of a game's own random name.
  const advertised = /(?<![\w.-])717(?!\d)/;
  const nothing = async (where: string): Promise<void> => {
    const all = await everything(page);
    for (const secret of secrets) expect(all.includes(secret), `${secret} on ${where}`).toBe(false);
    expect(advertised.test(all), `717 on ${where}`).toBe(false);
  };
  await nothing('the curtain');
  await expect(page).toHaveTitle('Hand the device over · Crosshold');
  const ways = ['desk', 'table/jd', 'table/alibaba', 'map', 'forecast/goal', 'results/0', 'results/1'];
  for (const way of ways) {
    await page.evaluate((hash) => (location.hash = hash), `${url.replace(/^.*#/, '#')}${way}`);
    await expect(page.getByRole('button', { name: 'I am Mei (Alibaba)' })).toBeVisible();
    await nothing(way);
  }
  for (let back = 0; back < 6; back++) {
    await page.goBack();
    await page.waitForTimeout(100);
    await nothing(`${back + 1} steps back`);
  }
  const id = /game\/([^/]+)/.exec(url)?.[1] ?? '';
  for (const hash of [
    `#/print/report/${id}`,
    `#/replay/${id}/0`,
    `#/sources/alibaba-suning-2015/${id}`,
    '#/',
  ]) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForTimeout(600);
    await nothing(hash);
  }
  await page.goto(`${url}desk`);
  await sit(page, 'Mei (Alibaba)');
  for (const way of ['desk', 'table/suning', 'map', 'forecast/goal', `together/suning/alibaba`]) {
    await page.goto(`${url}${way}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(400);
    const all = await everything(page);
    for (const secret of [cash, SECRET]) expect(all.includes(secret), `${secret} on ${way}`).toBe(false);
    expect(advertised.test(all), `717 on ${way}`).toBe(false);
  }
  // The face-to-face page is not shown beside an open sheet.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mei (Alibaba) still has a sheet open');
  await page.getByRole('button', { name: 'Put it aside and sit down together' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Li and Mei face to face');
  await nothing('the meeting');
  await expect(page.getByRole('region', { name: 'Suning' })).toContainText('The sheet is sealed');
});

test('a second tab takes the game over at the curtain, with what was drafted and without showing it', async ({
  page,
  context,
}) => {
  await begin(page);
  await sit(page, 'Li (Suning)');
  await command(page, 'price appliances -3');
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole('button', { name: 'Play here instead' }).click();
  await expect(second.getByRole('button', { name: 'I am Li (Suning)' })).toBeVisible();
  expect((await everything(second)).includes('−3')).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('another tab');
  await sit(second, 'Li (Suning)');
  await expect.poll(() => command(second, 'draft')).toContain('One decision');
});

const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async (page) => {
    await page.goto('./#/hot-seat/jd-coalition-2017');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByRole('group', { name: 'Person 3' })).toBeVisible();
  },
  curtain: begin,
  together: async (page) => {
    await begin(page);
    await page.getByRole('link', { name: 'Li and Mei sit down together' }).click();
    await page.getByRole('button', { name: 'Suning: we sign' }).click();
    await expect(page.getByRole('region', { name: 'Suning' })).toContainText('✓ signed');
  },
  'own table': async (page) => {
    await begin(page);
    await sit(page, 'Li (Suning)');
    await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
    await expect(page.getByRole('button', { name: 'Lay this sheet between us' })).toBeVisible();
  },
  'four and a rival': async (page) => {
    await page.goto('./#/hot-seat/jd-coalition-2017');
    for (let more = 0; more < 2; more++) await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('button', { name: 'Draw the curtain and begin' }).click();
    await page.getByRole('link', { name: 'All sit down together' }).click();
    await page.getByRole('link', { name: '+ Meili, ask to this table' }).click();
    await page.getByRole('button', { name: 'Ask Meili' }).click();
    await expect(page.getByRole('region', { name: 'Meili' })).toContainText(/stands by|will not sign/);
  },
  laid: async (page) => {
    await begin(page);
    await sit(page, 'Li (Suning)');
    await page.goto(page.url().replace(/desk$/, 'table/alibaba'));
    await page.getByRole('button', { name: 'Lay this sheet between us' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Li and Mei face to face');
  },
  round: async (page) => {
    await begin(page);
    for (const who of ['Li (Suning)', 'Mei (Alibaba)']) {
      await sit(page, who);
      await seal(page);
    }
    await expect(page).toHaveURL(/\/round\/1$/);
  },
};

test.describe('screens for several people', () => {
  test.use({ bypassCSP: true });
  for (const [name, open] of Object.entries(SCREENS)) {
    test(`${name} breaks no A or AA rule in both themes, and fits 390 and 320 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page);
      for (const [theme, language] of [
        ['light', 'en'],
        ['dark', 'zh-CN'],
      ] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.locator(`.switch-word[lang=${language}]`).click();
        await page.setViewportSize({ width: 1440, height: 3200 });
        await page.waitForTimeout(300);
        expect(await violations(page), `${theme} ${language}`).toEqual([]);
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 });
          await page.waitForTimeout(150);
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over, `${language}, ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
});

test('the guide speaks of sealing, taking back is asked once, and a download says what it leaves out', async ({
  page,
}) => {
  await begin(page);
  await sit(page, 'Li (Suning)');
  const guide = page.getByRole('complementary', { name: 'Guide for the first quarters' });
  for (const step of ['Read where you stand', 'before you seal']) {
    await expect(guide).toContainText(step);
    await expect(guide).not.toContainText(/before you close|Close the quarter/);
    if (step.startsWith('Read')) await guide.getByRole('button', { name: 'Read' }).click();
  }
  await seal(page);
  await sit(page, 'Mei (Alibaba)');
  await seal(page);
  await page.getByRole('link', { name: 'To the next quarter' }).click();
  const back = page.getByRole('button', { name: /^If all agree: take 2015 Q3 back/ });
  const lead = page.locator('.curtain .lead');
  await back.click();
  const asked = page.getByRole('dialog', { name: 'Take 2015 Q3 back?' });
  await asked.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(asked).toBeHidden();
  await expect(lead).toContainText('quarter 2 of 4');
  await back.click();
  await asked.getByRole('button', { name: 'All agree: take it back' }).click();
  await expect(lead).toContainText('quarter 1 of 4');
  await page.goto('./#/');
  const download = page.getByRole('button', { name: /^Download: / });
  await expect(download).toHaveAccessibleDescription(/sealed or not, stays on this device/);
});
