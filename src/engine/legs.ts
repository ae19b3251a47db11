import { isRunning } from './alliance';
import { ALLIANCE_SLOTS, type World } from './world';

/** The two directions in which a contract may share a network. */
export const LEGS = [
  { from: 'logisticsFrom', to: 'logisticsTo', share: 'logisticsShare', fee: 'logisticsFee' },
  { from: 'logisticsBackFrom', to: 'logisticsBackTo', share: 'logisticsBackShare', fee: 'logisticsBackFee' },
] as const;
export type Leg = (typeof LEGS)[number];

/** Cell of a leg's flow in the working memory of a quarter. */
export function legCell(slot: number, leg: Leg): number {
  return slot * LEGS.length + LEGS.indexOf(leg);
}

/** What is done with one leg: `provider` lends its network to `user` under the contract in `slot`. */
export type LegVisit<Turn> = (turn: Turn, slot: number, leg: Leg, provider: number, user: number) => void;

/** Visits the legs of all running contracts in slot order. Functions are passed whole, so that nothing is allocated. */
export function eachLeg<Turn extends { readonly world: World }>(turn: Turn, visit: LegVisit<Turn>): void {
  const { world } = turn;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot)) continue;
    for (const leg of LEGS) {
      const provider = (world[leg.from][slot] as number) - 1;
      const user = (world[leg.to][slot] as number) - 1;
      if (provider >= 0 && user >= 0) visit(turn, slot, leg, provider, user);
    }
  }
}

/** Part of the provider's capacity that this leg really opens: what was agreed, and no more than it lets in. */
export function openedTo(world: World, slot: number, leg: Leg, provider: number): number {
  return Math.min(world[leg.share][slot] as number, world.openedCapacity[provider] as number);
}
