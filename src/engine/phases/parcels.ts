import { isRunning } from '../alliance';
import { CHANNEL, CHANNELS } from '../columns';
import { post } from '../ledger';
import { eachLeg, legCell, LEGS, openedTo, type Leg } from '../legs';
import { power } from '../science';
import { sortingDelay } from '../sorting';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import { ALLIANCE_SLOTS, type World } from '../world';

const DAYS_PER_QUARTER = 90;

/**
 * Parcels of the quarter by region, who carries them, and the days that customers will meet next quarter.
 *
 * Cost of a parcel falls with volume (economies of density, Daganzo: local cost ~ 1/sqrt(density), here one exponent);
 * delay grows with utilisation, slope u / (1 - u) (MODEL 2).
 */
export function parcels(turn: Turn): void {
  countParcels(turn);
  eachLeg(turn, shareParcels);
  setDays(turn);
  payForParcels(turn);
}

/** Loads, days and unit cost of the opening state, without payments. */
export function openParcels(turn: Turn): void {
  countParcels(turn);
  setDays(turn);
  const { world, rules } = turn;
  const { firms, regions } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    let load = 0;
    for (let r = 0; r < regions; r++) load += world.load[firm * regions + r] as number;
    const density = Math.max(1, load) / rules.parameters.parcelReference;
    world.parcelCost[firm] = roundFen(
      rules.parameters.parcelCost * power(density, -rules.parameters.densityExponent),
    );
  }
}

function countParcels(turn: Turn): void {
  const { world, rules } = turn;
  const { firms, segments, regions } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    let online = 0;
    for (let s = 0; s < segments; s++) {
      const cell = (firm * segments + s) * CHANNELS.length;
      const part =
        (world.channelShare[cell + CHANNEL.online] as number) +
        (world.channelShare[cell + CHANNEL.storefront] as number) +
        (world.channelShare[cell + CHANNEL.live] as number);
      online += part * (world.demand[s] as number);
    }
    const perDay = online / (rules.firms[firm]?.basket ?? 1) / DAYS_PER_QUARTER / 1000;
    let tilt = 0;
    for (let r = 0; r < regions; r++) {
      tilt += (rules.regions.weight[r] as number) * (0.5 + (world.coverage[firm * regions + r] as number));
    }
    for (let r = 0; r < regions; r++) {
      const cell = firm * regions + r;
      const part = (rules.regions.weight[r] as number) * (0.5 + (world.coverage[cell] as number));
      world.load[cell] = (perDay * part) / tilt;
      world.guestLoad[cell] = 0;
      world.handedLoad[cell] = 0;
    }
  }
}

/** Hands parcels to a partner, up to what it opened; who pays whom is settled when all gains are known. */
function shareParcels(turn: Turn, slot: number, leg: Leg, provider: number, user: number): void {
  const { world } = turn;
  const { regions } = world.shape;
  const open = openedTo(world, slot, leg, provider);
  let handedAll = 0;
  for (let r = 0; r < regions; r++) {
    const mine = user * regions + r;
    const theirs = provider * regions + r;
    const room = roomFor(turn, theirs, open);
    const wanted =
      (world.sentParcels[user] as number) * (world.load[mine] as number) - (world.handedLoad[mine] as number);
    const handed = Math.max(0, Math.min(room, wanted));
    world.handedLoad[mine] = (world.handedLoad[mine] as number) + handed;
    world.guestLoad[theirs] = (world.guestLoad[theirs] as number) + handed;
    handedAll += handed;
  }
  turn.scratch.legFlow[legCell(slot, leg)] = handedAll;
}

/** Capacity that a host still lends in one region: what is open, and only while its own parcels leave room. */
function roomFor(turn: Turn, cell: number, open: number): number {
  const { world, rules } = turn;
  const capacity = (world.capacity[cell] as number) + (world.leased[cell] as number);
  const own = (world.load[cell] as number) - (world.handedLoad[cell] as number);
  const idle = rules.parameters.guestCeiling * capacity - own - (world.guestLoad[cell] as number);
  return Math.min(open * (world.capacity[cell] as number) - (world.guestLoad[cell] as number), idle);
}

function setDays(turn: Turn): void {
  const { world } = turn;
  const { firms, regions } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    const speed = speedOf(turn, firm);
    turn.scratch.speed[firm] = speed;
    for (let r = 0; r < regions; r++) world.days[firm * regions + r] = ownDays(turn, firm, r, speed);
  }
  turn.scratch.regional.set(world.days);
  eachLeg(turn, waitForPartner);
  meanDays(turn);
}

/** Parcels in a partner's hands wait its days, and longer while the two networks do not know each other. */
function waitForPartner(turn: Turn, slot: number, _leg: Leg, provider: number, user: number): void {
  const { world, rules, scratch } = turn;
  const { regions } = world.shape;
  const handOver = rules.parameters.handOverDays * (1 - (world.integration[slot] as number));
  for (let r = 0; r < regions; r++) {
    blendDays(turn, user, r, (scratch.regional[provider * regions + r] as number) + handOver);
  }
}

