import { expect, test } from '@playwright/test';
import { command, textMode } from './commands';
import { openHome, stayAlone, watchErrors } from './page';

interface Reported {
  readonly reports: string[];
}

test('a whole game breaks no rule of the content policy, asks nobody else and sets no cookie', async ({
  page,
  context,
  baseURL,
}) => {
  const errors = watchErrors(page);
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? '') && !url.startsWith('data:') && !url.startsWith('blob:'))
      strangers.push(url);
  });
  await page.addInitScript(() => {
    const kept = window as unknown as { reports: string[] };
    kept.reports = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      kept.reports.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await stayAlone(page);
  await page.goto(page.url().replace(/desk$/, 'map'));
  await expect(page.locator('canvas')).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.goto('./#/brief/alibaba-suning-2015/suning');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./#/history/alibaba-suning-2015/2');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openHome(page);
  await textMode(page);
  await command(page, 'new corner-shop-2016');
  await expect(page).toHaveURL(/\/desk$/);
  for (let quarter = 1; quarter <= 8; quarter++) {
    expect(await command(page, 'close')).toContain('Closed');
    await expect(page).toHaveURL(new RegExp(`/results/${quarter}$`));
  }
  expect(await command(page, 'close')).toContain('over');
  const { reports } = await page.evaluate<Reported>(() => ({
    reports: (window as unknown as { reports: string[] }).reports,
  }));
  expect(reports).toEqual([]);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('the policy stands in the page and in what the preview sends, and names nothing unsafe', async ({
  page,
}) => {
  const answer = await page.goto('./');
  const sent = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
  const written = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  for (const policy of [sent, written ?? '']) {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
  }
});
