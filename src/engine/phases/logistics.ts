import { eachLeg, openedTo, type Leg } from '../legs';
import { clip } from '../science';
import type { Turn } from '../turn';

/**
 * Capacity that was being built opens, and coverage is joined with partners' networks.
 *
 * Own coverage grows with capacity, 1 - (1 - c0) k0 / k; partners join by union with an overlap discount,
 * c = 1 - (1 - c_f)(1 - sigma c_g) (MODEL 2).
 */
export function logistics(turn: Turn): void {
  const { world, rules } = turn;
  const { firms, regions } = world.shape;
  const opening = rules.openingTable;
  for (let firm = 0; firm < firms; firm++) {
    for (let r = 0; r < regions; r++) {
      const cell = firm * regions + r;
      world.capacity[cell] = (world.capacity[cell] as number) + (world.building[cell] as number);
      world.building[cell] = 0;
      world.coverage[cell] = ownCoverage(
        opening.coverage[cell] as number,
        (opening.capacity[cell] as number) + (opening.leased[cell] as number),
        (world.capacity[cell] as number) + (world.leased[cell] as number),
      );
    }
  }
  turn.scratch.regional.set(world.coverage);
  eachLeg(turn, joinCoverage);
}

function ownCoverage(openingCoverage: number, openingCapacity: number, capacity: number): number {
  if (openingCapacity <= 0) return 0;
  return clip(
    1 - ((1 - openingCoverage) * openingCapacity) / Math.max(capacity, openingCapacity * 0.2),
    0,
    1,
  );
}

/** A partner lends its reach by the part of its network that is open and joined. Reads own coverage only. */
function joinCoverage(turn: Turn, slot: number, leg: Leg, provider: number, user: number): void {
  const { world, rules, scratch } = turn;
  const { regions } = world.shape;
  if (world.sentParcels[user] === 0) return;
  const linked = 0.4 + 0.6 * (world.integration[slot] as number);
  const open = Math.min(1, 2 * openedTo(world, slot, leg, provider));
  const joined = rules.parameters.coverageOverlap * open * linked;
  for (let r = 0; r < regions; r++) {
    const cell = user * regions + r;
    const partner = scratch.regional[provider * regions + r] as number;
    world.coverage[cell] = 1 - (1 - (world.coverage[cell] as number)) * (1 - joined * partner);
  }
}
