import { CHANNEL, CHANNELS } from '../columns';
import { post } from '../ledger';
import { networkScale } from '../hubs';
import { eachLeg, legCell, openedTo, type Leg } from '../legs';
import { densityCost } from '../science';
import { sortingDelay } from '../sorting';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { World } from '../world';

const DAYS_PER_QUARTER = 90;

/**
 * Parcels of the quarter by region, who carries them, and the days that customers will meet next quarter.
 *
 * Cost of a parcel falls with volume, standing cost of a network grows slower than its capacity (economies of density and
 * of hubs, Daganzo 2005); delay grows with utilisation by the waiting time of M/M/s (MODEL 2).
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
    const { parcelCost, densityExponent } = rules.parameters;
    world.parcelCost[firm] = roundFen(densityCost(parcelCost, density, densityExponent));
  }
}

function countParcels(turn: Turn): void {
  const { world, rules } = turn;
  const { firms, segments, regions } = world.shape;
  const { channelShare, demand } = world;
  for (let firm = 0; firm < firms; firm++) {
    let online = 0;
    for (let s = 0; s < segments; s++) {
      const cell = (firm * segments + s) * CHANNELS.length;
      const part =
        (channelShare[cell + CHANNEL.online] as number) +
        (channelShare[cell + CHANNEL.storefront] as number) +
        (channelShare[cell + CHANNEL.live] as number);
      online += part * (demand[s] as number);
    }
    const perDay = online / (rules.firms[firm]?.basket ?? 1) / DAYS_PER_QUARTER / rules.scale.parcels;
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
  const { world, scratch } = turn;
  const { firms } = world.shape;
  scratch.speed.set(world.dispatch);
  eachLeg(turn, lendDispatch);
  for (let firm = 0; firm < firms; firm++) {
    scratch.speed[firm] = 0.7 + 0.3 * (scratch.speed[firm] as number);
    ownDays(turn, firm);
  }
  scratch.regional.set(world.days);
  eachLeg(turn, waitForPartner);
  meanDays(turn);
}

/** Scheduling shortens travel: own dispatch technology, and a linked partner's where it is better. */
function lendDispatch(
  { world, scratch }: Turn,
  slot: number,
  _leg: Leg,
  provider: number,
  user: number,
): void {
  const own = world.dispatch[user] as number;
  const lead = (world.dispatch[provider] as number) - own;
  const linked = 0.3 + 0.7 * (world.integration[slot] as number);
  scratch.speed[user] = Math.max(scratch.speed[user] as number, own + linked * lead);
}

/** Parcels in a partner's hands wait its days, and longer while the two networks do not know each other. */
function waitForPartner(turn: Turn, slot: number, leg: Leg, provider: number, user: number): void {
  const { world, rules, scratch } = turn;
  const { regions } = world.shape;
  let handed = 0;
  for (let r = 0; r < regions; r++) handed += world.handedLoad[user * regions + r] as number;
  if (handed <= 0) return;
  // With several partners each moves the days of what it carries, no more.
  const carried = (scratch.legFlow[legCell(slot, leg)] as number) / handed;
  const handOver = rules.parameters.handOverDays * (1 - (world.integration[slot] as number));
  for (let r = 0; r < regions; r++) {
    blendDays(turn, user, r, (scratch.regional[provider * regions + r] as number) + handOver, carried);
  }
}

/**
 * Parcels beyond the own network's reach are handed over first: they wait the partner's days instead of the slow ones.
 * `carried` is this partner's part of all that is handed over, 0..1.
 */
function blendDays(turn: Turn, user: number, region: number, partnerDays: number, carried: number): void {
  const { world, rules } = turn;
  const cell = user * world.shape.regions + region;
  const load = world.load[cell] as number;
  if (load <= 0) return;
  const part = (world.handedLoad[cell] as number) / load;
  const uncovered = 1 - (world.coverage[cell] as number);
  const slow = rules.parameters.slowDays / (turn.scratch.speed[user] as number);
  const fast = (turn.scratch.regional[cell] as number) - slow * uncovered;
  const beyond = Math.min(part, uncovered);
  world.days[cell] =
    (world.days[cell] as number) +
    carried * (beyond * (partnerDays - fast - slow) + (part - beyond) * (partnerDays - fast));
}

/** Days to the door over a firm's own network: distance, gaps in coverage, dispatch technology, queues. */
function ownDays(turn: Turn, firm: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { regions } = world.shape;
  const { days, capacity, leased, load, handedLoad, guestLoad, coverage } = world;
  const { reach } = rules.regions;
  const speed = scratch.speed[firm] as number;
  // A pure platform's carriers work on their own account and add vans and lines as parcels come.
  const most = rules.firms[firm]?.ownOnline === 0 ? p.carrierUse : Number.POSITIVE_INFINITY;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    const lanes = (capacity[cell] as number) + (leased[cell] as number);
    const carried = (load[cell] as number) - (handedLoad[cell] as number) + (guestLoad[cell] as number);
    const asked = lanes > 0 ? carried / lanes : carried > 0 ? 1 : 0;
    const use = Math.min(asked, most);
    const travel = p.baseDays + (reach[r] as number) + p.slowDays * (1 - (coverage[cell] as number));
    days[cell] = travel / speed + sortingDelay(use, p);
  }
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
  const opening = rules.openingTable;
  for (let firm = 0; firm < firms; firm++) {
    let capacity = 0;
    let built = 0;
    let leased = 0;
    for (let r = 0; r < regions; r++) {
      const cell = firm * regions + r;
      capacity += world.capacity[cell] as number;
      built += opening.capacity[cell] as number;
      leased += world.leased[cell] as number;
    }
    const carried = carriedBy(world, firm);
    world.parcelCost[firm] = roundFen(unitCost(turn, firm, carried));
    const part = rules.firms[firm]?.ownOnline ?? 1;
    const variable = carriageCost(turn, firm, carried);
    const own = networkScale(capacity, built, p.hubPart) * part * p.capacityCost;
    const standing = (own + leased * p.leaseCost) * DAYS_PER_QUARTER * rules.scale.parcels;
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
  return densityCost(opening.parcelCost[firm] as number, density, rules.parameters.densityExponent);
}

/** What carrying `carried` thousand parcels a day costs a firm in a quarter beyond the standing cost of its network, fen. */
export function carriageCost(turn: Turn, firm: number, carried: number): number {
  const { rules } = turn;
  // Merchants of a platform pay for their own delivery; the platform pays for what it sells or carries itself.
  const part = rules.firms[firm]?.ownOnline ?? 1;
  return (
    carried *
    part *
    rules.scale.parcels *
    DAYS_PER_QUARTER *
    unitCost(turn, firm, carried) *
    rules.parameters.parcelVariablePart
  );
}
