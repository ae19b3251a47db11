import { expect, test } from 'vitest';
import { naiveForecasts, verdictOn } from '../../src/analysis/references';

const cases = [
  { period: '2018Q1', observed: 10, forecast: false },
  { period: '2018Q2', observed: 12, forecast: false },
  { period: '2018Q3', observed: 14, forecast: false },
  { period: '2018Q4', observed: 20, forecast: true },
  { period: '2019Q1', observed: 11, forecast: true },
];

test('persistence holds the last seen value, the trend goes on, the season comes back', () => {
  const naive = naiveForecasts(cases);
  expect(naive.map((each) => each.persistence)).toEqual([null, 10, 12, 14, 14]);
  expect(naive.map((each) => each.trend)).toEqual([null, null, 14, 16, 18]);
  expect(naive.map((each) => each.seasonal)).toEqual([null, null, null, null, 10]);
});

test('skill is the part of the error of persistence that is avoided', () => {
  const naive = naiveForecasts(cases);
  const told = cases.map((each, i) => ({
    ...each,
    persistence: naive[i]?.persistence ?? null,
    trend: naive[i]?.trend ?? null,
    seasonal: naive[i]?.seasonal ?? null,
    model: each.observed + 1,
  }));
  const verdict = verdictOn(told.filter((each) => each.forecast));
  expect(verdict).toMatchObject({ n: 2, mae: 1, maePersistence: 4.5, maeTrend: 5.5, maeSeasonal: 1 });
  expect(verdict.skill).toBeCloseTo(1 - 1 / 4.5, 12);
  expect(verdict.theil?.bias).toBeCloseTo(1, 12);
  expect(verdictOn([])).toMatchObject({ n: 0, mae: null, skill: null });
});
