import { array, assert, constantFrom, double, integer, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Futures } from '../../src/analysis';
import { shareBySeller, start } from '../../src/engine';
import type { Prediction, TurnRecord } from '../../src/record';
import { aimOf, drawsAt, MEASURES, ofTwenty, type ForecastMeasure } from '../../src/views/forecast-draws';
import { differenceChart, dotsChart, mandateChance, pairedDifferences } from '../../src/views/forecast-ends';
import { driversChart, outsideSources } from '../../src/views/forecast-drivers';
import { fanChart } from '../../src/views/forecast-fan';
import { answerView } from '../../src/views/question';
import { parameterName } from '../../src/views/parameter-name';
import { FORECAST_WORDS } from '../../src/views/words/forecast';
import { aSeat } from './desk-world';

/** A prediction around the middle of its range. */
function saying(measure: Prediction['measure'], low: number, high: number): Prediction {
  return { measure, low, middle: (low + high) / 2, high };
}

const seats = { en: aSeat({ language: 'en' }), zh: aSeat({ language: 'zh' }) };
const { rules, report } = seats.en;
const goals = rules.seats.find(({ firm }) => firm === report.firm)?.goals ?? [];

/** Futures as the player gives them, ends and goals agreeing, from numbers that stand for luck. */
function futuresOf(luck: readonly number[], quarters: number, level: number): Futures {
  const values = new Float32Array(luck.length * quarters * 3);
  const met = new Uint32Array(luck.length);
  luck.forEach((draw, n) => {
    for (let q = 0; q < quarters; q++) {
      const part = (q + 1) / quarters;
      values.set(
        [level + draw * part * 0.08, 0.01 + draw * part * 0.004, 35 + draw * part * 40],
        (n * quarters + q) * 3,
      );
    }
    const end = [0, 1, 2].map((m) => values[(n * quarters + quarters - 1) * 3 + m] ?? 0);
    goals.forEach((goal, index) => {
      const value =
        goal.measure === 'share-by-segment' ? end[0] : goal.measure === 'pressure-end' ? end[2] : null;
      const ok =
        value === null ||
        value === undefined ||
        (goal.sense === 'at-least' ? value >= goal.target : value <= goal.target);
      if (ok) met[n] = (met[n] ?? 0) + 2 ** index;
    });
  });
  return {
    from: 0,
    count: luck.length,
    quarters,
    values,
    points: new Float32Array(luck.length).fill(50),
    met,
  };
}

const anyFutures = tuple(
  array(double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }),
  integer({ min: 1, max: 6 }),
  double({ min: 0.03, max: 0.16, noNaN: true }),
).map(([luck, quarters, level]) => futuresOf(luck, quarters, level));
const anyMeasure = constantFrom<ForecastMeasure>(...MEASURES);
const anyLanguage = constantFrom<'en' | 'zh'>('en', 'zh');
const WHOLE = { count: 1, done: true, by: 'workers' } as const;

/** The count of twenty that a sentence claims; null when it claims none. */
function claimed(headline: string): number | null {
  if (/none of|None of|没有一种/.test(headline)) return 0;
  if (/all of|所有未来/.test(headline)) return 20;
  const match = /(\d+) of (?:20|twenty)|20种未来中有(\d+)种/.exec(headline);
  const word = headline.startsWith('Twenty of') ? '20' : (match?.[1] ?? match?.[2]);
  return word === undefined ? null : Number(word);
}

/** Chance recounted from the ends themselves. */
function recounted(futures: Futures, measure: ForecastMeasure): number | null {
  const aim = aimOf(rules, report.firm, measure);
  if (!aim) return null;
  const place = MEASURES.indexOf(measure);
  let met = 0;
  for (let n = 0; n < futures.count; n++) {
    const value = futures.values[((n + 1) * futures.quarters - 1) * 3 + place] ?? 0;
    if (aim.goal.sense === 'at-least' ? value >= aim.goal.target : value <= aim.goal.target) met++;
  }
  return met / futures.count;
}

