import { describe, expect, test, vi } from 'vitest';
import { causesOf, withoutCause, type CauseGroup, type PlayedQuarter } from '../../src/analysis';
import {
  altmanZ2,
  coverPressure,
  gaugeOf,
  leveragePressure,
  observe,
  runwayPressure,
  shareBySeller,
  solvencyPressure,
  tiedPressure,
  type Posting,
  type World,
} from '../../src/engine';
import type { TurnRecord } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound } from '../../src/table';
import { causePartsOf } from '../../src/views/cause-parts';
import { quarterOf, type QuarterOf, type ResultsInput } from '../../src/views/results';
import { causesChart, placesOf } from '../../src/views/results-causes';
import { pressureChart, pressureSteps } from '../../src/views/results-pressure';
import { explainCause, explainPart } from '../../src/views/why';
import type { Explanation } from '../../src/views/why-block';
import { zRatios } from '../../src/views/why-pressure';
import { FORMULA_WORDS, PART_EDGES } from '../../src/views/words/formulas';

// Quarters are played again many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('the scenario is missing');
const { rules } = scenario;
const SUNING = rules.firmIds.indexOf('suning');

interface Told {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
  readonly played: PlayedQuarter;
}

/** The recorded line as Suning's own game, told quarter by quarter. */
function tell(language: 'en' | 'zh'): Told[] {
  let round = openRound({
    rules,
    seed: 'why',
    luck: true,
    players: Object.fromEntries(rules.firmIds.map((firm) => [firm, 'historical' as const])),
  });
  const worlds: World[] = [round.world];
  const turns: TurnRecord[] = [];
  const ledgers: (readonly Posting[])[] = [];
  const told: Omit<Told, 'now'>[] = [];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    const { turn } = result.value.played;
    const sheets = rules.firmIds.map((firm) => ({
      firm,
      decisions: turn.sheets[firm] ?? [],
      checked: true as const,
    }));
    const played = { before: round.world, sheets, luck: round.luck };
    round = result.value.round;
    worlds.push(round.world);
    turns.push(turn);
    ledgers.push([]);
    const reports = worlds.map((world) => observe(world, SUNING));
    const input = { names: scenario, rules, reports, turns: [...turns], events: [], ledgers, language };
    told.push({ played, input: { ...input, quarter: turns.length } as ResultsInput });
  }
  return told.map((one) => ({ ...one, now: quarterOf(one.input) as QuarterOf }));
}

const english = tell('en');
const chinese = tell('zh');
const replayOf = (played: PlayedQuarter) => (group: CauseGroup) => withoutCause(played, rules, SUNING, group);

function explanationsOf({ input, now, played }: Told): Explanation[] {
  const causes = causesOf(played, rules, 'suning');
  return (['share', 'pressure'] as const).flatMap((measure) =>
    causePartsOf(input, now, causes[measure], placesOf(measure, now)).map((part) => {
      const explained = explainCause(part, measure, replayOf(played), input, now);
      if (!explained) throw new Error(`${part.id} opens nothing`);
      return explained;
    }),
  );
}

