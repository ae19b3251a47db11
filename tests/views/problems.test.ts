import { describe, expect, test } from 'vitest';
import { loadScenario, textsOf } from '../../src/scenario';
import { guestLine, savedLine } from '../../src/views/home-cases';
import { problemList } from '../../src/views/problems';
import { PROBLEM_WORDS } from '../../src/views/words/problems';
import { LANGUAGES } from '../scenarios/hostile/languages';
import { NUMBERS } from '../scenarios/hostile/numbers';
import { REFERENCES } from '../scenarios/hostile/references';
import { SIGNS } from '../scenarios/hostile/signs';
import { TEXTS } from '../scenarios/hostile/texts';

describe('why a case is refused, in words', () => {
  test('is said in both languages for every code that the hostile files bring up', () => {
    const codes = new Set(['id-taken', 'case-in-use']);
    for (const [, build] of [...TEXTS, ...SIGNS, ...NUMBERS, ...REFERENCES, ...LANGUAGES]) {
      const texts = textsOf(build());
      const result = texts.ok ? loadScenario(texts.value) : texts;
      if (!result.ok) for (const { code } of result.problems) codes.add(code);
    }
    const { en, zh } = PROBLEM_WORDS;
    expect([...codes].filter((code) => !Object.hasOwn(en.codes, code))).toEqual([]);
    expect(Object.keys(zh.codes)).toEqual(Object.keys(en.codes));
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
