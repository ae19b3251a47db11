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

const drawn = new WeakMap<Rules, Map<string, Luck>>();

/** Weather of the futures that one purpose looks into: seeds of its own, never the game's. */
export function futureLuck(rules: Rules, purpose: string, count: number): Luck[] {
  let known = drawn.get(rules);
  if (!known) {
    known = new Map();
    drawn.set(rules, known);
  }
  const lucks: Luck[] = [];
  for (let at = 0; at < count; at++) {
    const seed = `${purpose}-${at}`;
    let luck = known.get(seed);
    if (!luck) {
      luck = drawLuck(seed, luckSizes(rules), rules.quarters + 1);
      known.set(seed, luck);
    }
    lucks.push(luck);
  }
  return lucks;
}
