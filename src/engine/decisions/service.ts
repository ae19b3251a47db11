import { amount, amountOf, type DecisionRule } from './decision';

/** Effort 0..1 put into help after the sale, easy returns, and keeping goods genuine; stands until changed. */
export const service: DecisionRule = {
  kind: 'service',
  mode: 'standing',
  attention: 0,
  keys: [],
  fields: ({ table, firm }) => ({
    'after-sales': amount(0, 1, 0.05, 'fraction', table.afterSales[firm]),
    returns: amount(0, 1, 0.05, 'fraction', table.returns[firm]),
    inspection: amount(0, 1, 0.05, 'fraction', table.inspection[firm]),
  }),
  closed: () => null,
  apply(turn, firm, decision) {
    const { world } = turn;
    world.afterSales[firm] = amountOf(decision, 'after-sales', world.afterSales[firm] as number);
    world.returns[firm] = amountOf(decision, 'returns', world.returns[firm] as number);
    world.inspection[firm] = amountOf(decision, 'inspection', world.inspection[firm] as number);
  },
};
