import { describe, expect, test } from 'vitest';
import { guestLine, savedLine } from '../../src/views/home-cases';
import { problemList } from '../../src/views/problems';
import { PROBLEM_WORDS } from '../../src/views/words/problems';

describe('why a case is refused, in words', () => {
  // Every code that the hostile files bring up is looked for by tests/scenarios/hostile.
  test('is said in both languages, by the same codes', () => {
    const { en, zh } = PROBLEM_WORDS;
    expect(Object.keys(zh.codes)).toEqual(Object.keys(en.codes));
    expect(Object.keys(en.codes)).toEqual(expect.arrayContaining(['id-taken', 'case-in-use']));
    for (const sentence of Object.values(zh.codes)) expect(sentence).toMatch(/[一-鿿].*。$/);
  });

  test('names the place, and says how many there are when not all are shown', () => {
    const refusals = Array.from({ length: 15 }, (_, i) => ({
      code: 'missing',
      path: i === 0 ? '' : `a[${i}]`,
    }));
    const list = problemList(refusals, 'en');
    expect(list.headline).toMatch('15 things');
    expect(list.lines.slice(0, 2).map(({ place }) => place)).toEqual(['the whole file', 'a[1]']);
    expect(list.lines).toHaveLength(12);
    expect(list.more).toBe('and 3 more');
    expect(problemList([{ code: 'constructor', path: 'x' }], 'zh').lines[0]?.sentence).toBe('这里不合要求。');
  });
});

test('a case that somebody brought along, and a game of it, are listed by its own names', () => {
  const names = { title: 'One hangar', question: 'Share it?', firms: { northwind: 'Northwind' } };
  const card = {
    id: 'airlines-2019',
    start: '2019Q1',
    quarters: 8,
    seats: ['northwind'],
    slots: { northwind: 3 },
    names: { en: names, zh: { ...names, title: '机库' } },
  };
  expect(guestLine(card, 'zh').title).toBe('机库');
  expect(guestLine(card, 'en').seats).toEqual([{ firm: 'northwind', name: 'Northwind' }]);
  const game = {
    id: 'g-1',
    scenario: 'airlines-2019',
    seat: 'northwind',
    period: '2019Q2',
    quarters: 1,
    over: false,
    savedAt: '2026-01-01T12:00:00Z',
  };
  expect(savedLine(game, [card], 'en')).toMatchObject({
    slot: 3,
    name: expect.stringContaining('Northwind') as string,
  });
});
