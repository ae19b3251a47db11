import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/engine';
import type { HistoryLine } from '../../src/session';
import { wayOf } from '../../src/session/way';
import { historyOf } from '../../src/session/history';
import { createLessonMemory } from '../../src/session/lesson-memory';
import { shareOf } from '../../src/views/desk-seat';
import {
  askedAt,
  exampleView,
  guessOutcome,
  guessRecord,
  guessView,
  lengthOf,
  lessonMinutes,
  type LessonStep,
} from '../../src/views/lesson';
import { LESSONS, lessonAfter } from '../../src/views/lessons';
import { loaded } from '../scenarios/texts';
import { isKnownSource, LANGUAGES, lessonOf } from './files';

const CASE = 'alibaba-suning-2015';
const ORDER = LESSONS[CASE] ?? [];
/** Most words of a step's text; a Chinese character and a half stands for a word. */
const LONGEST = { en: 80, zh: 130 } as const;

/** Quarters that a lesson shows without having asked for a guess at them first. */
function unasked(steps: readonly LessonStep[]): number[] {
  const asked = new Set<number>();
  const found: number[] = [];
  for (const step of steps) {
    const guess = askedAt(step);
    if (guess) asked.add(guess.quarter);
    if (step.kind === 'example' && !asked.has(step.quarter)) found.push(step.quarter);
  }
  return found;
}

describe('the first lesson', () => {
  test.each(LANGUAGES)(
    'opens with a worked example, then predict, decide, explain, retrieve, sum up (%s)',
    (language) => {
      const { steps } = lessonOf(CASE, 'first', language);
      const kinds = steps.map(({ kind }) => kind).filter((kind) => kind !== 'read');
      expect(kinds[0]).toBe('example');
      expect(kinds).toEqual(expect.arrayContaining(['predict', 'decide', 'retrieve']));
      expect(kinds[kinds.length - 1]).toBe('summary');
      expect(kinds.filter((kind) => kind === 'example')).toHaveLength(3);
      for (const step of steps) {
        if (step.kind === 'read') for (const fact of step.facts) expect(isKnownSource(fact)).toBe(true);
        if (step.kind !== 'decide' && step.kind !== 'retrieve') continue;
        expect(step.options.filter(({ right }) => right)).toHaveLength(1);
        expect(new Set(step.options.map(({ why }) => why)).size).toBe(step.options.length);
      }
    },
  );
});

describe.each(ORDER)('the lesson %s', (id) => {
  test('has the same steps in both languages, three quarters of them worked out, and one right answer to a question', () => {
    const shape = (language: 'en' | 'zh') =>
      lessonOf(CASE, id, language).steps.map((step) => [
        step.kind,
        'quarter' in step ? step.quarter : 0,
        askedAt(step),
        step.kind === 'read' ? step.facts : [],
        step.kind === 'compare'
          ? [step.extreme, step.figures, step.ways.map(({ id: way, turns }) => [way, turns])]
          : [],
        'options' in step ? step.options.map(({ right }) => right) : [],
      ]);
    expect(shape('zh')).toEqual(shape('en'));
    const { steps } = lessonOf(CASE, id, 'en');
    expect(steps.filter(({ kind }) => kind === 'example')).toHaveLength(3);
    for (const step of steps) {
      if (!('options' in step)) continue;
      expect(step.options.filter(({ right }) => right)).toHaveLength(1);
      expect(new Set(step.options.map(({ why }) => why)).size).toBe(step.options.length);
    }
  });
});

test('there are three lessons of the case, one after the other', () => {
  expect(ORDER).toHaveLength(3);
  expect(ORDER.map((id) => lessonAfter(CASE, id))).toEqual([...ORDER.slice(1), null]);
  expect(lessonAfter(CASE, 'none')).toBeNull();
});

describe.each(LANGUAGES)('every lesson (%s)', (language) => {
  test.each(ORDER)('%s asks for a guess before it shows a quarter', (id) => {
    const { steps } = lessonOf(CASE, id, language);
    expect(unasked(steps)).toEqual([]);
    // The check can fail: the same lesson without its guesses.
    const bare = steps
      .filter(({ kind }) => kind !== 'predict')
      .map((step) => (step.kind === 'example' ? { ...step, guess: undefined } : step));
    expect(unasked(bare as LessonStep[])).toHaveLength(3);
  });

  test.each(ORDER)('%s keeps its steps short and itself within a quarter of an hour', (id) => {
    const lesson = lessonOf(CASE, id, language);
    for (const step of lesson.steps) {
      const blocks = {
        read: () => ('text' in step ? step.text : []),
        why: () => ('why' in step ? step.why : []),
        after: () => ('after' in step ? [step.after].flat() : []),
      };
      for (const block of Object.values(blocks))
        expect(lengthOf(block().join(' '), language), step.title).toBeLessThanOrEqual(LONGEST[language]);
    }
    const minutes = lessonMinutes(lesson, language);
    expect(minutes).toBeGreaterThanOrEqual(7);
    expect(minutes).toBeLessThanOrEqual(12);
  });

  test.each(ORDER.slice(1))('%s begins with a question from the one before', (id) => {
    expect(lessonOf(CASE, id, language).steps[0]?.kind).toBe('retrieve');
  });
});

