/**
 * Draws the icons of the installed page from assets/icon.svg: npx tsx assets/write-icons.ts. Needs the browser of the tests.
 *
 * The maskable icon leaves a fifth of the field free on every side, for devices that cut it to a circle.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM } from '../tests/browser/chromium';

const FOLDER = join(import.meta.dirname, 'icons');
const SVG = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');

const ICONS = [
  { name: 'icon-192.png', size: 192, part: 1 },
  { name: 'icon-512.png', size: 512, part: 1 },
  { name: 'maskable-512.png', size: 512, part: 0.6 },
] as const;

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { name, size, part } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * part);
  const drawing = SVG.replace(/width="32" height="32"/, `width="${side}" height="${side}"`);
  await page.setContent(
    `<body style="margin:0;background:#fffcf5;display:grid;place-items:center;height:${size}px">${drawing}</body>`,
  );
  await page.screenshot({ path: join(FOLDER, name) });
}
await browser.close();
