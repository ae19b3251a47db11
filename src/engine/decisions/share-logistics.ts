import { contractsOf } from '../alliance';
import { hasClause } from '../clauses';
import { amount, amountOf, type DecisionRule } from './decision';

/** Own, share or rent: part of own capacity that partners may fill, part of own parcels sent through partners. */
export const shareLogistics: DecisionRule = {
  kind: 'share-logistics',
  mode: 'standing',
  attention: 1,
  keys: [],
  fields: ({ table, firm }) => ({
    opened: amount(0, 0.8, 0.05, 'fraction', table.openedCapacity[firm]),
    sent: amount(0, 0.8, 0.05, 'fraction', table.sentParcels[firm]),
  }),
  closed: ({ table, firm }) =>
    contractsOf(table, firm).some(
      (slot) => hasClause(table, slot, 'logistics') || hasClause(table, slot, 'logistics-back'),
    )
      ? null
      : { code: 'no-logistics-clause', path: '' },
  apply(turn, firm, decision) {
    turn.world.openedCapacity[firm] = amountOf(decision, 'opened', turn.world.openedCapacity[firm] as number);
    turn.world.sentParcels[firm] = amountOf(decision, 'sent', turn.world.sentParcels[firm] as number);
  },
};
