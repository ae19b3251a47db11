import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { documentOf, expectRefused, scratchFolder, sim, simAll } from './sim';

const SCENARIO = 'alibaba-suning-2015';
const folder = scratchFolder();
afterAll(() => folder.remove());
// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('formulas and scenarios', () => {
  test('one formula, and the published cases, all of which pass', async () => {
    const [one, all] = await simAll([
      ['formula', 'mnl', '{"utilities":[0,0]}', '--json'],
      ['formula', '--cases', 'tests/cases/published.json', '--json'],
    ]);
    expect(documentOf(one)).toMatchObject({ shares: [0.5, 0.5] });
    const cases = documentOf<{ passed: number; failed: number; cases: { id: string; ok: boolean }[] }>(all);
    expect(all.code).toBe(0);
    expect(cases.cases.filter(({ ok }) => !ok)).toEqual([]);
    expect(cases).toMatchObject({ failed: 0, passed: cases.cases.length });
    expect(cases.passed).toBeGreaterThan(10);
  });

  test('scenarios are listed with their seats, firms and documents', async () => {
    const ran = await sim('scenarios', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const [first] = documentOf<Record<string, unknown>[]>(ran).filter(({ id }) => id === SCENARIO);
    expect(first).toMatchObject({
      start: '2015Q3',
      quarters: 14,
      seats: ['suning', 'alibaba'],
      title: { en: expect.any(String), zh: expect.any(String) },
    });
    expect(first.firms).toEqual(['suning', 'alibaba', 'jd', 'gome', 'vipshop']);
    expect(first.documents).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  test('the scenario of this repository passes its own check; a broken copy does not, and says where', async () => {
    const broken = folder.path('scenario');
    mkdirSync(broken);
    writeFileSync(`${broken}/scenario.json`, '{"format":1}');
    const [good, bad] = await simAll([
      ['check', `scenarios/${SCENARIO}`, '--json'],
      ['check', broken, '--json'],
    ]);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(documentOf(good)).toEqual({ ok: true, problems: [] });
    expect(bad.code).toBe(1);
    const { ok, problems } = documentOf<{
      ok: boolean;
      problems: { path: string; code: string; text: string }[];
    }>(bad);
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('bad input', () => {
  test('is refused with a reason, exit 1, no stack trace and nothing on standard output', async () => {
    writeFileSync(folder.path('deep.json'), '['.repeat(200_000));
    const calls: [string[], RegExp][] = [
      [['verify', folder.path('missing.json'), '--json'], /missing\.json: cannot-read/],
      [['verify', folder.path('deep.json'), '--json'], /too-deep/],
      [['openings', folder.path('.'), '--seat', 'suning'], /cannot-read/],
      [['play', SCENARIO, '--rivals', 'clever', '--json'], /--rivals: unknown-policy/],
      [['play', '__proto__'], /scenario: unknown-scenario/],
    ];
    const results = await simAll(calls.map(([words]) => words));
    results.forEach((ran, i) => expectRefused(ran, 1, calls[i][1]));
  });

  test('used wrongly, it says how it is used and exits 2', async () => {
    const calls: [string[], RegExp][] = [
      [[], /no verb/],
      [['constructor'], /unknown verb/],
      [['play', SCENARIO, '--quarters', '1.5'], /--quarters is a whole number/],
    ];
    const results = await simAll(calls.map(([words]) => words));
    results.forEach((ran, i) => {
      expectRefused(ran, 2, calls[i][1]);
      expect(ran.err).toContain('usage: sim VERB');
    });
  });
});
