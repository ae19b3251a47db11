import { CHANNEL, CHANNELS } from '../columns';
import { exp, ln, nestedLogitInto } from '../science';
import type { Turn } from '../turn';
import { NO_APPEAL, rememberAdvertising, setUtilities, siteUtility } from './appeal';
import { updateBrands } from './brands';

const NESTS = 2;
const ONLINE = 0;
const STORES = 1;
const HS = CHANNELS.length;
/** Places of a firm's online alternatives: its site, its storefront on another's, its live rooms. */
const DOORS = 3;

/**
 * Who sells what share of each segment, by channel.
 *
 * Nested logit (McFadden 1978; Train 2009, eqs. 4.4-4.5) with one nest of online channels and one of stores, an
 * outside good in each, and inertia: m' = (1 - r) logit + r m. Opening shares are inverted into the constants, so
 * that the first quarter starts from the record. Shares of a segment with its outside sum to 1.
 */
export function rivalry(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const { attraction, nestEnds, nestUtility, nestLogsum, nestWork } = scratch;
  const within = rules.parameters.nestCorrelation;
  nestEnds[ONLINE] = DOORS * firms + 1;
  nestEnds[STORES] = (DOORS + 1) * firms + 2;
  nestLogsum[ONLINE] = within;
  nestLogsum[STORES] = within;
  rememberAdvertising(turn);
  setUtilities(turn);
  for (let s = 0; s < segments; s++) {
    attract(turn, s);
    nestUtility[ONLINE] = (rules.nestAppeal[s * NESTS + ONLINE] as number) + (world.onlineShift[s] as number);
    nestUtility[STORES] = rules.nestAppeal[s * NESTS + STORES] as number;
    nestedLogitInto(attraction, nestEnds, nestUtility, nestLogsum, attraction, nestWork);
    settle(turn, s);
  }
  updateBrands(turn);
}

/**
 * Attractions exp(V / lambda) of one segment: the online doors of every firm, the outside online, the stores of
 * every firm, the outside stores. A storefront draws what the host's traffic and the place there give it of the
 * seller's own pull; live rooms what shoppers' habit and the seller's skill do.
 */
function attract(turn: Turn, s: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const p = rules.parameters;
  const within = p.nestCorrelation;
  const { attraction: x, common, shopAppeal } = scratch;
  const { appeal } = rules;
  const { active, storefrontHost, channelShare, liveSkill } = world;
  const live = (world.liveAdopted[0] as number) * p.liveWeight;
  const stores = DOORS * firms + 1;
  x[DOORS * firms] = rules.outsideAttraction[s * NESTS + ONLINE] as number;
  x[stores + firms] = rules.outsideAttraction[s * NESTS + STORES] as number;
  for (let firm = 0; firm < firms; firm++) {
    const at = DOORS * firm;
    const cell = firm * segments + s;
    let site = 0;
    let shops = 0;
    let storefront = 0;
    if (active[firm] !== 0) {
      const utility = common[cell] as number;
      const siteConstant = appeal[cell * HS + CHANNEL.online] as number;
      const shopConstant = appeal[cell * HS + CHANNEL.stores] as number;
      if (siteConstant > NO_APPEAL)
        site = exp((utility + siteConstant + siteUtility(turn, firm, s)) / within);
      if (shopConstant > NO_APPEAL)
        shops = exp((utility + shopConstant + (shopAppeal[firm] as number)) / within);
      const host = (storefrontHost[firm] as number) - 1;
      if (host >= 0) {
        const traffic = channelShare[(host * segments + s) * HS + CHANNEL.online] as number;
        const door = (scratch.placement[firm] as number) * (scratch.listing[firm] as number);
        storefront = site * p.hostTraffic * traffic * door;
      }
    }
    x[at] = site;
    x[at + 1] = storefront;
    x[at + 2] = site * live * (liveSkill[firm] as number);
    x[stores + firm] = shops;
  }
}

/** What was chosen and what is habit: shares by channel, and what goes to nobody in the game. */
function settle(turn: Turn, s: number): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const chosen = scratch.attraction;
  const { channelShare, storefrontHost, active } = world;
  const stores = DOORS * firms + 1;
  const keep = rules.parameters.inertia;
  const drawn = 1 - keep;
  const outsideOnline = world.outsideOnline[s] as number;
  const outsideStores = (world.outside[s] as number) - outsideOnline;
  let lostOnline = 0;
  let lostStores = 0;
  for (let firm = 0; firm < firms; firm++) {
    const at = DOORS * firm;
    const cell = (firm * segments + s) * HS;
    let site = keep * (channelShare[cell + CHANNEL.online] as number);
    let shops = keep * (channelShare[cell + CHANNEL.stores] as number);
    let storefront = keep * (channelShare[cell + CHANNEL.storefront] as number);
    let live = keep * (channelShare[cell + CHANNEL.live] as number);
    // A closed door sells nothing at once: what it sold is up for grabs outside.
    if (active[firm] === 0) {
      lostOnline += site + live;
      lostStores += shops;
      site = 0;
      shops = 0;
      live = 0;
    }
    if (active[firm] === 0 || storefrontHost[firm] === 0) {
      lostOnline += storefront;
      storefront = 0;
    }
    site += drawn * (chosen[at] as number);
    storefront += drawn * (chosen[at + 1] as number);
    live += drawn * (chosen[at + 2] as number);
    shops += drawn * (chosen[stores + firm] as number);
    channelShare[cell + CHANNEL.online] = site;
    channelShare[cell + CHANNEL.stores] = shops;
    channelShare[cell + CHANNEL.storefront] = storefront;
    channelShare[cell + CHANNEL.live] = live;
    world.share[firm * segments + s] = site + shops + storefront + live;
  }
  const online = drawn * (chosen[DOORS * firms] as number) + keep * outsideOnline + lostOnline;
  world.outsideOnline[s] = online;
  const outside = online + drawn * (chosen[stores + firms] as number) + keep * outsideStores + lostStores;
  // Where nobody sells any more, rounding could leave more than there is.
  world.outside[s] = Math.min(1, outside);
}

/**
 * Constants that make the opening shares the logit's own answer in the opening state.
 *
 * With inclusive values 0 at the opening, V = lambda ln p(j | n) and W = ln P(n); what the opening state already
 * contributes to V is taken off.
 */
export function invertOpening(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms, segments } = world.shape;
  const within = rules.parameters.nestCorrelation;
  setUtilities(turn);
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
    rules.outsideAttraction[s * NESTS + ONLINE] = (world.outsideOnline[s] as number) / online;
    rules.outsideAttraction[s * NESTS + STORES] =
      ((world.outside[s] as number) - (world.outsideOnline[s] as number)) / stores;
    for (let firm = 0; firm < firms; firm++) {
      const cell = firm * segments + s;
      const common = scratch.common[cell] as number;
      const site = world.channelShare[cell * HS + CHANNEL.online] as number;
      const shops = world.channelShare[cell * HS + CHANNEL.stores] as number;
      rules.appeal[cell * HS + CHANNEL.online] =
        site > 0 ? within * ln(site / online) - common - siteUtility(turn, firm, s) : NO_APPEAL;
      rules.appeal[cell * HS + CHANNEL.stores] =
        shops > 0 ? within * ln(shops / stores) - common - (scratch.shopAppeal[firm] as number) : NO_APPEAL;
    }
  }
}
