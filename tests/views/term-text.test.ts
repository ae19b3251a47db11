import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { termOf } from '../../src/views/glossary';
import { termReader } from '../../src/views/term-text';
import { TERM_MENTIONS } from '../../src/views/words/term-mentions';

const CASES = readdirSync('scenarios', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function lettersOf(id: string, language: string): string[] {
  const words = JSON.parse(readFileSync(`scenarios/${id}/words.${language}.json`, 'utf8')) as {
    letters: Record<string, string>;
  };
  return Object.values(words.letters);
}

describe.each(['en', 'zh'] as const)('words of the glossary in running text (%s)', (language) => {
  test('each mention names a term that there is', () => {
    for (const [word, id] of TERM_MENTIONS[language]) expect(termOf(id, language), word).not.toBeNull();
  });

  test('stand in most letters, and leave every text as it was', () => {
    const marked = CASES.flatMap((id) =>
      lettersOf(id, language).map((letter) => {
        const parts = termReader(language)(letter);
        expect(parts.map(({ text }) => text).join('')).toBe(letter);
        const terms = parts.flatMap(({ term }) => term ?? []);
        expect(new Set(terms).size).toBe(terms.length);
        return terms.length;
      }),
    );
    expect(marked.filter((count) => count > 0).length).toBeGreaterThanOrEqual(marked.length - 1);
  });
});

test('a term is marked where it is named first, whole words only, in the plural too', () => {
  const read = termReader('en');
  expect(read('Warehouses, and a warehouse; warehousemen in cash.')).toEqual([
    { text: 'Warehouses', term: 'warehouse' },
    { text: ', and a warehouse; warehousemen in ', term: null },
    { text: 'cash', term: 'cash' },
    { text: '.', term: null },
  ]);
  expect(read('The same warehouse elsewhere on the page.')).toHaveLength(1);
  expect(termReader('en')('A cash flow, a cross-shareholding.').map(({ term }) => term)).toEqual([
    null,
    'cash-flow',
    null,
    'cross-holding',
    null,
  ]);
  expect(termReader('zh')('先看现金流，再看现金。').flatMap(({ term }) => term ?? [])).toEqual([
    'cash-flow',
    'cash',
  ]);
});
