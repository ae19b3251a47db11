import type { Table } from './world';

/** 32 lower-case hex digits: the 128-bit hash of a world's canonical bytes. */
export type Hash = string;

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * MurmurHash3 x86_128 (Appleby, 2011, public domain) over little-endian 32-bit words.
 *
 * `bytes` must be a multiple of 16 long; callers pad with zeros. Not cryptographic: it finds accidents and edits,
 * while a record is trusted because it re-simulates.
 */
export function hashBytes(bytes: DataView): Hash {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  const c1 = 0x239b961b;
  const c2 = 0xab0e9789;
  const c3 = 0x38b34ae5;
  const c4 = 0xa1e38b93;
  for (let i = 0; i + 16 <= bytes.byteLength; i += 16) {
    h1 ^= Math.imul(rotateLeft(Math.imul(bytes.getInt32(i, true), c1), 15), c2);
    h1 = (Math.imul(rotateLeft(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotateLeft(Math.imul(bytes.getInt32(i + 4, true), c2), 16), c3);
    h2 = (Math.imul(rotateLeft(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotateLeft(Math.imul(bytes.getInt32(i + 8, true), c3), 17), c4);
    h3 = (Math.imul(rotateLeft(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotateLeft(Math.imul(bytes.getInt32(i + 12, true), c4), 18), c1);
    h4 = (Math.imul(rotateLeft(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  h1 ^= bytes.byteLength;
  h2 ^= bytes.byteLength;
  h3 ^= bytes.byteLength;
  h4 ^= bytes.byteLength;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = mix(h1);
  h2 = mix(h2);
  h3 = mix(h3);
  h4 = mix(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  return [h1, h2, h3, h4].map((h) => (h >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Hash of a world: its cells in column order as little-endian doubles, so that it is equal on every machine. */
export function hashWorld(table: Table): Hash {
  const { cells } = table;
  const view = new DataView(new ArrayBuffer(Math.ceil(cells.length / 2) * 16));
  for (let i = 0; i < cells.length; i++) view.setFloat64(i * 8, cells[i] ?? 0, true);
  return hashBytes(view);
}

/** Hash of a text, by its UTF-16 code units: names a scenario or a term sheet. */
export function hashText(text: string): Hash {
  const view = new DataView(new ArrayBuffer(Math.ceil((text.length * 2) / 16) * 16 + 16));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  view.setUint32(view.byteLength - 16, text.length, true);
  return hashBytes(view);
}
