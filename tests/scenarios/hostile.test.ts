import { describe, expect, test } from 'vitest';
import {
  loadScenario,
  scanText,
  textsOf,
  type NamedTexts,
  type Parsed,
  type Scenario,
} from '../../src/scenario';
import { AIRLINES, changed } from './hostile/builders';
import { PROBLEM_WORDS } from '../../src/views/words/problems';
import { INERT } from './hostile/inert';
import { LANGUAGES } from './hostile/languages';
import { NUMBERS } from './hostile/numbers';
import { REFERENCES } from './hostile/references';
import { SIGNS } from './hostile/signs';
import { TEXTS } from './hostile/texts';
import { folderTexts } from './texts';
import { playLine } from './play-line';

const CORPUS = [...TEXTS, ...SIGNS, ...NUMBERS, ...REFERENCES, ...LANGUAGES];
/** Ten times the promise, so that a busy machine does not fail it; most take a tenth of the promise. */
const GUARD_MS = 2000;

function load(files: NamedTexts): Parsed<Scenario> {
  const texts = textsOf(files);
  return texts.ok ? loadScenario(texts.value) : texts;
}

describe('a hostile file', () => {
  test.each(CORPUS)('with %s is refused, with every reason and its path', (_, build, finds) => {
    const files = build();
    const began = performance.now();
    const result = load(files);
    expect(performance.now() - began).toBeLessThan(GUARD_MS);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expect.arrayContaining([...finds]));
    for (const { code, path, text } of problems) {
      expect(Object.keys(PROBLEM_WORDS.en.codes)).toContain(code);
      expect(path.length).toBeLessThan(320);
      expect(`${path}${text}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  test('is one of at least sixty, each other than the others', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CORPUS.map(([tries]) => tries)).size).toBe(CORPUS.length);
  });

  test('leaves the prototypes of this program alone', () => {
    for (const [, build] of TEXTS) load(build());
    expect(({} as { ok?: boolean }).ok).toBeUndefined();
  });

  test('of many unclosed brackets costs time in proportion', () => {
    const began = performance.now();
    scanText('[{"a":'.repeat(30_000));
    scanText(`"${'\\'.repeat(200_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('does not hide what is wrong with the others', () => {
    const result = loadScenario({
      ...folderTexts(),
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

describe('a strange file that is a scenario', () => {
  test.each(INERT)('with %s is loaded as it is written and plays', (_, build) => {
    const result = load(build());
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { history, refused } = playLine(result.value.rules);
    expect(refused).toEqual([]);
    for (const world of history) for (const cell of world.cash) expect(Object.is(cell, -0)).toBe(false);
  });
});

/** Paths of all leaves and branches of a JSON value, without the root. */
function pathsOf(value: unknown, path: (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

test('a scenario spoilt anywhere is refused or played, but never throws', () => {
  const values: readonly unknown[] = [null, -1, 0, 1e300, -1e-300, '', 'x', [], {}, true, [[]], 0.5, 1e6];
  const paths = pathsOf(JSON.parse(AIRLINES.scenario ?? ''), []);
  let played = 0;
  for (let i = 0; i < 120; i++) {
    const path = paths[(i * 7919) % paths.length] ?? [];
    const result = load(changed('scenario', [path, values[i % values.length]])());
    if (!result.ok) continue;
    const { history } = playLine({ ...result.value.rules, quarters: 3 });
    expect(
      history.every((world) => world.cash.every(Number.isSafeInteger)),
      path.join('.'),
    ).toBe(true);
    played++;
  }
  expect(played).toBeGreaterThan(5);
}, 30_000);
