import { describe, expect, test } from 'vitest';
import { parseRecord, parseSheets, printRecord } from '../../src/record';
import { playedRecord, scenarioRules } from './record';

const RULES = scenarioRules();
const TEXT = printRecord(playedRecord(RULES, 'historical'));
const HASH = 'a'.repeat(32);

/** Reasons of a refusal as `code path`; the parser must be quick about it, whatever it was given. */
function reasons(text: string, parse: typeof parseRecord | typeof parseSheets = parseRecord): string[] {
  const from = performance.now();
  const result = parse(text);
  expect(performance.now() - from).toBeLessThan(2000);
  if (result.ok) return [];
  expect(result.refusals.length).toBeGreaterThan(0);
  expect(result.refusals.length).toBeLessThanOrEqual(200);
  for (const { code, path } of result.refusals) {
    expect(code).toMatch(/^[a-z][a-z-]+$/);
    expect(typeof path).toBe('string');
  }
  return result.refusals.map(({ code, path }) => `${code} ${path}`);
}

/** A small record as plain data, with one thing about it changed. */
function altered(change: (record: Record<string, unknown>, turn: Record<string, unknown>) => void): string {
  const turn: Record<string, unknown> = {
    period: '2015Q3',
    sheets: { suning: [{ kind: 'price', segment: 'appliances', stance: 0.01 }] },
    talk: [],
    notes: {},
    after: HASH,
    children: [],
  };
  const record: Record<string, unknown> = {
    format: 1,
    engine: '1',
    scenario: { id: RULES.id, hash: RULES.hash },
    seed: '1',
    luck: true,
    seats: { suning: 'human' },
    difficulty: 'full',
    takebacks: 0,
    root: { children: [turn] },
  };
  change(record, turn);
  return JSON.stringify(record);
}

