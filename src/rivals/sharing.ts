import { shapleyInto, type Rules, type World } from '../engine';
import { type Course, type Deal } from './course';
import { legWorth } from './network';
import { storefrontWorth } from './trade';

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
  const { clauses } = deal.terms;
  const { members } = deal;
  if (clauses.sharing?.split === 'fee') return 0;
  const quarters = course.weight.reduce((sum, weight) => sum + weight, 0);
  const worths = new Float64Array(1 << members.length);
  let fees = 0;
  let mine = 0;
  const add = (parties: readonly (string | undefined)[], earns: (member: number) => number): void => {
    let mask = 0;
    let sum = 0;
    members.forEach((member, i) => {
      if (!parties.includes(rules.firmIds[member])) return;
      mask |= 1 << i;
      const earned = earns(member);
      sum += earned;
      if (member === firm) mine += earned;
    });
    for (let each = 0; each < worths.length; each++)
      if ((each & mask) === mask) worths[each] = (worths[each] as number) + sum;
  };
  const { storefront } = clauses;
  if (storefront)
    add(
      [storefront.from, storefront.to],
      (member) => storefrontWorth(world, rules, member, storefront, course, rate).worth,
    );
  for (const clause of [clauses.logistics, clauses['logistics-back']]) {
    if (!clause) continue;
    add([clause.from, clause.to], (member) => {
      const leg = legWorth(world, rules, member, clause, course);
      if (member === firm) fees += leg.fee * quarters;
      return leg.saving * quarters;
    });
  }
  if ((worths[worths.length - 1] as number) <= 0) return 0;
  const parts = new Float64Array(members.length);
  shapleyInto(members.length, worths, parts);
  return (parts[members.indexOf(firm)] as number) - mine - fees;
}
