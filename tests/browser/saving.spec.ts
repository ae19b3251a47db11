import { expect, test } from '@playwright/test';
import { closeQuarter, nextQuarter, openHome, stayAlone } from './page';

const SAVED = /Saved \d/;

test('a reload resumes quarter and draft', async ({ page }) => {
  await stayAlone(page);
  await closeQuarter(page);
  await nextQuarter(page);
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  await expect(page.getByRole('button', { name: 'Close the quarter' })).toBeVisible();
  // A change is unsaved from the moment it is shown until the page says otherwise.
  await expect(page.getByText(SAVED).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('quarter 2 of 14')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close the quarter' })).toBeVisible();
});

test('a reason outlives the page before its field is left, and no letter of it is lost meanwhile', async ({
  page,
}) => {
  await stayAlone(page);
  // The page is drawn anew by saves and forecasts while the words are typed.
  await page.getByRole('radio', { name: /^−5/ }).first().check();
  const reason = page.getByLabel('Why? One line for the record');
  await reason.pressSequentially('Two shops are near; we hold ours.', { delay: 25 });
  await expect(reason).toHaveValue('Two shops are near; we hold ours.');
  // It is told to the game when typing has paused, and then saved.
  await page.waitForTimeout(900);
  await expect(page.getByText(SAVED).first()).toBeVisible();
  await page.reload();
  await expect(reason).toHaveValue('Two shops are near; we hold ours.');
});

test('a closed quarter is on disk before it is shown', async ({ page, context }) => {
  await stayAlone(page);
  await closeQuarter(page);
  // The page dies the moment the result is seen; another tab must find the quarter closed.
  const url = page.url();
  await page.close();
  const other = await context.newPage();
  await other.goto(url.replace(/results\/1$/, 'desk'));
  await expect(other.getByText('quarter 2 of 14')).toBeVisible();
});

test('a damaged save is set aside, named and offered for download', async ({ page }) => {
  await stayAlone(page);
  await closeQuarter(page);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('crosshold');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('games', 'readwrite');
      const store = transaction.objectStore('games');
      const cursor = store.openCursor();
      cursor.addEventListener('success', () => {
        const at = cursor.result;
        if (!at) return;
        const text = JSON.stringify(at.value).replaceAll(/\\"format\\": ?1|"format": ?1/g, (found) =>
          found.replace('1', '9'),
        );
        at.update(JSON.parse(text));
        at.continue();
      });
      transaction.addEventListener('complete', () => resolve());
    });
    database.close();
  });
  await openHome(page);
  await page.reload();
  await expect(page.getByText(/set aside|could not be read/i).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /download/i })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test('a bad record is refused in words', async ({ page }) => {
  await openHome(page);
  for (const [name, text] of [
    ['empty', ''],
    ['truncated', '{"format":1,"engine":"1"'],
    ['deep', '['.repeat(200_000)],
    ['proto', '{"format":1,"__proto__":{"polluted":1}}'],
    ['infinite', '{"format":1,"engine":"1","takebacks":1e999}'],
    ['old', '{"format":99}'],
    ['huge', `{"format":1,"seed":"${'x'.repeat(5_000_000)}"}`],
  ] as const) {
    await page
      .getByLabel('Load a file')
      .setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(
      page.getByText(/refused|not a game|cannot be (read|used)|could not be/i).first(),
      name,
    ).toBeVisible();
    await expect(page).toHaveURL(/#\/$|\/$/);
  }
});
