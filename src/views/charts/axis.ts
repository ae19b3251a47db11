import type { Axis, Tick } from './spec';

/** A scale over `values` with four to six round steps; never without extent. `say` prints a tick. */
export function axisOver(values: readonly number[], say: (value: number) => string): Axis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite, ...(finite.length === 0 ? [0] : []));
  const high = Math.max(...finite, ...(finite.length === 0 ? [1] : []));
  // Values that differ by rounding alone are one value: steps between them could not be counted.
  const apart = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)) ? high - low : 0;
  const spread = apart || Math.abs(high) * 0.1 || 1;
  const step = roundStep(spread / 4);
  const first = Math.floor((low - spread * 0.04) / step);
  const last = Math.max(first + 3, Math.ceil((high + spread * 0.04) / step));
  const ticks: Tick[] = [];
  for (let at = first; at <= last; at++) ticks.push({ at: at * step, label: say(at * step) });
  return { domain: [first * step, last * step], ticks };
}

/** 1, 2 or 5 times a power of ten, nearest from above: every tick prints without a remainder. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const part = wanted / power;
  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
}
