import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Refusal, Result } from '../engine';
import { fromCode, toCode } from './link-code';
import dictionary from './link-dictionary.json' with { type: 'json' };
import { parseRecord, recordText } from './parse';
import type { GameRecord } from './types';

/** Form of the code; another form or another dictionary is another number. */
const VERSION = 1;
/** Signs of a code: mail and chat programs cut longer addresses. A longer game travels as a file. */
export const LONGEST_LINK = 16_000;
/** Bytes of the text that a code may open into, so that a small code cannot fill the memory. */
const LARGEST_TEXT = 600_000;
/** Bytes given to the inflater at once: a byte opens into 1,032 at most, so a push stays below 300 kB. */
const PUSH = 256;
const HEAD = 7;
const HASH = 16;

/**
 * A record as a code that fits into an address: letters, digits, `-` and `_`.
 *
 * The canonical text, its hashes taken out as bytes (they do not compress), deflated with a dictionary of what records
 * commonly say. Layout: version, number of hashes (2 bytes), checksum (4), hashes, deflated text. Refused when longer
 * than `LONGEST_LINK`.
 */
export function encodeLink(record: GameRecord): Result<string> {
  const hashes: string[] = [];
  const text = recordText(record)
    .replace(/"(#+)"/g, '"$1#"')
    .replace(/"([0-9a-f]{32})"/g, (_, hash: string) => {
      hashes.push(hash);
      return '"#"';
    });
  const packed = deflateSync(strToU8(text), { level: 9, mem: 9, dictionary: strToU8(dictionary.text) });
  const body = new Uint8Array(HASH * hashes.length + packed.length);
  hashes.forEach((hash, i) => body.set(bytesOfHex(hash), HASH * i));
  body.set(packed, HASH * hashes.length);
  const sum = checksum(body);
  const bytes = new Uint8Array(HEAD + body.length);
  bytes.set([VERSION, hashes.length >>> 8, hashes.length & 255, sum >>> 24, (sum >>> 16) & 255]);
  bytes.set([(sum >>> 8) & 255, sum & 255], 5);
  bytes.set(body, HEAD);
  const code = toCode(bytes);
  return code.length > LONGEST_LINK || hashes.length > 65_535
    ? refused({ code: 'link-too-long', path: 'link', values: { length: code.length, most: LONGEST_LINK } })
    : { ok: true, value: code };
}

/**
 * The record that a code holds, or every reason why not, each with its path.
 *
 * Bounded before and while it is opened; what comes out goes through the same door as a file, and must be the very text
 * that `encodeLink` writes of it. Legality and hashes are `verify`'s part.
 */
export function decodeLink(code: string): Result<GameRecord> {
  if (code.length > LONGEST_LINK)
    return refused({
      code: 'link-too-long',
      path: 'link',
      values: { length: code.length, most: LONGEST_LINK },
    });
  const bytes = fromCode(code);
  if (!bytes) return refused({ code: 'link-not-a-code', path: 'link' });
  if (bytes[0] !== undefined && bytes[0] !== VERSION)
    return refused({ code: 'link-version', path: 'link', values: { version: bytes[0], expected: VERSION } });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEAD ? 0 : view.getUint16(1);
  const body = bytes.subarray(HEAD);
  if (bytes.length < HEAD || body.length < HASH * count || checksum(body) !== view.getUint32(3))
    return refused({ code: 'link-damaged', path: 'link' });
  const opened = inflate(body.subarray(HASH * count));
  if (!opened.ok) return opened;
  let next = 0;
  const text = opened.value.replace(/"(#+)"/g, (_, signs: string) => {
    if (signs.length > 1) return `"${signs.slice(1)}"`;
    const hash = hexOf(body.subarray(HASH * next, HASH * next + HASH));
    next++;
    return next > count ? '"#"' : `"${hash}"`;
  });
  if (next !== count) return refused({ code: 'link-damaged', path: 'link' });
  const parsed = parseRecord(text);
  if (parsed.ok && recordText(parsed.value) !== text)
    return refused({ code: 'link-not-canonical', path: 'link' });
  return parsed;
}

function inflate(packed: Uint8Array): Result<string> {
  const chunks: Uint8Array[] = [];
  const seen = { bytes: 0, end: false };
  const inflater = new Inflate({ dictionary: strToU8(dictionary.text) }, (chunk, final) => {
    seen.bytes += chunk.length;
    seen.end = final;
    chunks.push(chunk);
  });
  try {
    for (let from = 0; from < packed.length && seen.bytes <= LARGEST_TEXT; from += PUSH)
      inflater.push(packed.subarray(from, from + PUSH), from + PUSH >= packed.length);
  } catch {
    // The inflater throws at what is no deflated text; nothing else in here can.
    return refused({ code: 'link-damaged', path: 'link' });
  }
  if (seen.bytes > LARGEST_TEXT)
    return refused({ code: 'link-opens-too-large', path: 'link', values: { most: LARGEST_TEXT } });
  if (!seen.end) return refused({ code: 'link-damaged', path: 'link' });
  const whole = new Uint8Array(seen.bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, value: strFromU8(whole) };
}

/** Fowler, Noll and Vo's hash (FNV-1a, 32 bits): tells a code that was cut or mistyped, not one that was forged. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

function bytesOfHex(hash: string): Uint8Array {
  return Uint8Array.from({ length: HASH }, (_, i) => Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function refused(reason: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}
