import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Refusal, Result } from '../engine';
import { fromCode, toCode } from './link-code';
import assignmentDictionary from './assignment-dictionary.json' with { type: 'json' };
import briefDictionary from './brief-dictionary.json' with { type: 'json' };
import dictionary from './link-dictionary.json' with { type: 'json' };

/** Form of a code: its first byte. Another form or another dictionary is another number. */
export type LinkForm = typeof WHOLE | typeof BRIEF | typeof TASK;
/** A whole record. */
export const WHOLE = 1;
/** What playing the game again cannot give back. */
export const BRIEF = 2;
/** What a teacher fixes for a task. */
export const TASK = 3;
/** Signs of a code: mail and chat programs cut longer addresses. A longer game travels as a file. */
export const LONGEST_LINK = 16_000;

/** What the texts of each form commonly say. */
const DICTIONARIES: Readonly<Record<LinkForm, Uint8Array>> = {
  [WHOLE]: strToU8(dictionary.text),
  [BRIEF]: strToU8(briefDictionary.text),
  [TASK]: strToU8(assignmentDictionary.text),
};
/** Bytes of the text that a code may open into, so that a small code cannot fill the memory. */
const LARGEST_TEXT = 600_000;
/** Bytes given to the inflater at once: a byte opens into 1,032 at most, so a push stays below 300 kB. */
const PUSH = 256;
const HEAD = 7;
const HASH = 16;

/**
 * A text as a code of letters, digits, `-` and `_`; refused when longer than `LONGEST_LINK`.
 *
 * Its hashes are taken out as bytes (they do not compress), the rest is deflated with the form's dictionary. Layout: form,
 * number of hashes (2 bytes), checksum (4), hashes, deflated text.
 */
export function packText(form: LinkForm, text: string): Result<string> {
  const hashes: string[] = [];
  const said = text.replace(/"(#+)"/g, '"$1#"').replace(/"([0-9a-f]{32})"/g, (_, hash: string) => {
    hashes.push(hash);
    return '"#"';
  });
  const packed = deflateSync(strToU8(said), { level: 9, mem: 9, dictionary: DICTIONARIES[form] });
  const body = new Uint8Array(HASH * hashes.length + packed.length);
  hashes.forEach((hash, i) => body.set(bytesOfHex(hash), HASH * i));
  body.set(packed, HASH * hashes.length);
  const sum = checksum(body);
  const bytes = new Uint8Array(HEAD + body.length);
  bytes.set([form, hashes.length >>> 8, hashes.length & 255, sum >>> 24, (sum >>> 16) & 255]);
  bytes.set([(sum >>> 8) & 255, sum & 255], 5);
  bytes.set(body, HEAD);
  const code = toCode(bytes);
  return code.length > LONGEST_LINK || hashes.length > 65_535 ? tooLong(code) : { ok: true, value: code };
}

export interface PackedText {
  readonly form: LinkForm;
  readonly text: string;
}

/** The text that a code holds, bounded before and while it is opened; or why not. */
export function unpackText(code: string): Result<PackedText> {
  if (code.length > LONGEST_LINK) return tooLong(code);
  const bytes = fromCode(code);
  if (!bytes) return refused({ code: 'link-not-a-code', path: 'link' });
  const form = bytes[0] ?? WHOLE;
  if (form !== WHOLE && form !== BRIEF && form !== TASK)
    return refused({ code: 'link-version', path: 'link', values: { version: form, expected: TASK } });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEAD ? 0 : view.getUint16(1);
  const body = bytes.subarray(HEAD);
  if (bytes.length < HEAD || body.length < HASH * count || checksum(body) !== view.getUint32(3))
    return refused({ code: 'link-damaged', path: 'link' });
  const opened = inflate(body.subarray(HASH * count), DICTIONARIES[form]);
  if (!opened.ok) return opened;
  let next = 0;
  const text = opened.value.replace(/"(#+)"/g, (_, signs: string) => {
    if (signs.length > 1) return `"${signs.slice(1)}"`;
    const hash = hexOf(body.subarray(HASH * next, HASH * next + HASH));
    next++;
    return next > count ? '"#"' : `"${hash}"`;
  });
  return next === count
    ? { ok: true, value: { form, text } }
    : refused({ code: 'link-damaged', path: 'link' });
}

function inflate(packed: Uint8Array, dictionaryOfForm: Uint8Array): Result<string> {
  const chunks: Uint8Array[] = [];
  const seen = { bytes: 0, end: false };
  const inflater = new Inflate({ dictionary: dictionaryOfForm }, (chunk, final) => {
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

function tooLong(code: string): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return refused({
    code: 'link-too-long',
    path: 'link',
    values: { length: code.length, most: LONGEST_LINK },
  });
}

export function refused(reason: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}
