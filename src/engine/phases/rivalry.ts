import { CHANNEL, CHANNELS } from '../columns';
import { exp, ln, power } from '../science';
import type { Turn } from '../turn';
import { appealOf, commonUtility, updateBrands } from './appeal';

const NESTS = 2;
const ONLINE = 0;
const STORES = 1;
const HS = CHANNELS.length;

/**
 * Who sells what share of each segment, by channel.
 *
 * Nested logit (McFadden 1978; Train 2009, eq. 4.2) with one nest of online channels and one of stores, an outside
 * good in each, and inertia: m' = (1 - r) logit + r m. Opening shares are inverted into the constants, so that the
 * first quarter starts from the record. Shares of a segment with its outside sum to 1.
 */
export function rivalry(turn: Turn): void {
  const { world } = turn;
  const { segments } = world.shape;
  for (let s = 0; s < segments; s++) {
    attract(turn, s);
    allocate(turn, s);
  }
  updateBrands(turn);
}

/** Attractions of one segment into `scratch.utility`, firm x channel; sums of the nests into `scratch.nest`. */
export function attract(turn: Turn, s: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const p = rules.parameters;
  const within = p.nestCorrelation;
  const x = scratch.utility;
  const live = world.liveAdopted[0] as number;
  for (let firm = 0; firm < firms; firm++) {
    const at = firm * HS;
    x[at + CHANNEL.online] = 0;
    x[at + CHANNEL.stores] = 0;
    x[at + CHANNEL.storefront] = 0;
    x[at + CHANNEL.live] = 0;
    if (world.active[firm] === 0) continue;
    const common = commonUtility(turn, firm, s);
    const onlineAppeal = appealOf(turn, firm, s, CHANNEL.online);
    const storesAppeal = appealOf(turn, firm, s, CHANNEL.stores);
    const online = onlineAppeal > -99 ? exp((common + onlineAppeal) / within) : 0;
    x[at + CHANNEL.online] = online;
    x[at + CHANNEL.stores] = storesAppeal > -99 ? exp((common + storesAppeal) / within) : 0;
    x[at + CHANNEL.live] = online * live * (world.liveSkill[firm] as number) * p.liveWeight;
    const host = (world.storefrontHost[firm] as number) - 1;
    if (host >= 0) {
      const traffic = world.channelShare[(host * segments + s) * HS + CHANNEL.online] as number;
      x[at + CHANNEL.storefront] = online * p.hostTraffic * traffic * (scratch.placement[firm] as number);
    }
  }
}

function allocate(turn: Turn, s: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const p = rules.parameters;
  const x = scratch.utility;
  const outsideOnlineX = exp((rules.outsideAppeal[s * NESTS + ONLINE] as number) / p.nestCorrelation);
  const outsideStoresX = exp((rules.outsideAppeal[s * NESTS + STORES] as number) / p.nestCorrelation);
  let online = outsideOnlineX;
  let stores = outsideStoresX;
  for (let firm = 0; firm < firms; firm++) {
    const at = firm * HS;
    online += (x[at] as number) + (x[at + CHANNEL.storefront] as number) + (x[at + CHANNEL.live] as number);
    stores += x[at + CHANNEL.stores] as number;
  }
  const shift = world.onlineShift[s] as number;
  const wOnline =
    exp((rules.nestAppeal[s * NESTS + ONLINE] as number) + shift) * power(online, p.nestCorrelation);
  const wStores = exp(rules.nestAppeal[s * NESTS + STORES] as number) * power(stores, p.nestCorrelation);
  const toOnline = wOnline / (wOnline + wStores) / online;
  const toStores = wStores / (wOnline + wStores) / stores;
  const keep = p.inertia;
  const outsideOnline = world.outsideOnline[s] as number;
  const outsideStores = (world.outside[s] as number) - outsideOnline;
  let lostOnline = 0;
  let lostStores = 0;
  for (let firm = 0; firm < firms; firm++) {
    const gone = world.active[firm] === 0;
    let sum = 0;
    for (let h = 0; h < HS; h++) {
      const cell = (firm * segments + s) * HS + h;
      const drawn = (x[firm * HS + h] as number) * (h === CHANNEL.stores ? toStores : toOnline);
      let kept = keep * (world.channelShare[cell] as number);
      // A closed door sells nothing at once: what it sold is up for grabs outside.
      if (gone || (h === CHANNEL.storefront && world.storefrontHost[firm] === 0)) {
        if (h === CHANNEL.stores) lostStores += kept;
        else lostOnline += kept;
        kept = 0;
      }
      const share = (1 - keep) * drawn + kept;
      world.channelShare[cell] = share;
      sum += share;
    }
    world.share[firm * segments + s] = sum;
  }
  world.outsideOnline[s] = (1 - keep) * outsideOnlineX * toOnline + keep * outsideOnline + lostOnline;
  // Where nobody sells any more, rounding could leave more than there is.
  world.outside[s] = Math.min(
    1,
    (world.outsideOnline[s] as number) +
      (1 - keep) * outsideStoresX * toStores +
      keep * outsideStores +
      lostStores,
  );
}

/**
 * Constants that make the opening shares the logit's own answer in the opening state.
 *
 * With inclusive values 0 at the opening, V = lambda ln p(j | n) and W = ln P(n); what the opening state already
 * contributes to V is taken off.
 */
export function invertOpening(turn: Turn): void {
  const { world, rules } = turn;
  const { firms, segments } = world.shape;
  const within = rules.parameters.nestCorrelation;
  for (let s = 0; s < segments; s++) {
    let online = world.outsideOnline[s] as number;
    let stores = (world.outside[s] as number) - online;
    for (let firm = 0; firm < firms; firm++) {
      const cell = (firm * segments + s) * HS;
      online += world.channelShare[cell + CHANNEL.online] as number;
      stores += world.channelShare[cell + CHANNEL.stores] as number;
    }
    rules.nestAppeal[s * NESTS + ONLINE] = ln(online / (online + stores));
    rules.nestAppeal[s * NESTS + STORES] = ln(stores / (online + stores));
    rules.outsideAppeal[s * NESTS + ONLINE] = within * ln((world.outsideOnline[s] as number) / online);
    rules.outsideAppeal[s * NESTS + STORES] =
      within * ln(((world.outside[s] as number) - (world.outsideOnline[s] as number)) / stores);
    for (let firm = 0; firm < firms; firm++) {
      const common = commonUtility(turn, firm, s);
      for (const h of [CHANNEL.online, CHANNEL.stores]) {
        const cell = (firm * segments + s) * HS + h;
        const share = world.channelShare[cell] as number;
        const base =
          share > 0 ? within * ln(share / (h === CHANNEL.stores ? stores : online)) - common : -100;
        rules.appeal[cell] = 0;
        const channel = appealOf(turn, firm, s, h);
        rules.appeal[cell] = share > 0 ? base - channel : -100;
      }
    }
  }
}
