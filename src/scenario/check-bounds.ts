import { problem, type Problem } from './problems';
import { isCell, valueOf, type Cell, type Grid, type Table } from './provenance';
import type { ScenarioFile } from './scenario-file';

type Bounds = readonly [least: number, most: number];
const PART: Bounds = [0, 1];
const DAYS: Bounds = [0, 400];
/** Nothing is divided by a number that may be smaller than this. */
const SMALLEST = 1e-6;

const MARKET: Readonly<Partial<Record<keyof ScenarioFile['market'], Bounds>>> = {
  onlineShare: PART,
  growth: [-0.5, 0.5],
  onlineGrowth: [-1, 1],
  price: [0, 20],
  delivery: [0, 5],
  authenticity: [0, 10],
  weather: [0, 0.5],
  weight: PART,
  reach: [0, 30],
  season: [SMALLEST, 4],
  mediaFit: [0, 4],
};
const BUSINESS: Readonly<Partial<Record<keyof ScenarioFile['business'], Bounds>>> = {
  ownOnline: PART,
  takeRate: PART,
  basket: [SMALLEST, 1e6],
  overheadRate: PART,
  receivableDays: DAYS,
  payableDays: DAYS,
  minimumCashDays: DAYS,
  pace: PART,
  hierarchy: PART,
  margin: [-1, 1],
};

/** Numbers of market and business beyond what the engine's formulas are meant for. Columns of the world have their own. */
export function checkBounds(file: ScenarioFile): Problem[] {
  const problems: Problem[] = [];
  for (const [name, bounds] of Object.entries(MARKET)) {
    checkRows(file.market[name as 'weight' | 'season'], bounds, `market.${name}`, problems);
  }
  for (const [name, bounds] of Object.entries(BUSINESS)) {
    checkRows(file.business[name as 'basket' | 'margin'], bounds, `business.${name}`, problems);
  }
  return problems;
}

function checkRows(of: Table | Grid, bounds: Bounds, path: string, problems: Problem[]): void {
  const rows: Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>> = of.rows;
  for (const [key, row] of Object.entries(rows)) {
    if (isCell(row)) checkCell(row, bounds, `${path}.${key}`, problems);
    else
      for (const [column, cell] of Object.entries(row))
        checkCell(cell, bounds, `${path}.${key}.${column}`, problems);
  }
}

function checkCell(cell: Cell, [least, most]: Bounds, path: string, problems: Problem[]): void {
  const value = valueOf(cell);
  if (value < least || value > most)
    problems.push(problem(path, 'out-of-range', `${value} is not between ${least} and ${most}.`));
}
