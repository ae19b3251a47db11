import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figurePairs, sayFigure, unitWords, type FactFigure } from '../../src/views/fact-figures';
import { sayLocator } from '../../src/views/locator';
import { FIGURE_LABELS_ZH } from '../../src/views/words/figure-labels';

interface Evidence {
  readonly facts: readonly { readonly locator: string; readonly figures: readonly FactFigure[] }[];
}

const FOLDER = new URL('../../seeds/evidence/', import.meta.url);
const FACTS = readdirSync(FOLDER).flatMap(
  (name) => (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Evidence).facts,
);
const FIGURES = FACTS.flatMap(({ figures }) => figures);
/** Names that are written alike in both languages. */
const NAMES = /^(VR, AR|[\d.,% /^()-]+)$/;

describe('figures of the evidence', () => {
  test('every unit has words in both languages', () => {
    expect(FIGURES.length).toBeGreaterThan(100);
    for (const { unit } of FIGURES.filter(({ unit }) => !/yyyy/.test(unit)))
      for (const language of ['en', 'zh'] as const) expect(unitWords(unit, language), unit).not.toBeNull();
  });

  test('every label has Chinese words, and no words are left over', () => {
    const labels = new Set(
      FIGURES.flatMap(({ text }) => (text === undefined || NAMES.test(text) ? [] : [text])),
    );
    expect(new Set(Object.keys(FIGURE_LABELS_ZH))).toEqual(labels);
  });

  test('in Chinese no unit is left in English letters', () => {
    for (const figure of FIGURES) expect(sayFigure(figure, 'zh'), figure.unit).not.toMatch(/[A-Za-z]/);
  });

  test.each([
    [{ value: 28.3, unit: 'bn RMB' }, 'RMB 28.3 bn', '283亿元'],
    [{ value: 100, unit: 'm USD, more than' }, 'more than USD 100 m', '超过1亿美元'],
    [{ value: 2.02, unit: 'ratio (derived)' }, 'ratio 2.02, reckoned', '比值2.02（推算）'],
    [{ value: 20_150_810, unit: 'date (yyyymmdd)' }, '10 August 2015', '2015年8月10日'],
    [{ value: 201_806, unit: 'month (yyyymm)' }, 'June 2018', '2018年6月'],
    [{ value: 2015, unit: 'year' }, '2015', '2015年'],
    [{ value: 3, unit: 'parsecs' }, '3 parsecs', '3 parsecs'],
  ])('%o', (figure, en, zh) => {
    expect([sayFigure(figure, 'en'), sayFigure(figure, 'zh')]).toEqual([en, zh]);
  });

  test('a date is not said twice', () => {
    const [pair] = figurePairs(
      { figures: [{ value: 201_806, unit: 'month (yyyymm)', text: 'June 2018' }] },
      'en',
    );
    expect(pair).toEqual({ label: 'date', value: 'June 2018' });
  });
});

describe('places in documents', () => {
  test('every one is said without abbreviations, in both languages', () => {
    for (const { locator } of FACTS) {
      expect(sayLocator(locator, 'en')).not.toMatch(/\bpar\.|^[\d.]+$/);
      expect(sayLocator(locator, 'zh'), locator).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
