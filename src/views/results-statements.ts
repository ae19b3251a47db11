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
import { seen } from './desk-seat';
import { formatMoneyCell, formatShare, moneyCellUnit, type Lang } from './format';
import { ACCOUNT_WORDS } from './words/accounts';
import { STATEMENT_WORDS } from './words/statements';

/** One quarter of a firm's books: the tables at its ends and the firm's own postings of it. */
export interface BooksOfQuarter {
  readonly before: Table;
  readonly table: Table;
  readonly ledger: readonly Posting[];
}

/** One line of a statement in fen: an item, or a sum of items above it. */
export interface BookLine {
  readonly label: string;
  readonly fen: number;
  readonly kind: 'item' | 'sum' | 'note';
}

export interface StatementRow {
  readonly label: string;
  readonly value: string;
  /** The quarter before; a dot where the books begin later. */
  readonly prior: string;
  /** Change on the same quarter a year before, in percent; a dot where there is none, or where it has no meaning. */
  readonly onYear: string;
  readonly sum: boolean;
}

export interface Statement {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly StatementRow[];
  /** Whether any line has a quarter before, or a year, to be held against. */
  readonly hasPrior: boolean;
  readonly hasYear: boolean;
}

export interface StatementsInput {
  /** Tables at the start of every quarter, the opening first. */
  readonly tables: readonly Table[];
  readonly ledgers: readonly (readonly Posting[])[];
  readonly firm: number;
  /** Counted from 1. */
  readonly quarter: number;
  readonly language: Lang;
  readonly scale: Scale;
}

const NONE = '·';

/** Income, cash flow and balance of a firm for one quarter, each line with the quarter before and the change on the year. */
export function statementsOf({
  tables,
  ledgers,
  firm,
  quarter,
  language,
  scale,
}: StatementsInput): readonly Statement[] {
  const words = ACCOUNT_WORDS[language];
  const booksAt = (at: number): BooksOfQuarter | null => {
    const [before, table] = [tables[at - 1], tables[at]];
    return before && table ? { before, table, ledger: ledgers[at - 1] ?? [] } : null;
  };
  const now = booksAt(quarter);
  if (!now) return [];
  const [prior, yearAgo] = [booksAt(quarter - 1), booksAt(quarter - 4)];
  const say = (fen: number): string => formatMoneyCell(fen, language, scale);
  const told = (
    title: string,
    linesOf: (books: BooksOfQuarter) => readonly BookLine[],
    older: readonly [readonly BookLine[] | null, readonly BookLine[] | null],
  ): Statement => {
    const rows = linesOf(now).flatMap(({ label, fen, kind }, index) => {
      const [last, year] = older.map((lines) => lines?.[index]?.fen ?? null);
      // A line that is nothing in this quarter and the one before is left out.
      if (kind === 'item' && fen === 0 && (last ?? 0) === 0) return [];
      return {
        label,
        value: say(fen),
        prior: last === null || last === undefined ? NONE : say(last),
        onYear: year === null || year === undefined ? NONE : changeSaid(fen, year, language),
        sum: kind === 'sum',
      };
    });
    return {
      title,
      unit: moneyCellUnit(language, scale),
      rows,
      hasPrior: rows.some(({ prior }) => prior !== NONE),
      hasYear: rows.some(({ onYear }) => onYear !== NONE),
    };
  };
  const both = (linesOf: (books: BooksOfQuarter) => readonly BookLine[]) =>
    [prior ? linesOf(prior) : null, yearAgo ? linesOf(yearAgo) : null] as const;
  const income = (books: BooksOfQuarter) => incomeLines(books, firm, language);
  const cash = (books: BooksOfQuarter) => cashLines(books, firm, language);
  const balanceAt = (table: Table | undefined) => (table ? balanceLines(table, firm, language) : null);
  return [
    told(words.income.title, income, both(income)),
    told(words.cash.title, cash, both(cash)),
    told(words.balance.title, ({ table }) => balanceLines(table, firm, language), [
      balanceAt(tables[quarter - 1]),
      balanceAt(tables[quarter - 4]),
    ]),
  ];
}

/** Percent on the year; from a loss, or over a thousand percent, a percentage says nothing. */
function changeSaid(now: number, then: number, language: Lang): string {
  if (then === 0 || Math.sign(now) !== Math.sign(then)) return now === then ? '0' : NONE;
  const change = now / then - 1;
  if (Math.abs(change) > 10) return NONE;
  const said = formatShare(Math.abs(change), language, 0);
  return !/[1-9]/.test(said)
    ? formatShare(0, language, 0)
    : `${change > 0 ? '+' : STATEMENT_WORDS[language].minus}${said}`;
}

function cell(table: Table, column: ColumnName, firm: number): number {
  return seen(table[column][firm]) ?? 0;
}

function page() {
  const lines: BookLine[] = [];
  return {
    lines,
    line: (label: string, fen: number): void => void lines.push({ label, fen, kind: 'item' }),
    sum: (label: string, fen: number): void => void lines.push({ label, fen, kind: 'sum' }),
    note: (label: string, fen: number): void => void lines.push({ label, fen, kind: 'note' }),
  };
}

/** Items down to the operating profit and the net profit; items between two sums add up to their difference. */
export function incomeLines({ table }: BooksOfQuarter, firm: number, language: Lang): readonly BookLine[] {
  const { income: words } = ACCOUNT_WORDS[language];
  const { lines, line, sum } = page();
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
  return lines;
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

/** From operations, investing and financing to the change of cash, which is the sum of the three. */
export function cashLines(
  { table, before, ledger }: BooksOfQuarter,
  firm: number,
  language: Lang,
): readonly BookLine[] {
  const { cash: words } = ACCOUNT_WORDS[language];
  const { lines, line, sum, note } = page();
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
  note(STATEMENT_WORDS[language].handBefore, cell(before, 'cash', firm));
  note(STATEMENT_WORDS[language].handAfter, of('cash'));
  return lines;
}

/** What the firm has and who has a claim on it; the two sums are equal. */
export function balanceLines(table: Table, firm: number, language: Lang): readonly BookLine[] {
  const { balance: words } = ACCOUNT_WORDS[language];
  const { lines, line, sum } = page();
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
  return lines;
}
