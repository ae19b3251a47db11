/**
 * Prints what the page costs in the browser of the tests: npx tsx tests/measure.ts [first draft close replay map memory kills]. Needs a build.
 *
 * Figures depend on the machine and on what else it does; the tests hold wide bounds, this says how it stands.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { drained, encodeLink } from '../src/record';
import { bundledScenario } from '../src/scenario';
import { linkOf } from '../src/session/record-link';
import { CHROMIUM } from './browser/chromium';
import { killAtRandom } from './browser/kill';
import { paceOfCloses, paceOfDrafts, paceOfJumps, paceOfOpening } from './browser/pace';
import { personsGame } from './session/person';
import { drawParcels, quantile, visitAsPhone } from './browser/speed';
import { openHost } from './browser/static-host';

const wanted = process.argv.slice(2);
const asked = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const ms = (time: number): string => `${Math.round(time)} ms`;

const host = await openHost();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });

async function firstVisits(): Promise<void> {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  for (const serviceWorkers of ['block', 'allow'] as const) {
    const visits = [];
    for (let run = 0; run < 3; run++) {
      const context = await browser.newContext({ ...phone, serviceWorkers });
      visits.push(await visitAsPhone(context, host.address));
      await context.close();
    }
    const middle = visits.sort((a, b) => a.usable - b.usable)[1];
    if (!middle) continue;
    say(
      `first visit of a phone, 4 times slower at 1.6 Mbit/s, offline files ${serviceWorkers}ed: first page ${ms(middle.usable)}, desk ${ms(middle.desk)} after a tap, ${Math.round(middle.bytes / 1000)} kB, of the drawn map before it was opened: ${middle.early.length} files`,
    );
  }
}

async function aPage(): Promise<Page> {
  const page = await browser.newPage({
    baseURL: host.address,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  // The runner of this file names functions by a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  return page;
}

async function atTheDesk(): Promise<Page> {
  const page = await aPage();
  await page.goto('./');
  await page.getByRole('button', { name: /^Stay alone/ }).waitFor();
  await type(page, 'new alibaba-suning-2015', /\/desk$/);
  return page;
}

const spread = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `first ${ms(times[0] ?? 0)}, p50 ${ms(quantile(sorted, 0.5))}, p95 ${ms(quantile(sorted, 0.95))}`;
};

async function draft(): Promise<void> {
  const page = await atTheDesk();
  const { rough, refined, long } = await paceOfDrafts(page, 20, 300);
  say(
    `a change of the draft, the rough fan: ${spread(rough)}; 1,000 futures: ${spread(refined)}; longest task ${ms(Math.max(0, ...long))}`,
  );
  await page.close();
}

/** At once, when rivals still think, and after a pause in which they have. */
async function close(): Promise<void> {
  for (const pause of [100, 3000]) {
    const page = await atTheDesk();
    const paces = await paceOfCloses(page, 8, pause);
    say(
      `closing a quarter at the full level ${ms(pause)} after it opened: ${spread(paces.map(({ shown }) => shown))}; longest task of each ${paces.map(({ longest }) => ms(longest)).join(', ')}`,
    );
    await page.close();
  }
}

/** A game against thinking rivals, whole and as people's choices alone, each in a page that has played nothing. */
async function replay(): Promise<void> {
  for (const [name, code] of links()) {
    const page = await aPage();
    await page.goto('./');
    await page.waitForTimeout(500);
    say(`a ${name} link of ${code.length} signs opens in ${ms(await paceOfOpening(page, code))}`);
    await page.getByText('Verified').waitFor();
    say(`jumps in it: ${spread(await paceOfJumps(page, 40))}`);
    await page.close();
  }
}

function links(): [string, string][] {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('no case');
  const record = personsGame({
    scenario,
    seat: 'suning',
    mind: 'networker',
    level: 'full',
    seed: 'measure',
    rivals: ['networker', 'follower', 'cautious'],
  });
  const [whole, short] = [encodeLink(record), drained(linkOf(record, scenario))];
  if (!whole.ok || !short.ok) throw new Error('no links');
  return [
    ['whole', whole.value],
    ['short', short.value],
  ];
}

async function map(): Promise<void> {
  const page = await aPage();
  const times = await drawParcels(page, 10_000);
  say(
    `200 boxes on the canvas: ${times.length} frames, work in a frame p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  );
  await page.close();
}

/** Heap after 40, 80 ... 200 quarters, each followed by its results and the drawn map. */
async function memory(within: Browser): Promise<void> {
  const page = await within.newPage({
    baseURL: host.address,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await page.goto('./');
  const figures: string[] = [];
  for (let quarter = 0; quarter < 200; quarter++) {
    if (quarter % 8 === 0) await type(page, 'new corner-shop-2016', /\/desk$/);
    await type(page, 'close', /\/results\/\d+$/);
    await type(page, 'map', /\/map$/);
    if (quarter % 40 !== 39) continue;
    await type(page, 'go home', /#\/$/);
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    figures.push(`${quarter + 1}: ${(usedSize / 1e6).toFixed(1)} MB`);
  }
  say(`heap after quarters of play ${figures.join(', ')}`);
  await page.close();
}

async function type(page: Page, line: string, url: RegExp): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Command' });
  if (!(await box.isVisible())) await page.keyboard.press('/');
  await box.fill(line);
  await box.press('Enter');
  await page.waitForURL(url);
}

if (asked('first')) await firstVisits();
if (asked('draft')) await draft();
if (asked('close')) await close();
if (asked('replay')) await replay();
if (asked('map')) await map();
if (asked('memory')) await memory(browser);
if (asked('kills')) {
  const lost = await killAtRandom(chromium, host.address, 50);
  say(`renderer killed 50 times: ${lost.length === 0 ? 'nothing acknowledged was lost' : lost.join('; ')}`);
}
await browser.close();
await host.close();
