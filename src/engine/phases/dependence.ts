import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { CHANNEL, CHANNELS } from '../columns';
import { clip } from '../science';
import { LEGS } from '../legs';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import { ALLIANCE_SLOTS } from '../world';

/**
 * What each member gained from each contract this quarter, and how much of its business now hangs on it.
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
      const cell = slot * firms + firm;
      const hosted = hostedSales(turn, slot, firm);
      const sales = Math.max(1, world.sales[firm] as number);
      const through =
        1.2 * (hosted / sales) + 0.5 * handedPart(turn, slot, firm) + 0.6 * fundedPart(turn, slot, firm);
      const irreplaceable = clip(1 - 0.3 * ((world.technology[firm] as number) - 1), 0.3, 1);
      world.dependence[cell] = clip(through * irreplaceable, 0, 1);
      const commission = hosted * (world.storefrontCommission[slot] as number);
      const margin = hosted * Math.max(0, turn.rules.meanMargin[firm] as number) - commission;
      const host = (world.storefrontTo[slot] as number) - 1 === firm ? guestCommission(turn, slot) : 0;
      world.gain[cell] = (world.gain[cell] as number) + roundFen(margin + host);
    }
  }
}

/** Sales of `firm` in its storefront under this contract. */
function hostedSales(turn: Turn, slot: number, firm: number): number {
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

function guestCommission(turn: Turn, slot: number): number {
  const seller = (turn.world.storefrontFrom[slot] as number) - 1;
  return hostedSales(turn, slot, seller) * (turn.world.storefrontCommission[slot] as number);
}

/** Part of the firm's parcels that partners of this contract carried. */
function handedPart(turn: Turn, slot: number, firm: number): number {
  const { world } = turn;
  if (!LEGS.some((leg) => world[leg.to][slot] === firm + 1)) return 0;
  const { regions } = world.shape;
  let handed = 0;
  let load = 0;
  for (let r = 0; r < regions; r++) {
    handed += world.handedLoad[firm * regions + r] as number;
    load += world.load[firm * regions + r] as number;
  }
  return load > 0 ? handed / load : 0;
}

/** Part of the firm's paid-in capital that members put in when they bought their stake. */
function fundedPart(turn: Turn, slot: number, firm: number): number {
  const { world } = turn;
  const { firms } = world.shape;
  let held = 0;
  for (let holder = 0; holder < firms; holder++) {
    if (holder !== firm && isMember(world, slot, holder))
      held += world.stake[holder * firms + firm] as number;
  }
  return held;
}
