import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyRecord, printRecord } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { Misused, Refused } from '../../src/cli/exit';
import { parseOptions, type Options } from '../../src/cli/options';
import { check } from '../../src/cli/verbs/check';
import { formula } from '../../src/cli/verbs/formula';
import { openings } from '../../src/cli/verbs/openings';
import { play } from '../../src/cli/verbs/play';
import { verify } from '../../src/cli/verbs/verify';
import { scratchFolder } from './sim';

const SCENARIO = 'alibaba-suning-2015';
const folder = scratchFolder();
afterAll(() => folder.remove());

function fileWith(name: string, text: string): string {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
}

function emptyRecordText(): string {
  const scenario = bundledScenario(SCENARIO);
  if (!scenario) throw new Error('the scenario is missing');
  return printRecord(emptyRecord({ rules: scenario.rules, seed: '1', luck: true, seats: {} }));
}

/** What a verb refuses, as `code path`; anything else that it throws is a fault of ours. */
function refusals(verb: (options: Options) => unknown, ...words: readonly string[]): string[] {
  try {
    verb(parseOptions(words));
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe('a verb refuses', () => {
  test.each<[string, (options: Options) => unknown, string[], string]>([
    ['a missing file', verify, [folder.path('missing.json')], `cannot-read ${folder.path('missing.json')}`],
    ['an empty file', verify, [fileWith('empty.json', '')], 'empty '],
    ['half a file', verify, [fileWith('half.json', emptyRecordText().slice(0, 99))], 'not-json '],
    [
      'a record of a scenario that it does not have',
      verify,
      [fileWith('other.json', emptyRecordText().replace(`"id": "${SCENARIO}"`, '"id": "atlantis"'))],
      'unknown-scenario scenario.id',
    ],
    ['a folder without records', verify, [folder.path('.')], ''],
    ['a firm that does not exist', openings, [SCENARIO, '--seat', 'amazon'], 'unknown-firm --seat'],
    ['a seat named like a method', play, [SCENARIO, '--seat', 'constructor'], 'unknown-firm --seat'],
    ['a policy that does not exist', play, [SCENARIO, '--policy', 'clever'], 'unknown-policy --policy'],
    ['a policy named like a method', play, [SCENARIO, '--policy', 'toString'], 'unknown-policy --policy'],
    ['a scenario that does not exist', play, ['atlantis'], 'unknown-scenario scenario'],
    ['a folder as sheets', play, [SCENARIO, '--sheets', folder.path('.')], `cannot-read ${folder.path('.')}`],
    ['a missing scenario folder', check, [folder.path('missing')], `cannot-read ${folder.path('missing')}`],
    ['a formula that does not exist', formula, ['alchemy', '{}'], 'unknown-formula formula'],
    ['inputs that are no JSON', formula, ['mnl', '{'], 'not-json '],
    [
      'cases that are no list',
      formula,
      ['--cases', fileWith('cases.json', '{"cases":7}')],
      'not-a-list cases',
    ],
    [
      'a case that is no object',
      formula,
      ['--cases', fileWith('nulls.json', '{"cases":[null]}')],
      'wrong-type cases[0]',
    ],
  ])('%s', (_name, verb, words, reason) => {
    if (reason === '') mkdirSync(folder.path('bare'), { recursive: true });
    const found = reason === '' ? refusals(verb, folder.path('bare')) : refusals(verb, ...words);
    expect(found).toContain(reason === '' ? `no-records ${folder.path('bare')}` : reason);
  });

  test('inputs of the wrong sort by their place', () => {
    expect(refusals(formula, 'mnl', '{"utilities":"x"}').join()).toMatch(/utilities/);
    expect(refusals(formula, 'mnl', '{}').join()).toMatch(/utilities/);
    expect(refusals(formula, 'mnl', '{"utilities":[1e999]}').join()).toMatch(/not-finite utilities\[0\]/);
  });

  test('a seed that no record could hold, before anything is played or written', () => {
    const out = folder.path('long.json');
    expect(refusals(play, SCENARIO, '--seed', 'x'.repeat(65), '--quarters', '1', '--out', out)).toEqual([
      'too-large --seed',
    ]);
    expect(readdirSync(folder.path('.'))).not.toContain('long.json');
  });
});

test('a case that does not hold is counted, and fails the run', () => {
  const one = {
    id: 'A',
    formula: 'mnl',
    inputs: { utilities: [0, 0] },
    expected: { shares: [0.5, 0.5] },
    tolerance: 1e-9,
    toleranceKind: 'absolute',
  };
  const path = fileWith(
    'two.json',
    JSON.stringify({
      cases: [
        one,
        { ...one, id: 'B', expected: { shares: [0.4, 0.6] } },
        { ...one, id: 'C', formula: 'alchemy' },
      ],
    }),
  );
  const { document, failed } = formula(parseOptions(['--cases', path]));
  expect(failed).toBe(true);
  expect(document).toMatchObject({
    passed: 1,
    failed: 2,
    cases: [
      { id: 'A', ok: true },
      { id: 'B', ok: false },
      { id: 'C', ok: false, got: null },
    ],
  });
});

describe('options', () => {
  test.each([
    [['--fast'], 'unknown option --fast'],
    [['--__proto__', '1'], 'unknown option --__proto__'],
    [['--json=yes'], 'unknown option --json'],
    [['--seed'], '--seed needs a value'],
    [['--seed', '1', '--seed', '2'], '--seed is given twice'],
  ])('%j is misused', (words, says) => {
    expect(() => parseOptions(words)).toThrow(new Misused(says));
  });

  test.each(['0', '15', '1.5', '-1', '1e1', ' 3', '٣', ''])('%j is no count from 1 to 14', (text) => {
    expect(() => parseOptions(['--quarters', text]).count('quarters', 1, 14)).toThrow(Misused);
  });

  test('are read in any order, with the value behind a blank or an equals sign', () => {
    const options = parseOptions(['--seed=a=b', 'one', '--json', '--quarters', '3', 'two']);
    expect(options.operands).toEqual(['one', 'two']);
    expect(options.text('seed')).toBe('a=b');
    expect(options.count('quarters', 1, 14)).toBe(3);
    expect([options.flag('json'), options.flag('csv')]).toEqual([true, false]);
    expect(options.text('out')).toBeUndefined();
  });
});
