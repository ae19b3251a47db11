import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecord, printRecord, replay, verify, type GameRecord } from '../../src/record';
import { periodAfter } from '../../src/engine';
import { playedRecord, scenarioRules } from './record';

const RULES = scenarioRules();
const RECORDS = [
  playedRecord(RULES, 'historical'),
  playedRecord(RULES, 'random-legal', 'mutants'),
  playedRecord(RULES, 'networker', 'net'),
];
const PERIODS = Array.from({ length: RULES.quarters }, (_, quarter) => periodAfter(RULES.start, quarter));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Place = readonly (string | number)[];

/** Every leaf of a value: a place that holds a number, a text or a flag. */
function leavesOf(value: Json, place: Place = []): Place[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...place, i]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...place, key]));
  return [place];
}

function at(value: Json, place: Place): Json {
  let here = value;
  for (const key of place) here = (here as Record<string | number, Json>)[key];
  return here;
}

function changed(text: string, place: Place, change: (old: Json) => Json): string {
  const value = JSON.parse(text) as Json;
  const holder = at(value, place.slice(0, -1)) as Record<string | number, Json>;
  const key = place[place.length - 1];
  holder[key] = change(holder[key]);
  return JSON.stringify(value);
}

/** Another value of the same sort: one hex digit, one step of a number, the other flag. */
function other(old: Json, by: number): Json {
  if (typeof old === 'boolean') return !old;
  if (typeof old === 'number')
    return Number.isInteger(old)
      ? old + (by % 2 === 0 ? 1 : -1) * (1 + (by % 3))
      : old + (by % 2 === 0 ? 0.01 : -0.01);
  const text = String(old);
  const i = by % Math.max(1, text.length);
  const swap = text[i] === 'a' ? 'b' : 'a';
  return text.slice(0, i) + swap + text.slice(i + 1);
}

/** What a record says that its worlds do not depend on: who was seated, what was said and written beside the decisions. */
const BESIDE = new Set(['talk', 'notes', 'seats', 'difficulty', 'takebacks']);
const isBeside = (place: Place): boolean => place.some((key) => BESIDE.has(String(key)));

describe('a changed record', () => {
  const texts = RECORDS.map(printRecord);
  const leaves = texts.map((text) => leavesOf(JSON.parse(text) as Json).filter((place) => !isBeside(place)));

  test('the unchanged ones verify', () => {
    for (const record of RECORDS)
      expect(verify(record, RULES)).toMatchObject({
        verified: true,
        quarters: RULES.quarters,
        firstDifference: null,
      });
  });

  test('one figure, name, flag or hash altered anywhere is refused or does not verify, and never later than its own quarter allows', () => {
    let refused = 0;
    let differs = 0;
    fc.assert(
      fc.property(fc.nat(2), fc.nat(100_000), fc.nat(1000), (which, leaf, by) => {
        const place = leaves[which][leaf % leaves[which].length];
        const text = changed(texts[which], place, (old) => other(old, by));
        const parsed = parseRecord(text);
        if (!parsed.ok) {
          refused++;
          expect(parsed.refusals[0].code).toMatch(/^[a-z-]+$/);
          return;
        }
        const verdict = verify(parsed.value, RULES);
        if (verdict.verified) {
          // Only a choice that leads to the very same worlds may pass: a zero budget that was zero, an offer nobody signs.
          const [mine, theirs] = [replay(parsed.value, RULES), replay(RECORDS[which], RULES)];
          expect(mine.quarters.map(({ turn }) => turn.after)).toEqual(
            theirs.quarters.map(({ turn }) => turn.after),
          );
          expect(place).toContain('sheets');
          return;
        }
        differs++;
        const quarter = place.filter((key) => key === 'children').length - 1;
        expect(verdict.firstDifference).not.toBeNull();
        if (quarter >= 0 && place.includes('sheets')) {
          expect(PERIODS.indexOf(String(verdict.firstDifference))).toBeGreaterThanOrEqual(quarter);
        }
        if (place[place.length - 1] === 'after') expect(verdict.firstDifference).toBe(PERIODS[quarter]);
      }),
      { seed: 20150811, numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(20);
    expect(differs).toBeGreaterThan(60);
  });

  test('by one decision of the line names the quarter in which it was taken', () => {
    for (const [i, text] of texts.entries()) {
      const place = leaves[i].find(
        (path) =>
          path.includes('sheets') &&
          path[path.length - 1] === 'stance' &&
          path.filter((key) => key === 'children').length > 3,
      );
      if (!place) continue;
      const parsed = parseRecord(changed(text, place, (old) => (old === 0.05 ? 0.02 : 0.05)));
      const quarter = place.filter((key) => key === 'children').length - 1;
      expect(parsed.ok && verify(parsed.value, RULES).firstDifference).toBe(PERIODS[quarter]);
    }
  });

  test('in its seed, luck, engine or scenario does not verify from the first quarter on', () => {
    const [record] = RECORDS;
    const first = { verified: false, firstDifference: RULES.start };
    expect(verify({ ...record, seed: 'another' }, RULES)).toMatchObject(first);
    expect(verify({ ...record, luck: false }, RULES)).toMatchObject(first);
    expect(verify({ ...record, engine: '0' }, RULES)).toMatchObject({
      ...first,
      refusals: [{ code: 'other-engine', path: 'engine' }],
    });
    expect(
      verify({ ...record, scenario: { ...record.scenario, hash: 'f'.repeat(32) } }, RULES),
    ).toMatchObject({
      ...first,
      refusals: [{ code: 'other-scenario', path: 'scenario.hash' }],
    });
  });

  test('with a quarter left out, twice, or beyond the end does not verify', () => {
    const [record] = RECORDS;
    const [first] = record.root.children;
    const gap: GameRecord = { ...record, root: { children: first.children } };
    expect(verify(gap, RULES)).toMatchObject({
      verified: false,
      refusals: [{ code: 'wrong-period', path: 'period' }],
    });
    const twice: GameRecord = { ...record, root: { children: [{ ...first, children: [first] }] } };
    expect(verify(twice, RULES)).toMatchObject({
      verified: false,
      firstDifference: RULES.start,
      refusals: [{ code: 'wrong-period' }],
    });
  });

  test('with a sheet of a firm that does not exist, or one that is not legal, names it', () => {
    const [record] = RECORDS;
    const [first] = record.root.children;
    const stranger: GameRecord = {
      ...record,
      root: { children: [{ ...first, sheets: { ...first.sheets, amazon: [] } }] },
    };
    expect(verify(stranger, RULES).refusals).toEqual([{ code: 'unknown-firm', path: 'sheets.amazon' }]);
    const cheat = { kind: 'price', segment: 'appliances', stance: -0.5 } as const;
    const illegal: GameRecord = {
      ...record,
      root: { children: [{ ...first, sheets: { ...first.sheets, gome: [cheat] } }] },
    };
    expect(verify(illegal, RULES)).toMatchObject({
      verified: false,
      firstDifference: RULES.start,
      refusals: [{ code: 'out-of-range', path: 'sheets.gome.decisions[0].stance' }],
    });
  });

  test('an empty record verifies as nothing played', () => {
    expect(verify({ ...RECORDS[0], root: { children: [] } }, RULES)).toEqual({
      verified: true,
      quarters: 0,
      firstDifference: null,
      refusals: [],
    });
  });
});
