import { deflateSync, strToU8 } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  decodeLink,
  encodeLink,
  LONGEST_LINK,
  parseRecord,
  printRecord,
  type GameRecord,
} from '../../src/record';
import { fromCode, toCode } from '../../src/record/link-code';
import dictionary from '../../src/record/link-dictionary.json';
import { playedRecord, scenarioRules } from './record';

const RULES = scenarioRules();
const FOLDER = join(import.meta.dirname, '../../seeds/records');
const SEEDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, GameRecord] => [name, read(readFileSync(join(FOLDER, name), 'utf8'))]);
const PLAYED = playedRecord(RULES, 'networker', 'link');
const CODE = codeOf(PLAYED);

function read(text: string): GameRecord {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

function codeOf(record: GameRecord): string {
  const code = encodeLink(record);
  if (!code.ok) throw new Error(JSON.stringify(code.refusals));
  return code.value;
}

/** The whole record that a code holds; null for none. */
function recordIn(code: string): GameRecord | null {
  const linked = decodeLink(code);
  return linked.ok && linked.value.form === 'whole' ? linked.value.record : null;
}

function reasons(code: string): string[] {
  const result = decodeLink(code);
  return result.ok ? [] : result.refusals.map((refusal) => `${refusal.code} ${refusal.path}`);
}

/** A code with an honest checksum over any text, as a forger would write it. */
function forged(text: string | Uint8Array, hashes: readonly string[] = [], version = 1): string {
  const packed = deflateSync(typeof text === 'string' ? strToU8(text) : text, {
    level: 9,
    dictionary: strToU8(dictionary.text),
  });
  const body = new Uint8Array([...hashes.flatMap((hash) => [...Buffer.from(hash, 'hex')]), ...packed]);
  let sum = 0x811c9dc5;
  for (const byte of body) sum = Math.imul(sum ^ byte, 0x01000193);
  const head = Buffer.alloc(7);
  head[0] = version;
  head.writeUInt16BE(hashes.length, 1);
  head.writeUInt32BE(sum >>> 0, 3);
  return toCode(new Uint8Array([...head, ...body]));
}

describe('a record as a link', () => {
  test.each(SEEDS)('%s comes out as it went in, in at most 1.5 kB', (_name, record) => {
    const code = codeOf(record);
    const back = recordIn(code);
    expect(back && printRecord(back)).toBe(printRecord(record));
    expect(codeOf(back ?? PLAYED)).toBe(code);
    expect(code.length).toBeLessThan(1500);
    expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test('a game of 14 quarters against rivals of all temperaments takes at most 2.5 kB', () => {
    const { length } = codeOf(playedRecord(RULES, 'cautious', 'size'));
    expect(length).toBeLessThan(2560);
  });

  test('with words of people in it comes out letter by letter', () => {
    const written = JSON.parse(printRecord(PLAYED), (key, value: unknown) =>
      key === 'notes'
        ? { reasons: { suning: '"#" "##" # \\ 我们“降价” \u2028 \ud83d\ude80 ' + 'a'.repeat(32) } }
        : value,
    ) as GameRecord;
    const odd: GameRecord = { ...written, seed: '#' };
    expect(recordIn(codeOf(odd))).toEqual(odd);
    expect(recordIn(codeOf({ ...odd, seed: '##' }))?.seed).toBe('##');
  });

  test('too long for an address is refused with its length, as it is written and as it is read', () => {
    let noise = 1;
    const sign = (): string => ((noise = (noise * 48271) % 2147483647) % 36).toString(36);
    const long = JSON.parse(printRecord(PLAYED), (key, value: unknown) =>
      key === 'notes' ? { reasons: { suning: Array.from({ length: 1900 }, sign).join('') } } : value,
    ) as GameRecord;
    expect(encodeLink(long)).toMatchObject({
      ok: false,
      refusals: [{ code: 'link-too-long', path: 'link' }],
    });
    expect(reasons('A'.repeat(LONGEST_LINK + 1))).toEqual(['link-too-long link']);
  });
});

describe('a hostile link', () => {
  test('cut off anywhere is refused in one word', () => {
    for (let length = 0; length < CODE.length; length += 7)
      expect(reasons(CODE.slice(0, length))[0]).toMatch(/^link-(damaged|not-a-code) link$/);
  });

  test('with any one sign altered is refused', () => {
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 0; at < CODE.length; at += 3) {
      const sign = signs.charAt((signs.indexOf(CODE.charAt(at)) + 1 + (at % 62)) % 64);
      const [reason = ''] = reasons(CODE.slice(0, at) + sign + CODE.slice(at + 1));
      expect(reason).toMatch(/^link-(damaged|version|not-a-code) link$/);
    }
  });

  test.each(['', '%', '../..', 'AAAAA', '<script>', '汉', `${CODE}=`, ` ${CODE}`, `${CODE}/x`])(
    'that is no code is refused: %s',
    (code) => {
      expect(reasons(code)).toEqual(['link-not-a-code link']);
    },
  );

  test('of another version says so', () => {
    expect(decodeLink(forged('{}', [], 4))).toMatchObject({
      refusals: [{ code: 'link-version', path: 'link', values: { version: 4, expected: 3 } }],
    });
  });

  test('that would open into a hundred million letters is stopped on the way', () => {
    // Deflated zeros: 12 kB of address that mean 9 MB of text, and one that means just over the bound.
    for (const size of [600_001, 9_000_000]) {
      const bomb = forged(new Uint8Array(size).fill(32));
      expect(bomb.length).toBeLessThan(LONGEST_LINK);
      expect(reasons(bomb)).toEqual(['link-opens-too-large link']);
    }
  });

  test('that is deep, has keys twice or reaches for prototypes is refused where it stands', () => {
    expect(reasons(forged('['.repeat(100_000)))[0]).toMatch(/^too-deep /);
    expect(reasons(forged('{"format":1,"format":1}'))).toContain('key-twice format');
    expect(reasons(forged('{"__proto__":{}}'))).toEqual(['forbidden-key __proto__']);
    expect(reasons(forged('nonsense'))).toEqual(['not-json ']);
    expect(reasons(forged('{"format":1}'))).toContain('wrong-type seed');
  });

  test('with hashes too few, too many or none is refused', () => {
    const hash = 'a'.repeat(32);
    expect(reasons(forged('{"a":"#","b":"#"}', [hash]))).toEqual(['link-damaged link']);
    expect(reasons(forged('{}', [hash]))).toEqual(['link-damaged link']);
    const claims = fromCode(CODE) ?? new Uint8Array();
    claims[1] = 255;
    expect(reasons(toCode(claims))).toEqual(['link-damaged link']);
  });

  test('that writes a good record in another way is refused: one record has one text', () => {
    const text = JSON.stringify({ ...PLAYED, root: { children: [] } });
    expect(reasons(forged(`${text} `, []))[0]).toMatch(
      /^(link-not-canonical link|wrong-form scenario.hash)$/,
    );
    const spaced = JSON.stringify({ ...PLAYED, root: { children: [] } }).replace(/"[0-9a-f]{32}"/g, '"#"');
    expect(reasons(forged(` ${spaced}`, [PLAYED.scenario.hash]))).toEqual(['link-not-canonical link']);
  });
});