describe('what the lessons say of the recorded line is so', () => {
  let line: HistoryLine | null = null;
  beforeAll(async () => {
    line = await historyOf(loaded(CASE));
  });
  const held = (): HistoryLine => {
    if (!line) throw new Error('no line');
    return line;
  };

  test('share rises in the festival quarter and falls back in the next; the money comes only afterwards', () => {
    const { scenario, tables } = held();
    const suning = scenario.rules.firmIds.indexOf('suning');
    const share = tables.slice(0, 4).map((table) => shareOf(table, suning));
    expect(share[2]).toBeGreaterThan(share[1] ?? 1);
    expect(share[3]).toBeLessThan(share[2] ?? 0);
    const cash = tables.map((table) => table.cash[suning] ?? 0);
    // The stake of 28.3 billion yuan closes in the fourth quarter, and in none of the three of the lesson.
    const jumps = cash.slice(1, 5).map((after, at) => after - (cash[at] ?? 0));
    expect(Math.max(...jumps.slice(0, 3))).toBeLessThan(1e12);
    expect(jumps[3]).toBeGreaterThan(1e12);
  });

  test('signs in the first quarter, works at the alliance in the second, cuts prices a little in the third', () => {
    const said = [1, 2, 3].map(
      (quarter) => exampleView(held(), lessonOf(CASE, 'first', 'en'), quarter, 'en')?.model ?? '',
    );
    expect(said[0]).toMatch(/sign/);
    expect(said[1]).toMatch(/festival.*effort/);
    expect(said[2]).toMatch(/prices of appliances/i);
    // Effort shows nothing at once, and lets the firms grow together sooner.
    const without = wayOf(held(), 'suning', [{ quarter: 2, without: ['alliance'], with: [] }], 6);
    const grown = (tables: HistoryLine['tables'] | null, at: number) => tables?.[at]?.integration[0] ?? 0;
    expect(grown(held().tables, 6)).toBeGreaterThan(grown(without, 6) + 0.01);
    expect(shareOf(held().tables[2] as Table, 0)).toBeCloseTo(shareOf((without ?? [])[2] as Table, 0), 4);
  });

  test('the second: pressure falls with the closing and rises after it; the tenth quarter lives on a sale of shares', () => {
    const { scenario, tables } = held();
    const suning = scenario.rules.firmIds.indexOf('suning');
    const at = (quarter: number, column: 'pressure' | 'cash'): number =>
      tables[quarter]?.[column][suning] ?? 0;
    expect(at(4, 'pressure')).toBeLessThan(at(3, 'pressure'));
    expect(at(4, 'cash')).toBeGreaterThan(at(3, 'cash'));
    expect(at(5, 'pressure')).toBeGreaterThan(at(4, 'pressure'));
    // A third, within a twentieth either way.
    expect(at(5, 'cash') / at(4, 'cash')).toBeGreaterThan(0.62);
    expect(at(5, 'cash') / at(4, 'cash')).toBeLessThan(0.72);
    expect(at(10, 'pressure')).toBeLessThan(at(9, 'pressure'));
    expect(exampleView(held(), lessonOf(CASE, 'tied', 'en'), 10, 'en')?.model).toMatch(/sold|sell/);
  });

  test('a guess meets what came', () => {
    const lesson = lessonOf(CASE, 'first', 'en');
    const step = lesson.steps.find((each) => each.kind === 'predict');
    if (step?.kind !== 'predict') throw new Error('no step');
    const view = guessView(held(), 'suning', step, 'en');
    if (!view) throw new Error('no guess');
    const [low, high] = view.axis.domain;
    const wide = { low, mid: view.start.mid, high };
    expect(guessOutcome(held(), 'suning', step, wide, 'en')).toContain('inside your range');
    const narrow = { low, mid: low, high: low };
    expect(guessOutcome(held(), 'suning', step, narrow, 'en')).toContain('above your range');
    expect(exampleView(held(), lesson, 99, 'en')).toBeNull();
    const at = lesson.steps.indexOf(step) + 1;
    const given = { [at]: { kind: 'guess', ...wide }, [at - 1]: { kind: 'skipped' } } as const;
    expect(guessRecord(held(), lesson, given, 'en')).toMatch(/one guess, 1 of them inside .*skipped: 1/);
    expect(guessRecord(held(), lesson, {}, 'en')).toBe('');
  });
});

describe('a question of a finished lesson', () => {
  function memory(stored = new Map<string, string>()) {
    let now = Date.UTC(2026, 0, 1);
    const store = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const kept = createLessonMemory(
      () => new Date(now),
      () => store,
    );
    return { kept, stored, wait: (days: number) => (now += days * 86_400_000) };
  }

  test('comes back after a day, a week and a month, and then no more', () => {
    const { kept, wait } = memory();
    kept.seen('a/first');
    expect(kept.due()).toEqual([]);
    for (const days of [1, 7, 30]) {
      wait(days);
      expect(kept.due()).toEqual(['a/first']);
      kept.seen('a/first');
      expect(kept.due()).toEqual([]);
    }
    wait(365);
    expect(kept.due()).toEqual([]);
  });

  test('is simply gone where storage is forbidden or holds something else', () => {
    const broken = createLessonMemory(
      () => new Date(0),
      () => {
        throw new Error('forbidden');
      },
    );
    broken.seen('a/first');
    expect(broken.due()).toEqual([]);
    expect(memory(new Map([['crosshold-lessons', '[1,2']])).kept.due()).toEqual([]);
    expect(memory(new Map([['crosshold-lessons', '{"a/first":{"times":"x","at":3}}']])).kept.due()).toEqual(
      [],
    );
  });
});
