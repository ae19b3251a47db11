import own from '../../scenarios/priors.json';
import { COLUMNS, PARAMETER_NAMES, type Column, type ColumnUnit } from '../engine';
import { problem, type Problem } from './problems';
import { inEngineUnit, isCell, valueOf, type Cell, type Grid, type Table, type Unit } from './provenance';
import { OPENING_GRIDS, OPENING_TABLES, type PriorsFile, type ScenarioFile } from './scenario-file';

type Sort = 'money' | 'count' | 'fraction' | 'days' | 'index' | 'utility' | 'number';

/** What the tables of market and business are in. */
const MARKET: Readonly<Partial<Record<keyof ScenarioFile['market'], Sort>>> = {
  demand: 'money',
  onlineShare: 'fraction',
  growth: 'fraction',
  onlineGrowth: 'utility',
  price: 'utility',
  delivery: 'utility',
  authenticity: 'utility',
  weather: 'fraction',
  weight: 'fraction',
  reach: 'days',
  season: 'number',
  mediaFit: 'number',
};
const BUSINESS: Readonly<Record<keyof ScenarioFile['business'], Sort>> = {
  ownOnline: 'fraction',
  takeRate: 'fraction',
  basket: 'money',
  overheadFixed: 'money',
  overheadRate: 'fraction',
  storeCostEach: 'money',
  receivableDays: 'days',
  payableDays: 'days',
  minimumCashDays: 'days',
  pace: 'fraction',
  hierarchy: 'fraction',
  beta: 'number',
  margin: 'fraction',
  onlineSales: 'money',
  storeSales: 'money',
};

/** Ten trillion RMB in fen: sums of a few of them over a game stay exact. */
const MOST_MONEY = 1e15;
/** Fixed costs of a firm and of a shop in a quarter, in fen. */
const MOST_COST: Readonly<Record<string, number>> = { overheadFixed: 1e14, storeCostEach: 1e11 };

function sortOf(unit: Unit): Sort {
  switch (unit) {
    case 'million':
    case 'count':
    case 'thousand parcels a day':
    case 'parcels a day':
      return 'count';
    case 'fraction':
    case 'days':
    case 'index':
    case 'utility':
    case 'number':
      return unit;
    case 'quarters':
      return 'number';
    default:
      return 'money';
  }
}

const SORT_OF_COLUMN: Readonly<Record<ColumnUnit, Sort>> = {
  fen: 'money',
  fraction: 'fraction',
  flag: 'number',
  count: 'count',
  days: 'days',
  index: 'index',
  quarters: 'number',
};

/** Tables in a unit that cannot be theirs, and money beyond what is added up exactly. */
export function checkUnits(file: ScenarioFile): Problem[] {
  const problems: Problem[] = [];
  for (const [name, sort] of Object.entries(MARKET))
    checkTable(file.market[name as 'demand' | 'season'], sort, `market.${name}`, MOST_MONEY, problems);
  for (const [name, sort] of Object.entries(BUSINESS)) {
    const most = MOST_COST[name] ?? MOST_MONEY;
    checkTable(file.business[name as 'basket' | 'margin'], sort, `business.${name}`, most, problems);
  }
  for (const name of [...OPENING_TABLES, ...OPENING_GRIDS]) {
    const { unit }: Column = COLUMNS[name];
    checkTable(file.opening[name], SORT_OF_COLUMN[unit], `opening.${name}`, MOST_MONEY, problems);
  }
  return problems;
}

function checkTable(of: Table | Grid, sort: Sort, path: string, most: number, problems: Problem[]): void {
  if (sortOf(of.unit) !== sort)
    problems.push(problem(`${path}.unit`, 'wrong-unit', `"${of.unit}" is no unit of ${sort}.`));
  if (sort !== 'money') return;
  const rows: Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>> = of.rows;
  for (const [key, row] of Object.entries(rows)) {
    const cells: [string, Cell][] = isCell(row)
      ? [[key, row]]
      : Object.entries(row).map(([column, cell]) => [`${key}.${column}`, cell]);
    for (const [at, cell] of cells)
      if (Math.abs(inEngineUnit(valueOf(cell), of.unit)) > most)
        problems.push(
          problem(`${path}.${at}`, 'out-of-range', `${valueOf(cell)} ${of.unit} is more than can be held.`),
        );
  }
}

/** A parameter may leave the range that is plausible in retail, but not by more than this factor. */
const LEEWAY = 10;

/**
 * Parameters of the model, a scenario's own and those of its priors, far outside what the formulas are meant for.
 *
 * Measured against the priors of this program, since a stranger's own could allow anything.
 */
export function checkParameters(file: ScenarioFile, priors: PriorsFile): Problem[] {
  const problems: Problem[] = [];
  for (const name of PARAMETER_NAMES) {
    const entry = file.parameters[name] ?? priors.parameters[name];
    const path = file.parameters[name] ? `parameters.${name}` : `priors.parameters.${name}`;
    const known = own.parameters[name];
    // A case in thousands is a thousandth as large: its sums are held against the same figures, in thousands.
    const unit = known.unit === 'RmbM' ? (file.money ?? 'RmbM') : known.unit;
    if (entry.unit !== unit) {
      problems.push(problem(`${path}.unit`, 'wrong-unit', `This parameter is in ${unit}.`));
      continue;
    }
    const least = known.low / LEEWAY;
    // Our own range is never too much, as of a gain that may be more than one.
    const most =
      known.unit === 'fraction'
        ? Math.max(known.high, Math.min(1, known.high * LEEWAY))
        : known.high * LEEWAY;
    if (entry.value < least || entry.value > most)
      problems.push(
        problem(path, 'out-of-range', `${entry.value} is not between ${least} and ${most} ${unit}.`),
      );
  }
  return problems;
}
