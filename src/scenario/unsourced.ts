/** What a number, a table or the file of priors says of its origin: no game depends on it. */
const ORIGIN = new Set(['how', 'from', 'why', 'meaning', 'note']);

/**
 * A scenario or priors file without the origins of its numbers, so that a better source leaves every record valid.
 *
 * Values, units, ranges and spreads stay: changed numbers and draws of the balance are held to the ranges. A decision also has
 * a `from`; only what holds `rows`, `low` and `high`, or `parameters` loses its own.
 */
export function unsourced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsourced);
  if (typeof value !== 'object' || value === null) return value;
  const numbers = 'rows' in value || ('low' in value && 'high' in value) || 'parameters' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !numbers || !ORIGIN.has(key))
      .map(([key, each]) => [key, unsourced(each)]),
  );
}
