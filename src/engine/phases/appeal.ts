import { CAMPAIGN_FORMS } from '../columns';
import { adbudg, adstockStep, crossSideUtility, exp, festivalLift, ln, sellerUtility } from '../science';
import type { Turn } from '../turn';
import { roundFen } from '../units';

/** The constant of a door that the firm does not have. */
export const NO_APPEAL = -100;

/**
 * Utilities of the quarter, into scratch: what shops and site of each firm add in all segments, and of each segment
 * what does not depend on the channel, `common`.
 *
 * Log price, concave advertising, brand, service, authenticity, range, reputation, festival and its pay-back, and
 * what partners add. Effort enters through a concave curve: linear effort in an exponential would reward spending
 * without limit (Gruca & Sudharshan 1991).
 */
export function setUtilities(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms } = world.shape;
  const p = rules.parameters;
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0) continue;
    scratch.siteAppeal[firm] = p.technology * ln(world.technology[firm] as number);
    scratch.mobileAppeal[firm] = p.mobile * ln(1 + 4 * (world.adMobile[firm] as number));
    if (world.storefrontHost[firm] !== 0) scratch.listing[firm] = listingOf(turn, firm);
    const lift = liftOf(turn, firm);
    scratch.lift[firm] = lift;
    // 618 and Double 11 are sales of the web, in which shops have a part; what they owe afterwards they owe alike.
    const inShops = lift > 0 ? ln((1 + p.festivalInShops * lift) / (1 + lift)) : 0;
    scratch.shopAppeal[firm] = shopAppeal(turn, firm) + inShops;
    const everywhere =
      p.service * (world.service[firm] as number) +
      p.reputation * (world.reputation[firm] as number) +
      p.availability * (world.fillRate[firm] as number) +
      p.creditUtility * (world.creditPart[firm] as number) +
      (lift > 0 ? ln(1 + lift) : 0) +
      (scratch.assortment[firm] as number);
    setCommon(turn, firm, everywhere);
  }
}

/** Utility of buying from `firm` in each segment, by whatever channel. */
function setCommon(turn: Turn, firm: number, everywhere: number): void {
  const { world, rules, scratch } = turn;
  const { segments } = world.shape;
  const { advertisingFlow, brand: brandWeight, range: rangeWeight } = rules.parameters;
  const { price, authenticity } = rules.segments;
  const { priceStance, borrowed, brand, range, share, wishesKnown } = world;
  const { common, response, allianceUtility } = scratch;
  const { curationDip, premiumGenuine, tieDraw, wishFit } = rules.parameters;
  const genuine = (world.authenticity[firm] as number) + premiumGenuine * (world.premiumZone[firm] as number);
  // Fewer praises sell less on the day, before they are believed more.
  const doubted = curationDip * (world.curation[firm] as number);
  const tied = tieDraw * (world.merchantTie[firm] as number);
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    const stance = priceStance[cell] as number;
    const owed = borrowed[cell] as number;
    const heard = advertisingResponse(turn, firm, s);
    response[cell] = heard;
    common[cell] =
      everywhere -
      doubted -
      (stance === 0 ? 0 : (price[s] as number) * ln(1 + stance)) +
      advertisingFlow * heard +
      brandWeight * ln(0.05 + (brand[cell] as number)) +
      (authenticity[s] as number) * genuine +
      crossSideUtility(rangeWeight, 1 + (range[cell] as number)) +
      wishFit * (wishesKnown[cell] as number) +
      (tied > 0 ? tied * (share[cell] as number) : 0) +
      (owed > 0 ? ln(1 - owed) : 0) +
      (allianceUtility[cell] as number);
  }
}

/** Utility that the site adds in a segment beside its constant: delivery days, phones, technology. */
export function siteUtility({ world, rules, scratch }: Turn, firm: number, s: number): number {
  return (
    (scratch.siteAppeal[firm] as number) -
    (rules.segments.delivery[s] as number) * (world.meanDays[firm] as number) +
    (scratch.mobileAppeal[firm] as number) * (world.onlineAdopted[s] as number)
  );
}

/** Goods that a seller puts into its storefront against the usual: fewer where commission is dear (Armstrong 2006). */
function listingOf({ rules, scratch }: Turn, firm: number): number {
  const p = rules.parameters;
  const dearer = (scratch.commission[firm] as number) - p.usualCommission;
  // What the host's buyers are worth is in its traffic already.
  return exp(sellerUtility(p.sellerNetwork, 1, p.commissionWeight, dearer));
}