/** Parcels beyond the own network's reach are handed over first: they wait the partner's days instead of the slow ones. */
function blendDays(turn: Turn, user: number, region: number, partnerDays: number): void {
  const { world, rules } = turn;
  const cell = user * world.shape.regions + region;
  const load = world.load[cell] as number;
  if (load <= 0) return;
  const part = (world.handedLoad[cell] as number) / load;
  const uncovered = 1 - (world.coverage[cell] as number);
  const slow = rules.parameters.slowDays / (turn.scratch.speed[user] as number);
  const fast = (world.days[cell] as number) - slow * uncovered;
  const beyond = Math.min(part, uncovered);
  world.days[cell] =
    (world.days[cell] as number) +
    beyond * (partnerDays - fast - slow) +
    (part - beyond) * (partnerDays - fast);
}

/** How much scheduling shortens travel: own dispatch technology, and a linked partner's where it is better. */
function speedOf(turn: Turn, firm: number): number {
  const { world } = turn;
  let best = world.dispatch[firm] as number;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot)) continue;
    for (const leg of LEGS) {
      const provider = (world[leg.from][slot] as number) - 1;
      if (world[leg.to][slot] !== firm + 1 || provider < 0) continue;
      const lead = (world.dispatch[provider] as number) - (world.dispatch[firm] as number);
      const linked = 0.3 + 0.7 * (world.integration[slot] as number);
      best = Math.max(best, (world.dispatch[firm] as number) + linked * lead);
    }
  }
  return 0.7 + 0.3 * best;
}

/** Days to the door over a firm's own network: distance, gaps in coverage, dispatch technology, queues. */
function ownDays(turn: Turn, firm: number, region: number, speed: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const cell = firm * world.shape.regions + region;
  const capacity = (world.capacity[cell] as number) + (world.leased[cell] as number);
  const carried =
    (world.load[cell] as number) - (world.handedLoad[cell] as number) + (world.guestLoad[cell] as number);
  const use = capacity > 0 ? carried / capacity : carried > 0 ? 1 : 0;
  const travel =
    p.baseDays +
    (rules.regions.reach[region] as number) +
    p.slowDays * (1 - (world.coverage[cell] as number));
  return travel / speed + sortingDelay(use, p);
}

function meanDays(turn: Turn): void {
  const { world } = turn;
  const { firms, regions } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    let days = 0;
    let load = 0;
    for (let r = 0; r < regions; r++) {
      const cell = firm * regions + r;
      const weight = world.load[cell] as number;
      days += weight * (world.days[cell] as number);
      load += weight;
    }
    if (load > 0) world.meanDays[firm] = days / load;
  }
}

function payForParcels(turn: Turn): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { firms, regions } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    let capacity = 0;
    let leased = 0;
    for (let r = 0; r < regions; r++) {
      const cell = firm * regions + r;
      capacity += world.capacity[cell] as number;
      leased += world.leased[cell] as number;
    }
    const carried = carriedBy(world, firm);
    world.parcelCost[firm] = roundFen(unitCost(turn, firm, carried));
    const part = rules.firms[firm]?.ownOnline ?? 1;
    const standing = (capacity * part * p.capacityCost + leased * p.leaseCost) * DAYS_PER_QUARTER * 1000;
    const variable = carriageCost(turn, firm, carried);
    post(turn, firm, 'fulfilment', 'cash', roundFen(variable + standing), 'logistics');
  }
}

/** Parcels that a firm carries, thousand a day: its own less those handed over, and its guests'. */
export function carriedBy(world: World, firm: number): number {
  const { regions } = world.shape;
  let carried = 0;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    carried +=
      (world.load[cell] as number) - (world.handedLoad[cell] as number) + (world.guestLoad[cell] as number);
  }
  return carried;
}

/** Cost of one parcel, fen, when a firm carries `carried` thousand a day. */
function unitCost(turn: Turn, firm: number, carried: number): number {
  const { rules } = turn;
  const { regions } = rules.shape;
  const opening = rules.openingTable;
  let start = 0;
  for (let r = 0; r < regions; r++) start += opening.load[firm * regions + r] as number;
  const density = start > 0 ? Math.max(0.05, carried / start) : 1;
  return (opening.parcelCost[firm] as number) * power(density, -rules.parameters.densityExponent);
}

/** What carrying `carried` thousand parcels a day costs a firm in a quarter beyond the standing cost of its network, fen. */
export function carriageCost(turn: Turn, firm: number, carried: number): number {
  const { rules } = turn;
  // Merchants of a platform pay for their own delivery; the platform pays for what it sells or carries itself.
  const part = rules.firms[firm]?.ownOnline ?? 1;
  return (
    carried *
    part *
    1000 *
    DAYS_PER_QUARTER *
    unitCost(turn, firm, carried) *
    rules.parameters.parcelVariablePart
  );
}
