import { describe, expect, test } from 'vitest';
import {
  decodeAssignment,
  decodeLink,
  encodeAssignment,
  encodeLink,
  firstUnsealed,
  lineOf,
  parseRecord,
  printRecord,
  sealed,
  seedFor,
  studentName,
  takeBack,
  verify,
  type Assignment,
  type GameRecord,
} from '../../src/record';
import { packText, TASK } from '../../src/record/link-text';
import { aTask, shortCase, studentsGame } from '../teaching/class';

const TERMS = aTask({ title: 'Week 3: alone or allied?', question: 'Run Suning.\nSay why.' });
const GAME = studentsGame(TERMS, '李伟 07', 1);

function codeOf(terms: Assignment): string {
  const code = encodeAssignment(terms);
  if (!code.ok) throw new Error(JSON.stringify(code.refusals));
  return code.value;
}

function reasons(result: ReturnType<typeof decodeAssignment>): string[] {
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path}`);
}

/** The record with one text of its file replaced everywhere. */
function edited(
  record: GameRecord,
  from: string | RegExp,
  to: string | ((all: string) => string),
): GameRecord {
  const text = printRecord(record);
  const other = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(other).not.toBe(text);
  const parsed = parseRecord(other);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

describe('the code of a task', () => {
  test('comes out as it went in, and is short enough for a blackboard', () => {
    const plain = aTask();
    expect(decodeAssignment(codeOf(plain))).toEqual({ ok: true, value: plain });
    expect(decodeAssignment(codeOf(TERMS))).toEqual({ ok: true, value: TERMS });
    expect(codeOf(plain).length).toBeLessThan(120);
    expect(codeOf(plain)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test('with any one sign changed is refused', () => {
    const code = codeOf(TERMS);
    for (let at = 0; at < code.length; at += 3) {
      const other = code[at] === 'A' ? 'B' : 'A';
      expect(decodeAssignment(code.slice(0, at) + other + code.slice(at + 1)).ok, `sign ${at}`).toBe(false);
    }
    expect(reasons(decodeAssignment(code.slice(0, -2)))).not.toEqual([]);
  });

  test('of a game is no task, and the other way round', () => {
    const game = encodeLink(GAME);
    expect(reasons(decodeAssignment(game.ok ? game.value : ''))).toEqual(['link-is-a-record link']);
    expect(decodeLink(codeOf(TERMS))).toMatchObject({ refusals: [{ code: 'link-is-an-assignment' }] });
  });

  test.each<[string, object, string]>([
    ['a seed of many lines', { seed: 'a\nb' }, 'not-allowed seed'],
    ['a title that turns the text', { title: 'week \u202e3' }, 'not-allowed title'],
    ['a question longer than the bound', { question: 'x'.repeat(601) }, 'too-large question'],
    ['an unknown level', { difficulty: 'easy' }, 'unknown-option difficulty'],
    ['a field of its own', { grade: 100 }, 'unknown-field '],
    ['no seat', { seat: undefined }, 'wrong-type seat'],
  ])('that a forger wrote with %s is refused with its path', (_what, change, reason) => {
    const forged = packText(TASK, JSON.stringify({ ...TERMS, ...change }));
    expect(reasons(decodeAssignment(forged.ok ? forged.value : ''))).toContain(reason);
  });

  test('that another program wrote in another order is not the one way to write it', () => {
    const forged = packText(TASK, JSON.stringify(Object.fromEntries(Object.entries(TERMS).reverse())));
    expect(reasons(decodeAssignment(forged.ok ? forged.value : ''))).toEqual(['link-not-canonical link']);
  });
});

describe('a student', () => {
  test('gets a seed from the name, the same whatever the width, case and spaces of its letters', () => {
    const seed = seedFor(TERMS, 'Li Wei 07');
    expect(seed).toMatch(/^[0-9a-f]{16}$/);
    expect(seedFor(TERMS, ' li  WEI ０７ ')).toBe(seed);
    expect(seedFor(TERMS, 'Li Wei 08')).not.toBe(seed);
    expect(seedFor({ ...TERMS, seed: 'term 2' }, 'Li Wei 07')).not.toBe(seed);
    expect(seedFor({ ...TERMS, seeds: 'same' }, 'Li Wei 07')).toBe('term 1');
  });

  test('has a name of one plain line', () => {
    expect(studentName('  Ann\u202e \n Lee ')).toBe('Ann Lee');
    expect(studentName(' \u200b ')).toBe('');
    expect([...studentName('李'.repeat(90))]).toHaveLength(60);
  });
});

describe('a game played for a task', () => {
  test('keeps it in its file and in its link, and verifies', () => {
    expect(edited(GAME, '"takebacks": 0', '"takebacks":  0')).toEqual(GAME);
    const code = encodeLink(GAME);
    const linked = code.ok ? decodeLink(code.value) : code;
    expect(linked.ok && linked.value.form === 'whole' && printRecord(linked.value.record)).toBe(
      printRecord(GAME),
    );
    expect(verify(GAME, shortCase().rules)).toMatchObject({ verified: true, firstDifference: null });
  });

  const { rules } = shortCase();
  const periods = lineOf(GAME).map(({ period }) => period);

  test.each([1, 2, 3, 4])('an edited reason is found in quarter %i', (quarter) => {
    const other = edited(GAME, `quarter ${quarter}"`, `quarter ${quarter}!"`);
    expect(verify(other, rules)).toMatchObject({
      verified: false,
      firstDifference: periods[quarter - 1],
      refusals: [{ code: 'words-altered' }],
    });
  });

  test('so are a prediction, the count of what was taken back, the name, and a seal that was cut off', () => {
    expect(firstUnsealed(edited(GAME, /"low": 0\.0071/, '"low": 0.0012'))).toBe(periods[0]);
    const back = sealed(takeBack(GAME, 3));
    expect(firstUnsealed(back)).toBeNull();
    expect(firstUnsealed(edited(back, '"takebacks": 1', '"takebacks": 0'))).toBe(periods[2]);
    expect(firstUnsealed(edited(GAME, '李伟', '王伟'))).toBe(periods[0]);
    expect(firstUnsealed(edited(GAME, /"seal": "[0-9a-f]+"/, '"seal": ""'))).toBe(periods[0]);
  });

  test('an edited decision is found by playing it again', () => {
    const other = edited(GAME, /"stance": -0\.01,?/, (all) => all.replace('0.01', '0.011'));
    expect(verify(other, rules).verified).toBe(false);
  });
});
