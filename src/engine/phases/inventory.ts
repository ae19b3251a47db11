import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { CHANNEL, CHANNELS, DATA_SCOPES } from '../columns';
import { owe } from '../debts';
import { post } from '../ledger';
import { normalOf } from '../luck';
import { clip, expectedLeftover, expectedShortage, pooledDeviation } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { ALLIANCE_SLOTS, type Table } from '../world';
import { chargeQuota } from './supply';

const HS = CHANNELS.length;
const DAYS_PER_QUARTER = 90;

/**
 * What was on the shelf, what was sold, what is left over.
 *
 * Single-period newsvendor with normal demand (Snyder & Shen 2019, ch. 4): stock of `coverDays` covers the lead time and
 * z standard deviations of the forecast error; shortage and left-over follow from the unit normal loss. Stock that
 * serves several places needs less of it (Eppen 1979). Early partners plan badly together: the error is multiplied
 * by 1 + 0.3 (1 - I), later shared data lowers it (MODEL 2).
 */
export function inventory(turn: Turn): void {
  const { world } = turn;
  const { firms } = world.shape;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) if (isRunning(world, slot)) shareStock(turn, slot);
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0) continue;
    const error = forecastErrorOf(turn, firm);
    world.forecastError[firm] = error;
    matchStock(turn, firm, error);
    const fill = turn.scratch.fill[firm] as number;
    world.fillRate[firm] = fill;
    loseSales(turn, firm, fill);
    sell(turn, firm, turn.scratch.leftover[firm] as number);
  }
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++)
    if (world.quotaFrom[slot] !== 0 && isRunning(world, slot)) chargeQuota(turn, slot);
}

function forecastErrorOf(turn: Turn, firm: number): number {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const gap = 1 + (scratch.coordinationGap[firm] as number);
  const shared =
    1 - Math.min(0.5, (scratch.forecastGain[firm] as number) + 0.05 * ((world.data[firm] as number) - 1));
  return clip(p.forecastError * gap * shared * poolingOf(turn, firm), 0.02, 1);
}

/** Partners that show each other their stock serve each other's customers, as far as the alliance delivers. */
function shareStock(turn: Turn, slot: number): void {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  if ((world.dataScope[slot] as number) < DATA_SCOPES.indexOf('stock')) return;
  const realised = world.delivered[slot] as number;
  for (let firm = 0; firm < firms; firm++) {
    const own = world.inventory[firm] as number;
    if (own <= 0 || !isMember(world, slot, firm)) continue;
    for (let partner = 0; partner < firms; partner++) {
      if (partner === firm || !isMember(world, slot, partner)) continue;
      const size = clip((world.inventory[partner] as number) / own, 0, 1);
      scratch.stockPartners[firm] = (scratch.stockPartners[firm] as number) + realised * size;
    }
  }
}

/**
 * How pooling changes the deviation that safety stock must cover, 1 at the opening (Eppen 1979).
 *
 * Places kept apart by a thin network each hold their own stock, k sd in place of the pooled deviation; partners'
 * stock serves the same customers as n sites would, for the pooled deviation of n in place of n sd.
 */
function poolingOf(turn: Turn, firm: number): number {
  const { world, rules, scratch } = turn;
  const { errorCorrelation } = rules.parameters;
  const now = placesApart(turn, world, firm);
  const then = placesApart(turn, rules.openingTable, firm);
  const apart = now / pooledDeviation(1, now, errorCorrelation);
  const opening = then / pooledDeviation(1, then, errorCorrelation);
  const sites = 1 + (scratch.stockPartners[firm] as number);
  return (apart / opening) * (pooledDeviation(1, sites, errorCorrelation) / sites);
}

/** Stocks that a firm must keep apart: one where its network covers every region, one a region where it covers none. */
function placesApart({ rules }: Turn, table: Table, firm: number): number {
  const { regions } = table.shape;
  let covered = 0;
  for (let r = 0; r < regions; r++)
    covered += (rules.regions.weight[r] as number) * (table.coverage[firm * regions + r] as number);
  return 1 + (regions - 1) * (1 - Math.min(1, covered));
}

