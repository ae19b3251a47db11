import { describe, expect, test } from 'vitest';
import {
  appendTurn,
  emptyRecord,
  lineOf,
  linesOf,
  takeBack,
  verify,
  type GameRecord,
  type TurnRecord,
} from '../../src/record';
import { playedRecord, scenarioRules } from './record';

const RULES = scenarioRules();

/** A turn told apart by the first letters of its hash. */
const turn = (name: string): TurnRecord => ({
  period: '2015Q3',
  sheets: {},
  talk: [],
  notes: {},
  after: name,
});
const names = (record: GameRecord, choices?: readonly number[]): string =>
  lineOf(record, choices)
    .map(({ after }) => after)
    .join('');

function written(text: string): GameRecord {
  let record = emptyRecord({ rules: RULES, seed: '1', luck: true, seats: {} });
  for (const letter of text) record = appendTurn(record, turn(letter));
  return record;
}

describe('a line of a record', () => {
  test('begins empty and grows at its end', () => {
    expect(names(written(''))).toBe('');
    expect(linesOf(written(''))).toEqual([[]]);
    expect(names(written('abc'))).toBe('abc');
    expect(linesOf(written('abc'))).toEqual([[0, 0, 0]]);
  });

  test('appending leaves the record that it was given as it was', () => {
    const record = written('ab');
    appendTurn(record, turn('c'));
    appendTurn(record, turn('x'), 1);
    takeBack(record, 1);
    expect(names(record)).toBe('ab');
    expect(linesOf(record)).toHaveLength(1);
  });

  test('a turn put in earlier becomes the played one; what was played stays as a variation', () => {
    const record = appendTurn(written('abcd'), turn('x'), 1);
    expect(names(record)).toBe('ax');
    expect(linesOf(record).map((choices) => names(record, choices))).toEqual(['ax', 'abcd']);
    const again = appendTurn(appendTurn(record, turn('y')), turn('z'), 0);
    expect(linesOf(again).map((choices) => names(again, choices))).toEqual(['z', 'axy', 'abcd']);
  });

  test('choices beyond a fork follow the played line, and a choice that does not exist ends the line', () => {
    const record = appendTurn(written('abcd'), turn('x'), 1);
    expect(names(record, [0, 1])).toBe('abcd');
    expect(names(record, [0, 5])).toBe('a');
  });

  test('a take-back cuts the played line, keeps the variations and is counted', () => {
    const record = appendTurn(written('abcd'), turn('x'), 1);
    const cut = takeBack(appendTurn(record, turn('y')), 2);
    expect(names(cut)).toBe('ax');
    expect(cut.takebacks).toBe(1);
    expect(linesOf(cut).map((choices) => names(cut, choices))).toEqual(['ax', 'abcd']);
    expect(names(takeBack(cut, 0))).toBe('');
    expect(takeBack(cut, 0).takebacks).toBe(2);
    expect(names(takeBack(written('ab'), 9))).toBe('ab');
  });

  test('a played record with a variation verifies in both lines, and a false variation is found', () => {
    const played = playedRecord(RULES, 'hold-course', 'fork', 4);
    const line = lineOf(played);
    const forked = appendTurn(played, { ...line[2] }, 2);
    expect(linesOf(forked)).toHaveLength(2);
    expect(verify(forked, RULES)).toMatchObject({ verified: true, quarters: 3 });
    const price = [{ kind: 'price', segment: 'appliances', stance: -0.05 }] as const;
    const broken = appendTurn(played, { ...line[2], sheets: { suning: price } }, 2);
    expect(verify(broken, RULES)).toMatchObject({ verified: false, firstDifference: line[2].period });
    // Played on from the true turn, the false one is a variation now: it is found all the same.
    const beside = appendTurn(broken, { ...line[2] }, 2);
    expect(names(beside)).toBe(names(forked));
    expect(verify(beside, RULES)).toMatchObject({ verified: false, firstDifference: line[2].period });
  });
});
