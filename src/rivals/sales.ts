import { CHANNEL, CHANNELS, exp, power, trailSum, type Rules, type World } from '../engine';

const HS = CHANNELS.length;

/** What a change of utility brings a firm in one segment a quarter, once habits have followed; fen. */
export interface Lift {
  readonly sales: number;
  /** Before overheads that do not move, interest and tax. */
  readonly profit: number;
}

const NO_LIFT: Lift = { sales: 0, profit: 0 };

/** Mean revenue of the last four quarters, at least one fen: the scale on which a firm weighs things. */
export function revenueScale(world: World, firm: number): number {
  return Math.max(1, trailSum(world.revenueTrail, firm) / 4);
}

/** Cost of goods a quarter at today's mean margin. */
export function goodsScale(world: World, rules: Rules, firm: number): number {
  const { segments } = world.shape;
  const own = rules.firms[firm]?.ownOnline ?? 1;
  let cost = 0;
  for (let s = 0; s < segments; s++) {
    const at = (firm * segments + s) * HS;
    const online =
      (world.channelShare[at + CHANNEL.online] as number) + (world.channelShare[at + CHANNEL.live] as number);
    const sold =
      (world.channelShare[at + CHANNEL.stores] as number) +
      (world.channelShare[at + CHANNEL.storefront] as number) +
      online * own;
    cost += sold * (world.demandTrend[s] as number) * (1 - (rules.margin[firm * segments + s] as number));
  }
  return cost;
}

/**
 * Profit on one fen of sales of `firm` in segment `s` through `channel`: margin or take rate, less parcels
 * and overheads.
 */
export function contributionOf(world: World, rules: Rules, firm: number, s: number, channel: number): number {
  const me = rules.firms[firm];
  if (!me) return 0;
  const cell = firm * world.shape.segments + s;
  const price = 1 + (world.priceStance[cell] as number);
  const own = 1 - (1 - (rules.margin[cell] as number)) / price - me.overheadRate;
  if (channel === CHANNEL.stores) return own;
  const parcel =
    ((world.parcelCost[firm] as number) * rules.parameters.parcelVariablePart * me.ownOnline) /
    Math.max(1, me.basket);
  if (channel === CHANNEL.storefront) return own - parcel;
  const coupons = Math.max(0, 1 - price);
  const fee = (me.takeRate + (world.takeMove[firm] as number)) * (1 - me.overheadRate) - coupons;
  return me.ownOnline * own + (1 - me.ownOnline) * fee - parcel;
}

/** Sales of `firm` in segment `s` online, all three channels, as a part of the segment. */
function onlineShare(world: World, firm: number, s: number): number {
  const at = (firm * world.shape.segments + s) * HS;
  return (
    (world.channelShare[at + CHANNEL.online] as number) +
    (world.channelShare[at + CHANNEL.storefront] as number) +
    (world.channelShare[at + CHANNEL.live] as number)
  );
}

/** Part of segment `s` that is bought online, outside sellers included. */
export function onlineNest(world: World, s: number): number {
  let nest = world.outsideOnline[s] as number;
  for (let firm = 0; firm < world.shape.firms; firm++) nest += onlineShare(world, firm, s);
  return Math.max(1e-9, nest);
}

/**
 * What changes of utility online and in stores bring, by the nested logit that the market is played with.
 *
 * With a firm's part q of its nest and e = exp(d / lambda), its part becomes q e / (1 - q + q e) and the
 * nest's weight
 * is multiplied by (1 - q + q e) ^ lambda.
 */
export function liftOf(
  world: World,
  rules: Rules,
  firm: number,
  s: number,
  dOnline: number,
  dStores: number,
): Lift {
  if (dOnline === 0 && dStores === 0) return NO_LIFT;
  const within = rules.parameters.nestCorrelation;
  const nest = onlineNest(world, s);
  const online = onlineShare(world, firm, s);
  const stores = world.channelShare[(firm * world.shape.segments + s) * HS + CHANNEL.stores] as number;
  const rest = Math.max(1e-9, 1 - nest);
  const partOnline = Math.min(1, online / nest);
  const partStores = Math.min(1, stores / rest);
  const upOnline = exp(dOnline / within);
  const upStores = dStores === dOnline ? upOnline : exp(dStores / within);
  const sumOnline = 1 - partOnline + partOnline * upOnline;
  const sumStores = 1 - partStores + partStores * upStores;
  const weightOnline = nest * power(sumOnline, within);
  const weightStores = rest * power(sumStores, within);
  const all = weightOnline + weightStores;
  const moreOnline = (weightOnline / all) * ((partOnline * upOnline) / sumOnline) - online;
  const moreStores = (weightStores / all) * ((partStores * upStores) / sumStores) - stores;
  const demand = world.demandTrend[s] as number;
  return {
    sales: demand * (moreOnline + moreStores),
    profit:
      demand *
      (moreOnline * contributionOf(world, rules, firm, s, CHANNEL.online) +
        moreStores * contributionOf(world, rules, firm, s, CHANNEL.stores)),
  };
}

/**
 * Profit that `firm` loses a quarter when `partner` wins `sales` in segment `s`: part of them were its own
 * customers.
 */
export function spillOf(
  world: World,
  rules: Rules,
  firm: number,
  partner: number,
  s: number,
  sales: number,
): number {
  if (sales === 0 || firm === partner) return 0;
  const { segments } = world.shape;
  const left = Math.max(0.05, 1 - (world.share[partner * segments + s] as number));
  const online = onlineShare(world, firm, s);
  const stores = world.channelShare[(firm * segments + s) * HS + CHANNEL.stores] as number;
  const kept =
    online * contributionOf(world, rules, firm, s, CHANNEL.online) +
    stores * contributionOf(world, rules, firm, s, CHANNEL.stores);
  return (-sales * kept) / left;
}

/**
 * How much larger the firm's online orders are expected to be after `quarters`, by the segments' published
 * growth.
 */
export function grownOrders(world: World, rules: Rules, firm: number, quarters: number): number {
  const { segments } = world.shape;
  let growth = 0;
  let all = 0;
  for (let s = 0; s < segments; s++) {
    const sold = onlineShare(world, firm, s) * (world.demandTrend[s] as number);
    const moving = (rules.segments.onlineGrowth[s] as number) * (1 - onlineNest(world, s));
    growth += sold * ((rules.segments.growth[s] as number) + moving);
    all += sold;
  }
  if (all <= 0) return 1;
  let rate = growth / all;
  let grown = 1;
  for (let q = 0; q < quarters; q++) {
    grown *= 1 + rate;
    rate *= 1 - rules.parameters.growthDamping;
  }
  return Math.min(3, grown);
}

/**
 * A change of utility in every door of `user`, by segment, as `firm` feels it: its own sales and profit, or what spills
 * over when it is a partner.
 */
export function felt(
  world: World,
  rules: Rules,
  firm: number,
  user: number,
  utilityOf: (segment: number) => number,
): Lift {
  let sales = 0;
  let profit = 0;
  for (let s = 0; s < world.shape.segments; s++) {
    const utility = utilityOf(s);
    const lift = liftOf(world, rules, user, s, utility, utility);
    if (firm === user) {
      sales += lift.sales;
      profit += lift.profit;
    } else profit += spillOf(world, rules, firm, user, s, lift.sales);
  }
  return { sales, profit };
}