describe('a record from outside', () => {
  test('that is good is read', () => {
    expect(reasons(TEXT)).toEqual([]);
    expect(reasons(altered(() => undefined))).toEqual([]);
  });

  test('printed twice gives the same bytes', () => {
    const result = parseRecord(TEXT);
    expect(result.ok && printRecord(result.value)).toBe(TEXT);
  });

  test.each([
    ['an empty text', '', 'empty '],
    ['white space', ' \n\t ', 'empty '],
    ['no JSON', '{', 'not-json '],
    ['a word', 'undefined', 'not-json '],
    ['NaN', '{"seed": NaN}', 'not-json '],
    ['two documents', '{} {}', 'not-json '],
    ['a byte order mark', '\uFEFF{}', 'not-json '],
    ['a number', '1', 'wrong-type '],
    ['null', 'null', 'wrong-type '],
    ['a list', '[]', 'wrong-type '],
  ])('%s is refused', (_name, text, reason) => {
    expect(reasons(text)).toEqual([reason]);
  });

  test('cut off anywhere is refused', () => {
    for (let i = 1; i < 60; i++)
      expect(reasons(TEXT.slice(0, Math.floor((TEXT.length * i) / 60))).length, `${i}/60`).toBe(1);
    expect(reasons(TEXT.trimEnd().slice(0, -1))).toEqual(['not-json ']);
  });

  test('of five million characters is refused before it is parsed', () => {
    expect(reasons(`${TEXT.trimEnd().slice(0, -1)},"x":"${'x'.repeat(5_000_000)}"}`)).toEqual(['too-large ']);
    expect(reasons('汉'.repeat(2_000_000))).toEqual(['too-large ']);
  });

  test.each(['[', '{"a":', '[{"a":'])('nested 200,000 deep in %s is refused before it is parsed', (open) => {
    expect(reasons(open.repeat(200_000))).toEqual([expect.stringMatching(/^too-deep /)]);
  });

  test('brackets inside strings are no depth', () => {
    expect(reasons(altered((_, turn) => (turn.notes = { reasons: { suning: '[{'.repeat(900) } })))).toEqual(
      [],
    );
  });

  test('keys that reach prototypes are refused where they stand', () => {
    expect(reasons('{"__proto__":{"format":1}}')).toEqual(['forbidden-key __proto__']);
    expect(reasons('{"a":[{"constructor":{"prototype":1}}]}')).toContain('forbidden-key a[0].constructor');
    expect(reasons('{"\\u005f_proto__":1}')).toEqual(['forbidden-key __proto__']);
    expect(reasons(TEXT.replace('"suning": [', '"__proto__": ['))[0]).toMatch(
      /^forbidden-key root\.children\[0\]\.sheets\.__proto__/,
    );
    expect(({} as { format?: unknown }).format).toBeUndefined();
  });

  test('a key that stands twice in one object is refused: the record would be read one way here and another there', () => {
    const [twice] = reasons(altered(() => undefined).replace('"seed":"1"', '"seed":"1","seed":"2"'));
    expect(twice).toBe('key-twice seed');
    const firms = altered(() => undefined).replace('"sheets":{', '"sheets":{"suning":[],');
    expect(reasons(firms)).toEqual(['key-twice root.children[0].sheets.suning']);
    expect(reasons(altered(() => undefined).replace('"seed":"1"', '"seed":"1","\\u0073eed":"2"'))).toEqual([
      'key-twice seed',
    ]);
  });

  test('numbers beyond a double are refused where they stand', () => {
    expect(reasons(altered(() => undefined).replace('0.01', '1e999'))).toEqual([
      'not-finite root.children[0].sheets.suning[0].stance',
    ]);
    expect(reasons(altered(() => undefined).replace('0.01', '-1e999'))).toEqual([
      'not-finite root.children[0].sheets.suning[0].stance',
    ]);
  });

  test('of another version is refused for that alone', () => {
    expect(reasons(altered((record) => (record.format = 2)))).toEqual(['wrong-version format']);
    expect(reasons(altered((record) => (record.format = '1')))).toEqual(['wrong-version format']);
  });

  test.each<[string, (record: Record<string, unknown>, turn: Record<string, unknown>) => unknown, string]>([
    ['a seed that is a number', (record) => (record.seed = 7), 'wrong-type seed'],
    ['a huge seed', (record) => (record.seed = 'x'.repeat(65)), 'too-large seed'],
    ['luck that is a word', (record) => (record.luck = 'yes'), 'wrong-type luck'],
    ['another difficulty', (record) => (record.difficulty = 'easy'), 'unknown-option difficulty'],
    ['half a take-back', (record) => (record.takebacks = 0.5), 'wrong-type takebacks'],
    ['less than no take-backs', (record) => (record.takebacks = -1), 'too-small takebacks'],
    ['no root', (record) => delete record.root, 'wrong-type root'],
    ['a field of its own', (record) => (record.cheat = 1), 'unknown-field '],
    [
      'a scenario hash that is short',
      (record) => (record.scenario = { id: 'a', hash: 'ab' }),
      'wrong-form scenario.hash',
    ],
    [
      'a scenario id with a path in it',
      (record) => (record.scenario = { id: '../a', hash: HASH }),
      'wrong-form scenario.id',
    ],
    ['a turn that is text', (record) => (record.root = { children: ['x'] }), 'wrong-type root.children[0]'],
    ['a period of its own', (_, turn) => (turn.period = '2015Q5'), 'wrong-form root.children[0].period'],
    ['a hash in capitals', (_, turn) => (turn.after = 'A'.repeat(32)), 'wrong-form root.children[0].after'],
    ['a turn with a field of its own', (_, turn) => (turn.cash = 1), 'unknown-field root.children[0]'],
    [
      'a decision of no kind',
      (_, turn) => (turn.sheets = { suning: [{ kind: 'bribe' }] }),
      'unknown-option root.children[0].sheets.suning[0].kind',
    ],
    [
      'a decision that holds an object',
      (_, turn) => (turn.sheets = { suning: [{ kind: 'price', stance: {} }] }),
      'not-allowed root.children[0].sheets.suning[0].stance',
    ],
    [
      'a decision that holds null',
      (_, turn) => (turn.sheets = { suning: [{ kind: 'price', stance: null }] }),
      'not-allowed root.children[0].sheets.suning[0].stance',
    ],
    [
      'a decision with a huge text',
      (_, turn) => (turn.sheets = { suning: [{ kind: 'price', segment: 'x'.repeat(65) }] }),
      'too-large root.children[0].sheets.suning[0].segment',
    ],
    [
      'sixty-one decisions',
      (_, turn) => (turn.sheets = { suning: Array.from({ length: 61 }, () => ({ kind: 'price' })) }),
      'too-large root.children[0].sheets.suning',
    ],
    ['sheets in a list', (_, turn) => (turn.sheets = []), 'wrong-type root.children[0].sheets'],
    [
      'a reason of 3000 letters',
      (_, turn) => (turn.notes = { reasons: { suning: 'x'.repeat(3000) } }),
      'too-large root.children[0].notes.reasons.suning',
    ],
    [
      'a word of no kind',
      (_, turn) => (turn.talk = [{ from: 'a', to: 'b', kind: 'threat', terms: {}, reasons: [] }]),
      'unknown-option root.children[0].talk[0].kind',
    ],
    [
      'a child of a child that is null',
      (_, turn) => (turn.children = [null]),
      'wrong-type root.children[0].children[0]',
    ],
  ])('%s is refused with its place', (_name, change, reason) => {
    expect(reasons(altered(change))).toContain(reason);
  });

  test('with many faults names all of them at once', () => {
    const found = reasons(
      altered(
        (record, turn) =>
          Object.assign(turn, { after: 1, period: 1 }) &&
          Object.assign(record, { root: { children: [turn, turn] } }),
      ),
    );
    expect(found).toEqual([
      'wrong-type root.children[0].period',
      'wrong-type root.children[0].after',
      'wrong-type root.children[1].period',
      'wrong-type root.children[1].after',
    ]);
  });

  test('with more turns than a game can hold is refused', () => {
    const leaf = {
      period: '2015Q3',
      sheets: {},
      talk: [],
      notes: {},
      after: HASH,
      children: [] as unknown[],
    };
    const level = (depth: number): unknown => ({
      ...leaf,
      children: depth === 0 ? [] : Array.from({ length: 17 }, () => level(depth - 1)),
    });
    const text = altered(
      (record) => (record.root = { children: [level(2), ...Array.from({ length: 13 }, () => level(2))] }),
    );
    expect(reasons(text)).toContain('too-many-turns root');
  });
});

