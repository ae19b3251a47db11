import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/engine';
import type { HistoryLine } from '../../src/session';
import { historyOf } from '../../src/session/history';
import { branchOf } from '../../src/session/play';
import { replayOf } from '../../src/session/replay-line';
import { wayOf, type WayTurn } from '../../src/session/way';
import { closeRound, openRound, playersFor, resumeRound } from '../../src/table';
import { appendTurn, lineOf } from '../../src/record';
import { compareView, type CompareStep } from '../../src/views/lesson-compare';
import { departureView } from '../../src/views/lesson-departure';
import { measureReading } from '../../src/views/lesson-measures';
import { loaded } from '../scenarios/texts';
import { LANGUAGES, lessonOf, type Language } from './files';

const CASE = 'alibaba-suning-2015';

let line: HistoryLine | null = null;
beforeAll(async () => {
  line = await historyOf(loaded(CASE));
});
function held(): HistoryLine {
  if (!line) throw new Error('no line');
  return line;
}

function played(turns: readonly WayTurn[], until: number) {
  const tables = wayOf(held(), 'suning', turns, until);
  if (!tables) throw new Error('not legal');
  return tables;
}

const lesson = (language: Language, id = 'carry') => lessonOf(CASE, id, language);
const comparisons = (language: Language = 'en', id = 'carry'): CompareStep[] =>
  lesson(language, id).steps.filter((step) => step.kind === 'compare');
const RIGHT = { first: ['no-pact'], tied: ['all'], carry: ['rent', 'share'] } as const;
const reading = (measure: Parameters<typeof measureReading>[0]) =>
  measureReading(measure, held().scenario.rules, 'suning', 'en').read;
/** A measure at the end of a quarter, by way. */
function ends<Way extends string>(
  step: CompareStep | undefined,
  measure: Parameters<typeof measureReading>[0],
  at = step?.quarter ?? 0,
) {
  return Object.fromEntries(
    (step?.ways ?? []).map(({ id, turns }) => [id, reading(measure)(played(turns, at)[at] as Table)]),
  ) as Record<Way, number>;
}

describe('another way through a recorded line', () => {
  test('is the line itself where the same is decided again', () => {
    const own = lineOf(held().record)[3]?.sheets['suning'] ?? [];
    const again = own.filter(({ kind }) => kind === 'logistics');
    expect(again.length).toBeGreaterThan(0);
    for (const turns of [[], [{ quarter: 4, without: ['logistics'], with: again }]] as const) {
      const same = played(turns, 14);
      expect(same).toHaveLength(15);
      same.forEach((table, at) => {
        expect(table.cash).toEqual(held().tables[at]?.cash);
        expect(table.meanDays).toEqual(held().tables[at]?.meanDays);
      });
    }
  });

  test('changes what it changes and nothing before it; one that is not legal is none', () => {
    const bare = played([{ quarter: 4, without: ['logistics'], with: [] }], 6);
    expect(bare[3]?.cash[0]).toBe(held().tables[3]?.cash[0]);
    expect(bare[4]?.cash[0]).not.toBe(held().tables[4]?.cash[0]);
    const mad = { kind: 'logistics', region: 'nowhere', build: 5 } as const;
    expect(wayOf(held(), 'suning', [{ quarter: 4, without: [], with: [mad] }], 6)).toBeNull();
  });
});

type Four = 'own' | 'rent' | 'share' | 'nothing';

