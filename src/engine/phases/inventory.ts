import { CHANNEL, CHANNELS } from '../columns';
import { owe } from '../debts';
import { post } from '../ledger';
import { drawOf } from '../luck';
import { clip, expectedLeftover, expectedShortage, normalQuantile } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';

const HS = CHANNELS.length;
const DAYS_PER_QUARTER = 90;

/**
 * What was on the shelf, what was sold, what is left over.
 *
 * Single-period newsvendor with normal demand (Snyder & Shen 2019, ch. 4): stock of `coverDays` covers the lead time and
 * z standard deviations of the forecast error; shortage and left-over follow from the unit normal loss. Early partners plan
 * badly together: the error is multiplied by 1 + 0.3 (1 - I), later shared data lowers it (MODEL 2).
 */
export function inventory(turn: Turn): void {
  const { world } = turn;
  const { firms } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0) continue;
    const error = forecastErrorOf(turn, firm);
    world.forecastError[firm] = error;
    const { fill, leftover } = matchStock(turn, firm, error);
    world.fillRate[firm] = fill;
    loseSales(turn, firm, fill);
    sell(turn, firm, leftover);
  }
}

function forecastErrorOf(turn: Turn, firm: number): number {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const gap = 1 + (scratch.coordinationGap[firm] as number);
  const shared =
    1 - Math.min(0.5, (scratch.forecastGain[firm] as number) + 0.05 * ((world.data[firm] as number) - 1));
  return clip(p.forecastError * gap * shared, 0.02, 1);
}

/** Part of demand that is met, and what was bought for sales that did not come, as a part of the quarter's sales. */
function matchStock(turn: Turn, firm: number, error: number): { fill: number; leftover: number } {
  const { world, rules, luck, quarter } = turn;
  const spare = ((world.coverDays[firm] as number) - rules.parameters.leadDays) / DAYS_PER_QUARTER;
  if (!luck.on) {
    return {
      fill: clip(1 - error * expectedShortage(spare / error), 0, 1),
      leftover: error * expectedLeftover(0),
    };
  }
  const miss = error * clip(normalQuantile(drawOf(luck, 'forecast', firm, quarter)), -3, 3);
  return { fill: clip(1 + Math.min(0, spare - miss), 0.5, 1), leftover: Math.max(0, -miss) };
}

/** Customers who find the shelf empty go outside the five firms. */
function loseSales(turn: Turn, firm: number, fill: number): void {
  if (fill >= 1) return;
  const { world, rules } = turn;
  const { segments } = world.shape;
  const own = rules.firms[firm]?.ownOnline ?? 1;
  for (let s = 0; s < segments; s++) {
    let sum = 0;
    for (let h = 0; h < HS; h++) {
      const cell = (firm * segments + s) * HS + h;
      const share = world.channelShare[cell] as number;
      const lost = share * (1 - fill) * (h === CHANNEL.stores ? 1 : own);
      world.channelShare[cell] = share - lost;
      sum += share - lost;
      world.outside[s] = (world.outside[s] as number) + lost;
      if (h !== CHANNEL.stores) world.outsideOnline[s] = (world.outsideOnline[s] as number) + lost;
    }
    world.share[firm * segments + s] = sum;
  }
}

/** Books sales, cost of goods, left-over stock and its markdown, and buys for the next quarter. */
function sell(turn: Turn, firm: number, leftover: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { segments } = world.shape;
  const me = rules.firms[firm];
  if (!me) return;
  const festivalCut = (world.festivalDepth[firm] as number) * p.festivalPart;
  let ownValue = 0;
  let cost = 0;
  let thirdParty = 0;
  for (let s = 0; s < segments; s++) {
    const demand = world.demand[s] as number;
    const at = (firm * segments + s) * HS;
    const stores = (world.channelShare[at + CHANNEL.stores] as number) * demand;
    const storefront = (world.channelShare[at + CHANNEL.storefront] as number) * demand;
    const site =
      ((world.channelShare[at + CHANNEL.online] as number) +
        (world.channelShare[at + CHANNEL.live] as number)) *
      demand;
    const own = stores + storefront + site * me.ownOnline;
    const price = (1 + (world.priceStance[firm * segments + s] as number)) * (1 - festivalCut);
    ownValue += own;
    thirdParty += site * (1 - me.ownOnline);
    cost += (own * (1 - (rules.margin[firm * segments + s] as number))) / price;
    bookPlaces(turn, firm, site, storefront, stores);
  }
  post(turn, firm, 'receivables', 'ownSales', roundFen(ownValue), 'sales');
  post(
    turn,
    firm,
    'cash',
    'commissionIncome',
    roundFen(thirdParty * me.takeRate * (1 - 0.3 * festivalCut)),
    'sales',
  );
  post(turn, firm, 'costOfGoods', 'inventory', roundFen(cost), 'sales');
  const over = roundFen(cost * leftover);
  world.overhang[firm] = over;
  if (leftover > p.overhangAlarm) report(turn, 'stock-piled-up', firm, { amount: over });
  const aged =
    cost * Math.max(0, ((world.coverDays[firm] as number) - p.leadDays) / DAYS_PER_QUARTER) * p.obsolescence;
  post(turn, firm, 'markdown', 'inventory', roundFen(over * p.markdownRate + aged), 'overhang');
  // Buying aims at the cover wanted on the next quarter's expected cost, net of what is left over.
  const growth = nextSeason(turn, firm);
  const aim =
    (cost * growth * (world.coverDays[firm] as number)) / DAYS_PER_QUARTER + over * (1 - p.markdownRate);
  const order = roundFen(aim - (world.inventory[firm] as number));
  turn.scratch.owedBefore[firm] = world.payables[firm] as number;
  if (order >= 0) post(turn, firm, 'inventory', 'payables', order, 'purchases');
  else
    post(
      turn,
      firm,
      'payables',
      'inventory',
      Math.min(-order, Math.max(0, world.payables[firm] as number)),
      'returns',
    );
}

function bookPlaces(turn: Turn, firm: number, site: number, storefront: number, stores: number): void {
  const { world } = turn;
  world.sales[firm] = (world.sales[firm] as number) + roundFen(site + storefront + stores);
  world.onlineSales[firm] = (world.onlineSales[firm] as number) + roundFen(site + storefront);
  world.siteSales[firm] = (world.siteSales[firm] as number) + roundFen(site);
  if (storefront <= 0) return;
  const host = (world.storefrontHost[firm] as number) - 1;
  if (host < 0) return;
  world.siteSales[host] = (world.siteSales[host] as number) + roundFen(storefront);
  const fee = roundFen(storefront * (turn.scratch.commission[firm] as number));
  owe(turn, firm, host, 'commission', fee);
}

/** Expected ratio of next quarter's sales to this one's, from the season of what the firm sells. */
function nextSeason(turn: Turn, firm: number): number {
  const { world, rules, season } = turn;
  const { segments } = world.shape;
  let now = 0;
  let next = 0;
  for (let s = 0; s < segments; s++) {
    const weight = (world.share[firm * segments + s] as number) * (world.demandTrend[s] as number);
    now += weight * (rules.segments.season[s * 4 + season] as number);
    next += weight * (rules.segments.season[s * 4 + ((season + 1) % 4)] as number);
  }
  return now > 0 ? next / now : 1;
}
