import { describe, expect, test } from 'vitest';
import { allTerms, findTerms, termOf } from '../../src/views/glossary';

describe('the glossary', () => {
  test('has sixty words and more, the same in both languages and in the same order', () => {
    const [en, zh] = [allTerms('en'), allTerms('zh')];
    expect(en.length).toBeGreaterThanOrEqual(60);
    expect(zh.map(({ id }) => id)).toEqual(en.map(({ id }) => id));
    expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
    expect(new Set(en.map(({ name }) => name)).size).toBe(en.length);
    expect(new Set(zh.map(({ name }) => name)).size).toBe(zh.length);
  });

  test('explains each in one finished sentence of readable length', () => {
    for (const { id, meaning, where } of allTerms('en')) {
      expect(meaning, id).toMatch(/[.”]$/);
      expect(meaning.split(/[.!?] /).length, id).toBe(1);
      expect(meaning.split(' ').length, id).toBeLessThanOrEqual(28);
      expect(where, id).toMatch(/\.$/);
    }
    for (const { id, meaning, where } of allTerms('zh')) {
      expect(meaning, id).toMatch(/[\u4e00-\u9fff].*[。”]$/u);
      expect(where, id).toMatch(/[\u4e00-\u9fff].*。$/u);
    }
  });

  test('finds a word by its name or its meaning, and nothing by nonsense', () => {
    expect(findTerms('runway', 'en').map(({ id }) => id)).toContain('cash-runway');
    expect(findTerms('稀释', 'zh').map(({ id }) => id)).toContain('dilution');
    expect(findTerms('qqqq', 'en')).toEqual([]);
    expect(termOf('no-such-word', 'en')).toBeNull();
  });
});
