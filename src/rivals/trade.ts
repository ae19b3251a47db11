import { CHANNEL, CHANNELS, exp, power, sellerUtility, type Clause, type Rules, type World } from '../engine';
import { fieldOf, indexOf, type Course, type Deal } from './course';
import { contributionOf, onlineNest } from './sales';

const HS = CHANNELS.length;

/** A storefront for one side over the whole course; fen, before tax. */
export interface TradeWorth {
  readonly worth: number;
  /** Sales through the storefront in the last quarter of the course. */
  readonly hosted: number;
  /** Sales won a quarter by this side, net of those it takes from itself. */
  readonly sales: number;
}

const NOTHING: TradeWorth = { worth: 0, hosted: 0, sales: 0 };

interface Traffic {
  readonly hosted: number;
  readonly sellerSales: number;
  readonly sellerProfit: number;
  readonly hostSales: number;
  readonly hostProfit: number;
}

/**
 * What a door on the host's site does in a full quarter, by the nested logit of the market: the seller's
 * online attraction
 * times the host's traffic and the placement; everybody online loses a little, the seller and the host with
 * them.
 */
function trafficOf(
  world: World,
  rules: Rules,
  seller: number,
  host: number,
  commission: number,
  door: number,
): Traffic {
  const { segments } = world.shape;
  const p = rules.parameters;
  const within = p.nestCorrelation;
  const listed = exp(sellerUtility(p.sellerNetwork, 1, p.commissionWeight, commission - p.usualCommission));
  const sum = { hosted: 0, sellerSales: 0, sellerProfit: 0, hostSales: 0, hostProfit: 0 };
  for (let s = 0; s < segments; s++) {
    const own = world.channelShare[(seller * segments + s) * HS + CHANNEL.online] as number;
    const site = world.channelShare[(host * segments + s) * HS + CHANNEL.online] as number;
    const ratio = p.hostTraffic * site * door * listed;
    if (own <= 0 || ratio <= 0) continue;
    const nest = onlineNest(world, s);
    const grown = 1 + (own / nest) * ratio;
    const weight = nest * power(grown, within);
    const widened = weight / (weight + Math.max(1e-9, 1 - nest)) / nest / grown;
    const demand = world.demandTrend[s] as number;
    const hosted = own * ratio * widened * demand;
    const ownChange = own * (widened - 1) * demand;
    const hostChange = site * (widened - 1) * demand;
    sum.hosted += hosted;
    sum.sellerSales += hosted + ownChange;
    sum.sellerProfit +=
      hosted * (contributionOf(world, rules, seller, s, CHANNEL.storefront) - commission) +
      ownChange * contributionOf(world, rules, seller, s, CHANNEL.online);
    sum.hostSales += hostChange;
    sum.hostProfit +=
      hosted * commission + hostChange * contributionOf(world, rules, host, s, CHANNEL.online);
  }
  return sum;
}

/** Openness of the door by placement and by what the alliance has delivered, as in the engine. */
function doorOf(placement: number, delivered: number): number {
  return 0.3 + 0.7 * placement + 0.5 * delivered;
}

/**
 * Worth of a storefront clause to `firm` over the course: extra sales less those it loses itself, margin less
 * commission
 * and later payment for the seller; commission less lost own sales for the host. A door that stands already
 * adds nothing.
 */
export function storefrontWorth(
  world: World,
  rules: Rules,
  firm: number,
  clause: Clause,
  course: Course,
  rate: number,
): TradeWorth {
  const seller = indexOf(rules, clause.from);
  const host = indexOf(rules, clause.to);
  if (seller < 0 || host < 0 || (firm !== seller && firm !== host)) return NOTHING;
  if (world.storefrontHost[seller] === host + 1) return NOTHING;
  const commission = fieldOf(clause.commission);
  const placement = fieldOf(clause.placement);
  const keep = rules.parameters.inertia;
  const last = trafficOf(
    world,
    rules,
    seller,
    host,
    commission,
    doorOf(placement, course.delivered[course.quarters - 1] ?? 0),
  );
  const first = trafficOf(
    world,
    rules,
    seller,
    host,
    commission,
    doorOf(placement, course.delivered[0] ?? 0),
  );
  const late = rate * (rules.parameters.storefrontCreditDays / 90);
  let reached = 0;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++) {
    reached = keep * reached + (1 - keep);
    // Both ends of the course are computed and the quarters between lie on a line: the door opens slowly.
    const along = course.quarters > 1 ? q / (course.quarters - 1) : 1;
    const mix = (a: number, b: number): number => a + (b - a) * along;
    const profit =
      firm === seller
        ? mix(first.sellerProfit, last.sellerProfit) - mix(first.hosted, last.hosted) * late
        : mix(first.hostProfit, last.hostProfit);
    worth += (course.weight[q] as number) * reached * profit;
  }
  return {
    worth,
    hosted: firm === seller ? last.hosted : 0,
    sales: firm === seller ? last.sellerSales : last.hostSales,
  };
}

/** Chance that a firm that is free would open a door elsewhere within the term. */
const WOULD_OPEN = 0.3;
/** Commission at which it would, in the middle of what platforms ask. */
const USUAL_COMMISSION = 0.03;

/**
 * Worth of an exclusivity clause: the bound firm gives up doors elsewhere, the others keep that trade from
 * their rivals.
 */
export function exclusivityWorth(
  world: World,
  rules: Rules,
  firm: number,
  clause: Clause,
  deal: Deal,
  course: Course,
): number {
  const bound = indexOf(rules, clause.from);
  if (bound < 0) return 0;
  let weight = 0;
  for (let q = 0; q < course.quarters; q++) weight += course.weight[q] as number;
  let best = 0;
  let taken = 0;
  for (let host = 0; host < world.shape.firms; host++) {
    if (
      host === bound ||
      deal.members.includes(host) ||
      world.active[host] === 0 ||
      rules.firms[host]?.sort !== 'platform'
    )
      continue;
    const traffic = trafficOf(world, rules, bound, host, USUAL_COMMISSION, doorOf(0.5, 0.2));
    if (traffic.sellerProfit > best) best = traffic.sellerProfit;
    taken = Math.max(taken, traffic.hosted);
  }
  // Being bound also costs freedom that no sum shows: a thousandth of what it sells.
  if (firm === bound) return -WOULD_OPEN * best * weight - 0.001 * (world.sales[bound] as number);
  const { segments } = world.shape;
  let part = 0;
  for (let s = 0; s < segments; s++)
    part = Math.max(part, (world.share[firm * segments + s] as number) * 0.1);
  return WOULD_OPEN * taken * part * weight;
}
