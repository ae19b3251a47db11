import { describe, expect, test } from 'vitest';
import {
  growingFlow,
  LAB_ANSWERS,
  LAB_FAULTS,
  LAB_START,
  LAB_STEPS,
  labFigures,
  labLines,
  labResult,
  labVerdict,
  PRINTED,
  singleSum,
} from '../../src/views/lab';
import { LANGUAGES, textAt } from './files';

interface PublishedCase {
  readonly id: string;
  readonly expected: { readonly value: number };
}

const published = (JSON.parse(textAt('tests/cases/published.json')) as { cases: PublishedCase[] }).cases;
const publishedValue = (id: string): number | undefined =>
  published.find((each) => each.id === id)?.expected.value;

test('the printed results are the published cases, and come out again digit for digit', () => {
  expect(PRINTED.future).toBe(publishedValue('P3-04'));
  expect(PRINTED.present).toBe(publishedValue('P3-05'));
  const figures = labFigures('en');
  expect(figures.futureFull).toBe('576.8202616');
  expect(figures.presentFull).toBe('1616.315138');
  expect(figures.presentFull).toBe(String(PRINTED.present));
});

test('the corrected readings are 91.9 as one sum and 1,122.4 as a growing flow', () => {
  expect(singleSum(PRINTED)).toBeCloseTo(576.8202616 / 1.3 / 1.3 / 1.3 / 1.3 / 1.3 / 1.3 / 1.3, 9);
  expect(singleSum(PRINTED).toFixed(1)).toBe('91.9');
  expect(growingFlow(PRINTED).toFixed(1)).toBe('1122.4');
  expect(labFigures('en').fast).toBe('7,945.7');
  expect(labFigures('en').ratio).toBe('5.46');
});

test('cash is the kept part of the growing flow, year by year', () => {
  const { years, cash, chart } = labResult(LAB_START, 'en');
  expect(years).toHaveLength(7);
  const sum = years.reduce((all, { today }) => all + Number(today), 0);
  expect(sum).toBeCloseTo(growingFlow(LAB_START) * LAB_START.kept, 1);
  expect(cash).toBe((growingFlow(LAB_START) * LAB_START.kept).toFixed(1));
  expect(chart.rows.map(({ text }) => text)).toEqual(['1,616.3', '1,122.4', '91.9', cash]);
});

test('a dearer year is worth less, a faster one more', () => {
  const worth = (change: Partial<typeof LAB_START>): number =>
    Number(labResult({ ...LAB_START, ...change }, 'en').cash);
  expect(worth({ rate: 0.4 })).toBeLessThan(worth({}));
  expect(worth({ growth: 0.2 })).toBeGreaterThan(worth({}));
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every answer to every line meets an explanation of its own', () => {
    const all = LAB_STEPS.flatMap((step) =>
      LAB_ANSWERS.map((answer) => labVerdict(step, answer, language).explained),
    );
    expect(new Set(all).size).toBe(LAB_STEPS.length * LAB_ANSWERS.length);
    for (const text of all) expect(text).not.toMatch(/undefined|NaN/);
  });

  test('a wrong answer is explained first, and then the better one; a right one stands alone', () => {
    for (const step of LAB_STEPS)
      for (const answer of LAB_ANSWERS) {
        const verdict = labVerdict(step, answer, language);
        expect(verdict.right).toBe(answer === LAB_FAULTS[step]);
        if (verdict.right) expect(verdict.better).toBeNull();
        else expect(verdict.better?.explained).toBe(labVerdict(step, LAB_FAULTS[step], language).explained);
      }
  });

  test('each of the five faults is planted once, and one line is sound', () => {
    expect([...new Set(Object.values(LAB_FAULTS))].sort()).toEqual([...LAB_ANSWERS].sort());
    expect(labLines(language).map(({ id }) => id)).toEqual([...LAB_STEPS]);
  });
});
