import { allianceId, allianceSlot, contractsOf, isRunning } from '../alliance';
import { amount, amountOf, textOf, type DecisionRule } from './decision';

/** 618 in the second quarter, Double 11 in the fourth: depth of the discount, alone or together with an ally. */
export const festival: DecisionRule = {
  kind: 'festival',
  mode: 'once',
  attention: 1,
  keys: [],
  fields: ({ table, firm }) => ({
    depth: amount(0, 0.3, 0.01, 'fraction'),
    with: {
      type: 'entity',
      of: 'alliance',
      allowed: contractsOf(table, firm)
        .filter((slot) => isRunning(table, slot))
        .map(allianceId),
    },
  }),
  closed: ({ season }) =>
    season === 1 || season === 3 ? null : { code: 'no-festival-this-quarter', path: '' },
  apply(turn, firm, decision) {
    turn.world.festivalDepth[firm] = amountOf(decision, 'depth', 0);
    turn.world.festivalPartner[firm] = allianceSlot(textOf(decision, 'with')) + 1;
  },
};