/** Part of demand that is met, and what was bought for sales that did not come, as a part of the quarter's sales. */
function matchStock(turn: Turn, firm: number, error: number): void {
  const { world, rules, luck, quarter } = turn;
  const spare = ((world.coverDays[firm] as number) - rules.parameters.leadDays) / DAYS_PER_QUARTER;
  // Without luck the whole error is an expectation; with it the part that all places share is drawn.
  let miss = 0;
  let rest = error;
  if (luck.on) {
    const { errorCorrelation } = rules.parameters;
    const z = clip(normalOf(luck, 'forecast', firm, quarter), -3, 3);
    miss = error * Math.sqrt(errorCorrelation) * z;
    rest = error * Math.sqrt(Math.max(0.01, 1 - errorCorrelation));
  }
  const alone = clip(1 - rest * expectedShortage((spare - miss) / rest), 0.5, 1);
  // What is short with one is left over with another: opened stock serves both ends.
  const shelf = turn.scratch.shelf[firm] as number;
  turn.scratch.lent[firm] = (1 - alone) * shelf;
  turn.scratch.fill[firm] = alone + (turn.scratch.lent[firm] as number);
  turn.scratch.leftover[firm] = rest * expectedLeftover(-miss / rest) * (1 - shelf);
}

/** Customers who find the shelf empty go outside the five firms. */
function loseSales(turn: Turn, firm: number, fill: number): void {
  if (fill >= 1) return;
  const { world, rules } = turn;
  const { segments } = world.shape;
  const { channelShare, outside, outsideOnline } = world;
  const own = rules.firms[firm]?.ownOnline ?? 1;
  for (let s = 0; s < segments; s++) {
    let sum = 0;
    for (let h = 0; h < HS; h++) {
      const cell = (firm * segments + s) * HS + h;
      const share = channelShare[cell] as number;
      const lost = share * (1 - fill) * (h === CHANNEL.stores ? 1 : own);
      channelShare[cell] = share - lost;
      sum += share - lost;
      outside[s] = (outside[s] as number) + lost;
      if (h !== CHANNEL.stores) outsideOnline[s] = (outsideOnline[s] as number) + lost;
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
  const { channelShare, priceStance } = world;
  let ownValue = 0;
  let cost = 0;
  let thirdParty = 0;
  let premium = 0;
  let coupons = 0;
  const zone = p.premiumFee * p.premiumReach * (world.premiumZone[firm] as number);
  for (let s = 0; s < segments; s++) {
    const demand = world.demand[s] as number;
    const at = (firm * segments + s) * HS;
    const stores = (channelShare[at + CHANNEL.stores] as number) * demand;
    const storefront = (channelShare[at + CHANNEL.storefront] as number) * demand;
    const site =
      ((channelShare[at + CHANNEL.online] as number) + (channelShare[at + CHANNEL.live] as number)) * demand;
    const own = stores + storefront + site * me.ownOnline;
    const stance = priceStance[firm * segments + s] as number;
    const price = (1 + stance) * (1 - festivalCut);
    ownValue += own;
    thirdParty += site * (1 - me.ownOnline);
    // Merchants keep their prices: what a platform takes off them, it pays as coupons.
    coupons += site * (1 - me.ownOnline) * Math.max(0, -stance);
    premium += zone * (rules.segments.authenticity[s] as number) * site * (1 - me.ownOnline);
    cost += (own * (1 - (rules.margin[firm * segments + s] as number))) / price;
    bookPlaces(turn, firm, site, storefront, stores);
  }
  cost *= 1 - (turn.scratch.saving[firm] as number);
  post(turn, firm, 'receivables', 'ownSales', roundFen(ownValue), 'sales');
  post(
    turn,
    firm,
    'cash',
    'commissionIncome',
    roundFen(
      (thirdParty * (me.takeRate + (world.takeMove[firm] as number)) * slotsKept(turn, firm) + premium) *
        (1 - 0.3 * festivalCut),
    ),
    'sales',
  );
  if (coupons > 0) post(turn, firm, 'marketing', 'cash', roundFen(coupons), 'coupons');
  post(turn, firm, 'costOfGoods', 'inventory', roundFen(cost), 'sales');
  const lent = turn.scratch.lent[firm] as number;
  if (lent > 0)
    post(turn, firm, 'fulfilment', 'cash', roundFen(ownValue * lent * p.transferCost), 'inventory');
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

/** Part of its usual income that a platform keeps while partners' storefronts stand on its front page. */
function slotsKept({ world, rules }: Turn, host: number): number {
  const lent = world.partnerSlots[host] as number;
  if (lent === 0) return 1;
  const used = world.storefrontHost.includes(host + 1);
  return used ? 1 - rules.parameters.slotYield * lent : 1;
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
