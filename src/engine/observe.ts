import { isMember } from './clauses';
import { COLUMN_NAMES, COLUMNS } from './columns';
import type { Column } from './column';
import { controls } from './group';
import { ALLIANCE_SLOTS, copyTable, extentSize, layoutOf, type Shape, type Table, type World } from './world';

/**
 * What one firm is told: the same table of columns, in which every cell that it may not see is NaN.
 *
 * NaN and not zero, so that a view or a rival that reads what it may not shows it at once.
 */
export interface Report {
  readonly firm: number;
  readonly table: Table;
}

/** Cells that a firm may always see, by shape and firm; what contracts show is added by membership. */
const blanks = new Map<string, Int32Array>();

/** Ranges [from, to) of all cells outside the allow-list of `firm`, joined where they touch. */
export function blankRanges(shape: Shape, firm: number): Int32Array {
  const key = `${shape.firms}/${shape.segments}/${shape.regions}/${firm}`;
  const known = blanks.get(key);
  if (known) return known;
  const { start, size } = layoutOf(shape);
  const seen = new Uint8Array(size);
  for (const name of COLUMN_NAMES) {
    const column: Column = COLUMNS[name];
    const from = start[name];
    const cells = extentSize(column.extent, shape);
    if (column.sight === 'public') seen.fill(1, from, from + cells);
    else if (column.sight === 'own') {
      const row = cells / shape.firms;
      seen.fill(1, from + firm * row, from + (firm + 1) * row);
    }
  }
  const list: number[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (seen[cell] === 1) continue;
    if (list[list.length - 1] === cell) list[list.length - 1] = cell + 1;
    else list.push(cell, cell + 1);
  }
  const ranges = Int32Array.from(list);
  blanks.set(key, ranges);
  return ranges;
}

/** Places in `COLUMN_NAMES` of what a firm keeps to itself. */
const OWN_COLUMNS = COLUMN_NAMES.flatMap((name, index) =>
  (COLUMNS[name] as Column).sight === 'own' ? [index] : [],
);

/** Places in `COLUMN_NAMES` of what the members of a contract see. */
const MEMBER_COLUMNS = COLUMN_NAMES.flatMap((name, index) =>
  (COLUMNS[name] as Column).sight === 'members' ? [index] : [],
);

/** Whoever controls a firm reads its books: its own rows are told to the owner, too. */
function openBooks(world: World, firm: number, told: Float64Array): void {
  const { spans } = layoutOf(world.shape);
  for (const index of OWN_COLUMNS) {
    const { from, cells } = spans[index] as (typeof spans)[number];
    const row = cells / world.shape.firms;
    for (let cell = from + firm * row, k = 0; k < row; cell++, k++) told[cell] = world.cells[cell] as number;
  }
}

/** The report of `firm`: an allow-list over the world. `into` lends a table to write to. */
export function observe(world: World, firm: number, into?: Table): Report {
  const table = copyTable(world, into);
  const ranges = blankRanges(world.shape, firm);
  const told = table.cells;
  for (let i = 0; i < ranges.length; i += 2) {
    const to = ranges[i + 1] as number;
    for (let cell = ranges[i] as number; cell < to; cell++) told[cell] = Number.NaN;
  }
  const { spans } = layoutOf(world.shape);
  for (let other = 0; other < world.shape.firms; other++) {
    if (controls(world, firm, other)) openBooks(world, other, told);
  }
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (world.status[slot] === 0 || !isMember(world, slot, firm)) continue;
    for (const index of MEMBER_COLUMNS) {
      const { from, cells } = spans[index] as (typeof spans)[number];
      const wide = cells / ALLIANCE_SLOTS;
      for (let cell = from + slot * wide, k = 0; k < wide; cell++, k++)
        told[cell] = world.cells[cell] as number;
    }
  }
  return { firm, table };
}
