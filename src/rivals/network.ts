import { sortingDelay, type Clause, type Rules, type World } from '../engine';
import { fieldOf, indexOf, type Course } from './course';
import { grownOrders, liftOf, spillOf } from './sales';

const DAYS_PER_QUARTER = 90;

/** One leg of shared logistics for one side over the course; fen, before tax. */
export interface LegWorth {
  readonly worth: number;
  /** Money a quarter without the fee: cost avoided (user) or added (provider). */
  readonly saving: number;
  /** Fee a quarter that comes in (+) or goes out (-). */
  readonly fee: number;
  /** Part of the user's parcels that the provider carries. */
  readonly handed: number;
  readonly sales: number;
}

const NOTHING: LegWorth = { worth: 0, saving: 0, fee: 0, handed: 0, sales: 0 };

/** Capacity over own parcels to which a firm builds as it grows, alliance or not. */
const BUILT_AHEAD = 1.2;

/**
 * Days to the door by `firm`'s own network in one region, when it carries `carried` thousand parcels a day
 * and its own
 * parcels have grown to `grown` times today's: relief that it could build itself is not a partner's gift.
 */
function ownDays(
  world: World,
  rules: Rules,
  firm: number,
  region: number,
  carried: number,
  coverage: number,
  grown: number,
): number {
  const p = rules.parameters;
  const cell = firm * world.shape.regions + region;
  const room = (world.capacity[cell] as number) + (world.leased[cell] as number);
  const capacity = grown > 1 ? Math.max(room, BUILT_AHEAD * grown * (world.load[cell] as number)) : room;
  const use = capacity > 0 ? carried / capacity : carried > 0 ? 1 : 0;
  const travel = p.baseDays + (rules.regions.reach[region] as number) + p.slowDays * (1 - coverage);
  return travel / (0.7 + 0.3 * (world.dispatch[firm] as number)) + sortingDelay(use, p);
}

function carriedNow(world: World, cell: number): number {
  return (
    (world.load[cell] as number) - (world.handedLoad[cell] as number) + (world.guestLoad[cell] as number)
  );
}

interface Flow {
  readonly handed: number;
  readonly load: number;
  readonly userDays: number;
  readonly providerDays: number;
}

/**
 * Parcels handed over when `share` is open, and by how many mean days each side's customers wait longer (+)
 * or less (-).
 */
function flowOf(
  world: World,
  rules: Rules,
  provider: number,
  user: number,
  share: number,
  integration: number,
  quarters: number,
): Flow {
  const p = rules.parameters;
  const { regions } = world.shape;
  const sent = Math.max(world.sentParcels[user] as number, p.firstSentParcels);
  const joined = p.coverageOverlap * share * integration;
  const growth = grownOrders(world, rules, user, quarters);
  const partnerGrowth = grownOrders(world, rules, provider, quarters);
  let handed = 0;
  let load = 0;
  let userDays = 0;
  let providerDays = 0;
  let providerLoad = 0;
  for (let r = 0; r < regions; r++) {
    const mine = user * regions + r;
    const theirs = provider * regions + r;
    const wants = (world.load[mine] as number) * growth;
    const room = share * (world.capacity[theirs] as number) - (world.guestLoad[theirs] as number);
    const given = Math.max(0, Math.min(room, sent * wants - (world.handedLoad[mine] as number)));
    const busy = carriedNow(world, theirs) + (world.load[theirs] as number) * (partnerGrowth - 1);
    const own = carriedNow(world, mine) + wants * (1 - 1 / growth);
    const partnerBefore = ownDays(
      world,
      rules,
      provider,
      r,
      busy,
      world.coverage[theirs] as number,
      partnerGrowth,
    );
    const partnerAfter = ownDays(
      world,
      rules,
      provider,
      r,
      busy + given,
      world.coverage[theirs] as number,
      partnerGrowth,
    );
    const covered = world.coverage[mine] as number;
    const wider = 1 - (1 - covered) * (1 - joined * (world.coverage[theirs] as number));
    const before = ownDays(world, rules, user, r, own, covered, growth);
    const alone = ownDays(world, rules, user, r, own - given, wider, growth);
    const part = wants > 0 ? given / wants : 0;
    const after = (1 - part) * alone + part * (partnerAfter + p.handOverDays * (1 - integration));
    handed += given;
    load += wants;
    userDays += wants * (after - before);
    providerDays += (world.load[theirs] as number) * (partnerAfter - partnerBefore);
    providerLoad += world.load[theirs] as number;
  }
  return {
    handed,
    load,
    userDays: load > 0 ? userDays / load : 0,
    providerDays: providerLoad > 0 ? providerDays / providerLoad : 0,
  };
}

