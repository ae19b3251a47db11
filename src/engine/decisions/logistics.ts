import { post } from '../ledger';
import { roundFen } from '../units';
import { amount, amountOf, meansOf, money, regionField, textOf, type DecisionRule } from './decision';

/** Steps of money that dispatch technology can take in a quarter. */
const LARGEST_DISPATCH = 200;

/** Own capacity by region (built, opens next quarter), leased capacity, dispatch technology, and days of stock kept. */
export const logistics: DecisionRule = {
  kind: 'logistics',
  mode: 'once',
  attention: 1,
  keys: ['region'],
  fields: (seat) => {
    const { table, rules, firm } = seat;
    const most = Math.floor(meansOf(seat) / Math.max(1, rules.parameters.buildCost));
    let largest = 0;
    for (let r = 0; r < table.shape.regions; r++) {
      largest = Math.max(largest, table.capacity[firm * table.shape.regions + r] as number);
    }
    const room = Math.max(20, Math.floor(largest));
    return {
      region: regionField(rules),
      build: amount(0, Math.min(most, room), 1, 'count'),
      lease: amount(0, room, 1, 'count'),
      release: amount(0, 500, 1, 'count'),
      dispatch: money(seat, Math.min(meansOf(seat), LARGEST_DISPATCH * rules.scale.moneyStep)),
      cover: amount(10, 90, 1, 'days', table.coverDays[firm]),
    };
  },
  closed: () => null,
  refuse: ({ table, rules, firm }, decision) => {
    const cell = firm * table.shape.regions + rules.regionIds.indexOf(textOf(decision, 'region'));
    const leased = (table.leased[cell] as number) + amountOf(decision, 'lease', 0);
    const release = amountOf(decision, 'release', 0);
    return release > leased
      ? [{ code: 'more-than-leased', path: 'release', values: { leased: Math.floor(leased) } }]
      : [];
  },
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    const p = rules.parameters;
    const cell = firm * world.shape.regions + rules.regionIds.indexOf(textOf(decision, 'region'));
    const built = amountOf(decision, 'build', 0);
    world.building[cell] = (world.building[cell] as number) + built;
    post(turn, firm, 'fixedAssets', 'cash', roundFen(built * p.buildCost), 'logistics');
    world.leased[cell] = Math.max(
      0,
      (world.leased[cell] as number) + amountOf(decision, 'lease', 0) - amountOf(decision, 'release', 0),
    );
    const dispatch = amountOf(decision, 'dispatch', 0);
    post(turn, firm, 'fixedAssets', 'cash', dispatch, 'logistics');
    world.dispatch[firm] = Math.min(
      4,
      (world.dispatch[firm] as number) + p.dispatchGain * (dispatch / (dispatch + p.dispatchHalf)),
    );
    world.coverDays[firm] = amountOf(decision, 'cover', world.coverDays[firm] as number);
  },
};