/** Reach of a firm's shops over the regions, and what the new format adds to them. */
function shopAppeal(turn: Turn, firm: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { regions } = world.shape;
  let reach = 0;
  let shops = 0;
  let digital = 0;
  for (let r = 0; r < regions; r++) {
    const here = world.stores[firm * regions + r] as number;
    if (here > 0) reach += (rules.regions.weight[r] as number) * ln(1 + here);
    shops += here;
    digital += world.digitalStores[firm * regions + r] as number;
  }
  if (shops <= 0 || digital <= 0) return p.storeReach * reach;
  // A part at once, the rest as far as shoppers have taken the format up.
  const taken = 0.3 + 0.7 * (world.formatAdopted[0] as number);
  const works = 0.4 + 0.6 * (world.formatReady[firm] as number);
  return p.storeReach * reach + p.digitalStore * Math.min(1, digital / shops) * taken * works;
}

/** Shoppers remember last quarter's advertising a little: what is in force in each segment, after adstock. */
export function rememberAdvertising(turn: Turn): void {
  const { world, rules } = turn;
  const { firms, segments } = world.shape;
  const { adInForce } = world;
  const memory = rules.parameters.advertisingMemory;
  for (let firm = 0; firm < firms; firm++) {
    if (world.active[firm] === 0) continue;
    for (let s = 0; s < segments; s++) {
      const cell = firm * segments + s;
      adInForce[cell] = roundFen(
        adstockStep(adInForce[cell] as number, effectiveSpend(turn, firm, s), memory),
      );
    }
  }
}

/** Response 0..1 to the advertising in force. */
export function advertisingResponse({ world, rules }: Turn, firm: number, s: number): number {
  const p = rules.parameters;
  const half = p.advertisingHalf * (rules.openingTable.demandTrend[s] as number);
  const inForce = world.adInForce[firm * world.shape.segments + s] as number;
  return adbudg(inForce, 0, 1, half, p.advertisingSteepness);
}

/** Fen that tell shoppers of segment `s` of the firm, as good as they reach them: own spend, joint funds, campaigns. */
export function effectiveSpend(turn: Turn, firm: number, s: number): number {
  const { world, rules, scratch } = turn;
  const cell = firm * world.shape.segments + s;
  const targeted = 1 + (scratch.targeting[firm] as number) + 0.08 * ((world.data[firm] as number) - 1);
  const fund = (scratch.fund[firm] as number) * (rules.fundSplit[cell] as number);
  const campaign = world.campaignSpend[cell] as number;
  return (
    ((world.adSpend[cell] as number) + fund) * targeted * mediaFit(turn, firm, s) +
    (campaign > 0 ? campaign * campaignFit(turn, firm, s) : 0)
  );
}

/** How well the mix of media reaches the segment, 0.85 .. 1.25; a balanced mix gives about 1. */
function mediaFit(turn: Turn, firm: number, s: number): number {
  const { world, rules } = turn;
  const fit = rules.mediaFit;
  return (
    (world.adMass[firm] as number) * (fit[s * 5] as number) +
    (world.adSocial[firm] as number) * (fit[s * 5 + 1] as number) +
    (world.adReviews[firm] as number) * (fit[s * 5 + 2] as number) +
    (world.adLive[firm] as number) * (fit[s * 5 + 3] as number) +
    (world.adMobile[firm] as number) * (fit[s * 5 + 4] as number)
  );
}

/** What one fen of a campaign does beside one of plain advertising, by its form and the brand it meets. */
function campaignFit(turn: Turn, firm: number, s: number): number {
  const form = CAMPAIGN_FORMS[turn.world.campaignForm[firm] as number] ?? 'none';
  const brand = turn.world.brand[firm * turn.world.shape.segments + s] as number;
  switch (form) {
    case 'none':
      return 0;
    case 'celebrity':
      return 1.5;
    case 'co-brand':
      return 0.9 + 0.4 * Math.min(1.5, brand);
    case 'store-game':
      return 1.1;
    case 'live-launch':
      return 1 + 1.5 * (turn.world.liveAdopted[0] as number);
    case 'showroom':
      return 0.8 + 1.2 * (turn.world.formatAdopted[0] as number);
  }
}

/**
 * Extra trade of 618 or Double 11, as a part of a normal quarter: the answer to the depth of the deals, worn by
 * repetition, on the part of the trade that they reach; a joint sale reaches further (MODEL 1.2).
 */
function liftOf(turn: Turn, firm: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const depth = world.festivalDepth[firm] as number;
  if (depth <= 0) return 0;
  const slot = (world.festivalPartner[firm] as number) - 1;
  const joint = slot >= 0 ? 1 + p.jointFestival * (0.3 + 0.7 * (world.delivered[slot] as number)) : 1;
  const size = turn.season === 3 ? 1 : p.midYearFestival;
  const worn = world.festivalFatigue[firm] as number;
  const lift = festivalLift(depth, worn, p.festivalElasticity, p.festivalFatigue);
  return p.festivalReach * size * joint * lift;
}
