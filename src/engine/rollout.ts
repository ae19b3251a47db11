import { advance, type SheetsByFirm } from './advance';
import type { Luck } from './luck';
import type { Rules } from './rules';
import type { CheckedSheet } from './types';
import { copyTable, tableOver, type Shape, type World } from './world';

/** How one firm decides inside a rollout: from the imagined world, without looking ahead itself. */
export type Reflex = (world: World, firm: number) => CheckedSheet | null;

export interface RolloutPlan {
  /** Sheets of the first quarter, by firm index. */
  readonly first: SheetsByFirm;
  /** Decides for every firm from the second quarter on; without one all hold course. */
  readonly reflex?: Reflex;
  readonly quarters: number;
  /** Called with the world at the end of each quarter; it may read, and keep nothing. */
  readonly each?: (world: World, quarter: number) => void;
}

const buffers = new WeakMap<Shape, readonly [World, World]>();

function buffersFor(shape: Shape): readonly [World, World] {
  let pair = buffers.get(shape);
  if (!pair) {
    pair = [tableOver(shape), tableOver(shape)];
    buffers.set(shape, pair);
  }
  return pair;
}

/**
 * Plays on from an imagined world for at most `quarters` quarters, without a record; stops when the game is over.
 *
 * The world that comes back lies in a lent table: the next rollout of this shape writes over it. Rollouts do not nest.
 */
export function rollout(from: World, rules: Rules, luck: Luck, plan: RolloutPlan): World {
  const pair = buffersFor(from.shape);
  const last = Math.min(rules.quarters, (from.quarter[0] as number) + plan.quarters);
  if ((from.quarter[0] as number) >= last) return copyTable(from, pair[0]);
  const quiet = { record: false };
  let world = advance(from, plan.first, rules, luck, { ...quiet, into: pair[0] }).world;
  plan.each?.(world, 0);
  const sheets: (CheckedSheet | null)[] = rules.firmIds.map(() => null);
  for (let k = 1; (world.quarter[0] as number) < last; k++) {
    if (plan.reflex) for (let firm = 0; firm < sheets.length; firm++) sheets[firm] = plan.reflex(world, firm);
    world = advance(world, sheets, rules, luck, { ...quiet, into: pair[k % 2] as World }).world;
    plan.each?.(world, k);
  }
  return world;
}
