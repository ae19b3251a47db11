import { ASSETS, CLAIMS, EXPENSES, INCOME, type Account } from './columns';
import type { Turn } from './turn';
import type { Fen } from './units';
import { layoutOf, type Table } from './world';

/** +1 where a debit raises the account (assets, expenses), -1 where a credit does (claims, income). */
const SIDE = Object.fromEntries([
  ...ASSETS.map((name) => [name, 1]),
  ...EXPENSES.map((name) => [name, 1]),
  ...CLAIMS.map((name) => [name, -1]),
  ...INCOME.map((name) => [name, -1]),
]) as Record<Account, 1 | -1>;

type Flow = 'cashFromOperations' | 'cashFromInvesting' | 'cashFromFinancing';

/** Which part of the cash-flow statement a movement of cash belongs to, by the account on its other side. */
const FLOW: Readonly<Record<Account, Flow>> = {
  ...(Object.fromEntries(
    [...ASSETS, ...CLAIMS, ...INCOME, ...EXPENSES].map((name) => [name, 'cashFromOperations']),
  ) as Record<Account, Flow>),
  fixedAssets: 'cashFromInvesting',
  stakesHeld: 'cashFromInvesting',
  debt: 'cashFromFinancing',
  paidIn: 'cashFromFinancing',
  retained: 'cashFromFinancing',
};

/**
 * Moves `amount` (a whole number of fen, >= 0) from `credit` to `debit` of one firm: the only way that balances change.
 *
 * Books cannot fail to balance: both sides take the same integer. Cash on either side also enters the
 * cash-flow statement.
 */
export function post(
  turn: Turn,
  firm: number,
  debit: Account,
  credit: Account,
  amount: Fen,
  cause: string,
): void {
  if (amount === 0) return;
  // By place in the buffer: a column fetched by a name that varies is several times dearer.
  const { cells, shape } = turn.world;
  const { start } = layoutOf(shape);
  const debited = start[debit] + firm;
  const credited = start[credit] + firm;
  cells[debited] = (cells[debited] as number) + SIDE[debit] * amount;
  cells[credited] = (cells[credited] as number) - SIDE[credit] * amount;
  if (debit === 'cash') {
    const flow = start[FLOW[credit]] + firm;
    cells[flow] = (cells[flow] as number) + amount;
  } else if (credit === 'cash') {
    const flow = start[FLOW[debit]] + firm;
    cells[flow] = (cells[flow] as number) - amount;
  }
  turn.recorder?.postings.push({ firm, debit, credit, amount, cause });
}

export function assetsOf(table: Table, firm: number): Fen {
  let sum = 0;
  for (const account of ASSETS) sum += table[account][firm] as number;
  return sum;
}

export function claimsOf(table: Table, firm: number): Fen {
  let sum = 0;
  for (const account of CLAIMS) sum += table[account][firm] as number;
  return sum;
}

/** Book equity: paid in, retained and revaluation. */
export function equityOf(table: Table, firm: number): Fen {
  return (
    (table.paidIn[firm] as number) + (table.retained[firm] as number) + (table.revaluation[firm] as number)
  );
}

/** Sales on own account, commissions and logistics for others, this quarter. */
export function revenueOf(table: Table, firm: number): Fen {
  return (
    (table.ownSales[firm] as number) +
    (table.commissionIncome[firm] as number) +
    (table.logisticsIncome[firm] as number)
  );
}

/** Expenses that come before interest and tax. */
const RUNNING_EXPENSES = EXPENSES.filter((account) => account !== 'interest' && account !== 'tax');

/** Profit before interest, tax and gains on stakes, this quarter. */
export function operatingProfitOf(table: Table, firm: number): Fen {
  const { cells, shape } = table;
  const { start } = layoutOf(shape);
  let profit = revenueOf(table, firm);
  for (const account of RUNNING_EXPENSES) profit -= cells[start[account] + firm] as number;
  return profit;
}

export function netProfitOf(table: Table, firm: number): Fen {
  return (
    operatingProfitOf(table, firm) +
    (table.investmentGain[firm] as number) -
    (table.interest[firm] as number) -
    (table.tax[firm] as number)
  );
}

/** Sum of the last four quarters of a trail, in fixed order. */
export function trailSum(trail: Float64Array, firm: number): number {
  const first = firm * 4;
  return (
    (trail[first] as number) +
    (trail[first + 1] as number) +
    (trail[first + 2] as number) +
    (trail[first + 3] as number)
  );
}
