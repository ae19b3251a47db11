import { ASSETS, CLAIMS, EXPENSES, INCOME, type Account } from './columns';
import type { Turn } from './turn';
import type { Fen } from './units';
import { layoutOf, type Shape, type Table } from './world';

/** +1 where a debit raises the account (assets, expenses), -1 where a credit does (claims, income). */
const SIDE = Object.fromEntries([
  ...ASSETS.map((name) => [name, 1]),
  ...EXPENSES.map((name) => [name, 1]),
  ...CLAIMS.map((name) => [name, -1]),
  ...INCOME.map((name) => [name, -1]),
]) as Record<Account, 1 | -1>;

type Flow = 'cashFromOperations' | 'cashFromInvesting' | 'cashFromFinancing';

/** Which part of the cash-flow statement a movement of cash belongs to, by the account on its other side. */
const FLOW: Readonly<Partial<Record<Account, Flow>>> = {
  fixedAssets: 'cashFromInvesting',
  stakesHeld: 'cashFromInvesting',
  debt: 'cashFromFinancing',
  paidIn: 'cashFromFinancing',
  retained: 'cashFromFinancing',
};

/** Where an account lies in the buffer, its side, and where a movement of cash against it is counted. */
interface Place {
  readonly start: number;
  readonly side: 1 | -1;
  readonly flow: number;
}
type Places = Readonly<Record<Account, Place>>;

let latest: { readonly shape: Shape; readonly places: Places } | null = null;

/** Places of all accounts, kept for the last shape: a column fetched by a name that varies is several times dearer. */
function placesOf(shape: Shape): Places {
  if (latest?.shape === shape) return latest.places;
  const { start } = layoutOf(shape);
  const accounts = Object.keys(SIDE) as Account[];
  const places = Object.fromEntries(
    accounts.map((name): [Account, Place] => [
      name,
      { start: start[name], side: SIDE[name], flow: start[FLOW[name] ?? 'cashFromOperations'] },
    ]),
  ) as Places;
  latest = { shape, places };
  return places;
}

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
  const { cells, shape } = turn.world;
  const places = placesOf(shape);
  const debited = places[debit];
  const credited = places[credit];
  const up = debited.start + firm;
  const down = credited.start + firm;
  cells[up] = (cells[up] as number) + debited.side * amount;
  cells[down] = (cells[down] as number) - credited.side * amount;
  if (debit === 'cash') {
    const flow = credited.flow + firm;
    cells[flow] = (cells[flow] as number) + amount;
  } else if (credit === 'cash') {
    const flow = debited.flow + firm;
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

/** Sales on own account, commissions, logistics for others and businesses beside the trade, this quarter. */
export function revenueOf(table: Table, firm: number): Fen {
  return (
    (table.ownSales[firm] as number) +
    (table.commissionIncome[firm] as number) +
    (table.logisticsIncome[firm] as number) +
    (table.ventureIncome[firm] as number)
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
