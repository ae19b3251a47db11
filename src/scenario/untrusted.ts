import type { Result } from '../engine';
import { scanText, type Limits } from './scan';

/**
 * JSON from outside as a plain value, or every reason why not.
 *
 * The text is scanned before anything is parsed, so that a deep or huge one costs no stack and no memory.
 */
export function parseUntrusted(text: string, limits: Limits): Result<unknown> {
  const problems = scanText(text, limits);
  if (problems.length > 0) {
    return {
      ok: false,
      refusals: problems.map(({ path, code, text: says }) => ({ path, code, values: { says } })),
    };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, refusals: [{ path: '', code: text.trim() === '' ? 'empty' : 'not-json' }] };
  }
}
