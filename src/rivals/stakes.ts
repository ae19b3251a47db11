import { clip, CONTROL, controlOf, type Clause, type Rules, type World } from '../engine';
import type { Course } from './course';
import { fieldOf, indexOf } from './course';

/** What a stake is worth to one side, and what it does to its books at the closing; fen. */
export interface StakeWorth {
  readonly worth: number;
  /** Cash that flows in (+) or out (-) at the closing. */
  readonly cash: number;
  /** Stake bought by this firm, at what it paid. */
  readonly bought: number;
  /** Part of this firm that the partner holds afterwards. */
  readonly held: number;
}

const NOTHING: StakeWorth = { worth: 0, cash: 0, bought: 0, held: 0 };
/** Part of its own market value that an issuer would give to keep a veto out of other hands. */
const VETO_COST = 0.03;
/**
 * The same for a whole stake without a veto, in proportion to the stake squared: small holders are let alone.
 */
const CONTROL_COST = 0.08;
/**
 * What control itself is paid for beside the shares: 14 % of the value of a firm on the mean of 39 countries. Source: Dyck &
 * Zingales (2004) "Private benefits of control: an international comparison", Journal of Finance 59(2).
 */
const MAJORITY_COST = 0.14;
/** Chance that the stake is sold on the market within the term, at the block discount. */
const RESALE = 0.5;
/** Part of what the issuer loses in control that is of use to the buyer. */
const INFLUENCE = 0.5;

/** What money costs a firm a quarter beyond what its lenders ask: dearer the nearer the wall it stands. */
function costOfTies(world: World, rules: Rules, firm: number): number {
  const strain = clip((world.pressure[firm] as number) / 100, 0, 1);
  return 0.002 + (rules.parameters.pressureSpread / 4) * strain + 0.02 * Math.max(0, strain - 0.35);
}

/**
 * Worth of an equity clause to `firm`, by placement or buy-out: bought shares at what the market will hold them to be, less price and
 * tied capital;
 * issued shares at cash received less value and control given.
 *
 * After the closing the issuer is worth its market value and the cash (a private placement), so a fen of
 * price costs the
 * buyer 1 - stake and the old owners keep 1 - stake of it. Firms that are neither buyer nor issuer get 0.
 */
export function stakeWorth(
  world: World,
  rules: Rules,
  firm: number,
  clause: Clause,
  course: Course,
): StakeWorth {
  const buyer = indexOf(rules, clause.from);
  const issuer = indexOf(rules, clause.to);
  if (buyer < 0 || issuer < 0 || (firm !== buyer && firm !== issuer)) return NOTHING;
  const stake = fieldOf(clause.stake);
  const pay = fieldOf(clause.pay);
  const closes = fieldOf(clause.closesAfterQuarters);
  let wait = 1;
  for (let q = 0; q < closes; q++) wait /= 1.015;
  const { firms } = world.shape;
  const value = world.marketValue[issuer] as number;
  const before = world.stake[buyer * firms + issuer] as number;
  const out = clause.kind === 'buy-out';
  const after = out ? before + stake : before * (1 - stake) + stake;
  const control = controlLost(after) - controlLost(before);
  // Bought out, the firm gets none of the money, and nobody's part is diluted.
  const held = out ? value : value + pay;
  if (firm === buyer) {
    const bound = Math.min(12, Math.max(4, fieldOf(clause.lockUpQuarters)));
    const tied = pay * costOfTies(world, rules, firm) * bound;
    const diluted = out ? 0 : before * (stake * held - pay);
    const worth =
      stake * held * (1 - RESALE * rules.parameters.blockDiscount) -
      pay -
      diluted +
      INFLUENCE * control * value -
      tied;
    return { worth: worth * wait, cash: -pay, bought: pay, held: 0 };
  }
  const relief = out ? 0 : pay * costOfTies(world, rules, firm) * 6;
  const eased = world.debt[firm] as number;
  let rate = 0;
  for (let q = closes; q < course.quarters; q++) {
    rate += (course.weight[q] as number) * eased * (rules.parameters.equityRateRelief / 4) * 0.5;
  }
  return {
    worth: (pay - stake * held + relief - control * value) * wait + rate,
    cash: out ? 0 : pay,
    bought: 0,
    held: after,
  };
}

/** Part of its value that a firm's owners lose in say when one holder has `stake` of it. */
function controlLost(stake: number): number {
  const rung = controlOf(stake);
  const majority = rung === CONTROL.control ? MAJORITY_COST : 0;
  return CONTROL_COST * stake * stake + (rung >= CONTROL.veto ? VETO_COST : 0) + majority;
}
