import { post } from '../ledger';
import { roundFen } from '../units';
import { amount, amountOf, meansOf, money, regionField, textOf, type DecisionRule } from './decision';

/** Steps of money that a pilot can take in a quarter. */
const LARGEST_PILOT = 100;

/** Opens, closes and digitises shops in one region; a pilot buys a chance that the new format works. */
export const stores: DecisionRule = {
  kind: 'stores',
  mode: 'once',
  attention: 1,
  keys: ['region'],
  fields: (seat) => ({
    region: regionField(seat.rules),
    open: amount(
      0,
      Math.min(300, Math.floor(meansOf(seat) / Math.max(1, seat.rules.parameters.storeCost))),
      1,
      'count',
    ),
    close: amount(0, 300, 1, 'count'),
    digitise: amount(
      0,
      Math.min(300, Math.floor(meansOf(seat) / Math.max(1, seat.rules.parameters.digitiseCost))),
      1,
      'count',
    ),
    pilot: money(seat, Math.min(meansOf(seat), LARGEST_PILOT * seat.rules.scale.moneyStep)),
  }),
  closed: ({ table, firm }) => {
    const { regions } = table.shape;
    for (let r = 0; r < regions; r++) if ((table.stores[firm * regions + r] as number) > 0) return null;
    return { code: 'no-shops', path: '' };
  },
  refuse: ({ table, rules, firm }, decision) => {
    const cell = firm * table.shape.regions + rules.regionIds.indexOf(textOf(decision, 'region'));
    const shops = (table.stores[cell] as number) + amountOf(decision, 'open', 0);
    const left = shops - amountOf(decision, 'close', 0);
    if (left < 0) return [{ code: 'more-than-shops', path: 'close', values: { shops } }];
    const digital = (table.digitalStores[cell] as number) + amountOf(decision, 'digitise', 0);
    return digital > left && amountOf(decision, 'digitise', 0) > 0
      ? [{ code: 'more-than-shops', path: 'digitise', values: { shops: left } }]
      : [];
  },
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    const p = rules.parameters;
    const cell = firm * world.shape.regions + rules.regionIds.indexOf(textOf(decision, 'region'));
    const opened = amountOf(decision, 'open', 0);
    const closed = amountOf(decision, 'close', 0);
    const digitised = amountOf(decision, 'digitise', 0);
    post(turn, firm, 'fixedAssets', 'cash', roundFen(opened * p.storeCost), 'stores');
    post(turn, firm, 'fixedAssets', 'cash', roundFen(digitised * p.digitiseCost), 'stores');
    // A closed shop gives back part of its fittings in cash; the rest is written off.
    const scrap = Math.min(
      roundFen(closed * p.storeCost * 0.2),
      Math.max(0, world.fixedAssets[firm] as number),
    );
    post(turn, firm, 'cash', 'fixedAssets', scrap, 'stores');
    const lost = Math.min(
      roundFen(closed * p.storeCost * 0.2),
      Math.max(0, world.fixedAssets[firm] as number),
    );
    post(turn, firm, 'depreciation', 'fixedAssets', lost, 'stores');
    world.stores[cell] = (world.stores[cell] as number) + opened - closed;
    world.digitalStores[cell] = Math.min(
      world.stores[cell] as number,
      (world.digitalStores[cell] as number) + digitised,
    );
    world.pilotSpend[firm] = (world.pilotSpend[firm] as number) + amountOf(decision, 'pilot', 0);
  },
};
