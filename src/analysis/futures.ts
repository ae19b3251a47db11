import { drawLuck, luckSizes, type Luck, type Rules } from '../engine';

/** Eight of ten draws lie between `low` and `high`. */
export interface Spread {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Quantile of an ascending list on a straight line between neighbours; `part` in 0..1. */
export function quantileOf(ascending: readonly number[], part: number): number {
  const at = part * (ascending.length - 1);
  const below = ascending[Math.floor(at)] ?? 0;
  const above = ascending[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Middle and 80 % range of draws in any order; NaN of none. */
export function spreadOf(draws: readonly number[]): Spread {
  const ascending = [...draws].sort((a, b) => a - b);
  return {
    low: quantileOf(ascending, 0.1),
    mid: quantileOf(ascending, 0.5),
    high: quantileOf(ascending, 0.9),
  };
}

/** Sizes of case whose weather is kept: one game is looked ahead of for long, with one number changed after another. */
const SIZES_KEPT = 2;
const drawn = new Map<string, Map<string, Luck>>();

/**
 * Weather of the futures that one purpose looks into: seeds of its own, never the game's.
 *
 * It hangs on the case's sizes and length alone, and drawing it is dearer than a future: rules that differ in a number share it.
 */
export function futureLuck(rules: Rules, purpose: string, count: number): Luck[] {
  const sizes = luckSizes(rules);
  const key = `${sizes.firm} ${sizes.segment} ${rules.quarters}`;
  let known = drawn.get(key);
  if (!known) {
    known = new Map();
    drawn.set(key, known);
    for (const oldest of drawn.keys()) if (drawn.size > SIZES_KEPT) drawn.delete(oldest);
  }
  const lucks: Luck[] = [];
  for (let at = 0; at < count; at++) {
    const seed = `${purpose}-${at}`;
    let luck = known.get(seed);
    if (!luck) {
      luck = drawLuck(seed, sizes, rules.quarters + 1);
      known.set(seed, luck);
    }
    lucks.push(luck);
  }
  return lucks;
}