/**
 * Profit and sales a quarter that `days` more on the way cost `firm` (negative days bring them), and what it
 * wins or loses to
 * its partner, whose customers wait `theirs` days longer.
 */
function waiting(
  world: World,
  rules: Rules,
  firm: number,
  days: number,
  partner: number,
  theirs: number,
): { sales: number; profit: number } {
  let sales = 0;
  let profit = 0;
  for (let s = 0; s < world.shape.segments; s++) {
    const patience = rules.segments.delivery[s] as number;
    const lift = liftOf(world, rules, firm, s, -patience * days, 0);
    const other = liftOf(world, rules, partner, s, -patience * theirs, 0);
    sales += lift.sales;
    profit += lift.profit + spillOf(world, rules, firm, partner, s, other.sales);
  }
  return { sales, profit };
}

/**
 * Worth of one leg to `firm` over the course.
 *
 * Provider: the fee over what a parcel costs it at the margin, less what crowding costs its own customers.
 * User: faster or
 * slower days through shoppers' patience and its margin, parcels it need not carry itself, less the fee.
 */
export function legWorth(world: World, rules: Rules, firm: number, clause: Clause, course: Course): LegWorth {
  const provider = indexOf(rules, clause.from);
  const user = indexOf(rules, clause.to);
  if (provider < 0 || user < 0 || (firm !== provider && firm !== user)) return NOTHING;
  const p = rules.parameters;
  const share = fieldOf(clause.share);
  const last = course.quarters - 1;
  const late = flowOf(world, rules, provider, user, share, course.integration[last] ?? 0, last);
  const early = flowOf(world, rules, provider, user, share, course.integration[0] ?? 0, 0);
  const volume = 0.5 * (early.handed + late.handed) * rules.scale.parcels * DAYS_PER_QUARTER;
  const dear = volume * (world.parcelCost[provider] as number);
  const fee = dear * fieldOf(clause.fee, 1);
  const keep = p.inertia;
  const own = rules.firms[user]?.ownOnline ?? 1;
  const flat =
    firm === provider
      ? fee - dear * p.parcelVariablePart
      : volume * (world.parcelCost[user] as number) * p.parcelVariablePart * own - fee;
  const partner = firm === provider ? user : provider;
  const wait = (flow: Flow): { sales: number; profit: number } =>
    firm === provider
      ? waiting(world, rules, firm, flow.providerDays, partner, flow.userDays)
      : waiting(world, rules, firm, flow.userDays, partner, flow.providerDays);
  const atFirst = wait(early);
  const atLast = wait(late);
  let reached = 0;
  let worth = 0;
  for (let q = 0; q < course.quarters; q++) {
    reached = keep * reached + (1 - keep);
    const along = last > 0 ? q / last : 1;
    worth +=
      (course.weight[q] as number) *
      (flat + reached * (atFirst.profit + (atLast.profit - atFirst.profit) * along));
  }
  const paid = firm === provider ? fee : -fee;
  return {
    worth,
    saving: flat - paid,
    fee: paid,
    handed: firm === user && late.load > 0 ? late.handed / late.load : 0,
    sales: atLast.sales,
  };
}
