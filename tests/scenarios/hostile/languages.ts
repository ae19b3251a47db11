import { AIRLINES, changed, type Hostile } from './builders';

/** Words that one language lacks, or that are about nothing. */
export const LANGUAGES: readonly Hostile[] = [
  [
    'no Chinese',
    () => ({ scenario: AIRLINES.scenario ?? '', 'words.en': AIRLINES['words.en'] ?? '' }),
    ['no-language words.zh'],
  ],
  [
    'no words at all',
    () => ({ scenario: AIRLINES.scenario ?? '' }),
    ['no-language words.en', 'no-language words.zh'],
  ],
  [
    'a firm without a Chinese name',
    changed('words.zh', [['firms', 'northwind'], undefined]),
    ['no-words words.zh.firms.northwind'],
  ],
  [
    'a seat without a letter',
    changed('words.en', [['letters', 'northwind'], undefined]),
    ['no-words words.en.letters.northwind'],
  ],
  [
    'a goal without words',
    changed('words.zh', [['goals', 'northwind-business'], undefined]),
    ['no-words words.zh.goals.northwind-business'],
  ],
  [
    'a line without words',
    changed('words.en', [['lines', 'northwind-pact'], undefined]),
    ['no-words words.en.lines.northwind-pact'],
  ],
  [
    'an empty name',
    changed('words.en', [['firms', 'northwind'], '']),
    ['out-of-range words.en.firms.northwind'],
  ],
  [
    'a name for a firm made up',
    changed('words.en', [['firms', 'amazon'], 'Amazon']),
    ['unknown-id words.en.firms.amazon'],
  ],
  [
    'an end in one language only',
    changed('words.en', [['closing', 1], 'And one thing more.']),
    ['no-words words.zh.closing[1]'],
  ],
  [
    'a source card of a document that it does not use',
    changed('words.en', [['sources'], [{ title: 'x', facts: ['000:A001'], supports: 'x' }]]),
    ['unknown-document words.en.sources[0].facts[0]', 'no-words words.zh.sources[0]'],
  ],
  [
    'a word for a list',
    changed('words.zh', [['strengths', 'northwind'], '强']),
    ['wrong-type words.zh.strengths.northwind'],
  ],
];
