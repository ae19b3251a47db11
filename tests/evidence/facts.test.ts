import { describe, expect, test } from 'vitest';
import { DOCUMENTS as DOCUMENT_ROWS } from '../../src/scenario';
import { DOCUMENTS, evidenceOf, rowsOf } from './files';

/** Figures that a row must not lose: id, value, unit's first word. From the inventory of the documents. */
const EXACT: readonly (readonly [
  document: (typeof DOCUMENTS)[number],
  id: string,
  values: readonly number[],
])[] = [
  ['000', 'A036', [28.3]],
  ['000', 'A050', [90]],
  ['001', 'B007', [30, 2, 14, 8]],
  ['001', 'B019', [1_000_000]],
  ['001', 'B020', [3_000_000]],
  ['002', 'C001', [36, 27, -9, -25]],
  ['002', 'C013', [100]],
  ['002', 'C020', [300, 201806]],
  ['002', 'C023', [100, 2015]],
  ['002', 'C038', [201801, 18, 24]],
  ['002', 'C040', [4, 13]],
  ['002', 'C045', [1, 2]],
  ['002', 'C055', [31, 20181111]],
];

describe.each(DOCUMENTS)('the evidence of document %s', (document) => {
  const { facts, title, kind } = evidenceOf(document);

  test('holds one fact for every row, in order, and no other', () => {
    expect(facts.map(({ id }) => id)).toEqual(rowsOf(document));
  });

  test('has as many rows as scenario files may cite', () => {
    expect(DOCUMENT_ROWS[document]).toEqual([facts[0]?.id[0], facts.length]);
  });

  test('says each in both languages, with place, grade and doubt', () => {
    for (const text of [title, kind])
      expect([text.en, text.zh].every((words) => words.length > 3)).toBe(true);
    for (const { id, statement, doubt, locator, grade, supports } of facts) {
      expect(statement.en, id).toMatch(/^[A-Z0-9].*[.?]$/);
      expect(statement.zh, id).toMatch(/[一-鿿].*[。？]$/);
      expect(doubt?.en, id).toMatch(/\.$/);
      expect(doubt?.zh, id).toMatch(/[一-鿿].*。$/);
      expect(locator, id).not.toBe('');
      expect(grade, id).toMatch(/^[A-D]$/);
      expect(supports.length, id).toBeGreaterThan(0);
    }
  });

  test('gives every figure a finite value and a unit', () => {
    for (const { id, figures } of facts)
      for (const { value, unit } of figures) {
        expect(Number.isFinite(value), id).toBe(true);
        expect(unit, id).not.toBe('');
      }
  });
});

test.each(EXACT)('document %s keeps the figures of %s', (document, id, values) => {
  const fact = evidenceOf(document).facts.find((each) => each.id === id);
  expect(fact?.figures.map(({ value }) => value)).toEqual(values);
});
