import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { CHANNEL, CHANNELS } from '../columns';
import { clip, exp, sellerUtility } from '../science';
import type { Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';

const HS = CHANNELS.length;
/** Segment share from which a seller counts as a whole one. */
const WHOLE_SELLER = 0.1;

/**
 * The sellers' side of the platforms: what merchants list there is the range that shoppers meet next quarter.
 *
 * Two-sided networks (Rochet & Tirole 2003; Armstrong 2006): merchants come where buyers are and leave where
 * commission is dear; shoppers come where the range is. A storefront adds its seller's goods to the host's range;
 * exclusivity takes the bound firm's goods from every other platform, and so does a platform that ties its merchants. The loop settles since its slope is below 1,
 * which is checked when a scenario is loaded.
 */
export function networks(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const { listings } = scratch;
  for (let firm = 0; firm < firms; firm++) if (isPlatform(turn, firm)) listMerchants(turn, firm);
  for (let seller = 0; seller < firms; seller++) {
    const host = (world.storefrontHost[seller] as number) - 1;
    if (host >= 0 && isPlatform(turn, host)) listStorefront(turn, seller, host);
  }
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    const bound = (world.exclusivityFirm[slot] as number) - 1;
    if (bound >= 0 && isRunning(world, slot)) withdraw(turn, slot, bound);
  }
  for (let host = 0; host < firms; host++) if (isPlatform(turn, host)) tieMerchants(turn, host);
  const pace = rules.parameters.listingPace;
  for (let firm = 0; firm < firms; firm++) {
    if (!isPlatform(turn, firm)) continue;
    for (let s = 0; s < segments; s++) {
      const cell = firm * segments + s;
      const range = world.range[cell] as number;
      world.range[cell] = clip(range + pace * ((listings[cell] as number) - range), 0, 20);
    }
  }
}

function isPlatform(turn: Turn, firm: number): boolean {
  return turn.rules.firms[firm]?.sort === 'platform' && turn.world.active[firm] === 1;
}

/** The many merchants: the opening range, as far as buyers have become more or fewer since. */
function listMerchants(turn: Turn, host: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { segments } = world.shape;
  const dearer = world.takeMove[host] as number;
  // Who filters turns merchants away; who ties them loses those that would rather leave.
  const welcome =
    (1 - p.curationRange * (world.curation[host] as number)) *
    (1 - p.tieRefusal * (world.merchantTie[host] as number));
  for (let s = 0; s < segments; s++) {
    const cell = host * segments + s;
    const opening = rules.openingTable.range[cell] as number;
    scratch.listings[cell] =
      opening *
      welcome *
      exp(sellerUtility(p.sellerNetwork, buyersOf(turn, host, s), p.commissionWeight, dearer));
  }
}

/** Merchants who must choose one of two stay with the larger: the others list less, by its share of the segment. */
function tieMerchants(turn: Turn, host: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const tie = rules.parameters.tieReach * (world.merchantTie[host] as number);
  if (tie <= 0) return;
  for (let other = 0; other < firms; other++) {
    if (other === host || !isPlatform(turn, other)) continue;
    for (let s = 0; s < segments; s++) {
      const kept = Math.max(0, 1 - tie * (world.share[host * segments + s] as number));
      scratch.listings[other * segments + s] = (scratch.listings[other * segments + s] as number) * kept;
    }
  }
}

/** Shoppers of a segment on a host's site, in storefronts there too, against the opening; never below a tenth. */
function buyersOf(turn: Turn, host: number, s: number): number {
  const { world, rules } = turn;
  const { firms, segments } = world.shape;
  const cell = (host * segments + s) * HS;
  const opening = rules.openingTable.channelShare[cell + CHANNEL.online] as number;
  if (opening <= 0) return 1;
  let now =
    (world.channelShare[cell + CHANNEL.online] as number) +
    (world.channelShare[cell + CHANNEL.live] as number);
  for (let seller = 0; seller < firms; seller++) {
    if (world.storefrontHost[seller] === host + 1)
      now += world.channelShare[(seller * segments + s) * HS + CHANNEL.storefront] as number;
  }
  return Math.max(0.1, now / opening);
}

/** A large seller's shop: more of its goods where buyers are many and commission is low. */
function listStorefront(turn: Turn, seller: number, host: number): void {
  const { world, rules, scratch } = turn;
  const { segments } = world.shape;
  const p = rules.parameters;
  const dearer = (scratch.commission[seller] as number) - p.usualCommission;
  for (let s = 0; s < segments; s++) {
    const cell = host * segments + s;
    const listed = exp(sellerUtility(p.sellerNetwork, buyersOf(turn, host, s), p.commissionWeight, dearer));
    scratch.listings[cell] =
      (scratch.listings[cell] as number) + p.hostedRange * sizeOf(turn, seller, s) * listed;
  }
}

/** Who sells only to its partners sells on no other platform. */
function withdraw(turn: Turn, slot: number, bound: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  for (let host = 0; host < firms; host++) {
    if (!isPlatform(turn, host) || isMember(world, slot, host)) continue;
    for (let s = 0; s < segments; s++) {
      const cell = host * segments + s;
      const lost = rules.parameters.exclusivityLoss * sizeOf(turn, bound, s);
      scratch.listings[cell] = Math.max(0, (scratch.listings[cell] as number) - lost);
    }
  }
}

/** A seller's weight in a segment, 0..1. */
function sizeOf(turn: Turn, seller: number, s: number): number {
  return Math.min(1, (turn.world.share[seller * turn.world.shape.segments + s] as number) / WHOLE_SELLER);
}