describe('what a bar opens', () => {
  test.each([
    ['en', english],
    ['zh', chinese],
  ] as const)('every bar of %s has its words, and figures without a hole', (_, told) => {
    for (const one of told.filter((_told, at) => at % 3 === 1)) {
      for (const { title, lead, said, blocks, note } of explanationsOf(one)) {
        const figures = blocks.flatMap(({ rows }) => rows.flatMap(({ label, values }) => [label, ...values]));
        const heads = blocks.flatMap(({ formula, where, columns }) => [
          formula.name,
          formula.signs,
          formula.source,
          where,
          ...columns,
        ]);
        const text = [title, lead, ...said, note, ...heads, ...figures].join('|');
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|非数字/);
        for (const { columns, rows } of blocks) {
          expect(rows.length).toBeGreaterThan(0);
          for (const { values } of rows) expect(values).toHaveLength(columns.length);
        }
      }
    }
  });

  test('bars sum to the change that the chart prints, share and pressure', () => {
    for (const { input, now, played } of english) {
      const causes = causesOf(played, rules, 'suning');
      for (const measure of ['share', 'pressure'] as const) {
        const { start, steps, end } = causesChart(input, now, causes, measure);
        let sum = start.value;
        for (const { value } of steps) sum += value;
        expect(Math.abs(sum - end.value)).toBeLessThan(1e-8);
        expect(steps.length).toBeLessThanOrEqual(8);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }
      const parts = pressureChart(input, now);
      let sum = 0;
      for (const value of Object.values(pressureSteps(now))) sum += value;
      expect(sum).toBeCloseTo(parts.end.value - parts.start.value, 9);
    }
  });

  test('the choice that a bar opens ends at the share that the quarter came to', () => {
    const { input, now, played } = english[4] as Told;
    const explained = explainCause(
      causePartsOf(input, now, causesOf(played, rules, 'suning').share, 2).find(
        ({ id }) => id === 'market',
      ) ?? fail(),
      'share',
      replayOf(played),
      input,
      now,
    );
    const choice = explained?.blocks.find(({ formula }) => formula === FORMULA_WORDS.en.choice);
    const result = choice?.rows.find((row) => row.result)?.values[1];
    const shares = rules.segmentIds.map((_, s) => {
      const share = now.table.share[SUNING * rules.segmentIds.length + s] ?? 0;
      return `${(100 * share).toFixed(2)}\u202f%`;
    });
    expect(shares).toContain(result);
    expect(explained?.lead).toContain(`${(100 * shareBySeller(now.table, SUNING)).toFixed(2)}\u202f%`);
  });

  test('every part of pressure opens its formula and the index', () => {
    const { input, now } = english[6] as Told;
    for (const id of ['solvency', 'cover', 'runway', 'leverage', 'tied'] as const) {
      const { blocks } = explainPart(id, input, now);
      expect(blocks.map(({ formula }) => formula)).toEqual([FORMULA_WORDS.en[id], FORMULA_WORDS.en.index]);
    }
    expect(explainPart('worst', input, now).blocks[0]?.formula).toBe(FORMULA_WORDS.en.index);
  });
});

function fail(): never {
  throw new Error('no such bar');
}

describe('the formulas as they are printed', () => {
  test('edges are those of the science', () => {
    const score = {
      solvency: solvencyPressure,
      cover: (value: number) => coverPressure(value, 1),
      runway: (value: number) => runwayPressure(value, 1),
      leverage: (value: number) => leveragePressure(value, 1, 1),
      tied: (value: number) => tiedPressure(value, 1),
    };
    for (const [part, [calm, crisis]] of Object.entries(PART_EDGES)) {
      const of = score[part as keyof typeof score];
      expect(of(calm), part).toBe(0);
      expect(of(crisis), part).toBe(100);
      expect(of((calm + crisis) / 2), part).toBeCloseTo(50, 9);
    }
    for (const id of ['cover', 'runway', 'leverage'] as const)
      for (const edge of PART_EDGES[id]) expect(FORMULA_WORDS.en[id].signs).toContain(String(edge));
    for (const edge of PART_EDGES.solvency) expect(FORMULA_WORDS.zh.solvency.source).toContain(String(edge));
  });

  test('the printed Z″ is the one that the engine scores', () => {
    const [constant, ...weights] = (FORMULA_WORDS.en.solvency.signs.match(/\d+\.\d+/g) ?? []).map(Number);
    const [a, b, c, d] = weights;
    const by = { workingCapital: 0.11, retainedEarnings: 0.23, ebit: -0.04, equityToLiabilities: 0.7 };
    const printed = (constant ?? 0) + 0.11 * (a ?? 0) + 0.23 * (b ?? 0) - 0.04 * (c ?? 0) + 0.7 * (d ?? 0);
    expect(altmanZ2(by)).toBeCloseTo(printed, 12);
    for (const { now } of english)
      expect(altmanZ2(zRatios(now.table, SUNING))).toBeCloseTo(gaugeOf(now.table, SUNING).z2, 12);
  });
});
