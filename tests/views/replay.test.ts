import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causesOf, type Causes } from '../../src/analysis';
import { measureOf, type Posting } from '../../src/engine';
import { luckOf, parseRecord, replay, type GameRecord } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { lineBeside } from '../../src/session/history';
import { calibrationSaid } from '../../src/views/results-calibration';
import { pressureLines } from '../../src/views/results-pressure';
import { positionsChart } from '../../src/views/results-positions';
import { balanceLines, cashLines, incomeLines, statementsOf } from '../../src/views/results-statements';
import { explanationOf, MOST_WORDS, turningPoints } from '../../src/views/results-turning';
import { quarterOf, type ResultsInput } from '../../src/views/results';
import { badgeOf, partedQuarters, partings, replayHeadline, standingRows } from '../../src/views/replay';
import { shareOf } from '../../src/views/desk-seat';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('the scenario is missing');
const { rules } = scenario;
const FIRM = rules.firmIds.indexOf('suning');
const record = read('alibaba-suning-2015.demonstration');
const played = replay(record, rules);
const tables = [played.opening, ...played.quarters.map(({ world }) => world)];
const turns = played.quarters.map(({ turn }) => turn);
const ledgers = played.quarters.map(({ ledger }) => ledger.filter(({ firm }) => firm === FIRM));
const beside = lineBeside(scenario, record);
if (!beside) throw new Error('no line beside');

