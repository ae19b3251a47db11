import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DECISION_KINDS, type Opening } from '../../src/engine';
import { documentOf, expectRefused, scratchFolder, sim, simAll, type Ran } from './sim';
import { csvRows } from './csv';

const SCENARIO = 'alibaba-suning-2015';
const folder = scratchFolder();
const RECORD = folder.path('game.json');
let played: Ran;
// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  played = await sim(
    'play',
    SCENARIO,
    '--seat',
    'suning',
    '--policy',
    'random-legal',
    '--rivals',
    'historical',
    '--seed',
    '7',
    '--out',
    RECORD,
    '--json',
  );
}, 60_000);
afterAll(() => folder.remove());

interface PlayDocument {
  scenario: string;
  seed: string;
  engine: string;
  hash: string;
  quarters: {
    period: string;
    hash: string;
    firms: Record<string, Record<string, unknown>>;
    alliances: unknown[];
    events: unknown[];
  }[];
  score: Record<string, { total: number; parts: Record<string, unknown> }>;
}

describe('play', () => {
  test('prints one document with the promised keys and nothing else', () => {
    expect(played).toMatchObject({ code: 0, err: '' });
    expect(played.out.trim().split('\n')).toHaveLength(1);
    const game = documentOf<PlayDocument>(played);
    expect(Object.keys(game)).toEqual(['scenario', 'seed', 'engine', 'hash', 'quarters', 'score']);
    expect([game.scenario, game.seed]).toEqual([SCENARIO, '7']);
    expect(game.quarters.map(({ period }) => period).slice(0, 3)).toEqual(['2015Q3', '2015Q4', '2016Q1']);
    expect(game.quarters).toHaveLength(14);
    expect(game.hash).toMatch(/^[0-9a-f]{32}$/);
    expect(game.quarters[13].hash).toBe(game.hash);
    const { firms } = game.quarters[0];
    expect(Object.keys(firms).sort()).toEqual(['alibaba', 'gome', 'jd', 'suning', 'vipshop']);
    expect(firms.suning).toMatchObject({
      share: {
        total: expect.any(Number),
        online: expect.any(Number),
        bySeller: expect.any(Number),
        bySegment: { appliances: expect.any(Number) },
      },
      pressure: {
        index: expect.any(Number),
        parts: {
          solvency: expect.any(Number),
          cover: expect.any(Number),
          runway: expect.any(Number),
          leverage: expect.any(Number),
          tied: expect.any(Number),
        },
      },
    });
    for (const name of [
      'cashRmbM',
      'revenueRmbM',
      'netProfitRmbM',
      'recurringProfitRmbM',
      'operatingCashFlowRmbM',
      'debtRmbM',
      'onlineGmvRmbM',
      'valueRmbM',
    ]) {
      expect(firms.suning[name], name).toEqual(expect.any(Number));
    }
    expect(game.score.suning.total).toBeGreaterThanOrEqual(0);
    expect(game.score.suning.total).toBeLessThanOrEqual(100);
  });

  test('is the same for the same seed, other for another, and shorter when asked', async () => {
    const same = [
      'play',
      SCENARIO,
      '--seat',
      'suning',
      '--policy',
      'random-legal',
      '--rivals',
      'historical',
      '--json',
    ];
    const [short, other] = await simAll([
      [...same, '--seed=7', '--quarters', '3'],
      [...same, '--seed', '8'],
    ]);
    expect(documentOf<PlayDocument>(short).quarters).toEqual(
      documentOf<PlayDocument>(played).quarters.slice(0, 3),
    );
    expect(documentOf<PlayDocument>(other).hash).not.toBe(documentOf<PlayDocument>(played).hash);
  });
});

describe('verify', () => {
  test('a record that was just written verifies', async () => {
    const ran = await sim('verify', RECORD, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(documentOf(ran)).toEqual({ verified: true, quarters: 14, firstDifference: null });
  });

  test('an altered record does not: exit 1 and the first quarter that differs', async () => {
    const record = JSON.parse(readFileSync(RECORD, 'utf8')) as {
      root: { children: { children: { after: string }[] }[] };
    };
    const second = record.root.children[0].children[0];
    second.after = second.after.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    writeFileSync(folder.path('altered.json'), JSON.stringify(record));
    const ran = await sim('verify', folder.path('altered.json'), '--json');
    expect(ran.code).toBe(1);
    expect(documentOf(ran)).toEqual({ verified: false, quarters: 14, firstDifference: '2015Q4' });
  });

  test('a folder gives a table in which every record stands, also one that cannot be read; as CSV no cell is a formula', async () => {
    const pile = folder.path('pile');
    mkdirSync(pile);
    const text = readFileSync(RECORD, 'utf8');
    writeFileSync(`${pile}/=HYPERLINK(1).json`, text);
    writeFileSync(`${pile}/+ann, "first".json`, text);
    writeFileSync(`${pile}/@bo.json`, 'not a record');
    writeFileSync(`${pile}/-li.json`, text.replace('"seed": "7"', '"seed": "8"'));
    writeFileSync(`${pile}/notes.txt`, 'left alone');
    const [csv, json] = await simAll([
      ['verify', pile, '--csv'],
      ['verify', pile, '--json'],
    ]);
    const rows = csvRows(csv.out);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.slice(1).map(([name, , verified]) => [name, verified])).toEqual([
      [`'+ann, "first".json`, 'true'],
      [`'-li.json`, 'false'],
      [`'=HYPERLINK(1).json`, 'true'],
      [`'@bo.json`, 'false'],
    ]);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv.out.endsWith('\r\n')).toBe(true);
    expect(csv.out.replaceAll('\r\n', '')).not.toContain('\r');
    expect(csv.code).toBe(1);
    const marks = documentOf<
      {
        name: string;
        verified: boolean;
        scenario: string;
        score: number | null;
        parts: Record<string, number>;
      }[]
    >(json);
    expect(json.code).toBe(1);
    expect(marks.map(({ name }) => name)).toEqual([
      '+ann, "first".json',
      '-li.json',
      '=HYPERLINK(1).json',
      '@bo.json',
    ]);
    const good = marks[0];
    expect(good).toMatchObject({ verified: true, scenario: SCENARIO, score: expect.any(Number) });
    expect(Object.values(good.parts).reduce((a, b) => a + b, 0)).toBeCloseTo(good.score ?? -1, 6);
    expect(marks[1]).toMatchObject({ verified: false, firstDifference: '2015Q3', score: null });
  });
});

