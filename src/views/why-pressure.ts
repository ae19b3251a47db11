import {
  altmanZ2,
  assetsOf,
  equityOf,
  gaugeOf,
  MEAN_WEIGHT,
  trailSum,
  WORST_WEIGHT,
  type ColumnName,
  type Table,
  type Scale,
  type ZRatios,
} from '../engine';
import { pressureParts, worstPart } from './desk-gauge';
import { formatMoney, formatMoneyCell, moneyCellUnit, formatNumber, formatShare, type Lang } from './format';
import { blockOf, resultRow, row, type FormulaBlock } from './why-block';
import { ACCOUNT_WORDS } from './words/accounts';
import { PRESSURE_WORDS } from './words/pressure';
import { WHY_WORDS } from './words/why';

export const PART_IDS = ['solvency', 'cover', 'runway', 'leverage', 'tied'] as const;
export type PartId = (typeof PART_IDS)[number];

/** One firm's own books in two states. */
export interface BooksPair {
  readonly from: Table;
  readonly to: Table;
  readonly firm: number;
  readonly columns: readonly [string, string];
}

/** Parts that differ by less are not opened. */
const LEAST = 0.05;
const MOST_LINES = 5;

/** The index, the formulas of the parts that differ, and the lines of the books in which the difference arose. */
export function pressureBlocks(pair: BooksPair, language: Lang): FormulaBlock[] {
  const [from, to] = [pair.from, pair.to].map((table) => pressureParts(table, pair.firm));
  const changed = PART_IDS.filter((id) => Math.abs((to?.[id] ?? 0) - (from?.[id] ?? 0)) >= LEAST);
  return [indexBlock(pair, language), ...changed.map((id) => partBlock(id, pair, language))];
}

/** What each part gives to the index: a fifth of seven tenths, and the worst three tenths once more. */
export function indexBlock({ from, to, firm, columns }: BooksPair, language: Lang): FormulaBlock {
  const words = WHY_WORDS[language].pressure;
  const names = PRESSURE_WORDS[language].parts;
  const tables = [from, to];
  const each = (read: (parts: Readonly<Record<PartId, number>>) => number): string[] =>
    tables.map((table) => formatNumber(read(pressureParts(table, firm)), language, 1));
  const mean = (parts: Readonly<Record<PartId, number>>): number => {
    let sum = 0;
    for (const id of PART_IDS) sum += parts[id];
    return sum / PART_IDS.length;
  };
  const weight = (value: number): string => `${formatNumber(value, language, 2)} × `;
  return blockOf('index', language, columns, [
    ...PART_IDS.map((id) => row(names[id], ...each((parts) => parts[id]))),
    row(weight(MEAN_WEIGHT) + words.mean, ...each((parts) => MEAN_WEIGHT * mean(parts))),
    row(weight(WORST_WEIGHT) + words.worst, ...each((parts) => WORST_WEIGHT * parts[worstPart(parts)])),
    resultRow(words.index, ...tables.map((table) => formatNumber(table.pressure[firm] ?? 0, language, 1))),
  ]);
}

