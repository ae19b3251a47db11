import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** A file as a browser is given it. */
export interface HandedIn {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function fileOf(name: string, text: string): HandedIn {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

const ROOT = join(import.meta.dirname, '../..');

/** Games that a class handed in for a task, by name, and the task's code; without one, of a task that forbids much. */
export function classOf(
  count: number,
  code?: string,
): { readonly code: string; readonly games: readonly (readonly [name: string, text: string])[] } {
  const words = ['--import', 'tsx', 'tests/teaching/hand-in.ts', String(count), ...(code ? [code] : [])];
  const printed = execFileSync(process.execPath, words, { cwd: ROOT, maxBuffer: 64_000_000 });
  return JSON.parse(printed.toString()) as ReturnType<typeof classOf>;
}

async function openTask(page: Page): Promise<void> {
  await page.goto(`./#/assignment/${classOf(0).code}`);
  await expect(page.getByRole('textbox', { name: /Your name|姓名/ })).toBeVisible();
}

/** From the page of a task to its desk. */
export async function begin(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /Your name|姓名/ }).fill(name);
  await page.getByRole('button', { name: /^(Begin|开始)$/ }).click();
  await expect(page).toHaveURL(/#\/game\/[^/]+\/desk$/);
}

/** Pages of an assignment, by name, each reached from a fresh page. */
export const ASSIGNMENT_SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  assign: async (page) => {
    await page.goto('./#/assign');
    await expect(page.locator('.task-link')).toBeVisible();
  },
  assignment: openTask,
  'assigned desk': async (page) => {
    await openTask(page);
    await begin(page, 'Ann');
    await expect(page.locator('.desk-reason')).toBeVisible();
  },
  'hand in': async (page) => {
    await openTask(page);
    await begin(page, 'Ann');
    await page.getByRole('link', { name: 'Hand in' }).click();
    await expect(page.getByRole('button', { name: 'Download the file' })).toBeVisible();
  },
  mark: async (page) => {
    await page.goto('./#/mark');
    const files = classOf(3).games.map(([name, text]) => fileOf(`${name}.json`, text));
    const odd = fileOf('odd.json', 'nothing');
    await page.locator('.mark-drop input').setInputFiles([...files, odd]);
    await expect(page.locator('.mark-row')).toHaveCount(4);
    await page.locator('.mark-open').first().click();
    await expect(page.locator('.mark-behind')).toBeVisible();
  },
};