describe('own, share or rent: what the lesson says is so in the model', () => {
  test('days fall with new lanes, guests come in calm quarters and go at the festival', () => {
    const days = [3, 4, 5, 6].map((at) => reading('days')(held().tables[at] as Table));
    const guests = [4, 5, 6].map((at) => reading('guests')(held().tables[at] as Table));
    expect(days[1]).toBeLessThan(days[0] ?? 0);
    expect(days[2]).toBeLessThan(days[1] ?? 0);
    expect((days[3] ?? 0) - (days[2] ?? 0)).toBeLessThan(0.3);
    expect(guests[1]).toBeGreaterThan(guests[0] ?? 0);
    expect(guests[2]).toBeLessThan((guests[1] ?? 0) / 5);
  });

  test('renting is the dearest quarter, built and rented lanes are equally quick, adding nothing is slowest', () => {
    const [step] = comparisons();
    if (!step) throw new Error('no step');
    const [cost, days, cash] = [
      ends<Four>(step, 'carriage'),
      ends<Four>(step, 'days'),
      ends<Four>(step, 'cash'),
    ];
    expect(cost.rent).toBeGreaterThan(1.05 * cost.own);
    expect(cost.own).toBeGreaterThan(1.05 * cost.share);
    expect(cost.share).toBeLessThan(cost.nothing);
    expect(Math.abs(days.rent - days.own)).toBeLessThan(0.05);
    expect(days.share).toBeGreaterThan(days.own + 0.2);
    expect(days.nothing).toBeGreaterThan(days.share + 1);
    expect(cash.rent).toBeGreaterThan(cash.own);
    // Adding nothing costs share in the quarter after.
    const after = ends<Four>(step, 'share', 7);
    expect(after.nothing).toBeLessThan(0.95 * after.own);
  });

  test('lanes that stay full for years are cheapest owned: rent eats their price within sixteen quarters', () => {
    const [step] = comparisons();
    if (!step) throw new Error('no step');
    const cost = ends<Four>(step, 'carriage');
    const { buildCost } = held().scenario.rules.parameters;
    const built = 110 + 95;
    const quarters = (built * buildCost) / (cost.rent - cost.own);
    expect(quarters).toBeGreaterThan(4);
    expect(quarters).toBeLessThan(16);
  });

  test('in the full year the partner takes nothing at the festival, and who relied on it waits twice as long', () => {
    const step = comparisons()[1];
    if (!step) throw new Error('no step');
    const days = ends<Four>(step, 'days');
    expect(ends(step, 'handed')).toEqual({ own: 0, rent: 0, share: 0 });
    expect(days.share).toBeGreaterThan(2 * days.own);
    expect(Math.abs(days.rent - days.own)).toBeLessThan(0.05);
    const share = step.ways.find(({ id }) => id === 'share');
    const before = played(share?.turns ?? [], 13).map(reading('days'));
    for (const quarter of [11, 12, 13]) expect(before[quarter]).toBeLessThan(1.6);
    // Volume doubled in two years, and the partner is far larger.
    const load = (at: number, firm: number): number =>
      [...(held().tables[at]?.load ?? [])].slice(firm * 7, firm * 7 + 7).reduce((sum, each) => sum + each, 0);
    expect(load(10, 0)).toBeGreaterThan(2 * load(2, 0));
    expect(load(10, 1)).toBeGreaterThan(50 * load(10, 0));
  });
});

describe.each(LANGUAGES)('a comparison (%s)', (language) => {
  test.each(['first', 'tied', 'carry'] as const)(
    'of %s has its figures in table and chart, none in the text',
    (id) => {
      for (const [at, step] of comparisons(language, id).entries()) {
        const tables = step.ways.map(({ turns }) => played(turns, step.quarter));
        const view = compareView({
          line: held(),
          lesson: lesson(language, id),
          step,
          played: tables,
          language,
        });
        expect(view.right).toBe(RIGHT[id][at]);
        expect(view.chart.series).toHaveLength(step.ways.length);
        expect(view.table.rows.map((row) => row.length)).toEqual(
          step.ways.map(() => (step.figures ?? []).length + 1),
        );
        for (const row of view.table.rows) expect(row.every((cell) => cell !== '')).toBe(true);
        const right = step.ways.find(({ id }) => id === view.right)?.name ?? '';
        expect(view.chart.headline.toLowerCase()).toContain(right.toLowerCase());
        const texts = [...step.text, ...step.after, ...step.ways.map(({ why }) => why)].join(' ');
        expect(texts.replaceAll('2018', '').replaceAll('Double 11', '')).not.toMatch(/\d/);
      }
    },
  );
});

