import { isRunning } from '../alliance';
import { clip } from '../science';
import type { Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';

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
  joinCoverage(turn);
}

function ownCoverage(openingCoverage: number, openingCapacity: number, capacity: number): number {
  if (openingCapacity <= 0) return 0;
  return clip(
    1 - ((1 - openingCoverage) * openingCapacity) / Math.max(capacity, openingCapacity * 0.2),
    0,
    1,
  );
}

/** Partners lend each other reach by the part of the network that is open and joined. Reads own coverage only. */
function joinCoverage(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms, regions } = world.shape;
  scratch.regional.set(world.coverage);
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot)) continue;
    for (const leg of LEGS) {
      const provider = (world[leg.from][slot] as number) - 1;
      const user = (world[leg.to][slot] as number) - 1;
      if (provider < 0 || user < 0 || provider >= firms || user >= firms) continue;
      const open = openedTo(turn, slot, leg);
      const linked = 0.4 + 0.6 * (world.integration[slot] as number);
      const joined = rules.parameters.coverageOverlap * Math.min(1, 2 * open) * linked;
      const used = (world.sentParcels[user] as number) > 0 ? 1 : 0;
      for (let r = 0; r < regions; r++) {
        const cell = user * regions + r;
        const partner = scratch.regional[provider * regions + r] as number;
        world.coverage[cell] = 1 - (1 - (world.coverage[cell] as number)) * (1 - joined * used * partner);
      }
    }
  }
}

/** The two directions in which a contract may share a network. */
export const LEGS = [
  { from: 'logisticsFrom', to: 'logisticsTo', share: 'logisticsShare', fee: 'logisticsFee' },
  { from: 'logisticsBackFrom', to: 'logisticsBackTo', share: 'logisticsBackShare', fee: 'logisticsBackFee' },
] as const;

/** Part of the provider's capacity that this leg really opens: what was agreed, and no more than it lets in. */
export function openedTo(turn: Turn, slot: number, leg: (typeof LEGS)[number]): number {
  const { world } = turn;
  const provider = (world[leg.from][slot] as number) - 1;
  return Math.min(world[leg.share][slot] as number, world.openedCapacity[provider] as number);
}