describe('a file of sheets', () => {
  const sheets = (text: string): string[] => reasons(text, parseSheets);

  test('that is good is read', () => {
    expect(sheets('[]')).toEqual([]);
    expect(
      sheets(
        '[{"period":"2015Q3","firm":"suning","decisions":[{"kind":"price","segment":"appliances","stance":-0.02}]}]',
      ),
    ).toEqual([]);
  });

  test.each([
    ['', 'empty '],
    ['{}', 'wrong-type '],
    ['[1]', 'wrong-type [0]'],
    ['[{"period":"2015Q3","firm":"suning"}]', 'wrong-type [0].decisions'],
    ['[{"period":"2015","firm":"suning","decisions":[]}]', 'wrong-form [0].period'],
    ['[{"period":"2015Q3","firm":"Suning!","decisions":[]}]', 'wrong-form [0].firm'],
    ['[{"period":"2015Q3","firm":"suning","decisions":[],"cash":1}]', 'unknown-field [0]'],
    [
      '[{"period":"2015Q3","firm":"suning","decisions":[{"kind":"steal"}]}]',
      'unknown-option [0].decisions[0].kind',
    ],
    [
      '[{"period":"2015Q3","firm":"suning","decisions":[{"kind":"price","stance":1e999}]}]',
      'not-finite [0].decisions[0].stance',
    ],
  ])('%s is refused with its place', (text, reason) => {
    expect(sheets(text)).toContain(reason);
  });

  test('nested 200,000 deep or of five million characters is refused', () => {
    expect(sheets('['.repeat(200_000))).toEqual([expect.stringMatching(/^too-deep /)]);
    expect(sheets(`["${'x'.repeat(5_000_000)}"]`)).toEqual(['too-large ']);
  });
});
