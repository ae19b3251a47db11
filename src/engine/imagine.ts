import { COLUMN_NAMES, COLUMNS, type ColumnName } from './columns';
import type { Column } from './column';
import { trailSum } from './ledger';
import { blankRanges, type Report } from './observe';
import { believeStudies } from './phases/studies';
import type { Rules } from './rules';
import { copyTable, extentSize, layoutOf, type Shape, type Table, type World } from './world';

/** How one cell that a firm may not see is filled. */
interface Gap {
  readonly cell: number;
  /** Firm whose row it lies in; -1 for a contract between others. */
  readonly rival: number;
  /** Money grows with the rival's published revenue. */
  readonly grows: boolean;
  readonly integer: boolean;
  /** What is believed of a contract between others. */
  readonly contract: number;
}

const UNKNOWN_CONTRACT: Readonly<Partial<Record<ColumnName, number>>> = {
  integration: 0.4,
  trust: 0.5,
  culture: 0.4,
  scope: 0.4,
  promised: 0.4,
  delivered: 0.3,
  effort: 0.5,
};

/** Gaps by shape and firm: the same in every quarter. */
const gaps = new Map<string, readonly Gap[]>();

function gapsOf(shape: Shape, firm: number): readonly Gap[] {
  const key = `${shape.firms}/${shape.segments}/${shape.regions}/${firm}`;
  const known = gaps.get(key);
  if (known) return known;
  const ranges = blankRanges(shape, firm);
  const blank = new Set<number>();
  for (let i = 0; i < ranges.length; i += 2)
    for (let cell = ranges[i] as number; cell < (ranges[i + 1] as number); cell++) blank.add(cell);
  const { start } = layoutOf(shape);
  const list: Gap[] = [];
  for (const name of COLUMN_NAMES) {
    const { extent, unit, integer }: Column = COLUMNS[name];
    const size = extentSize(extent, shape);
    const ofContract = extent === 'alliance' || extent === 'allianceFirm';
    const row = extent === 'world' || extent === 'segment' ? size : size / shape.firms;
    for (let i = 0; i < size; i++) {
      const cell = start[name] + i;
      if (!blank.has(cell)) continue;
      const rival = ofContract ? -1 : Math.floor(i / row);
      const grows = unit === 'fen' && rival !== firm;
      list.push({ cell, rival, grows, integer, contract: UNKNOWN_CONTRACT[name] ?? 0 });
    }
  }
  gaps.set(key, list);
  return list;
}

/**
 * A whole world as the firm of `report` may imagine it: what it does not see is filled with public priors.
 *
 * Rivals' hidden rows stand as they opened, money scaled by how their published revenue has moved since, and give way to what studies told;
 * contracts of others are imagined neither good nor bad. `into` lends a table to write to.
 */
export function imagine(report: Report, rules: Rules, into?: World): World {
  const { table, firm } = report;
  const world = copyTable(table, into);
  const { cells } = world;
  const opening = rules.openingTable;
  const growth: number[] = [];
  for (let rival = 0; rival < table.shape.firms; rival++) growth.push(growthOf(table, opening, rival));
  for (const { cell, rival, grows, integer, contract } of gapsOf(table.shape, firm)) {
    if (!Number.isNaN(cells[cell])) continue;
    if (rival < 0) cells[cell] = contract;
    else {
      const believed = (opening.cells[cell] as number) * (grows ? (growth[rival] as number) : 1);
      cells[cell] = integer ? Math.round(believed) : believed;
    }
  }
  believeStudies(table, firm, world);
  balance(world, firm);
  return world;
}

function growthOf(table: Table, opening: Table, rival: number): number {
  const now = trailSum(table.revenueTrail, rival);
  const then = trailSum(opening.revenueTrail, rival);
  return then > 0 && now > 0 ? now / then : 1;
}

/** Imagined books balance too: what does not add up after rounding is other assets. */
function balance(world: World, firm: number): void {
  for (let rival = 0; rival < world.shape.firms; rival++) {
    if (rival === firm) continue;
    const assets =
      (world.cash[rival] as number) +
      (world.receivables[rival] as number) +
      (world.inventory[rival] as number) +
      (world.fixedAssets[rival] as number) +
      (world.stakesHeld[rival] as number);
    const claims =
      (world.payables[rival] as number) +
      (world.debt[rival] as number) +
      (world.otherLiabilities[rival] as number) +
      (world.paidIn[rival] as number) +
      (world.retained[rival] as number) +
      (world.revaluation[rival] as number);
    world.otherAssets[rival] = claims - assets;
  }
}
