import { describe, expect, test } from 'vitest';
import { DEEPEST, LARGEST_FILE, loadScenario, parseScenario, scanText } from '../../src/scenario';
import { folderTexts, problemsAfter } from './texts';

const good = folderTexts();
const codes = (text: string): string[] => {
  const result = parseScenario(text);
  return result.ok ? [] : result.problems.map((each) => each.code);
};
const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);

// Each row: what the file tries, and the code by which it is refused.
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['is empty', '', 'not-json'],
  ['is no JSON', '{"format": 1,', 'not-json'],
  ['is a list', '[]', 'wrong-type'],
  ['is null', 'null', 'wrong-type'],
  ['is too large', `{"format":1,"id":"${'a'.repeat(LARGEST_FILE)}"}`, 'too-large'],
  [
    'is too large once its signs are counted in bytes',
    `{"id":"${'苏'.repeat(LARGEST_FILE / 3 + 1)}"}`,
    'too-large',
  ],
  ['nests lists without end', nested('[', ']', 100_000), 'too-deep'],
  ['nests objects without end', `${'{"a":'.repeat(DEEPEST + 1)}1${'}'.repeat(DEEPEST + 1)}`, 'too-deep'],
  ['never closes what it nests', '['.repeat(100_000), 'too-deep'],
  ['reaches for the prototype', '{"__proto__":{"ok":true}}', 'forbidden-key'],
  ['reaches for the prototype in disguise', '{"__pr\\u006fto__":{"ok":true}}', 'forbidden-key'],
  ['reaches for the constructor', '{"firms":[{"constructor":1}]}', 'forbidden-key'],
  ['holds a number beyond a double', '{"format":1e999}', 'not-finite'],
  ['holds a negative number beyond a double', '{"a":[1,-1e400]}', 'not-finite'],
  ['gives one key twice', '{"format":1,"format":1}', 'key-twice'],
  ['gives one key twice in disguise', '{"format":1,"f\\u006frmat":2}', 'key-twice'],
  ['is of a later format', '{"format":2}', 'wrong-version'],
  ['is of a format that is a text', '{"format":"1"}', 'wrong-version'],
  ['says NaN', '{"format":NaN}', 'not-json'],
  ['carries a trailing text', '{"format":1} trailing', 'not-json'],
];

