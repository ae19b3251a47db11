import { amount, amountOf, segmentField, textOf, type DecisionRule } from './decision';

/** Stance of one segment's prices against the market, -10 % .. +10 %; stands until changed. */
export const price: DecisionRule = {
  kind: 'price',
  mode: 'standing',
  attention: 0,
  keys: ['segment'],
  fields: ({ rules }) => ({ segment: segmentField(rules), stance: amount(-0.1, 0.1, 0.005, 'fraction', 0) }),
  closed: () => null,
  apply(turn, firm, decision) {
    const s = turn.rules.segmentIds.indexOf(textOf(decision, 'segment'));
    const cell = firm * turn.world.shape.segments + s;
    turn.world.priceStance[cell] = amountOf(decision, 'stance', turn.world.priceStance[cell] as number);
  },
};
