import { amountOf, money, quarterRevenue, type DecisionRule } from './decision';

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
        money(
          seat,
          0.04 * quarterRevenue(seat) + seat.rules.scale.moneyStep,
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
