import type { NamedTexts } from '../../../src/scenario';
import { AIRLINES, changed, rewritten } from './builders';

const title = (text: string): (() => NamedTexts) => changed('words.en', [['title'], text]);

/** Strange, but nothing is wrong with them: they load, and what they say is shown as it is written. */
export const INERT: readonly (readonly [tries: string, build: () => NamedTexts])[] = [
  ['markup', title('<img src=x onerror=alert(1)>')],
  ['a script', title('</script><script>alert(1)</script>')],
  ['a style', title('<style>*{display:none}</style>')],
  ['an entity', title('&lt;b&gt; &#x202e;')],
  [
    'an address that is a script',
    changed('scenario', [['lines', 'northwind', 0, 'sources', 0], 'javascript:alert(1)']),
  ],
  ['a template', title('${process.exit()} {{constructor}}')],
  ['a formula of a spreadsheet', title('=HYPERLINK("http://x","y")')],
  ['a pair of surrogates that is one sign', title('Two airlines 🛫')],
  ['escapes that need not be', rewritten('scenario', '"quarters": 8', '"qu\\u0061rters": 8')],
  ['a byte order mark before the text', () => ({ ...AIRLINES, scenario: `\ufeff${AIRLINES.scenario}` })],
  [
    'lines that end as on Windows',
    () => ({ ...AIRLINES, scenario: (AIRLINES.scenario ?? '').replaceAll('\n', '\r\n') }),
  ],
  ['nothing below zero', changed('scenario', [['opening', 'revaluation', 'rows', 'northwind'], -0])],
  [
    'a number too small to be one',
    changed('scenario', [['opening', 'researchBudget', 'rows', 'northwind'], 1e-300]),
  ],
];
