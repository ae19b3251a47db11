import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { CHANNEL, CHANNELS } from '../columns';
import { legCell, LEGS } from '../legs';
import { clip } from '../science';
import type { Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';
import { boundBySupply } from './supply';

/**
 * How much of each member's business now hangs on each contract: its dependence on all partners of it together.
 *
 * D = part of sales and of parcels that goes through the partner and of equity that came from it, times what could not
 * be replaced (Emerson 1962; Pfeffer & Salancik 1978). Own technology is the substitute.
 */
export function dependence(turn: Turn): void {
  const { world } = turn;
  const { firms } = world.shape;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot)) continue;
    for (let firm = 0; firm < firms; firm++) {
      if (!isMember(world, slot, firm)) continue;
      let through = 0;
      for (let partner = 0; partner < firms; partner++) {
        if (partner !== firm && isMember(world, slot, partner)) through += hangsOn(turn, slot, firm, partner);
      }
      world.dependence[slot * firms + firm] = clip(through, 0, 1);
    }
  }
}

/** Dependence of `firm` on one partner through the contract in `slot`, 0 and up. */
export function hangsOn(turn: Turn, slot: number, firm: number, partner: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  const host = world.storefrontTo[slot] === partner + 1;
  const hosted = host ? hostedSales(turn, slot, firm) / Math.max(1, world.sales[firm] as number) : 0;
  const funded = world.stake[partner * firms + firm] as number;
  const through =
    1.2 * hosted +
    0.5 * handedPart(turn, slot, firm, partner) +
    0.6 * funded +
    boundBySupply(turn, slot, firm, partner);
  return through * clip(1 - 0.3 * ((world.technology[firm] as number) - 1), 0.3, 1);
}

/** Sales of `firm` in its storefront under this contract. */
export function hostedSales(turn: Turn, slot: number, firm: number): number {
  const { world } = turn;
  if (world.storefrontFrom[slot] !== firm + 1) return 0;
  const { segments } = world.shape;
  let hosted = 0;
  for (let s = 0; s < segments; s++) {
    const share = world.channelShare[(firm * segments + s) * CHANNELS.length + CHANNEL.storefront] as number;
    hosted += share * (world.demand[s] as number);
  }
  return hosted;
}

/** Part of the firm's parcels that this partner carried under this contract. */
function handedPart(turn: Turn, slot: number, firm: number, partner: number): number {
  const { world, scratch } = turn;
  let handed = 0;
  for (const leg of LEGS) {
    if (world[leg.to][slot] === firm + 1 && world[leg.from][slot] === partner + 1)
      handed += scratch.legFlow[legCell(slot, leg)] as number;
  }
  if (handed <= 0) return 0;
  const { regions } = world.shape;
  let load = 0;
  for (let r = 0; r < regions; r++) load += world.load[firm * regions + r] as number;
  return load > 0 ? handed / load : 0;
}
