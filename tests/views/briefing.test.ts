import { describe, expect, test } from 'vitest';
import { bundledScenario } from '../../src/scenario';
import { CASES } from '../../src/session/scenarios';
import { aimLines } from '../../src/views/briefing';
import { cardGrade, hangingNumbers, lowerGrades, openRanges, widened } from '../../src/views/briefing-doubt';
import { briefingFanChart, endPrediction, endView, pastChart } from '../../src/views/briefing-fan';
import { closingEvents, closingParts } from '../../src/views/closing';
import { answerView } from '../../src/views/question';

const NUMBER = {
  path: 'parameters.x',
  value: 0.3,
  low: 0.2,
  high: 0.5,
  unit: 'fraction',
  how: 'assumed',
  from: ['000:A058'],
} as const;

describe('doubt', () => {
  test('a card has the grade of most of its facts, the worse of two', () => {
    const graded = (...grades: string[]) => cardGrade(grades.map((grade) => ({ grade })));
    expect(graded('A', 'A', 'C')).toBe('A');
    expect(graded('B', 'C')).toBe('C');
    expect(cardGrade([null])).toBeNull();
    expect(lowerGrades('B')).toEqual(['B', 'C', 'D']);
  });

  test('each grade doubles what lies on either side of the value, inside what the number can be', () => {
    expect(widened(NUMBER, 0)).toEqual({ path: NUMBER.path, value: 0.3, low: 0.2, high: 0.5 });
    const once = widened(NUMBER, 1);
    expect([once.low, once.high].map((end) => end.toFixed(6))).toEqual(['0.100000', '0.700000']);
    const thrice = widened(NUMBER, 3);
    expect(thrice.low).toBeCloseTo(0.02, 12);
    expect(thrice.high).toBe(1);
  });

  test('a number hangs on a card by its source or its place, and on two cards takes the wider', () => {
    const card = { title: 'card', facts: ['000:A058', 'https://x.test/'], supports: '' };
    const other = { ...NUMBER, path: 'parameters.y', from: [] };
    const fixed = { ...NUMBER, path: 'parameters.z', low: 0.3, high: 0.3 };
    const places = () => ({ A058: ['parameters.y', 'parameters.z'] });
    const hanging = hangingNumbers(card, [NUMBER, other, fixed], places);
    expect(hanging.map(({ path }) => path)).toEqual(['parameters.x', 'parameters.y']);
    const open = openRanges([
      { numbers: hanging, steps: 0 },
      { numbers: [NUMBER], steps: 2 },
    ]);
    expect(open.map(({ path, high }) => [path, high.toFixed(2)])).toEqual([
      ['parameters.x', '1.00'],
      ['parameters.y', '0.50'],
    ]);
  });
});

describe('every seat of every case', () => {
  const seats = CASES.flatMap(({ id, seats: firms }) => firms.map((seat) => [id, seat] as const));

  test.each(seats)('%s, %s has a whole briefing in both languages', (id, seat) => {
    const scenario = bundledScenario(id);
    if (!scenario) throw new Error(id);
    for (const language of ['en', 'zh'] as const) {
      const said = scenario.words[language];
      expect(said.letters[seat]).toBeTruthy();
      if (language === 'en') expect(said.letters[seat]?.split(' ').length).toBeLessThanOrEqual(120);
      expect(said.strengths[seat]?.length).toBeGreaterThanOrEqual(2);
      expect(said.weaknesses[seat]?.length).toBeGreaterThanOrEqual(2);
      expect(said.sources.length).toBeGreaterThanOrEqual(3);
      const { axis, value, text } = endView(scenario, seat, language, null);
      expect(value.low).toBeGreaterThanOrEqual(axis.domain[0]);
      expect(value.high).toBeLessThanOrEqual(axis.domain[1]);
      expect(text.mid).toMatch(/\d/);
      for (const { id, aim, measured, weight } of aimLines(scenario, seat, language)) {
        expect(
          [aim, weight].every((words) => words !== ''),
          id,
        ).toBe(true);
        expect(measured === '' || /\d/.test(measured), measured).toBe(true);
      }
      expect(pastChart(scenario, seat, language)?.table.rows).toHaveLength(4);
      expect(closingParts(said).length).toBeGreaterThanOrEqual(3);
      for (const { lead, text: body } of closingParts(said))
        expect([lead !== '', body !== '']).toEqual([true, true]);
      for (const { source, host } of closingEvents(said, language))
        expect(host === null).toBe(!/^https?:/.test(source));
    }
  });
});

test('the fan says that doubt widens only where it does', () => {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('no case');
  const fan = (half: number) => ({
    draws: 80,
    quarters: [0, half].map((reach) => ({
      low95: 0.1 - reach * 1.5,
      low80: 0.1 - reach,
      low50: 0.1 - reach / 2,
      middle: 0.1,
      high50: 0.1 + reach / 2,
      high80: 0.1 + reach,
      high95: 0.1 + reach * 1.5,
    })),
  });
  const input = {
    scenario,
    seat: 'suning',
    language: 'en',
    plain: fan(0.01),
    offered: true,
    numbers: 3,
    expected: { low: 8, mid: 10, high: 12 },
  } as const;
  const plain = briefingFanChart({ ...input, doubted: null });
  expect(plain.headline).toMatch(/between 9\.0\s%.* and 11\.0\s%/);
  const tight = briefingFanChart({ ...input, plain: fan(0.00001), doubted: null });
  expect(tight.headline).toMatch(/ends near 10\.0\s% in 8 of 10/);
  const doubted = briefingFanChart({ ...input, doubted: fan(0.02) });
  const begun = briefingFanChart({ ...input, doubted: { ...fan(0.02), draws: 10 } });
  expect(begun.headline).toMatch(/between 8\.0\s%.* and 12\.0\s%/);
  expect(doubted.headline).toBe('Your doubt widens the end from 2.00 points to 4.00 points');
  expect(doubted.series.map(({ role }) => role)).toEqual(['middle', 'ghost-a', 'ghost-a']);
  for (const { points } of doubted.series) for (const { label } of points) expect(label).toMatch(/\d\s%/);
  expect(doubted.pin?.range).toEqual(input.expected);
  expect(briefingFanChart({ ...input, doubted: fan(0.01) }).headline).toContain('stays');
  expect(endPrediction(input.expected)).toEqual({ measure: 'share-end', low: 0.08, middle: 0.1, high: 0.12 });
});

test('the answer claims a difference only where its interval leaves zero out', () => {
  const counted = (low: number, middle: number, high: number) =>
    answerView(
      {
        futures: 400,
        a: 0.46,
        b: 0.46 - middle,
        difference: { low, middle, high },
        points: { a: 44, b: 28 },
      },
      'en',
    );
  expect(counted(0.41, 0.46, 0.51).finding).toMatch(
    /^Signing reaches .* 9 of 20 futures, staying alone in none of 20 futures\.$/,
  );
  expect(counted(-0.3, -0.2, -0.1).finding).toMatch(
    /^Staying alone reaches .* 13 of 20 futures, signing in 9 of 20 futures/,
  );
  expect(counted(-0.02, 0.01, 0.04).finding).toMatch(/^Signing or not/);
  expect(counted(0.41, 0.46, 0.51).rangeText).toBe('+46 points, 95 % range +41 to +51');
});
