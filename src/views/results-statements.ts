import {
  assetsOf,
  claimsOf,
  equityOf,
  netProfitOf,
  operatingProfitOf,
  type ColumnName,
  type Posting,
  type Scale,
  type Table,
} from '../engine';
import { formatMoneyCell, moneyCellUnit, type Lang } from './format';
import { ACCOUNT_WORDS } from './words/accounts';

export interface StatementRow {
  readonly label: string;
  readonly value: string;
  readonly sum: boolean;
}

export interface Statement {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly StatementRow[];
}

/** Income, cash flow and balance of one firm for the quarter that `table` closed. `ledger` holds the firm's own postings. */
export function statementsOf(
  table: Table,
  before: Table,
  firm: number,
  ledger: readonly Posting[],
  language: Lang,
  scale: Scale,
): readonly Statement[] {
  return [
    incomeOf(table, firm, language, scale),
    cashOf(table, before, firm, ledger, language, scale),
    balanceOf(table, firm, language, scale),
  ];
}

function cell(table: Table, column: ColumnName, firm: number): number {
  return table[column][firm] ?? 0;
}

function rowsWith(language: Lang, scale: Scale) {
  const rows: StatementRow[] = [];
  return {
    rows,
    /** A line that is nothing this quarter is left out. */
    line(label: string, fen: number): void {
      if (fen !== 0) rows.push({ label, value: formatMoneyCell(fen, language, scale), sum: false });
    },
    sum(label: string, fen: number): void {
      rows.push({ label, value: formatMoneyCell(fen, language, scale), sum: true });
    },
  };
}

function incomeOf(table: Table, firm: number, language: Lang, scale: Scale): Statement {
  const { income: words } = ACCOUNT_WORDS[language];
  const { rows, line, sum } = rowsWith(language, scale);
  const of = (column: ColumnName): number => cell(table, column, firm);
  line(words.sales, of('ownSales'));
  line(words.commissions, of('commissionIncome'));
  line(words.carried, of('logisticsIncome'));
  line(words.ventures, of('ventureIncome'));
  line(words.goods, -of('costOfGoods'));
  line(words.markdown, -of('markdown'));
  line(words.fulfilment, -of('fulfilment'));
  line(words.marketing, -of('marketing'));
  line(words.commissionPaid, -of('commissionPaid'));
  line(words.shops, -of('storeCosts'));
  line(words.service, -of('serviceCosts'));
  line(words.overheads, -of('overheads'));
  line(words.research, -of('research'));
  line(words.alliances, -of('allianceCosts'));
  line(words.incidents, -of('incidentLosses'));
  line(words.depreciation, -of('depreciation'));
  sum(words.operating, operatingProfitOf(table, firm));
  line(words.stakes, of('investmentGain'));
  line(words.interest, -of('interest'));
  line(words.tax, -of('tax'));
  sum(words.net, netProfitOf(table, firm));
  return { title: words.title, unit: moneyCellUnit(language, scale), rows };
}

/** Cash that came in less what went out against one account on the other side. */
function cashAgainst(ledger: readonly Posting[], accounts: readonly string[]): number {
  let sum = 0;
  for (const { debit, credit, amount } of ledger) {
    if (debit === 'cash' && accounts.includes(credit)) sum += amount;
    if (credit === 'cash' && accounts.includes(debit)) sum -= amount;
  }
  return sum;
}

function cashOf(
  table: Table,
  before: Table,
  firm: number,
  ledger: readonly Posting[],
  language: Lang,
  scale: Scale,
): Statement {
  const { cash: words } = ACCOUNT_WORDS[language];
  const { rows, line, sum } = rowsWith(language, scale);
  const of = (column: ColumnName): number => cell(table, column, firm);
  const change = (column: ColumnName): number => of(column) - cell(before, column, firm);
  const profit = netProfitOf(table, firm) + of('depreciation');
  const stock = -(change('inventory') + change('receivables'));
  const suppliers = change('payables');
  const operations = of('cashFromOperations');
  line(words.profit, profit);
  line(words.stock, stock);
  line(words.suppliers, suppliers);
  line(words.other, operations - profit - stock - suppliers);
  sum(words.operations, operations);
  line(words.building, cashAgainst(ledger, ['fixedAssets']));
  line(words.stakes, cashAgainst(ledger, ['stakesHeld']));
  sum(words.investing, of('cashFromInvesting'));
  line(words.loans, cashAgainst(ledger, ['debt']));
  line(words.owners, cashAgainst(ledger, ['paidIn', 'retained']));
  sum(words.financing, of('cashFromFinancing'));
  sum(words.change, change('cash'));
  rows.push({
    label: words.hand(formatMoneyCell(cell(before, 'cash', firm), language, scale)),
    value: formatMoneyCell(of('cash'), language, scale),
    sum: false,
  });
  return { title: words.title, unit: moneyCellUnit(language, scale), rows };
}

function balanceOf(table: Table, firm: number, language: Lang, scale: Scale): Statement {
  const { balance: words } = ACCOUNT_WORDS[language];
  const { rows, line, sum } = rowsWith(language, scale);
  const of = (column: ColumnName): number => cell(table, column, firm);
  line(words.cash, of('cash'));
  line(words.receivables, of('receivables'));
  line(words.inventory, of('inventory'));
  line(words.stakesHeld, of('stakesHeld'));
  line(words.fixedAssets, of('fixedAssets'));
  line(words.otherAssets, of('otherAssets'));
  sum(words.assets, assetsOf(table, firm));
  line(words.payables, of('payables'));
  line(words.debt, of('debt'));
  line(words.otherLiabilities, of('otherLiabilities'));
  line(words.equity, equityOf(table, firm));
  sum(words.claims, claimsOf(table, firm));
  return { title: words.title, unit: moneyCellUnit(language, scale), rows };
}