function read(name: string): GameRecord {
  const parsed = parseRecord(
    readFileSync(new URL(`../../seeds/records/${name}.json`, import.meta.url), 'utf8'),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

function results(quarter: number, language: 'en' | 'zh' = 'en'): ResultsInput {
  const reports = tables.map((table) => ({ firm: FIRM, table }));
  const events = played.quarters.map((each) => each.events);
  return { names: scenario, rules, reports, turns, events, ledgers, quarter, language } as ResultsInput;
}

function causesAt(quarter: number): Causes {
  const sheets = rules.firmIds.map((firm) => ({
    firm,
    decisions: turns[quarter - 1]?.sheets[firm] ?? [],
    checked: true as const,
  }));
  return causesOf({ before: tables[quarter - 1], sheets, luck: luckOf(record, rules) }, rules, 'suning');
}

describe('the books', () => {
  const own = (quarter: number): Posting[] => ledgers[quarter - 1];

  test('foot to the fen in every quarter, and cash flow leads from one balance to the next', () => {
    for (let quarter = 1; quarter <= turns.length; quarter++) {
      const books = { before: tables[quarter - 1], table: tables[quarter], ledger: own(quarter) };
      for (const lines of [incomeLines(books, FIRM, 'en'), cashLines(books, FIRM, 'en').slice(0, -2)]) {
        let [items, sums] = [0, 0];
        for (const { kind, fen, label } of lines) {
          if (kind === 'item') items += fen;
          // Profit runs through its sums; the three parts of cash flow begin anew after each.
          else if (label === 'Operating profit' || label === 'Net profit') expect(fen, label).toBe(items);
          else if (label === 'Change') expect(fen).toBe(sums);
          else {
            expect(fen, label).toBe(items);
            sums += fen;
            items = 0;
          }
        }
      }
      const cash = cashLines(books, FIRM, 'en');
      const [start, end] = cash.slice(-2);
      expect((start?.fen ?? 0) + (cash.at(-3)?.fen ?? 0)).toBe(end?.fen);
      const [assets, claims] = balanceLines(books.table, FIRM, 'en').filter(({ kind }) => kind === 'sum');
      expect(assets?.fen).toBe(claims?.fen);
      expect(balanceLines(books.table, FIRM, 'en')[0]?.fen).toBe(end?.fen);
    }
  });

  test('say the quarter before and the change on the year, and a dot where there is none', () => {
    const at = (quarter: number) =>
      statementsOf({ tables, ledgers, firm: FIRM, quarter, language: 'en', scale: rules.scale })[0]?.rows[0];
    expect(at(1)).toMatchObject({ label: 'Own sales', prior: '·', onYear: '·' });
    expect(at(6)?.prior).toBe(at(5)?.value);
    expect(at(4)?.onYear).toBe('·');
    const change = (tables[6].ownSales[FIRM] ?? 0) / (tables[2].ownSales[FIRM] ?? 1) - 1;
    expect(at(6)?.onYear.replace(/\D/g, '')).toBe(String(Math.abs(Math.round(100 * change))));
    expect(at(6)?.onYear.startsWith(change > 0 ? '+' : '−')).toBe(true);
  });

  test('know whether there is a year to be held against', () => {
    const hasYear = (quarter: number) =>
      statementsOf({ tables, ledgers, firm: FIRM, quarter, language: 'en', scale: rules.scale }).map(
        (statement) => statement.hasYear,
      );
    expect(hasYear(3)).toEqual([false, false, false]);
    expect(hasYear(4)).toEqual([false, false, true]);
    expect(hasYear(6)).toEqual([true, true, true]);
  });
});

test('the scale of pressure has whole points, each once, however little has moved', () => {
  for (let quarter = 1; quarter <= turns.length; quarter++) {
    const input = results(quarter);
    const now = quarterOf(input);
    if (!now) throw new Error('no quarter');
    const { ticks } = pressureLines(input, now, null).y;
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    for (const { at, label } of ticks) expect(label).toBe(String(Math.round(at)));
  }
});

describe('the causes in words', () => {
  test('an explanation is one sentence of at most thirty words', () => {
    for (let quarter = 1; quarter <= turns.length; quarter += 3) {
      const causes = causesAt(quarter);
      const said = explanationOf(results(quarter), causes);
      expect(said.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
      expect(said).toMatch(/^[A-Z0-9].*\.$/);
      expect(explanationOf(results(quarter, 'zh'), causes)).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });

  test('turning points are the three quarters that moved most, in the order of time', () => {
    const quiet = causesAt(5);
    const loud: Causes = {
      share: quiet.share.map((cause) => ({ ...cause, points: 9 * cause.points })),
      pressure: quiet.pressure.map((cause) => ({ ...cause, points: 9 * cause.points })),
      segments: [],
    };
    const causes = turns.map((_, at) => (at === 2 || at === 6 || at === 9 ? loud : quiet));
    const points = turningPoints(results(turns.length), causes);
    expect(points.map(({ quarter }) => quarter)).toEqual([3, 7, 10]);
    for (const { sentence } of points) expect(sentence).not.toBe('');
  });
});

describe('calibration', () => {
  test('the end is judged by what was expected of it before the first quarter', () => {
    const last = tables.at(-1);
    const came = last ? shareOf(last, FIRM) : Number.NaN;
    const saying = (low: number, high: number) => {
      const said = { measure: 'share-end' as const, low, middle: (low + high) / 2, high };
      const [first, ...rest] = turns;
      const predicting = first ? [{ ...first, notes: { predictions: { suning: [said] } } }, ...rest] : [];
      const input = { ...results(turns.length), turns: predicting };
      const now = quarterOf(input);
      return now ? calibrationSaid(input, now).lines[0] : '';
    };
    expect(saying(came - 0.001, came + 0.001)).toMatch(/came: inside\.$/);
    expect(saying(came + 0.001, came + 0.002)).toMatch(/came: below your range\.$/);
    expect(saying(came - 0.002, came - 0.001)).toMatch(/came: above your range\.$/);
  });
});

describe('two lines side by side', () => {
  const input = (quarter: number) => ({
    scenario,
    tables,
    turns,
    events: [],
    quarter,
    seat: 'suning',
    language: 'en' as const,
  });

  test('the line beside is played under the same luck and decides as history does', () => {
    const history = read('alibaba-suning-2015.history');
    expect(beside.record).toMatchObject({ seed: record.seed, luck: record.luck });
    expect(
      partedQuarters(
        beside.turns,
        replay(history, rules).quarters.map(({ turn }) => turn),
        'suning',
      ),
    ).toEqual([]);
  });

  test('the headline says truly who stands above and whose pressure is less', () => {
    for (const quarter of [1, 5, 9, 14]) {
      const gap = shareOf(tables[quarter], FIRM) - shareOf(beside.tables[quarter], FIRM);
      const said = replayHeadline(input(quarter), beside);
      if (Math.abs(gap) > 0.0001) expect(said).toContain(gap > 0 ? 'above history’s' : 'below history’s');
      const [mine, theirs] = [tables[quarter], beside.tables[quarter]].map((table) =>
        Math.round(table.pressure[FIRM] ?? 0),
      );
      expect(said).toContain(
        mine === theirs ? 'same pressure' : mine < theirs ? 'less pressure' : 'more pressure',
      );
    }
  });

  test('gains of the gap over all quarters, parted or not, add up to the gap', () => {
    expect(standingRows(input(9), beside).map(({ label }) => label)).toContain('Cash');
    const parted = partings(input(9), beside);
    expect(parted.map(({ quarter }) => quarter)).toEqual(
      partedQuarters(turns.slice(0, 9), beside.turns, 'suning'),
    );
    const gap = 100 * (shareOf(tables[9], FIRM) - shareOf(beside.tables[9], FIRM));
    const gained = parted.reduce((sum, each) => sum + Number(each.gained.replace('−', '-')), 0);
    if (parted.length === 9) expect(Math.abs(gained - gap)).toBeLessThan(0.05);
  });

  test('a line beside itself parts nowhere', () => {
    expect(partedQuarters(turns, turns, 'suning')).toEqual([]);
  });
});

test('positions show every firm that sells in the segment, with what the table says', () => {
  const now = quarterOf(results(9));
  if (!now) throw new Error('no quarter');
  const chart = positionsChart(results(9), now, 0, 'days');
  expect(chart.marks.length).toBe(chart.table.rows.length);
  expect(chart.marks.filter(({ own }) => own).length).toBe(1);
  for (const { id, y } of chart.marks) {
    const firm = rules.firmIds.indexOf(id);
    expect(y).toBe(tables[9].meanDays[firm]);
    const goal = {
      id: 's',
      measure: 'share-by-seller',
      sense: 'at-least',
      target: 0,
      tolerance: 1,
      weight: 1,
    } as const;
    expect(measureOf(goal, firm, [tables[9]])).toBeGreaterThan(0);
  }
});

test('the badge says in both languages what verifying found', () => {
  for (const language of ['en', 'zh'] as const) {
    const say = (told: Parameters<typeof badgeOf>[0]) => badgeOf(told, record, language);
    expect(say({ state: 'verified', quarters: 14 })).toMatchObject({ mark: '✓' });
    const differs = say({ state: 'differs', period: '2016Q2', refusals: [] });
    expect(differs.mark).toBe('✗');
    expect(differs.sentence).toMatch(/2016.*(Q2|二季度)/);
    const refusals = [{ code: 'other-scenario', path: 'scenario.hash' }];
    expect(say({ state: 'differs', period: '2015Q3', refusals }).sentence).not.toContain('2015');
  }
});
