import { describe, expect, test } from 'vitest';
import { unmarked, type Marked } from '../../src/analysis';
import { termLines } from '../../src/views/assignment';
import { handInView } from '../../src/views/hand-in';
import { PILE_COLUMNS, pileHeadline, pileRows, remarksOf, type PileOrder } from '../../src/views/marking';
import { aTask, shortCase, studentsGame } from '../teaching/class';
import { lineOf } from '../../src/record';

const BASE: Marked = {
  ...unmarked('a.json', []),
  student: 'Ann',
  scenario: 'alibaba-suning-2015',
  seat: 'suning',
  seed: '7',
  verified: true,
  quarters: 4,
  of: 4,
  score: 40,
  reference: 45.5,
  grade: -5.5,
  parts: { 'suning-survival': 10 },
  people: ['suning'],
  reasons: [
    { period: '2015Q3', reason: 'Why not' },
    { period: '2015Q4', reason: '' },
  ],
};
const ROWS: readonly Marked[] = [
  BASE,
  { ...BASE, name: 'b.json', student: 'bo', score: 61.25, reference: 40, grade: 21.25 },
  {
    ...unmarked('c.json', []),
    student: 'Cho',
    of: 4,
    quarters: 3,
    firstDifference: '2015Q4',
  },
  unmarked('holiday.jpg', [{ code: 'not-json', path: '' }]),
];
const NAMES = shortCase();
const order = (column: PileOrder['column'], falling = false) =>
  pileRows(ROWS, { column, falling }, () => NAMES, 'en').map(({ who }) => who);

describe('the pile in words', () => {
  test('says how many are verified, altered and unread', () => {
    expect(pileHeadline(ROWS, 'en')).toBe('4 records, 2 verified, one was altered, one cannot be checked');
    expect(pileHeadline(ROWS, 'zh')).toBe('4份记录，核实2份，1份被改动，1份无法核实');
    // What another version played was altered by nobody.
    const foreign = { ...BASE, verified: false, firstDifference: '2015Q3', score: null };
    const refusals = [{ code: 'other-scenario', path: 'scenario.hash' }];
    expect(pileHeadline([{ ...foreign, refusals }], 'en')).toBe(
      '1 record, 0 verified, one cannot be checked',
    );
    expect(remarksOf({ ...foreign, refusals }, 'en').join(' ')).not.toMatch(/Altered/);
    expect(pileHeadline(ROWS.slice(0, 2), 'en')).toBe('2 records, all verified');
  });

  test('is ordered by any column, either way, and equal rows stay as they came', () => {
    expect(order('student')).toEqual(['Ann', 'bo', 'Cho', 'holiday.jpg']);
    expect(order('score', true)).toEqual(['bo', 'Ann', 'Cho', 'holiday.jpg']);
    expect(order('grade')).toEqual(['Cho', 'holiday.jpg', 'Ann', 'bo']);
    // What is wrong stands first.
    expect(order('verified')).toEqual(['holiday.jpg', 'Cho', 'Ann', 'bo']);
  });

  test('shows score, reference and grade as one sum, and goals by their names', () => {
    const [ann] = pileRows(ROWS, { column: 'student', falling: false }, () => NAMES, 'en');
    const cells = Object.fromEntries(PILE_COLUMNS.map((column, at) => [column, ann?.cells[at]]));
    expect(cells).toMatchObject({
      student: 'Ann',
      verified: 'yes',
      score: '40.0',
      grade: '−5.5',
      reasons: '1 of 4',
    });
    expect(ann?.details.sum).toBe('40.0 − 45.5 = −5.5');
    expect(ann?.details.parts).toEqual([{ id: 'suning-survival', aim: 'Still be trading.', points: '10.0' }]);
  });
});

describe('remarks', () => {
  const said = (change: Partial<Marked>, language: 'en' | 'zh' = 'en'): string =>
    remarksOf({ ...BASE, ...change }, language).join(' ');

  test('a good game has none', () => {
    expect(said({})).toBe('');
  });

  test.each<[string, Partial<Marked>, RegExp, RegExp]>([
    ['another world', { verified: false, firstDifference: '2015Q4' }, /recorded in 2015 Q4/, /2015年四季度/],
    [
      'other words',
      {
        verified: false,
        firstDifference: '2015Q4',
        refusals: [{ code: 'words-altered', path: 'assignment.seal' }],
      },
      /figures are right, but what was written/,
      /封存/,
    ],
    ['no task', { student: null }, /no assignment/, /不是为作业/],
    ['half a game', { quarters: 2 }, /2 of 4 quarters/, /2／4季/],
    ['changed numbers', { changed: { 'a.b': 0.5 } }, /a\.b = 0\.5/, /a\.b = 0\.5/],
    ['a branch', { branch: 'history 3' }, /inside another/, /中途/],
    ['two people', { people: ['suning', 'jd'] }, /2 seats/, /2个席位/],
    ['a twin', { sameGame: ['b.json'] }, /as b\.json/, /b\.json逐季相同/],
    [
      'another seed',
      { differs: [{ field: 'seed', wanted: 'x', found: 'y' }] },
      /the seed is y, should be x/,
      /种子为y/,
    ],
    [
      'a strange seat',
      { differs: [{ field: 'seats.jd', wanted: 'cautious', found: 'none' }] },
      /who plays jd/,
      /jd由谁/,
    ],
  ])('%s is said in both languages', (_what, change, en, zh) => {
    expect(said(change)).toMatch(en);
    expect(said(change, 'zh')).toMatch(zh);
  });
});

describe('a task in words', () => {
  test('lists what is fixed, for the student', () => {
    const lines = termLines(aTask({ seeds: 'same' }), NAMES, 4, 'en');
    expect(Object.fromEntries(lines.map(({ id, value }) => [id, value]))).toMatchObject({
      seat: 'Suning',
      length: '4 quarters',
      luck: 'the same for everyone',
      level: 'Essentials',
      takeback: 'not allowed',
    });
  });

  test('before it is handed in says what the marker will see, under a name that any disk takes', () => {
    const record = studentsGame(aTask(), 'Ann / 李: 7', 3, 3);
    const turns = lineOf(record);
    const rules = { quarters: 4 };
    const view = handInView(record, { turns, rules, round: { over: false } }, 'suning', 'en');
    expect(view.file).toBe('Ann-李-7-alibaba-suning-2015.json');
    expect(Object.fromEntries(view.facts.map(({ id, value }) => [id, value]))).toMatchObject({
      played: '3 of 4',
      reasons: '2 of 3',
      predictions: '2 of 3',
    });
    expect(view.notes).toHaveLength(1);
  });
});
