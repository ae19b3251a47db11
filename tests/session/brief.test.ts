import { expect, test } from 'vitest';
import type { Level } from '../../src/engine';
import {
  decodeLink,
  drained,
  encodeBrief,
  lineOf,
  LOOKED_FOR,
  printRecord,
  verify,
  sealed,
  type Assignment,
  type Brief,
  type GameRecord,
} from '../../src/record';
import type { RivalId } from '../../src/rivals';
import { bundledScenario, type Scenario } from '../../src/scenario';
import { playersOf, restoring, shortening } from '../../src/table';
import { linkOf, SHORT_LINK } from '../../src/session/record-link';
import { branchOf } from '../../src/session/play';
import { personsGame } from './person';

const SCENARIO = scenarioOf('alibaba-suning-2015');
const GAME = personsGame({
  scenario: SCENARIO,
  seat: 'suning',
  mind: 'networker',
  level: 'standard',
  seed: 'brief',
  quarters: 6,
});
const BRIEF = briefOf(GAME, SCENARIO);

function scenarioOf(id: string): Scenario {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error(`no ${id}`);
  return scenario;
}

function briefOf(record: GameRecord, scenario: Scenario): Brief {
  const brief = drained(shortening(record, scenario.rules));
  if (!brief) throw new Error('not brief');
  return brief;
}

/** The record that a link of a record gives back, and the length of the link. */
function there(
  record: GameRecord,
  scenario: Scenario,
): { readonly back: GameRecord; readonly length: number } {
  const code = encodeBrief(briefOf(record, scenario));
  const linked = code.ok ? decodeLink(code.value) : code;
  if (!code.ok || !linked.ok || linked.value.form !== 'brief') throw new Error(JSON.stringify(linked));
  return { back: drained(restoring(linked.value.brief, scenario.rules)), length: code.value.length };
}

test.each<[string, string, RivalId, Level]>([
  ['alibaba-suning-2015', 'suning', 'cautious', 'essentials'],
  ['alibaba-suning-2015', 'suning', 'networker', 'standard'],
  ['alibaba-suning-2015', 'suning', 'margin-hunter', 'full'],
  ['jd-coalition-2017', 'jd', 'networker', 'full'],
])(
  'a whole game of %s as %s (%s, %s) is played out of at most 1.5 kB, to the letter',
  (id, seat, mind, level) => {
    const scenario = scenarioOf(id);
    const record = personsGame({ scenario, seat, mind, level, seed: `link ${mind}` });
    const { back, length } = there(record, scenario);
    expect(printRecord(back)).toBe(printRecord(record));
    expect(verify(back, scenario.rules)).toMatchObject({ verified: true, quarters: scenario.rules.quarters });
    expect(length).toBeLessThanOrEqual(SHORT_LINK);
  },
);

test('a person who decides at random, in every field there is, comes back to the letter', () => {
  const record = personsGame({
    scenario: SCENARIO,
    seat: 'suning',
    mind: 'random-legal',
    level: 'standard',
    seed: 'wild',
    quarters: 6,
  });
  expect(printRecord(there(record, SCENARIO).back)).toBe(printRecord(record));
});

test('a game taken over from another, or with variations, goes whole', () => {
  const branch = branchOf(GAME, 3, playersOf(GAME), 'game');
  expect(drained(shortening(branch, SCENARIO.rules))).toBeNull();
  const [first] = GAME.root.children;
  const forked = { ...GAME, root: { children: first ? [first, first] : [] } };
  expect(drained(shortening(forked, SCENARIO.rules))).toBeNull();
  const code = drained(linkOf(forked, SCENARIO));
  const linked = code.ok ? decodeLink(code.value) : code;
  expect(linked.ok && linked.value.form).toBe('whole');
});

