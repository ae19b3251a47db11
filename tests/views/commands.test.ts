import { describe, expect, test } from 'vitest';
import type { Command, CommandPlace } from '../../src/views/command';
import { readCommand } from '../../src/views/command-read';
import { VERBS } from '../../src/views/words/commands';
import { aScenario, aSeat, type SeatOptions } from './desk-world';

function at(options: SeatOptions = {}): CommandPlace {
  const seat = aSeat(options);
  return {
    route: { page: 'desk', game: 'g' },
    language: seat.language,
    cases: [{ id: 'alibaba-suning-2015', seats: ['suning', 'alibaba'] }],
    game: {
      id: 'g',
      seat,
      plan: aScenario().map ?? null,
      predictions: [],
      played: 0,
      over: false,
      place: 'here',
    },
  };
}

const put = (command: Command): unknown =>
  command.do === 'change'
    ? command.changes.map((change) => ('put' in change ? change.put : change.clear))
    : command;

describe('a typed line', () => {
  test.each([
    ['price appliances -2', { kind: 'price', segment: 'appliances', stance: -0.02 }],
    ['Price  Appliances  \u22122%', { kind: 'price', segment: 'appliances', stance: -0.02 }],
    ['定价 家电 -2', { kind: 'price', segment: 'appliances', stance: -0.02 }],
    ['advertise appliances 300', { kind: 'advertise', segment: 'appliances', spend: 300e8 }],
    ['ads appliances live 20', { kind: 'advertise', segment: 'appliances', live: 0.2 }],
    ['finance borrow 1000', { kind: 'finance', borrow: 1000e8 }],
    ['logistics east build 100', { kind: 'logistics', region: 'east', build: 100 }],
    ['research books jd', { kind: 'research', books: 'jd' }],
    [
      'campaign appliances celebrity 100',
      { kind: 'campaign', segment: 'appliances', form: 'celebrity', spend: 100e8 },
    ],
    ['announce lower-prices', { kind: 'announce', pledge: 'lower-prices' }],
  ])('%s is a decision', (line, decision) => {
    expect(put(readCommand(line, at()))).toEqual([decision]);
  });

  test('in the units of a reader of Chinese: 亿元 and 百分比', () => {
    expect(put(readCommand('财务 借款 10', at({ language: 'zh' })))).toEqual([
      { kind: 'finance', borrow: 10e10 },
    ]);
  });

  test('adds to what is decided in the same place, and takes it out again', () => {
    const decisions = [{ kind: 'logistics', region: 'east', build: 50 }] as const;
    expect(put(readCommand('logistics east lease 20', at({ decisions })))).toEqual([
      { kind: 'logistics', region: 'east', build: 50, lease: 20 },
    ]);
    expect(put(readCommand('keep logistics east', at({ decisions })))).toEqual([
      { kind: 'logistics', region: 'east' },
    ]);
  });

  test.each([
    ['price appliances -40', /between −10 and 10 %/],
    ['price -2', /Which one: /],
    ['price appliances', /Which one|number/],
    ['logistics east 5', /Which one: build/],
    ['festival 10', /No festival/],
    ['price moon 2', /“moon” is not known/],
    ['frobnicate', /not known/],
    ['offer nobody', /Which one: /],
    ['effort jd 50', /No contract with JD/],
    ['sign alibaba', /stands by no terms/],
    ['predict share 90', /between/],
    ['map atlantis', /not known/],
    ['', /not known/],
  ])('%s is refused in words', (line, words) => {
    const command = readCommand(line, at());
    expect(command).toMatchObject({ do: 'refuse' });
    expect('line' in command ? command.line : '').toMatch(words);
  });

  test('without a game only opens one, goes home, or helps', () => {
    const nowhere = { ...at(), game: null };
    expect(readCommand('new', nowhere)).toEqual({
      do: 'new',
      scenario: 'alibaba-suning-2015',
      seat: 'suning',
    });
    expect(readCommand('new alibaba-suning-2015 alibaba', nowhere)).toMatchObject({ seat: 'alibaba' });
    expect(readCommand('go home', nowhere)).toEqual({ do: 'go', route: { page: 'home' } });
    expect(readCommand('help', nowhere).do).toBe('say');
    for (const line of ['status', 'close', 'price appliances 2'])
      expect(readCommand(line, nowhere)).toMatchObject({ do: 'refuse' });
  });

  test('the first line of every answer can be read aloud in one breath, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const line of [
        'help',
        'status',
        'rivals',
        'draft',
        'map nanjing',
        'help finance',
        'price appliances 2',
      ]) {
        const command = readCommand(line, at({ language }));
        if ('line' in command) expect(command.line.length, line).toBeLessThanOrEqual(110);
        expect(JSON.stringify(command)).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test('no word means two commands', () => {
    const words = Object.values(VERBS).flat();
    expect(new Set(words).size).toBe(words.length);
  });
});
