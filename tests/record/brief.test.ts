import { expect, test } from 'vitest';
import { decodeLink, encodeBrief, parseBrief, type Brief } from '../../src/record';
import { hashMarked, marksOf, unplayedTurns } from '../../src/record/brief';

const HASHES = ['a', 'b', 'c', 'd'].map((sign) => sign.repeat(32));
const BRIEF: Brief = {
  format: 1,
  engine: '1',
  scenario: { id: 'nowhere', hash: 'e'.repeat(32) },
  seed: '#',
  luck: true,
  seats: { me: 'human', them: 'follower' },
  difficulty: 'full',
  takebacks: 2,
  start: '2015Q3',
  turns: [
    {
      said: ['as-recorded', 'rivals-met', { by: 'me', to: 'them', terms: 0 }],
      sheets: { me: [{ kind: 'alliance', action: 'propose', terms: 0 }] },
      foretold: { me: [['share', 0.1, 0.2, 0.3]] },
      reasons: { me: '"#" 我们“降价” ' + 'a'.repeat(32) },
    },
    {},
    { foretold: { me: [] } },
    { sheets: { me: [{ kind: 'festival', depth: 0.05 }] } },
  ],
  marks: marksOf(HASHES),
};

function codeOf(brief: unknown): string {
  const code = encodeBrief(brief as Brief);
  if (!code.ok) throw new Error(JSON.stringify(code.refusals));
  return code.value;
}

function reasons(brief: unknown): string[] {
  const result = decodeLink(codeOf(brief));
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path}`);
}

test('a brief comes out of its code as it went in', () => {
  expect(decodeLink(codeOf(BRIEF))).toEqual({ ok: true, value: { form: 'brief', brief: BRIEF } });
});

test('marks bear out the hash that came, or keep what they tell of the recorded one', () => {
  expect(BRIEF.marks).toEqual(['aaaabbbbcccc' + 'd'.repeat(20), 'd'.repeat(12).padEnd(32, '0')]);
  HASHES.forEach((hash, quarter) => expect(hashMarked(BRIEF, quarter, hash)).toBe(hash));
  expect(hashMarked(BRIEF, 1, 'c'.repeat(32))).toBe('bbbb'.padEnd(32, '0'));
  expect(hashMarked(BRIEF, 3, `${'d'.repeat(31)}e`)).toBe('d'.repeat(32));
  expect(hashMarked({ ...BRIEF, marks: [] }, 0, 'a'.repeat(32))).toBe('0'.repeat(32));
});

test('unplayed, it tells what people decided, quarter by quarter', () => {
  const [first] = unplayedTurns(BRIEF);
  expect(first).toMatchObject({ period: '2015Q3', talk: [], sheets: { me: [{ kind: 'alliance' }] } });
  expect(first?.children[0]?.children[0]?.children[0]).toMatchObject({
    period: '2016Q2',
    sheets: { me: [{ kind: 'festival', depth: 0.05 }] },
    children: [],
  });
});

test.each([
  [{ turns: Array.from({ length: 101 }, () => ({})) }, 'too-large turns'],
  [{ turns: [{ said: ['shouted'] }] }, /said\[0\]/],
  [{ turns: [{ said: [{ by: 'me', to: 'them', terms: -1 }] }] }, /said\[0\]/],
  [{ turns: [{ sheets: { me: [{ kind: 'theft' }] } }] }, /sheets\.me\[0\]\.kind/],
  [{ turns: [{ foretold: { me: [['luck', 1, 2, 3]] } }] }, /foretold\.me\[0\]/],
  [{ root: { children: [] } }, 'unknown-field '],
  [{ marks: ['short'] }, 'wrong-form marks[0]'],
  [{ foresight: 1e9 }, 'too-large foresight'],
])('a hostile brief is refused where it is wrong: %j', (change, reason) => {
  const [first = ''] = reasons({ ...BRIEF, ...change });
  expect(first).toMatch(reason);
});

test('one brief has one text', () => {
  expect(parseBrief('{"__proto__":{}}').ok).toBe(false);
  expect(parseBrief('{"format":9}')).toMatchObject({ refusals: [{ code: 'wrong-version' }] });
});