describe('a hostile text', () => {
  test.each(TEXTS)('that %s is refused', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  test('of many unclosed brackets costs time in proportion', () => {
    const began = performance.now();
    scanText('[{"a":'.repeat(30_000));
    scanText(`"${'\\'.repeat(200_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('leaves the prototypes of this program alone', () => {
    codes('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('in the other files is named with its file', () => {
    const result = loadScenario({
      ...good,
      priors: '{"__proto__":1}',
      wordsZh: '[',
      map: '{"cities":1e999}',
    });
    const paths = result.ok ? [] : result.problems.map((each) => `${each.path.split('.')[0]} ${each.code}`);
    expect(paths).toEqual(
      expect.arrayContaining(['priors forbidden-key', 'words not-json', 'map not-finite']),
    );
  });
});

/** Problems after the value at `path` was replaced, or taken away with `undefined`. */
function after(
  ...changes: readonly (readonly [path: readonly (string | number)[], value: unknown])[]
): string[] {
  const problems = problemsAfter((file) => {
    for (const [path, value] of changes) {
      let at: unknown = file;
      for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[key];
      const last = path[path.length - 1] as string | number;
      if (value === undefined) delete (at as Record<string | number, unknown>)[last];
      else (at as Record<string | number, unknown>)[last] = value;
    }
  });
  return problems.map((each) => `${each.code} ${each.path}`);
}

/** Paths of all leaves and branches of a JSON value, without the root. */
function pathsOf(value: unknown, path: (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

const live = {
  value: 0.01,
  low: 0.002,
  high: 0.03,
  unit: 'fraction',
  how: 'assumed',
  from: [],
  why: 'trial',
};

// Each row: what is wrong, the changes that make it so, and the problems that must be named.
type Change = readonly [path: readonly (string | number)[], value: unknown];
const WRONG: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
  ['an unknown key', [[['cheat'], 1]], ['unknown-key cheat']],
  ['a part left out', [[['regions'], undefined]], ['missing regions']],
  [
    'a text for a number',
    [[['market', 'liveAdopted', 'value'], 'much']],
    ['wrong-type market.liveAdopted.value'],
  ],
  [
    'books out of balance',
    [[['opening', 'cash', 'rows', 'gome'], { value: 17001, low: 0, high: 99999 }]],
    ['books-out-of-balance opening.gome'],
  ],
  [
    'a value outside its range',
    [[['market', 'liveAdopted'], { ...live, value: 0.5 }]],
    ['outside-range market.liveAdopted'],
  ],
  [
    'an assumed number without a reason',
    [[['market', 'liveAdopted', 'why'], undefined]],
    ['no-reason market.liveAdopted'],
  ],
  [
    'a recorded number without a source',
    [[['market', 'liveAdopted', 'how'], 'recorded']],
    ['no-source market.liveAdopted'],
  ],
  [
    'weights that do not sum to one',
    [[['market', 'weight', 'rows', 'north'], 0.2]],
    ['weights-sum market.weight'],
  ],
  [
    'seasons that add demand',
    [[['market', 'season', 'rows', 'baby', 'Q1'], 1.4]],
    ['season-mean market.season.baby'],
  ],
  [
    'firms that sell more than there is online',
    [[['business', 'onlineSales', 'rows', 'jd', 'appliances'], 90000]],
    ['shares-sum business.onlineSales'],
  ],
  [
    'firms that sell more than there is in shops',
    [[['business', 'storeSales', 'rows', 'gome', 'appliances'], 900000]],
    ['shares-sum business.storeSales'],
  ],
  [
    'a region left out and one made up',
    [
      [['market', 'reach', 'rows', 'east'], undefined],
      [['market', 'reach', 'rows', 'moon'], 1],
    ],
    ['missing market.reach.east', 'unknown-id market.reach.moon'],
  ],
  [
    'an id twice, a seat of nobody and an unknown document',
    [
      [['firms', 4, 'id'], 'gome'],
      [['seats', 0, 'firm'], 'amazon'],
      [['documents'], ['999']],
    ],
    ['id-twice firms[4]', 'unknown-id seats[0].firm', 'unknown-document documents[0]'],
  ],
  [
    'lines outside their years and out of order',
    [
      [['lines', 'gome', 0, 'period'], '2014Q1'],
      [['lines', 'gome', 2, 'period'], '2016Q1'],
    ],
    ['outside-period lines.gome[0].period', 'out-of-order lines.gome[2].period'],
  ],
  [
    'a field that the engine does not know',
    [[['lines', 'gome', 0, 'decisions', 0, 'bribe'], 1]],
    ['unknown-field lines.gome[0].decisions[0].bribe'],
  ],
  [
    'a region that a decision makes up',
    [[['lines', 'gome', 0, 'decisions', 1, 'region'], 'moon']],
    ['unknown-id lines.gome[0].decisions[1].region'],
  ],
  [
    'a kind of decision and a measure that do not exist',
    [
      [['lines', 'gome', 0, 'decisions', 0, 'kind'], 'cheat'],
      [['seats', 0, 'goals', 0, 'measure'], 'fame'],
    ],
    ['not-allowed lines.gome[0].decisions[0].kind', 'not-allowed seats[0].goals[0].measure'],
  ],
  [
    'a basket of nothing',
    [[['business', 'basket', 'rows', 'jd'], { value: 0, low: 0, high: 9 }]],
    ['out-of-range business.basket.jd'],
  ],
  [
    'a network that reaches more than everybody',
    [[['opening', 'coverage', 'rows', 'jd', 'east'], 1.5]],
    ['not-playable opening.coverage'],
  ],
  ['half a shop', [[['opening', 'stores', 'rows', 'gome', 'east'], 10.5]], ['not-playable opening.stores']],
  [
    'a goal without its segment',
    [[['seats', 0, 'goals', 0, 'segment'], undefined]],
    ['missing seats[0].goals[0].segment'],
  ],
];

describe('a wrong scenario', () => {
  test.each(WRONG)('with %s is refused by name', (_, changes, problems) => {
    expect(after(...changes)).toEqual(expect.arrayContaining([...problems]));
  });

  test('spoilt anywhere is refused or played, but never throws', () => {
    const values: readonly unknown[] = [
      null,
      -1,
      0,
      1e300,
      -1e-300,
      '',
      'x',
      [],
      {},
      true,
      [[]],
      { value: Number.MAX_VALUE },
    ];
    const paths = pathsOf(JSON.parse(good.scenario), []);
    for (let i = 0; i < 90; i++) {
      const path = paths[(i * 7919) % paths.length] as (string | number)[];
      expect(() => after([path, values[i % values.length]]), path.join('.')).not.toThrow();
    }
  });

  test('without words in one language is refused by the gap', () => {
    const zh = JSON.parse(good.wordsZh) as { firms: Record<string, string> };
    delete zh.firms.gome;
    const result = loadScenario({ ...good, wordsZh: JSON.stringify(zh) });
    expect(result.ok ? [] : result.problems.map((each) => `${each.code} ${each.path}`)).toContain(
      'no-words words.zh.firms.gome',
    );
  });
});
