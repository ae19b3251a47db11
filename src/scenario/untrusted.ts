import type { Refusal, Result } from '../engine';

/** How large and how deep a text from outside may be. */
export interface Limits {
  readonly bytes: number;
  readonly depth: number;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON from outside as a plain value, or every reason why not.
 *
 * Size and depth are found by one pass over the characters before anything is parsed, so that a deep or huge text costs
 * no stack and no memory. Numbers that are not finite (1e999) and keys that reach prototypes are refused.
 */
export function parseUntrusted(text: string, limits: Limits): Result<unknown> {
  const size = sizeOf(text, limits.bytes);
  if (size > limits.bytes) return refuse('too-large', '', { bytes: size, most: limits.bytes });
  if (text.trim() === '') return refuse('empty', '');
  const depth = depthOf(text, limits.depth);
  if (depth > limits.depth) return refuse('too-deep', '', { most: limits.depth });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not-json', '');
  }
  const refusals = inspect(value);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value };
}

function refuse(
  code: string,
  path: string,
  values: Refusal['values'] = {},
): { ok: false; refusals: Refusal[] } {
  return { ok: false, refusals: [{ code, path, values }] };
}

/** Bytes in UTF-8, counted no further than just past `most`. */
function sizeOf(text: string, most: number): number {
  if (text.length > most) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Deepest nesting of brackets outside strings, counted no further than just past `most`. */
function depthOf(text: string, most: number): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth++;
      if (depth > deepest) deepest = depth;
      if (deepest > most) return deepest;
    } else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/** Numbers that overflowed and keys that reach prototypes, anywhere in the value. The depth is bounded by now. */
function inspect(root: unknown): Refusal[] {
  const refusals: Refusal[] = [];
  const visit = (value: unknown, path: string): void => {
    if (refusals.length >= 100) return;
    if (typeof value === 'number' && !Number.isFinite(value)) refusals.push({ code: 'not-finite', path });
    else if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${path}[${i}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const at = path === '' ? key : `${path}.${key}`;
        if (FORBIDDEN.has(key)) refusals.push({ code: 'forbidden-key', path: at });
        else visit(item, at);
      }
    }
  };
  visit(root, '');
  return refusals;
}
