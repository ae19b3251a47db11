import { beforeAll, describe, expect, test } from 'vitest';
import type { HistoryLine } from '../../src/session';
import { historyOf } from '../../src/session/history';
import { claimFigure, claimMeasure, gameStanding, wrongNeighbours } from '../../src/views/claims';
import { observe } from '../../src/engine';
import { loaded } from '../scenarios/texts';
import { CASE_IDS, criticismOf, isKnownSource, LANGUAGES } from './files';

describe.each(CASE_IDS)('criticism of the sources of %s', (id) => {
  const scenario = loaded(id);

  test('every claim is a row of the evidence about a firm and a segment of the case', () => {
    for (const { fact, firm, measure, segment, sources } of criticismOf(id, 'en').claims) {
      expect(isKnownSource(fact), fact).toBe(true);
      expect(sources.filter((source) => !isKnownSource(source))).toEqual([]);
      expect(scenario.rules.firmIds).toContain(firm);
      expect(segment !== undefined, fact).toBe(measure === 'segment-share');
      if (segment !== undefined) expect(scenario.rules.segmentIds).toContain(segment);
    }
  });

  test.each(LANGUAGES)('every task has one right answer, and every answer its reason (%s)', (language) => {
    for (const task of criticismOf(id, language).tasks) {
      expect(task.sources.filter((source) => !isKnownSource(source))).toEqual([]);
      if (task.kind === 'choose') {
        expect(task.options.filter(({ right }) => right)).toHaveLength(1);
        expect(new Set(task.options.map(({ why }) => why)).size).toBe(task.options.length);
      } else {
        const places = task.items.map(({ place }) => place);
        expect([...places].sort()).toEqual(places.map((_, index) => index + 1));
        expect(wrongNeighbours(places)).toBeGreaterThan(0);
      }
    }
  });

  test('both languages hold the same claims and tasks', () => {
    const shape = (language: 'en' | 'zh') => {
      const { claims, tasks } = criticismOf(id, language);
      return {
        claims: claims.map(({ fact, firm, measure, segment, sources }) => [
          fact,
          firm,
          measure,
          segment,
          sources,
        ]),
        tasks: tasks.map((task) => [
          task.id,
          task.sources,
          task.kind === 'choose'
            ? task.options.map(({ right }) => right)
            : task.items.map(({ place }) => place),
        ]),
      };
    };
    expect(shape('zh')).toEqual(shape('en'));
  });
});

test('the four faults of the documents each have a task', () => {
  const ids = CASE_IDS.flatMap((id) => criticismOf(id, 'en').tasks.map((task) => task.id));
  expect(ids).toEqual(expect.arrayContaining(['milestones', 'press-trip', 'own-voice', 'no-outcome']));
});

describe('a claim beside a played line', () => {
  let history: HistoryLine | null = null;
  beforeAll(async () => {
    history = await historyOf(loaded('alibaba-suning-2015'));
  });
  const { claims } = criticismOf('alibaba-suning-2015', 'en');

  test('is measured for its firm at both ends', () => {
    if (!history) throw new Error('no line');
    const { scenario, tables } = history;
    for (const claim of claims) {
      expect(claimMeasure(claim, scenario, 'en')).toMatch(/^(Suning|Alibaba), /);
      expect(claimFigure(claim, scenario.rules, tables, 'en')).toMatch(/\d/);
    }
  });

  test('shows nothing that the seat may not see', () => {
    if (!history) throw new Error('no line');
    const { scenario, tables } = history;
    const jd = scenario.rules.firmIds.indexOf('jd');
    const reports = tables.map((table) => observe({ ...table } as typeof table, jd));
    const pressure = claims.find(({ measure }) => measure === 'pressure');
    const share = claims.find(({ measure }) => measure === 'share');
    if (!pressure || !share) throw new Error('no claim');
    const told = reports.map(({ table }) => table);
    expect(claimFigure(pressure, scenario.rules, told, 'en')).toBeNull();
    expect(claimFigure(share, scenario.rules, told, 'en')).not.toBeNull();
  });

  test('tells whom the seat is bound to', () => {
    if (!history) throw new Error('no line');
    const { scenario, tables } = history;
    const reports = tables
      .slice(0, 3)
      .map((table) => ({ firm: scenario.rules.firmIds.indexOf('suning'), table }));
    expect(gameStanding(scenario, scenario.rules, reports, 'en')).toContain('binds you to Alibaba');
    expect(gameStanding(scenario, scenario.rules, reports.slice(0, 1), 'en')).toContain('no quarter');
  });
});
