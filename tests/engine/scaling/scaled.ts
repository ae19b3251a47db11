import { vi } from 'vitest';
import type { FixedGame } from './game';

type Science = typeof import('../../../src/engine/science');
export type ScienceName = keyof Science;
type Callable = (...args: readonly unknown[]) => unknown;

/** Ten percent: far above rounding, small enough that play goes on. */
const FACTOR = 1.1;

/** What is scaled now, how often the engine has called it, and which argument an `...Into` function fills. */
const probe: { name: string | null; calls: number; out: number } = { name: null, calls: 0, out: -1 };

/** The numbers of an answer times the factor, in place for buffers, however deep. */
function scale(value: unknown): unknown {
  if (typeof value === 'number') return value * FACTOR;
  if (value instanceof Float64Array) {
    for (let i = 0; i < value.length; i++) value[i] = (value[i] as number) * FACTOR;
    return value;
  }
  if (Array.isArray(value)) return value.map(scale);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, scale(part)]));
}

function watched(name: string, formula: Callable): Callable {
  return (...args) => {
    const answer = formula(...args);
    if (probe.name !== name) return answer;
    probe.calls += 1;
    if (probe.out < 0) return scale(answer);
    scale(args[probe.out]);
    return answer;
  };
}

/**
 * Loads the engine once more, with every formula of `src/engine/science/index.ts` wrapped: phases import from
 * there, so what is scaled is what they call. Formulas that call one another inside the room are not touched.
 */
const game = (async () => {
  vi.resetModules();
  vi.doMock('../../../src/engine/science', async (original) => {
    const science = await original<Record<string, unknown>>();
    return Object.fromEntries(
      Object.entries(science).map(([name, part]) => [
        name,
        typeof part === 'function' ? watched(name, part as Callable) : part,
      ]),
    );
  });
  return await import('./game');
})();

type Played = FixedGame & { readonly calls: number };

/** The game with nothing scaled, once it has been played. */
let plain: Played | null = null;

/**
 * Plays the fixed game with one formula's answer times 1.1, or none.
 *
 * `out` is the place of the argument that an `...Into` formula fills. `calls` says how often the phases called it.
 */
export async function playScaled(name: ScienceName | null, out = -1): Promise<Played> {
  const { playFixedGame } = await game;
  if (name === null && plain) return plain;
  Object.assign(probe, { name, out, calls: 0 });
  try {
    const played = { ...playFixedGame(), calls: probe.calls };
    if (name === null) plain = played;
    return played;
  } finally {
    probe.name = null;
  }
}