/** The formula of one part with its trailing four quarters. */
export function partBlock(id: PartId, { from, to, firm, columns }: BooksPair, language: Lang): FormulaBlock {
  const words = WHY_WORDS[language].pressure;
  const tables = [from, to];
  const each = (read: (table: Table) => string): string[] => tables.map(read);
  const money = (read: (gauge: ReturnType<typeof gaugeOf>) => number): string[] =>
    each((table) => formatMoney(Math.round(read(gaugeOf(table, firm))), language));
  const part = resultRow(
    words.part,
    ...each((table) => formatNumber(pressureParts(table, firm)[id], language, 1)),
  );
  const ratio = (over: number, under: number, digits: number): string =>
    under > 0 ? formatNumber(over / under, language, digits) : words.none;
  switch (id) {
    case 'solvency': {
      const figures = (name: keyof ZRatios): string[] =>
        each((table) => formatNumber(zRatios(table, firm)[name], language, 3));
      return blockOf(id, language, columns, [
        row(words.x1, ...figures('workingCapital')),
        row(words.x2, ...figures('retainedEarnings')),
        row(words.x3, ...figures('ebit')),
        row(words.x4, ...figures('equityToLiabilities')),
        row(words.z2, ...each((table) => formatNumber(altmanZ2(zRatios(table, firm)), language, 3))),
        part,
      ]);
    }
    case 'cover':
      return blockOf(id, language, columns, [
        row(words.ebit, ...money(({ ebit }) => ebit)),
        row(words.interest, ...money(({ interest }) => interest)),
        row(
          words.cover,
          ...each((table) => {
            const { ebit, interest } = gaugeOf(table, firm);
            return ratio(ebit, interest, 2);
          }),
        ),
        part,
      ]);
    case 'runway':
      return blockOf(id, language, columns, [
        row(words.liquidity, ...money(({ liquidity }) => liquidity)),
        row(words.burn, ...money(({ burn }) => burn)),
        row(
          words.runway,
          ...each((table) => {
            const { liquidity, burn } = gaugeOf(table, firm);
            return burn > 0 ? ratio(liquidity, burn, 2) : words.noBurn;
          }),
        ),
        part,
      ]);
    case 'leverage':
      return blockOf(id, language, columns, [
        row(words.netDebt, ...money(({ netDebt }) => netDebt)),
        row(words.ebitda, ...money(({ ebitda }) => ebitda)),
        row(
          words.leverage,
          ...each((table) => {
            const { netDebt, ebitda } = gaugeOf(table, firm);
            return ratio(netDebt, ebitda, 2);
          }),
        ),
        part,
      ]);
    case 'tied':
      return blockOf(id, language, columns, [
        row(words.stakes, ...money(({ stakes }) => stakes)),
        row(words.equity, ...money(({ equity }) => equity)),
        row(
          words.tied,
          ...each((table) => {
            const { stakes, equity } = gaugeOf(table, firm);
            return equity > 0 ? formatShare(stakes / equity, language, 1) : words.none;
          }),
        ),
        part,
      ]);
  }
}

/** The four ratios of Z'' from the books as they stand, flows over four quarters. */
export function zRatios(table: Table, firm: number): ZRatios {
  const of = (column: ColumnName): number => table[column][firm] ?? 0;
  const total = Math.max(1, assetsOf(table, firm));
  return {
    workingCapital: (of('cash') + of('receivables') + of('inventory') - of('payables')) / total,
    retainedEarnings: of('retained') / total,
    ebit: trailSum(table.operatingProfitTrail, firm) / total,
    equityToLiabilities:
      equityOf(table, firm) / Math.max(1, of('payables') + of('debt') + of('otherLiabilities')),
  };
}

/** Income and expenses of the quarter that differ most between the two, and the cash that was left. */
export function booksBlock(
  { from, to, firm, columns }: BooksPair,
  language: Lang,
  scale: Scale,
): FormulaBlock | null {
  const { books } = WHY_WORDS[language];
  const { income } = ACCOUNT_WORDS[language];
  const lines: readonly (readonly [string, ColumnName, 1 | -1])[] = [
    [income.sales, 'ownSales', 1],
    [income.commissions, 'commissionIncome', 1],
    [income.carried, 'logisticsIncome', 1],
    [income.ventures, 'ventureIncome', 1],
    [income.stakes, 'investmentGain', 1],
    [income.goods, 'costOfGoods', -1],
    [income.markdown, 'markdown', -1],
    [income.fulfilment, 'fulfilment', -1],
    [income.marketing, 'marketing', -1],
    [income.commissionPaid, 'commissionPaid', -1],
    [income.shops, 'storeCosts', -1],
    [income.service, 'serviceCosts', -1],
    [income.overheads, 'overheads', -1],
    [income.research, 'research', -1],
    [income.alliances, 'allianceCosts', -1],
    [income.incidents, 'incidentLosses', -1],
    [income.depreciation, 'depreciation', -1],
    [income.interest, 'interest', -1],
    [income.tax, 'tax', -1],
  ];
  const say = (fen: number): string => formatMoneyCell(fen, language, scale);
  const rows = lines
    .map(([label, column, sign]) => ({
      label,
      values: [from, to].map((table) => sign * (table[column][firm] ?? 0)),
      by: Math.abs((to[column][firm] ?? 0) - (from[column][firm] ?? 0)),
    }))
    .filter(({ values }) => say(values[0] ?? 0) !== say(values[1] ?? 0))
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_LINES);
  const cash = [from, to].map((table) => say(table.cash[firm] ?? 0));
  if (rows.length === 0 && cash[0] === cash[1]) return null;
  return {
    formula: { name: books.title, signs: books.signs(moneyCellUnit(language, scale)), source: books.source },
    where: '',
    columns,
    rows: [
      ...rows.map(({ label, values }) => row(label, ...values.map(say))),
      resultRow(books.cash, ...cash),
    ],
  };
}
