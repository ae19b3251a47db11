import { amount, amountOf, type DecisionRule, type Seat } from './decision';

/** Furthest that a take rate moves from the one that the platform opened with. */
const DEAREST = 0.03;
const STEP = 0.0025;

/**
 * How a platform treats its merchants and partners; stands until changed.
 *
 * Take rate against the opening one, part of the front page lent to partners' storefronts, effort 0..1 put into a
 * premium zone, part of doubtful reviews and goods kept off the site, part of merchants asked to sell nowhere else.
 */
export const platform: DecisionRule = {
  kind: 'platform',
  mode: 'standing',
  attention: 1,
  keys: [],
  fields: (seat) => {
    const { table, firm } = seat;
    return {
      'take-rate': amount(-cheapest(seat), DEAREST, STEP, 'fraction', table.takeMove[firm]),
      slots: amount(0, 0.5, 0.05, 'fraction', table.partnerSlots[firm]),
      'premium-zone': amount(0, 1, 0.05, 'fraction', table.premiumZone[firm]),
      curation: amount(0, 1, 0.05, 'fraction', table.curation[firm]),
      exclusivity: amount(0, 1, 0.05, 'fraction', table.merchantTie[firm]),
    };
  },
  closed: ({ rules, firm }) =>
    rules.firms[firm]?.sort === 'platform' ? null : { code: 'hosts-no-merchants', path: '' },
  apply(turn, firm, decision) {
    const { world } = turn;
    world.takeMove[firm] = amountOf(decision, 'take-rate', world.takeMove[firm] as number);
    world.partnerSlots[firm] = amountOf(decision, 'slots', world.partnerSlots[firm] as number);
    world.premiumZone[firm] = amountOf(decision, 'premium-zone', world.premiumZone[firm] as number);
    world.curation[firm] = amountOf(decision, 'curation', world.curation[firm] as number);
    world.merchantTie[firm] = amountOf(decision, 'exclusivity', world.merchantTie[firm] as number);
  },
};

/** Most that merchants can be let off: down to nothing, in whole steps, and at most two points. */
function cheapest({ rules, firm }: Seat): number {
  const rate = rules.firms[firm]?.takeRate ?? 0;
  return Math.min(0.02, Math.floor(rate / STEP) * STEP);
}
