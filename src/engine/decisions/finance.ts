import { equityOf, post } from '../ledger';
import { issueToMarket, placeShares, sellStake } from '../phases/equity';
import { report } from '../turn';
import { roundFen } from '../units';
import { amount, amountOf, meansOf, money, textOf, type DecisionRule } from './decision';

/**
 * Borrow, repay, issue, buy back, pay out, finance suppliers, lend to shoppers, sell a stake; when cash has run out, restructure.
 *
 * `issue` and `buyBack` are parts of the shares outstanding; `sell` is the part of the stake held in `stake`.
 */
export const finance: DecisionRule = {
  kind: 'finance',
  mode: 'once',
  attention: 0,
  keys: [],
  fields: (seat) => {
    const { table, rules, firm } = seat;
    const { firms } = table.shape;
    const quarter = table.quarter[0] as number;
    const cash = Math.max(0, table.cash[firm] as number);
    return {
      borrow: money(seat, table.creditLine[firm] as number),
      repay: money(seat, Math.min(cash, table.debt[firm] as number)),
      issue: amount(0, 0.2, 0.005, 'fraction'),
      'buy-back': amount(0, 0.1, 0.005, 'fraction'),
      dividend: money(seat, Math.min(cash, Math.max(0, table.retained[firm] as number))),
      'supplier-finance': amount(0, 1, 0.1, 'fraction', table.supplierFinance[firm]),
      'consumer-credit': amount(0, 1, 0.1, 'fraction', table.consumerCredit[firm]),
      stake: {
        type: 'entity',
        of: 'firm',
        allowed: rules.firmIds.filter((_, issuer) => {
          const cell = firm * firms + issuer;
          return (table.stake[cell] as number) > 0 && (table.stakeLockedUntil[cell] as number) <= quarter;
        }),
      },
      sell: amount(0, 1, 0.01, 'fraction'),
      restructure: amount(0, (table.shortQuarters[firm] as number) > 0 ? 1 : 0, 1, 'count'),
    };
  },
  closed: () => null,
  refuse: (seat, decision) => {
    const { table, firm } = seat;
    const buyBack = amountOf(decision, 'buy-back', 0) * (table.marketValue[firm] as number);
    const spent = buyBack + amountOf(decision, 'dividend', 0) + amountOf(decision, 'repay', 0);
    const means = meansOf(seat) + amountOf(decision, 'borrow', 0);
    const refusals = spent > means ? [{ code: 'more-than-means', path: '', values: { means } }] : [];
    if (amountOf(decision, 'sell', 0) > 0 && textOf(decision, 'stake') === '') {
      return [...refusals, { code: 'missing-field', path: 'stake' }];
    }
    return refusals;
  },
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    world.borrowing[firm] = (world.borrowing[firm] as number) + amountOf(decision, 'borrow', 0);
    world.repayment[firm] = (world.repayment[firm] as number) + amountOf(decision, 'repay', 0);
    world.supplierFinance[firm] = amountOf(
      decision,
      'supplier-finance',
      world.supplierFinance[firm] as number,
    );
    world.consumerCredit[firm] = amountOf(decision, 'consumer-credit', world.consumerCredit[firm] as number);
    payOut(turn, firm, amountOf(decision, 'dividend', 0));
    issueToMarket(turn, firm, amountOf(decision, 'issue', 0));
    buyBack(turn, firm, amountOf(decision, 'buy-back', 0));
    const issuer = rules.firmIds.indexOf(textOf(decision, 'stake'));
    if (issuer >= 0) sellStake(turn, firm, issuer, amountOf(decision, 'sell', 0), 'finance');
    if (amountOf(decision, 'restructure', 0) > 0) restructure(turn, firm);
  },
};

/** A dividend goes to all owners by their parts, so that whoever controls the firm takes no more than the minority. */
function payOut(turn: Parameters<DecisionRule['apply']>[0], firm: number, dividend: number): void {
  if (dividend <= 0) return;
  const { world } = turn;
  const { firms } = world.shape;
  post(turn, firm, 'retained', 'cash', dividend, 'finance');
  world.ownersCash[firm] = (world.ownersCash[firm] as number) - dividend;
  for (let holder = 0; holder < firms; holder++) {
    if (world.active[holder] === 0) continue;
    const part = Math.floor(dividend * (world.stake[holder * firms + firm] as number));
    post(turn, holder, 'cash', 'investmentGain', part, 'dividend');
    world.ownersCash[holder] = (world.ownersCash[holder] as number) + part;
  }
}

/** Shares bought on the market and cancelled; every holder's part grows. */
function buyBack(turn: Parameters<DecisionRule['apply']>[0], firm: number, part: number): void {
  if (part <= 0) return;
  const { world } = turn;
  const price = roundFen((world.marketValue[firm] as number) * part);
  post(turn, firm, 'paidIn', 'cash', price, 'finance');
  world.ownersCash[firm] = (world.ownersCash[firm] as number) - price;
  placeShares(turn, firm, -(world.shares[firm] as number) * part);
}

/** Lenders forgive a part of the debt for new shares: the firm lives on, its old owners own less of it. */
function restructure(turn: Parameters<DecisionRule['apply']>[0], firm: number): void {
  const { world, rules } = turn;
  const forgiven = roundFen((world.debt[firm] as number) * rules.parameters.restructuredDebt);
  post(turn, firm, 'debt', 'paidIn', forgiven, 'finance');
  const fresh = roundFen(
    Math.max(0, equityOf(world, firm)) * 0.05 + Math.max(0, -(world.cash[firm] as number)),
  );
  post(turn, firm, 'cash', 'paidIn', fresh, 'finance');
  placeShares(turn, firm, (world.shares[firm] as number) * 0.6);
  world.reputation[firm] = Math.max(0, (world.reputation[firm] as number) - 0.1);
  report(turn, 'restructured', firm, { forgiven, fresh });
}
