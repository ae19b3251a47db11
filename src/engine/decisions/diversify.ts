import { VENTURES } from '../ventures';
import { amountOf, meansOf, money, quarterRevenue, type DecisionRule, type Seat } from './decision';

/** Largest budget of one business a quarter, as a part of the firm's revenue. */
const LARGEST = 0.1;

/**
 * Budgets a quarter for businesses beside the trade, as many as the scenario offers; stand until changed.
 *
 * Money is spent at once, income comes as the business ripens, and it may fail before: an option with a J-curve. Every
 * business takes attention and dilutes the focus of the firm.
 */
export const diversify: DecisionRule = {
  kind: 'diversify',
  mode: 'standing',
  attention: 1,
  keys: [],
  fields: (seat) =>
    Object.fromEntries(
      seat.rules.ventures.map(({ id, place }) => [
        id,
        money(seat, LARGEST * quarterRevenue(seat) + seat.rules.scale.moneyStep, budgetOf(seat, place)),
      ]),
    ),
  closed: ({ rules }) => (rules.ventures.length > 0 ? null : { code: 'no-ventures-offered', path: '' }),
  refuse: (seat, decision) => {
    let more = 0;
    for (const { id, place } of seat.rules.ventures) {
      const now = budgetOf(seat, place);
      more += Math.max(0, amountOf(decision, id, now) - now);
    }
    const means = meansOf(seat);
    return more > means ? [{ code: 'more-than-means', path: '', values: { means } }] : [];
  },
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    for (const { id, place } of rules.ventures) {
      const cell = firm * VENTURES.length + place;
      world.ventureBudget[cell] = amountOf(decision, id, world.ventureBudget[cell] as number);
    }
  },
};

function budgetOf({ table, firm }: Seat, place: number): number {
  return table.ventureBudget[firm * VENTURES.length + place] as number;
}
