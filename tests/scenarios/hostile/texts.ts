import { DEEPEST, LARGEST_FILE } from '../../../src/scenario';
import { AIRLINES, changed, instead, rewritten, type Hostile } from './builders';

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);
const whole = AIRLINES.scenario ?? '';

/** Texts that are no scenario, too long, too deep, or no JSON. */
export const TEXTS: readonly Hostile[] = [
  ['nothing', instead(''), ['not-json ']],
  ['blanks', instead(' \n\t '), ['not-json ']],
  ['half a file', instead(whole.slice(0, whole.length / 2)), ['not-json ']],
  ['a file without its last bracket', instead(whole.trimEnd().slice(0, -1)), ['not-json ']],
  ['a list', instead('[]'), ['wrong-type ']],
  ['null', instead('null'), ['wrong-type ']],
  ['a number', instead('7'), ['wrong-type ']],
  ['a text', instead('"scenario"'), ['wrong-type ']],
  ['something behind its end', instead(`${whole} x`), ['not-json ']],
  ['two documents', instead(whole + whole), ['not-json ']],
  ['comments', instead(`// hello\n${whole}`), ['not-json ']],
  ['a comma too many', rewritten('scenario', '"quarters": 8,', '"quarters": 8,,'), ['not-json ']],
  ['keys in single quotes', rewritten('scenario', '"quarters"', "'quarters'"), ['not-json ']],
  ['NaN', rewritten('scenario', '"quarters": 8', '"quarters": NaN'), ['not-json ']],
  ['Infinity', rewritten('scenario', '"quarters": 8', '"quarters": Infinity'), ['not-json ']],
  [
    'a number written in hexadecimal',
    rewritten('scenario', '"quarters": 8', '"quarters": 0x8'),
    ['not-json '],
  ],
  ['a raw line break in a text', rewritten('scenario', 'invented for', 'invented\nfor'), ['not-json ']],
  ['one byte too many', instead(`"${'a'.repeat(LARGEST_FILE - 1)}"`), ['too-large ']],
  [
    'too many bytes though few signs',
    instead(`{"id":"${'苏'.repeat(LARGEST_FILE / 3 + 1)}"}`),
    ['too-large '],
  ],
  ['ten million bytes', instead('['.repeat(10_000_000)), ['too-large ']],
  [
    'a text as long as a file may be',
    instead(`{"id":"${'a'.repeat(LARGEST_FILE - 20)}"}`),
    ['out-of-range id'],
  ],
  [
    'lists without end',
    instead(nested('[', ']', 100_000)),
    ['too-deep [0][0][0][0][0][0][0][0][0][0][0][0]'],
  ],
  ['lists that never close', instead('['.repeat(100_000)), ['too-deep [0][0][0][0][0][0][0][0][0][0][0][0]']],
  [
    'objects one level too deep',
    instead(`${'{"a":'.repeat(DEEPEST + 1)}1${'}'.repeat(DEEPEST + 1)}`),
    ['too-deep a.a.a.a.a.a.a.a.a.a.a.a'],
  ],
  ['brackets that close before they open', instead(']]]]}}}}'), ['not-json ']],
  [
    'nine hundred keys',
    instead(`{${Array.from({ length: 900 }, (_, i) => `"k${i}":1`).join(',')}}`),
    ['missing format', 'more-problems '],
  ],
  ['a hundred thousand commas', instead(`[${','.repeat(100_000)}]`), ['too-many ']],
  [
    'fifteen thousand keys',
    instead(`{"a":{${Array.from({ length: 15_000 }, (_, i) => `"k${i}":[]`).join(',')}}}`),
    ['too-many a'],
  ],
  [
    'ten thousand cells that are none',
    changed('scenario', [
      ['market', 'season', 'rows'],
      Object.fromEntries(
        Array.from({ length: 900 }, (_, i) => [`k${i}`, Array.from({ length: 10 }, () => [])]),
      ),
    ]),
    ['wrong-type market.season.rows.k0'],
  ],
  ['a text of nothing but escapes', instead(`"${'\\\\'.repeat(100_000)}"`), ['wrong-type ']],
  [
    'the prototype',
    rewritten('scenario', '"quarters"', '"__proto__": {"ok": true}, "quarters"'),
    ['forbidden-key __proto__'],
  ],
  [
    'the prototype in disguise',
    rewritten('scenario', '"quarters"', '"__pr\\u006fto__": {"ok": true}, "quarters"'),
    ['forbidden-key __proto__'],
  ],
  [
    'a constructor among its rows',
    rewritten('scenario', '"demand": {', '"demand": {"constructor": 1, '),
    ['forbidden-key market.demand.constructor'],
  ],
  [
    'one key twice',
    rewritten('scenario', '"quarters": 8', '"quarters": 4, "quarters": 8'),
    ['key-twice quarters'],
  ],
  [
    'one key twice in disguise',
    rewritten('scenario', '"quarters": 8', '"quarters": 4, "q\\u0075arters": 8'),
    ['key-twice quarters'],
  ],
  [
    'one key twice by an escaped slash',
    rewritten('words.en', '"firms": {', '"firms": {"a/b": "x", "a\\/b": "y", '),
    ['key-twice words.en.firms.a/b'],
  ],
  [
    'a number beyond a double',
    rewritten('scenario', '"quarters": 8', '"quarters": 1e999'),
    ['not-finite quarters'],
  ],
  [
    'a negative number beyond a double',
    rewritten('scenario', '"quarters": 8', '"quarters": -1e400'),
    ['not-finite quarters'],
  ],
  ['a later format', rewritten('scenario', '"format": 1', '"format": 2'), ['wrong-version format']],
  [
    'a format that is a text',
    rewritten('scenario', '"format": 1', '"format": "1"'),
    ['wrong-version format'],
  ],
  ['no format', rewritten('scenario', '"format": 1,', ''), ['missing format']],
  [
    'bytes that are no text',
    rewritten('words.zh', '首都', '\ufffd\ufffd'),
    ['broken-sign words.zh.regions.capital'],
  ],
  ['no file of that name', () => ({ readme: 'hello', map: '{}' }), ['no-scenario ']],
];
