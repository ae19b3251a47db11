import { expect, test } from 'vitest';

const FILES = import.meta.glob<Record<string, unknown>>('../../src/views/words/*.ts', { eager: true });

/** Catalogues of the words of the page by name: whatever has an English and a Chinese side. */
const CATALOGUES = Object.values(FILES)
  .flatMap((file) => Object.entries(file))
  .filter((named): named is [string, { en: object; zh: object }] => {
    const [, value] = named;
    return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
  });

/** Keys of all depths; what is a function counts by its place. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  // Lists say the same in as many sentences as a language needs.
  if (Array.isArray(value)) return [`${path}[]`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

test('every word of the page is there in both languages', () => {
  expect(CATALOGUES.length).toBeGreaterThan(15);
  for (const [name, { en, zh }] of CATALOGUES) expect(keysOf(zh).sort(), name).toEqual(keysOf(en).sort());
});

test('Chinese is set in Chinese signs: no half-width comma or stop between characters', () => {
  for (const [name, { zh }] of CATALOGUES)
    for (const text of textsOf(zh)) expect(text, name).not.toMatch(/\p{Script=Han}[,;:?!]\p{Script=Han}/u);
});