describe('headlines of the forecast', () => {
  test('never contradict the data: 2,000 charts', () => {
    let charts = 0;
    assert(
      property(anyFutures, nat(3), anyMeasure, anyLanguage, (draft, shift, measure, language) => {
        const seat = seats[language];
        const words = FORECAST_WORDS[language];
        const chance = recounted(draft, measure);
        const fan = fanChart(seat, words, { measure, draft, state: WHOLE });
        const dots = dotsChart(seat, words, measure, draft);
        const b = {
          ...draft,
          values: draft.values.map((value, at) => value + ((at + shift) % 4 === 0 ? 0.01 : -0.01)),
        };
        const difference = differenceChart(seat, words, measure, draft, b);
        charts += 3;
        if (chance !== null) {
          for (const spec of [fan, dots]) {
            const n = claimed(spec.headline);
            expect(n).not.toBeNull();
            // The line of the goal says the same count.
            if (spec === fan && language === 'en')
              expect(fan.goal?.label).toMatch(new RegExp(`: ${n === 0 ? 'none' : n} in 20$`));
            // Never and always are said of never and always alone; else the count is the nearest of twenty.
            expect(n === 0).toBe(chance === 0);
            expect(n === 20).toBe(chance === 1);
            expect(Math.abs((n ?? 0) / 20 - chance)).toBeLessThanOrEqual(0.05);
          }
          const filled = dots.stacks
            .filter(({ reached }) => reached)
            .reduce((sum, { count }) => sum + count, 0);
          expect(filled).toBe(claimed(dots.headline));
        }
        const pairs = pairedDifferences(draft, b, measure);
        const less = aimOf(rules, report.firm, measure)?.goal.sense === 'at-most' || measure === 'pressure';
        const better = pairs.filter((pair) => (less ? pair < 0 : pair > 0)).length / pairs.length;
        const said = claimed(difference.headline);
        if (pairs.some((pair) => pair !== 0)) expect(said).toBe(ofTwenty(better));
      }),
      { numRuns: 700 },
    );
    expect(charts).toBeGreaterThanOrEqual(2000);
  });

  test('bands lie within each other and around the middle', () => {
    assert(
      property(anyFutures, anyMeasure, (draft, measure) => {
        const { bands, series } = fanChart(seats.en, FORECAST_WORDS.en, { measure, draft, state: WHOLE });
        const [wide, mid, near] = [95, 80, 50].map(
          (level) => bands.find((band) => band.level === level)?.points ?? [],
        );
        const line = series.find(({ id }) => id === 'middle')?.points ?? [];
        line.forEach(({ y }, at) => {
          const lows = [wide, mid, near].map((band) => band?.[at]?.low ?? Number.NaN);
          const highs = [near, mid, wide].map((band) => band?.[at]?.high ?? Number.NaN);
          const order = [...lows, y, ...highs];
          expect(order).toEqual([...order].sort((a, b) => a - b));
        });
      }),
      { numRuns: 100 },
    );
  });

  test('twenty dots, as many as there are twentieths, and a table that repeats them', () => {
    const draft = futuresOf([-1, -0.5, 0, 0.5, 1], 3, 0.11);
    const dots = dotsChart(seats.en, FORECAST_WORDS.en, 'goal', draft);
    expect(dots.stacks.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(dots.table.rows).toHaveLength(dots.stacks.length);
    expect(drawsAt(draft, 'goal', 2)).toHaveLength(5);
    expect(mandateChance(seats.en, draft)?.lines).toHaveLength(goals.length);
  });

  test('home, desk and forecast tell one chance: half of the mandate, in twentieths', () => {
    const draft = futuresOf([-1, -0.5, 0, 0.5, 1, 0.2, 0.3, 0.4], 3, 0.11);
    const points = new Float32Array([10, 49.9, 50, 51, 80, 20, 30, 40]);
    const counted = {
      futures: 8,
      a: 3 / 8,
      b: 0,
      difference: { low: 0.1, middle: 0.375, high: 0.6 },
      points: { a: 41, b: 20 },
    };
    const mandate = mandateChance(seats.en, { ...draft, points });
    expect(mandate?.half).toBe('Half of the mandate: 8 in 20');
    expect(mandate?.headline).toBe('As drafted, 8 of 20 futures reach half of the mandate');
    expect(answerView(counted, 'en').finding).toContain('half of the mandate in 8 of 20 futures');
    expect(mandateChance(seats.zh, { ...draft, points })?.half).toBe('任务过半：20次里有8次');
    expect(answerView(counted, 'zh').finding).toContain('20种未来里有8种任务过半');
    const none = mandateChance(seats.en, { ...draft, points: points.map(() => 49) });
    expect(none?.half).toBe('Half of the mandate: none in 20');
    // All of it is another count, told apart from this one.
    expect(mandate?.whole).toMatch(/^(none|\d+) in 20$/);
  });

  test('own predictions are pinned on the share they speak of: sealed ones with what came, the end, the one in hand', () => {
    const world = start(rules);
    const spoken = [
      { suning: [saying('share', 0.007, 0.009), saying('share-end', 0.01, 0.03)] },
      { suning: [saying('cash', 1e9, 2e9)] },
      {},
    ];
    const turns = spoken.map((predictions): TurnRecord => ({
      period: rules.start,
      sheets: {},
      talk: [],
      notes: { predictions },
      after: '0',
    }));
    const said = { turns, predictions: [saying('share', 0.05, 0.06)] };
    for (const language of ['en', 'zh'] as const) {
      const seat = aSeat({ language, worlds: [world, world, world] });
      const words = FORECAST_WORDS[language];
      const fan = (measure: ForecastMeasure) =>
        fanChart(seat, words, {
          measure,
          draft: futuresOf([0, 0.1], rules.quarters - 2, 0.1),
          state: WHOLE,
          said,
        });
      const { pin, earlier, y, description } = fan('share');
      // Two quarters are closed: one with a range of the share, and the third turn is not yet known.
      expect(earlier?.map(({ x }) => x)).toEqual([1, rules.quarters]);
      expect(earlier?.[0]?.range.low).toBeCloseTo(0.7, 9);
      expect(earlier?.[0]?.range.high).toBeCloseTo(0.9, 9);
      expect(earlier?.[0]?.outcome?.y).toBeCloseTo(shareBySeller(seat.report.table, report.firm) * 100, 9);
      expect(earlier?.[1]?.outcome).toBeNull();
      expect(pin?.x).toBe(3);
      expect(pin?.range.high).toBeCloseTo(6, 9);
      expect(y.domain[1]).toBeGreaterThanOrEqual(6);
      for (const each of [...(earlier ?? []), pin]) expect(description).toContain(each?.point);
      // Nobody is asked to predict a segment's share or the pressure: no pin stands there.
      for (const other of ['goal', 'pressure'] as const) {
        expect(fan(other).pin).toBeNull();
        expect(fan(other).earlier).toEqual([]);
      }
    }
  });

  test('a rough picture and one played by the page say so', () => {
    const draft = futuresOf([0, 0.1], 2, 0.1);
    const unit = (state: { count: number; done: boolean; by: 'workers' | 'page' }): string =>
      fanChart(seats.en, FORECAST_WORDS.en, { measure: 'share', draft, state }).unit;
    expect(unit({ count: 40, done: false, by: 'workers' })).toContain('rough (40)');
    expect(unit({ count: 200, done: true, by: 'page' })).toMatch(/200 futures, played by the page/);
    expect(unit({ count: 1000, done: true, by: 'workers' })).toContain('1,000 futures');
  });
});

describe('drivers', () => {
  const number = (path: string) => ({
    path,
    value: 1,
    low: 0.5,
    unit: 'fraction',
    high: 2,
    how: 'assumed' as const,
    from: [],
    why: '',
  });
  const at = (level: number): Futures => futuresOf([0, 0, 0], 2, level);
  const drivers = [
    { parameter: number('parameters.inertia'), low: at(0.1), high: at(0.11) },
    { parameter: number('market.demand.beauty'), low: at(0.16), high: at(0.05) },
  ];

  test.each(['en', 'zh'] as const)('stand widest first and by name: %s', (language) => {
    const chart = driversChart(seats[language], FORECAST_WORDS[language], 'goal', at(0.1), drivers);
    const names = ['market.demand.beauty', 'parameters.inertia'].map((path) =>
      parameterName(seats[language].names, path, language),
    );
    expect(chart.rows.map(({ label }) => label)).toEqual(names);
    expect(chart.headline).toContain(names[0]);
    expect(JSON.stringify(chart)).not.toMatch(/parameters\.|market\./);
  });

  test('a number beyond the range of its source is stamped by name, one that is held against the record is not', () => {
    const cases = [
      number('parameters.inertia'),
      { ...number('parameters.brandDecay'), value: 3 },
      { ...number('market.demand.beauty'), value: 0.2 },
      { ...number('observations.gmv.suning'), value: 9 },
    ];
    expect(outsideSources(cases, seats.en)).toEqual(
      ['parameters.brandDecay', 'market.demand.beauty'].map((path) =>
        parameterName(seats.en.names, path, 'en'),
      ),
    );
    expect(FORECAST_WORDS.en.outside('A, B')).toContain('A, B');
  });
});