test('a rival’s sheet that it would not have written makes the game go whole', () => {
  const line = lineOf(GAME);
  const odd = JSON.parse(printRecord(GAME), function (this: unknown, key, value: unknown) {
    const here = this as { period?: string };
    return key === 'sheets' && here.period === line[4]?.period
      ? { ...(value as object), jd: [{ kind: 'festival', depth: 0.0123 }] }
      : value;
  }) as GameRecord;
  expect(drained(shortening(odd, SCENARIO.rules))).toBeNull();
});

test('a brief that comes out otherwise names its quarter when it is verified', () => {
  const marks = [BRIEF.marks.join('').replace(/^.{12}..../, (head) => `${head.slice(0, 12)}0000`)].flatMap(
    (digits) => digits.match(/.{32}/g) ?? [],
  );
  const back = drained(restoring({ ...BRIEF, marks }, SCENARIO.rules));
  expect(verify(back, SCENARIO.rules)).toMatchObject({
    verified: false,
    firstDifference: lineOf(GAME)[3]?.period,
  });
});

test.each<[string, Partial<Brief>]>([
  ['a seat held by nobody known', { seats: { ...BRIEF.seats, jd: 'nobody' } }],
  ['no seats', { seats: {} }],
  [
    'terms that lie nowhere',
    { turns: [{ sheets: { suning: [{ kind: 'alliance', action: 'propose', terms: 399 }] } }] },
  ],
  ['an offer by a rival', { turns: [{ said: [{ by: 'jd', to: 'suning', terms: 0 }] }] }],
  ['a sheet against the rules', { turns: [{ sheets: { suning: [{ kind: 'festival', depth: 9 }] } }] }],
  ['more quarters than the case', { turns: Array.from({ length: 100 }, () => ({})) }],
  ['another beginning', { start: '1999Q1' }],
])('a forged brief ends in a record that is not verified: %s', (_what, change) => {
  const back = drained(restoring({ ...BRIEF, ...change }, SCENARIO.rules));
  expect(verify(back, SCENARIO.rules).verified).toBe(false);
});

test('ways that rivals took are told by number; a brief without them is played out by looking ahead', () => {
  const corner = scenarioOf('corner-shop-2016');
  const record = personsGame({
    scenario: corner,
    seat: 'weijun',
    mind: 'networker',
    level: 'full',
    seed: 'ways',
    quarters: 3,
    rivals: ['networker', 'follower', 'cautious'],
  });
  const brief = briefOf(record, corner);
  for (const { ways = [] } of brief.turns) {
    expect(ways).toHaveLength(corner.rules.firmIds.length - 1);
    expect(Math.min(...ways)).toBeGreaterThan(LOOKED_FOR);
  }
  const strange = (way: number): Brief => ({
    ...brief,
    turns: brief.turns.map((turn) => ({ ...turn, ways: (turn.ways ?? []).map(() => way) })),
  });
  const silent = { ...brief, turns: brief.turns.map(({ ways: _ways, ...turn }) => turn) };
  for (const same of [brief, silent, strange(LOOKED_FOR), strange(9999)])
    expect(printRecord(drained(restoring(same, corner.rules)))).toBe(printRecord(record));
  // Another way than was taken leads to another world.
  expect(verify(drained(restoring(strange(2), corner.rules)), corner.rules).verified).toBe(false);
});

test('a game played for a task keeps it, seal and all, in a link that is hardly longer', () => {
  const plain = personsGame({
    scenario: SCENARIO,
    seat: 'suning',
    mind: 'cautious',
    level: 'essentials',
    seed: 'task',
  });
  const terms: Assignment = {
    scenario: plain.scenario,
    seat: 'suning',
    seed: 'task',
    seeds: 'same',
    luck: true,
    difficulty: 'essentials',
    rivals: 'mixed',
    forecast: false,
    takeback: false,
    title: 'Week 3',
  };
  const record = sealed({ ...plain, assignment: { terms, student: 'Li Wei 07', seal: '' } });
  const { back, length } = there(record, SCENARIO);
  expect(printRecord(back)).toBe(printRecord(record));
  expect(verify(back, SCENARIO.rules).verified).toBe(true);
  expect(length).toBeLessThan(there(plain, SCENARIO).length + 350);
});
