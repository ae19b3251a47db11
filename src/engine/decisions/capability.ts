import { amount, amountOf, MONEY_STEP, quarterRevenue, stepDown, type DecisionRule } from './decision';

const BUDGETS = {
  research: 'researchBudget',
  training: 'trainingBudget',
  data: 'dataBudget',
  security: 'securityBudget',
} as const;
const NAMES = Object.keys(BUDGETS) as (keyof typeof BUDGETS)[];

/** Budgets a quarter for own research, training of people, the data platform and security; stand until changed. */
export const capability: DecisionRule = {
  kind: 'capability',
  mode: 'standing',
  attention: 0,
  keys: [],
  fields: (seat) =>
    Object.fromEntries(
      NAMES.map((name) => [
        name,
        amount(
          0,
          stepDown(0.04 * quarterRevenue(seat) + MONEY_STEP),
          MONEY_STEP,
          'fen',
          seat.table[BUDGETS[name]][seat.firm],
        ),
      ]),
    ),
  closed: () => null,
  apply(turn, firm, decision) {
    for (const name of NAMES) {
      const column = turn.world[BUDGETS[name]];
      column[firm] = amountOf(decision, name, column[firm] as number);
    }
  },
};
