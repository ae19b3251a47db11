import { changed, type Hostile } from './builders';

const title = (text: string): ReturnType<typeof changed> => changed('words.en', [['title'], text]);

/** Signs that make a text show other than it is written, and lengths that would push the rest off the page. */
export const SIGNS: readonly Hostile[] = [
  ['a text that runs backwards', title('Two \u202eslaitini\u202c airlines'), ['hidden-sign words.en.title']],
  ['an isolate without an end', title('Two \u2066airlines'), ['hidden-sign words.en.title']],
  ['a mark of direction', title('Two\u200f airlines'), ['hidden-sign words.en.title']],
  ['a NUL', title('Two\u0000airlines'), ['hidden-sign words.en.title']],
  ['an escape that colours a terminal', title('\u001b[31mTwo airlines'), ['hidden-sign words.en.title']],
  ['a space of no width', title('Two\u200bairlines'), ['hidden-sign words.en.title']],
  ['a byte order mark inside', title('Two\ufeffairlines'), ['hidden-sign words.en.title']],
  ['half of a pair', title('Two \ud83d airlines'), ['broken-sign words.en.title']],
  ['private signs', title('Two \ue000 airlines'), ['hidden-sign words.en.title']],
  ['tags that nobody sees', title('Two\u{e0041} airlines'), ['hidden-sign words.en.title']],
  ['a title without end', title('a'.repeat(200_000)), ['out-of-range words.en.title']],
  [
    'a letter without end',
    changed('words.zh', [['letters', 'northwind'], '信'.repeat(50_000)]),
    ['out-of-range words.zh.letters.northwind'],
  ],
  [
    'a key that runs backwards',
    changed('scenario', [['\u202eseart'], 1]),
    ['hidden-sign ', 'unknown-key <U+202E>seart'],
  ],
  [
    'a key without end',
    changed('scenario', [['k'.repeat(90_000)], 1]),
    [`unknown-key ${'k'.repeat(300)}...`],
  ],
  [
    'a firm with a hidden sign',
    changed('scenario', [['firms', 0, 'id'], 'north\u200bwind']),
    ['hidden-sign firms[0].id'],
  ],
];
