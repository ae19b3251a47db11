import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parseCsv } from '../../src/analysis/csv';
import { ASSIGNMENT_SCREENS, begin, classOf, fileOf, type HandedIn } from './assignment-screens';
import { closeQuarter, nextQuarter, watchErrors } from './page';

/** The teacher's link for a task of four quarters at the easiest level. */
async function setTask(page: Page): Promise<string> {
  await page.goto('./#/teach');
  await page.getByRole('link', { name: 'Set an assignment' }).first().click();
  await page.getByRole('radio', { name: 'Essentials' }).check({ force: true });
  await page
    .getByRole('group', { name: 'Forecast' })
    .getByRole('radio', { name: 'Off' })
    .check({ force: true });
  await page.getByLabel('Title').fill('Alone or allied?');
  await page.getByLabel('What you ask').fill('Run Suning for a year.');
  await expect(page.locator('.assign-sheet')).toContainText('Alone or allied?');
  // This host is one that no student reaches.
  await expect(page.getByText('127.0.0.1, which is this computer alone')).toBeVisible();
  return page.locator('.task-link').inputValue();
}

/** A student's game on the page, handed in as a file. */
async function play(page: Page, link: string, name: string): Promise<HandedIn> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alone or allied?');
  await begin(page, name);
  await expect(page.getByText('quarter 1 of 4')).toBeVisible();
  const strip = page.locator('.varied');
  for (let quarter = 1; quarter <= 4; quarter++) {
    await expect(strip).toContainText('Still open this quarter: what you expect, and why.');
    await page.locator('.desk-reason input').fill(`Reason ${quarter}`);
    await expect(strip).toContainText('Still open this quarter: what you expect.');
    await page.getByRole('button', { name: 'I expect this' }).click();
    await expect(strip).not.toContainText('Still open');
    await closeQuarter(page);
    if (quarter < 4) await nextQuarter(page);
  }
  await page.locator('.close-bar').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.locator('main')).toContainText('4 of 4');
  await expect(page.getByRole('link', { name: 'What really happened' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  return fileOf(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
}

/** The rest of the class, of which one cut a price afterwards and one found a better reason. */
function classmates(link: string): HandedIn[] {
  const { games } = classOf(29, link.replace(/^.*#\/assignment\//, ''));
  const altered: Readonly<Record<string, (text: string) => string>> = {
    'Student 04': (text) => text.replace(/("period": "2015Q4",[^]*?"stance": )-0\.025/, '$1-0.02'),
    'Student 11': (text) => text.replace('Student 11, quarter 3', 'I foresaw it all'),
  };
  return games.map(([name, text]) => fileOf(`${name}.json`, altered[name]?.(text) ?? text));
}

test('an assignment goes from the teacher’s link to the marked pile: 30 records, 2 altered, both found', async ({
  page,
}) => {
  test.slow();
  const errors = watchErrors(page);
  const link = await setTask(page);
  expect(link.length).toBeLessThan(260);
  const own = await play(page, link, '李伟 07');
  expect(own.name).toBe('李伟-07-alibaba-suning-2015.json');

  await page.goto('./#/mark');
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByLabel('Link of the assignment').blur();
  await expect(page.getByText('Every game is held against this assignment.')).toBeVisible();
  await page.locator('.mark-drop input').setInputFiles([own, ...classmates(link)]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('30 records, 28 verified, 2 were altered');
  const row = (name: string) => page.locator('.mark-row').filter({ hasText: name });
  await expect(row('Student 04')).toContainText('differs from 2015 Q4');
  await expect(row('Student 11')).toContainText('differs from 2016 Q1');
  await expect(page.locator('.mark-row').filter({ hasText: 'differs from' })).toHaveCount(2);
  await expect(row('李伟 07')).toContainText('4 of 4');
  // Nothing is wrong with any of the others.
  await expect(page.locator('.mark-verified td:last-child').filter({ hasText: /\d/ })).toHaveCount(0);

  // By keyboard: order by the verdict, and open the first row.
  await page.getByRole('button', { name: 'Verified' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Verified' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.locator('.mark-row').first()).toContainText('Student 04');
  await page.locator('.mark-open').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-remarks')).toContainText('it does not come out as recorded in 2015 Q4');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const [head = [], ...lines] = parseCsv(readFileSync(await download.path(), 'utf8'));
  expect(lines).toHaveLength(30);
  const at = (column: string) => lines.map((line) => line[head.indexOf(column)]);
  expect(at('verified').filter((said) => said === 'false')).toHaveLength(2);
  expect(at('differs_from_assignment').filter((said) => said !== '')).toEqual([]);
  expect(at('reasons')[0]).toContain('Reason 1');

  await row('李伟 07').getByRole('button').click();
  await page.getByRole('button', { name: 'Look at the game: 李伟 07' }).click();
  await expect(page).toHaveURL(/#\/record\//);
  await page.goBack();
  await expect(page.locator('.mark-row')).toHaveCount(30);
  expect(errors).toEqual([]);
});

test('what the teacher forbids is not there, and the page says why, in both languages', async ({ page }) => {
  const errors = watchErrors(page);
  await ASSIGNMENT_SCREENS['assigned desk']?.(page);
  await expect(page.locator('main')).toContainText('Your teacher has turned the forecast off');
  await expect(page.locator('.fan')).toHaveCount(0);
  await expect(page.locator('.kept.varied')).toContainText('no forecast · no taking back');
  await closeQuarter(page);
  await nextQuarter(page);
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Your teacher does not allow taking a quarter back.');
  await page.goto(page.url().replace(/desk$/, 'forecast/goal'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No forecast in this assignment');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这份作业没有预测');
  await expect(page.locator('main')).toContainText('老师为这份作业关闭了预测');
  expect(errors).toEqual([]);
});

test('a link that was cut, and files that are no records, are refused in words', async ({ page }) => {
  await page.goto('./#/assignment/AwABG3W3lX2Nns9');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This assignment does not open');
  await expect(page.getByRole('alert')).toContainText('This is no code of ours');
  await page.goto('./#/mark');
  // Dropped, as most people do it.
  await page.locator('.mark-drop').evaluate((place) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['no record at all'], 'holiday.json', { type: 'application/json' }));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.mark-row')).toContainText('cannot be read');
  await page.locator('.mark-open').click();
  await expect(page.locator('.mark-remarks')).toContainText('This is not JSON');
});

test('a folder of records is dropped as one, and what in it is no record stays out', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'crosshold-pile-'));
  mkdirSync(join(folder, 'class', 'late'), { recursive: true });
  const [first, second] = classOf(2).games;
  writeFileSync(join(folder, 'class', 'first.json'), first?.[1] ?? '');
  writeFileSync(join(folder, 'class', 'late', 'second.json'), second?.[1] ?? '');
  writeFileSync(join(folder, 'class', 'photo.jpg'), 'no record');
  await page.goto('./#/mark');
  const place = await page.locator('.mark-drop').boundingBox();
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: (place?.x ?? 0) + 40,
      y: (place?.y ?? 0) + 40,
      data: { items: [], files: [join(folder, 'class')], dragOperationsMask: 1 },
    });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 records, all verified');
  rmSync(folder, { recursive: true, force: true });
});