describe('the other lessons: what they say of the ways is so', () => {
  test('a discount is borrowed, the pact stays', () => {
    const [step] = comparisons('en', 'first');
    type Ways = 'own' | 'no-festival' | 'no-pact';
    const [festival, after] = [ends<Ways>(step, 'share', 2), ends<Ways>(step, 'share', 3)];
    expect(festival['no-festival']).toBeLessThan(0.93 * festival.own);
    expect(Math.abs(after['no-festival'] - after.own)).toBeLessThan(0.01 * after.own);
    expect(after['no-pact']).toBeLessThan(0.95 * after.own);
  });

  test('the shares bind nobody, and every sale buys time alone', () => {
    const [step] = comparisons('en', 'tied');
    type Ways = 'own' | 'keep' | 'all';
    const [sold, end] = [ends<Ways>(step, 'pressure', 10), ends<Ways>(step, 'pressure')];
    expect(end.all).toBeLessThan(end.own - 5);
    expect(end.own).toBeLessThan(end.keep - 5);
    for (const way of ['own', 'keep', 'all'] as const) expect(end[way]).toBeGreaterThan(sold[way]);
    // Four quarters of trade without what was gained on shares, and the even quarter that the sale made.
    const trails = (table: Table | undefined) => ({
      recurring: [...(table?.recurringProfitTrail.slice(0, 4) ?? [])],
      net: [...(table?.netProfitTrail.slice(0, 4) ?? [])],
    });
    const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
    expect(sum(trails(held().tables[13]).recurring)).toBeLessThan(0);
    const [net = 0, recurring = 0] = [
      trails(held().tables[10]).net[3],
      trails(held().tables[10]).recurring[3],
    ];
    expect(Math.abs(net)).toBeLessThan(2e9);
    expect(recurring).toBeLessThan(-5e10);
    const share = Object.values(ends<Ways>(step, 'share'));
    expect(Math.max(...share) - Math.min(...share)).toBeLessThan(1e-9);
  });
});

describe('a learner who took over', () => {
  /** The line with Suning in a person's hands from the quarter after `after`, playing these sheets. */
  function taken(after: number, sheets: readonly (readonly object[])[]) {
    const { scenario, record } = held();
    const { rules } = scenario;
    const players = playersFor(rules.firmIds, 'suning', 'historical');
    let branch = branchOf(record, after, players, 'history');
    const opened = openRound({ rules, seed: record.seed, luck: record.luck, players });
    let round = resumeRound(opened, held().tables.slice(0, after + 1) as never, players);
    for (const decisions of sheets) {
      const closed = closeRound(round, { suning: decisions as never });
      if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
      branch = appendTurn(branch, closed.value.played.turn);
      round = closed.value.round;
    }
    return replayOf(branch, scenario, true);
  }
  const authors = (at: number) => lineOf(held().record)[at - 1]?.sheets['suning'] ?? [];

  test('is told where the author was left and what it brought, under the same luck', () => {
    const mine = taken(3, [authors(4), [], []]);
    const view = departureView(mine, held(), 'suning', 3, 'en');
    expect(view.headline).toMatch(
      /left the author’s line in 2016 Q3\. After 2 quarters, at the end of 2016 Q4/,
    );
    expect(view.rows.map(({ label }) => label)).toEqual([
      'Share of all trade',
      'Pressure',
      'Cash',
      'Days to the door',
    ]);
    expect(view.parted?.theirs).toMatch(/parcels a day/);
    expect(view.parted?.mine).toMatch(/course/);
    const cash = (table: HistoryLine['tables'][number] | undefined) => table?.cash[0] ?? Number.NaN;
    // Without the sums of two quarters more is left.
    expect(cash(mine.tables[6])).toBeGreaterThan(cash(held().tables[6]));
    expect(view.rows[2]?.gap).toMatch(/^\+\d/);
    const zh = departureView(mine, held(), 'suning', 3, 'zh');
    expect(zh.headline).toContain('2016年三季度');
    expect(zh.rows).toHaveLength(4);
  });

  test('is told that nothing differs while nothing does', () => {
    expect(departureView(taken(3, []), held(), 'suning', 3, 'en')).toMatchObject({
      headline: expect.stringContaining('not closed a quarter'),
      rows: [],
    });
    expect(departureView(taken(3, [authors(4)]), held(), 'suning', 3, 'en')).toMatchObject({
      headline: expect.stringContaining('no difference'),
      parted: null,
      rows: [],
    });
  });
});