describe('openings and sheets', () => {
  const sheetsAt = (name: string, sheets: unknown): string => {
    const path = folder.path(name);
    writeFileSync(path, JSON.stringify(sheets));
    return path;
  };

  test('openings at the start tell what a sheets file may hold, and that file plays and verifies', async () => {
    const openings = documentOf<Opening[]>(await sim('openings', SCENARIO, '--seat', 'suning', '--json'));
    const open = (kind: string): Opening => {
      const found = openings.find((opening) => opening.kind === kind);
      if (!found) throw new Error(`no opening ${kind}`);
      return found;
    };
    expect(openings).toHaveLength(DECISION_KINDS.length);
    const stance = open('price').fields.stance;
    const spend = open('advertise').fields.spend;
    if (stance.type !== 'amount' || spend.type !== 'amount') throw new Error('not amounts');
    const segment = open('price').fields.segment;
    const decisions = [
      { kind: 'price', segment: segment.type === 'entity' ? segment.allowed[0] : '', stance: stance.min },
      { kind: 'advertise', segment: 'beauty', spend: spend.max },
      { kind: 'service', returns: 1 },
    ];
    const sheets = [
      { period: '2015Q3', firm: 'suning', decisions },
      {
        period: '2016Q1',
        firm: 'suning',
        decisions: [{ kind: 'price', segment: 'appliances', stance: stance.max }],
      },
      { period: '2015Q4', firm: 'gome', decisions: [] },
    ];
    const record = folder.path('sheets-game.json');
    const ran = await sim(
      'play',
      SCENARIO,
      '--sheets',
      sheetsAt('sheets.json', sheets),
      '--quarters',
      '4',
      '--out',
      record,
      '--json',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    const kept = JSON.parse(readFileSync(record, 'utf8')) as {
      seats: Record<string, string>;
      root: { children: { sheets: Record<string, unknown> }[] };
    };
    expect(kept.seats).toMatchObject({ suning: 'human', gome: 'human', jd: 'historical' });
    expect(kept.root.children[0].sheets.suning).toEqual(decisions);
    const [verified, later] = await simAll([
      ['verify', record, '--json'],
      ['openings', record, '--seat', 'suning', '--json'],
    ]);
    expect(documentOf(verified)).toEqual({ verified: true, quarters: 4, firstDifference: null });
    const returns = documentOf<Opening[]>(later).find(({ kind }) => kind === 'service')?.fields.returns;
    expect(returns).toMatchObject({ now: 1 });
  });

  test('an illegal sheets file is refused with the place of every fault, and nothing is written', async () => {
    const illegal = sheetsAt('illegal.json', [
      { period: '2015Q3', firm: 'suning', decisions: [] },
      {
        period: '2015Q4',
        firm: 'suning',
        decisions: [
          { kind: 'price', segment: 'appliances', stance: 0.01 },
          { kind: 'price', segment: 'beauty', stance: 0.7 },
          { kind: 'advertise', segment: 'beauty', spend: -5 },
        ],
      },
    ]);
    const strange = sheetsAt('strange.json', [
      { period: '1999Q1', firm: 'suning', decisions: [] },
      { period: '2015Q3', firm: 'amazon', decisions: [] },
      { period: '2015Q3', firm: 'suning', decisions: [] },
      { period: '2015Q3', firm: 'suning', decisions: [] },
    ]);
    const out = folder.path('never.json');
    const [first, second] = await simAll([
      ['play', SCENARIO, '--sheets', illegal, '--out', out, '--json'],
      ['play', SCENARIO, '--sheets', strange, '--out', out, '--json'],
    ]);
    expectRefused(first, 1, /^\[1\]\.decisions\[1\]\.stance: out-of-range/m);
    expect(first.err).toMatch(/^\[1\]\.decisions\[2\]\.spend: out-of-range/m);
    expectRefused(second, 1, /^\[0\]\.period: outside-the-game/m);
    expect(second.err).toMatch(/^\[1\]\.firm: unknown-firm/m);
    expect(second.err).toMatch(/^\[3\]: sheet-twice/m);
    expect(readdirSync(folder.path('.')).filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

describe('an output file', () => {
  test('appears whole or not at all', async () => {
    const taken = folder.path('taken');
    mkdirSync(taken);
    const missing = folder.path('nowhere/record.json');
    const underFile = `${RECORD}/record.json`;
    const [onFolder, inMissing, inFile] = await simAll([
      ['play', SCENARIO, '--quarters', '1', '--out', taken],
      ['play', SCENARIO, '--quarters', '1', '--out', missing],
      ['play', SCENARIO, '--quarters', '1', '--out', underFile],
    ]);
    expectRefused(onFolder, 1, /taken: cannot-write/);
    expectRefused(inMissing, 1, /record\.json: cannot-write/);
    expectRefused(inFile, 1, /record\.json: cannot-write/);
    expect(readdirSync(taken)).toEqual([]);
    expect(readdirSync(folder.path('.')).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
