import { describe, expect, test } from 'vitest';
import { PARAMETER_NAMES } from '../../src/engine';
import { BUNDLED, bundledScenario } from '../../src/scenario';
import { parameterName } from '../../src/views/parameter-name';
import { PARAMETER_WORDS } from '../../src/views/words/parameters';

/** Publishers and shops of the observations: names that stay as they are. */
const PROPER = new Set(['Analysys', 'iResearch', 'Tmall', 'JD', 'Suning', 'Vipshop', 'Gome', 'others']);

describe('names of numbers', () => {
  test.each(BUNDLED.map(({ id }) => id))('none of %s is left without one, and none says its path', (id) => {
    const scenario = bundledScenario(id);
    if (!scenario) throw new Error(id);
    expect(scenario.parameters.length).toBeGreaterThan(200);
    for (const { path } of scenario.parameters) {
      for (const language of ['en', 'zh'] as const) {
        const name = parameterName(scenario, path, language);
        expect(name.replace('iResearch', ''), path).not.toMatch(/[a-z][A-Z]|^parameters|undefined/);
      }
      const zh = parameterName(scenario, path, 'zh').split('，')[0] ?? '';
      expect(zh, path).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('two numbers of a case never have the same name', () => {
    const scenario = bundledScenario('alibaba-suning-2015');
    if (!scenario) throw new Error('no case');
    for (const language of ['en', 'zh'] as const) {
      const paths = [...new Set(scenario.parameters.map(({ path }) => path))];
      const names = paths.map((path) => parameterName(scenario, path, language));
      const seen = new Map<string, string>();
      for (const [at, name] of names.entries()) {
        expect(seen.get(name), `${name}: ${paths[at]}`).toBeUndefined();
        seen.set(name, paths[at] ?? '');
      }
    }
  });

  test('a part of a table is named in words, but for publishers', () => {
    for (const { id } of BUNDLED) {
      const scenario = bundledScenario(id);
      for (const { path } of scenario?.parameters ?? []) {
        if (!scenario || path.startsWith('parameters.')) continue;
        for (const part of path
          .split('.')
          .slice(2)
          .filter((each) => !PROPER.has(each)))
          expect(parameterName(scenario, path, 'zh'), path).not.toMatch(new RegExp(`(^|，)${part}(，|$)`));
      }
    }
  });

  test.each([
    ['parameters.inertia', 'Habit of shoppers', '顾客的习惯'],
    ['opening.stores.suning.east', 'Shops, Suning, East (at the start)', '门店数，苏宁，华东（开局）'],
  ])('%s', (path, en, zh) => {
    const scenario = bundledScenario('alibaba-suning-2015');
    if (!scenario) throw new Error('no case');
    expect([parameterName(scenario, path, 'en'), parameterName(scenario, path, 'zh')]).toEqual([en, zh]);
  });

  test('a name that nobody knows stands as it is written', () => {
    const scenario = bundledScenario('alibaba-suning-2015');
    if (!scenario) throw new Error('no case');
    expect(parameterName(scenario, 'market.moods.wild', 'en')).toBe('Moods, wild');
    expect(Object.keys(PARAMETER_WORDS).sort()).toEqual([...PARAMETER_NAMES].sort());
  });
});
