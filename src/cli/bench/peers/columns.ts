import {
  attraction,
  DEMAND,
  deserved,
  FIRMS,
  INERTIA,
  MARGIN,
  QUARTERS,
  SEGMENTS,
  spendOf,
  TRUST_PACE,
  utility,
  type StandIn,
} from './stand-in';

const SHARE = 0;
const CASH = FIRMS * SEGMENTS;
const TRUST = CASH + FIRMS;
const SIZE = TRUST + FIRMS;
const work = new Float64Array(FIRMS);
const buffers = [new Float64Array(SIZE), new Float64Array(SIZE)] as const;

/** Our way: the next table is copied from the last and written in place. */
function advance(before: Float64Array, next: Float64Array, quarter: number): void {
  next.set(before);
  for (let s = 0; s < SEGMENTS; s++) {
    let sum = 1;
    for (let f = 0; f < FIRMS; f++) {
      const share = before[SHARE + f * SEGMENTS + s] as number;
      const drawn = attraction(utility(spendOf(f, s, quarter), share, before[TRUST + f] as number));
      work[f] = drawn;
      sum += drawn;
    }
    for (let f = 0; f < FIRMS; f++) {
      const cell = SHARE + f * SEGMENTS + s;
      const share = INERTIA * (before[cell] as number) + ((1 - INERTIA) * (work[f] as number)) / sum;
      next[cell] = share;
      next[CASH + f] = (next[CASH + f] as number) + MARGIN * DEMAND * share - spendOf(f, s, quarter);
    }
  }
  for (let f = 0; f < FIRMS; f++) {
    const trust = before[TRUST + f] as number;
    next[TRUST + f] = trust + TRUST_PACE * (deserved(next[SHARE + f * SEGMENTS] as number) - trust);
  }
}

export const COLUMNS_WAY: StandIn = {
  name: 'columns',
  play() {
    let [world, other] = buffers as readonly [Float64Array, Float64Array];
    world.fill(0.1, SHARE, CASH).fill(100, CASH, TRUST).fill(0.5, TRUST, SIZE);
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      advance(world, other, quarter);
      [world, other] = [other, world];
    }
    const last: number[] = [];
    for (let f = 0; f < FIRMS; f++) {
      for (let s = 0; s < SEGMENTS; s++) last.push(world[SHARE + f * SEGMENTS + s] as number);
      last.push(world[CASH + f] as number, world[TRUST + f] as number);
    }
    return last;
  },
};
