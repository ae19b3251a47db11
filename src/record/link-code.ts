const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toCode(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    const count = Math.min(4, bytes.length - at + 1);
    for (let i = 0; i < count; i++) signs.push(SIGNS.charAt((word >>> (18 - 6 * i)) & 63));
  }
  return signs.join('');
}

/** The bytes of a base64url text; null where it is none, or not the one way to write them. */
export function fromCode(code: string): Uint8Array | null {
  if (code === '' || code.length % 4 === 1 || !/^[A-Za-z0-9_-]+$/.test(code)) return null;
  const bytes = new Uint8Array(Math.floor((code.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const sign of code) {
    word = ((word << 6) | SIGNS.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (word >>> bits) & 255;
  }
  // Bits left over must be zero, or several codes would name one record.
  return (word & ((1 << bits) - 1)) === 0 ? bytes : null;
}
