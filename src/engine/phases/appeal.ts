import { CAMPAIGN_FORMS, CHANNEL, CHANNELS } from '../columns';
import { drawOf } from '../luck';
import { clip, hill, ln } from '../science';
import { report, type Turn } from '../turn';

const HS = CHANNELS.length;

/**
 * Utility of buying segment `s` from `firm` that does not depend on the channel.
 *
 * Log price, concave advertising, brand, service, authenticity, range, reputation, festival and its pay-back, and
 * what partners add. Effort enters through a Hill curve: linear effort in an exponential would reward spending without
 * limit (Gruca & Sudharshan 1991).
 */
export function commonUtility(turn: Turn, firm: number, s: number): number {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const cell = firm * world.shape.segments + s;
  const depth = world.festivalDepth[firm] as number;
  const price = ln(1 + (world.priceStance[cell] as number));
  const borrowed = world.borrowed[cell] as number;
  return (
    -(rules.segments.price[s] as number) * price +
    p.advertisingFlow * advertisingResponse(turn, firm, s) +
    p.brand * ln(0.05 + (world.brand[cell] as number)) +
    p.service * (world.service[firm] as number) +
    (rules.segments.authenticity[s] as number) * (world.authenticity[firm] as number) +
    p.range * ln(1 + (world.range[cell] as number)) +
    p.reputation * (world.reputation[firm] as number) +
    p.availability * (world.fillRate[firm] as number) +
    p.creditUtility * (world.creditPart[firm] as number) +
    (depth > 0 ? festivalUtility(turn, firm) : 0) +
    (borrowed > 0 ? ln(1 - borrowed) : 0) +
    (scratch.allianceUtility[cell] as number) +
    (scratch.assortment[firm] as number)
  );
}

/** Utility that belongs to one channel: the fitted constant, delivery days online, shops and new formats in stores. */
export function appealOf(turn: Turn, firm: number, s: number, channel: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const constant = rules.appeal[(firm * world.shape.segments + s) * HS + channel] as number;
  if (constant <= -99) return constant;
  if (channel === CHANNEL.stores) {
    let shops = 0;
    let digital = 0;
    const { regions } = world.shape;
    for (let r = 0; r < regions; r++) {
      shops += (rules.regions.weight[r] as number) * ln(1 + (world.stores[firm * regions + r] as number));
      digital += world.digitalStores[firm * regions + r] as number;
    }
    return constant + p.storeReach * shops + digitalUtility(turn, firm, digital);
  }
  return (
    constant -
    (rules.segments.delivery[s] as number) * (world.meanDays[firm] as number) +
    p.mobile * ln(1 + 4 * (world.adMobile[firm] as number)) +
    p.technology * ln(world.technology[firm] as number)
  );
}

/** Gain from shops rebuilt for the new format: a part at once, the rest as far as shoppers have taken it up. */
function digitalUtility(turn: Turn, firm: number, digital: number): number {
  const { world, rules } = turn;
  const { regions } = world.shape;
  let shops = 0;
  for (let r = 0; r < regions; r++) shops += world.stores[firm * regions + r] as number;
  if (shops <= 0 || digital <= 0) return 0;
  const works = 0.4 + 0.6 * (world.formatReady[firm] as number);
  return (
    rules.parameters.digitalStore *
    Math.min(1, digital / shops) *
    (0.3 + 0.7 * (world.formatAdopted[0] as number)) *
    works
  );
}

/** Response 0..1 to what is spent on telling shoppers of segment `s`: own spend, joint funds and shared data. */
export function advertisingResponse(turn: Turn, firm: number, s: number): number {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const cell = firm * world.shape.segments + s;
  const targeted = 1 + (scratch.targeting[firm] as number) + 0.08 * ((world.data[firm] as number) - 1);
  const fund = (scratch.fund[firm] as number) * (rules.fundSplit[cell] as number);
  const spend =
    ((world.adSpend[cell] as number) + fund) * targeted * mediaFit(turn, firm, s) +
    (world.campaignSpend[cell] as number) * campaignFit(turn, firm, s);
  return hill(
    spend / (p.advertisingHalf * (rules.openingTable.demandTrend[s] as number)),
    1,
    1,
    p.advertisingSteepness,
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

/** Lift of 618 or Double 11: concave in the discount, worn by repetition, raised by a joint sale (MODEL 1.2). */
export function festivalUtility(turn: Turn, firm: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const depth = world.festivalDepth[firm] as number;
  const slot = (world.festivalPartner[firm] as number) - 1;
  const joint = slot >= 0 ? 1 + p.jointFestival * (0.3 + 0.7 * (world.delivered[slot] as number)) : 1;
  const size = turn.season === 3 ? 1 : p.midYearFestival;
  return (
    (p.festival * size * joint * (depth / (depth + 0.1))) /
    (1 + 0.5 * (world.festivalFatigue[firm] as number))
  );
}

/**
 * Brands, skills and the festival's debt move once shares are settled.
 *
 * Brand stock after Nerlove & Arrow (1962): B' = (1 - d) B + d B*, with B* raised or lowered by the response to
 * spending against the response at the opening.
 */
export function updateBrands(turn: Turn): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const { firms, segments } = world.shape;
  for (let firm = 0; firm < firms; firm++) {
    const depth = world.festivalDepth[firm] as number;
    const lift = depth > 0 ? festivalUtility(turn, firm) : 0;
    for (let s = 0; s < segments; s++) {
      const cell = firm * segments + s;
      const response = advertisingResponse(turn, firm, s) - (rules.openingResponse[cell] as number);
      const aim = Math.max(
        0.05,
        (rules.openingTable.brand[cell] as number) + p.brandGain * response + borrowedFame(turn, firm, s),
      );
      world.brand[cell] = (1 - p.brandDecay) * (world.brand[cell] as number) + p.brandDecay * aim;
      world.borrowed[cell] = clip(p.festivalPayback * lift, 0, 0.5);
    }
    world.festivalFatigue[firm] = 0.5 * (world.festivalFatigue[firm] as number) + (depth > 0 ? 1 : 0);
    const taught = (world.adLive[firm] as number) + (world.campaignForm[firm] === 4 ? 0.3 : 0);
    world.liveSkill[firm] = clip(
      (world.liveSkill[firm] as number) + 0.2 * (taught - (world.liveSkill[firm] as number)),
      0,
      1,
    );
    backfire(turn, firm);
  }
}

/** Fame lent by partners whose brand is stronger here: awareness through their shoppers. */
function borrowedFame(turn: Turn, firm: number, s: number): number {
  return (
    turn.rules.parameters.borrowedFame *
    Math.max(0, turn.scratch.allianceUtility[firm * turn.world.shape.segments + s] as number)
  );
}

/** A star's scandal or a clumsy joint brand costs reputation; the hazard grows with the money put into it. */
function backfire(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter } = turn;
  const form = world.campaignForm[firm] as number;
  const risky = form === 1 ? 1 : form === 2 ? 0.5 : form > 0 ? 0.2 : 0;
  const hazard = rules.parameters.campaignHazard * risky;
  const reputation = world.reputation[firm] as number;
  world.reputation[firm] = reputation + 0.25 * (1 - reputation);
  if (hazard <= 0) return;
  if (!luck.on) world.reputation[firm] = (world.reputation[firm] as number) - 0.15 * hazard;
  else if (drawOf(luck, 'reputation', firm, quarter) < hazard) {
    world.reputation[firm] = Math.max(0, (world.reputation[firm] as number) - 0.15);
    report(turn, 'campaign-backfired', firm, { form: CAMPAIGN_FORMS[form] ?? 'none' });
  }
}
