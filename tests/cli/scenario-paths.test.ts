import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../../src/cli/exit';
import { parseOptions } from '../../src/cli/options';
import { check } from '../../src/cli/verbs/check';
import { play } from '../../src/cli/verbs/play';
import { AIRLINES, changed } from '../scenarios/hostile/builders';
import { scratchFolder } from './sim';

vi.spyOn(process.stderr, 'write').mockReturnValue(true);
const scratch = scratchFolder();
afterAll(() => scratch.remove());

function folderOf(name: string, texts: Readonly<Record<string, string>>): string {
  const path = scratch.path(name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(path, `${file}.json`), text);
  return path;
}

const part = (name: string): unknown => JSON.parse(AIRLINES[name] ?? 'null');
const found = (path: string): string[] =>
  check(parseOptions([path])).document.problems.map(({ code, path: at }) => `${code} ${at}`);

describe('anyone’s scenario on the command line', () => {
  const folder = folderOf('airlines', AIRLINES);

  test('is checked as a folder, as a file beside its words, and as one file', () => {
    const whole = scratch.path('whole.json');
    writeFileSync(
      whole,
      JSON.stringify({ scenario: part('scenario'), words: { en: part('words.en'), zh: part('words.zh') } }),
    );
    for (const path of [folder, join(folder, 'scenario.json'), whole])
      expect(check(parseOptions([path]))).toEqual({ document: { ok: true, problems: [] }, failed: false });
  });

  test('names each missing language of a file that lies alone', () => {
    const path = scratch.path('alone.json');
    writeFileSync(path, AIRLINES.scenario ?? '');
    expect(found(path)).toEqual(['no-language words.en', 'no-language words.zh']);
  });

  test('is refused with codes that stay and the places they mean', () => {
    const broken = folderOf('broken', changed('scenario', [['quarters'], 0], [['cheat'], 1])());
    expect(found(broken)).toEqual(['out-of-range quarters', 'unknown-key cheat']);
    expect(found(folderOf('empty', {}))).toEqual(['no-scenario ']);
  });

  test('plays from where it lies', () => {
    const played = play(parseOptions([folder, '--history', '--no-luck', '--quarters', '4'])) as {
      scenario: string;
      quarters: { alliances: { members: string[] }[] }[];
    };
    expect(played.scenario).toBe('airlines-2019');
    expect(played.quarters).toHaveLength(4);
    expect(played.quarters[3]?.alliances[0]?.members).toEqual(['northwind', 'southern-cross']);
  });

  test('does not play when it is not sound', () => {
    const broken = folderOf(
      'unbalanced',
      changed('scenario', [['opening', 'cash', 'rows', 'northwind'], 1])(),
    );
    expect(() => play(parseOptions([broken]))).toThrow(Refused);
  });
});
