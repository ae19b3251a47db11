import { shapleyInto, type FirmId, type Rules, type World } from '../engine';
import { fieldOf, type Course, type Deal } from './course';
import { legWorth } from './network';
import { storefrontWorth } from './trade';

/** What the clauses of a contract earn in money over its course, before tax: the game that is divided. */
export interface Gains {
  /** By bit mask of members: what a coalition gains among itself; the empty one and single firms gain nothing. */
  readonly worths: Float64Array;
  /** By member: what it earns itself, commission paid. */
  readonly earned: Float64Array;
  /** By member: fees for parcels that it takes in, less those that it pays. */
  readonly fees: Float64Array;
}

/** The gains of a deal as the engine counts them when it divides: shop front, saved carriage and joint fund. */
export function gainsOf(world: World, rules: Rules, deal: Deal, course: Course, rate: number): Gains {
  const { members } = deal;
  const { storefront, marketing } = deal.terms.clauses;
  const quarters = course.weight.reduce((sum, weight) => sum + weight, 0);
  const worths = new Float64Array(1 << members.length);
  const earned = new Float64Array(members.length);
  const fees = new Float64Array(members.length);
  const add = (
    parties: readonly (FirmId | undefined)[],
    earns: (member: number, at: number) => number,
  ): void => {
    let mask = 0;
    let sum = 0;
    members.forEach((member, i) => {
      if (!parties.includes(rules.firmIds[member])) return;
      mask |= 1 << i;
      const gain = earns(member, i);
      earned[i] = (earned[i] as number) + gain;
      sum += gain;
    });
    for (let each = 0; each < worths.length; each++)
      if ((each & mask) === mask) worths[each] = (worths[each] as number) + sum;
  };
  if (storefront)
    add(
      [storefront.from, storefront.to],
      (member) => storefrontWorth(world, rules, member, storefront, course, rate).worth,
    );
  for (const clause of [deal.terms.clauses.logistics, deal.terms.clauses['logistics-back']]) {
    if (!clause) continue;
    add([clause.from, clause.to], (member, i) => {
      const leg = legWorth(world, rules, member, clause, course);
      fees[i] = (fees[i] as number) + leg.fee * quarters;
      return leg.saving * quarters;
    });
  }
  if (marketing) addFund(rules, fieldOf(marketing.fund), course, worths, earned);
  return { worths, earned, fees };
}

/** What a joint fund buys beyond its money, for each who is in the coalition. */
function addFund(
  rules: Rules,
  fund: number,
  course: Course,
  worths: Float64Array,
  earned: Float64Array,
): void {
  let delivered = 0;
  course.weight.forEach((weight, q) => (delivered += weight * (course.delivered[q] as number)));
  const each = (fund / earned.length) * rules.parameters.jointMarketingGain * delivered;
  for (let i = 0; i < earned.length; i++) earned[i] = (earned[i] as number) + each;
  for (let mask = 0; mask < worths.length; mask++) {
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
    if (size > 1) worths[mask] = (worths[mask] as number) + each * size;
  }
}

/**
 * What a rule of division changes for `firm` over the course, against fees and commission as they stand; before tax.
 *
 * All rules are weighed by the Shapley value of what the contract's own clauses earn in money: for two partners the nucleolus
 * is the same, and who will depend on whom is not known before.
 */
export function sharingWorth(
  world: World,
  rules: Rules,
  firm: number,
  deal: Deal,
  course: Course,
  rate: number,
): number {
  if (deal.terms.clauses.sharing?.split === 'fee') return 0;
  const { worths, earned, fees } = gainsOf(world, rules, deal, course, rate);
  if ((worths[worths.length - 1] as number) <= 0) return 0;
  const parts = new Float64Array(deal.members.length);
  shapleyInto(deal.members.length, worths, parts);
  const at = deal.members.indexOf(firm);
  return (parts[at] as number) - (earned[at] as number) - (fees[at] as number);
}
