import { COLUMN_NAMES, type ColumnName } from './columns';
import { ColumnTable } from './column-table';
import { layoutOf, type Shape } from './layout';
import { Broken } from './types';

export { ALLIANCE_SLOTS, extentSize, layoutOf, TRAIL, type Shape } from './layout';

/**
 * A table of named columns over one buffer: `table.cash[firm]`, `table.brand[firm * segments + segment]`,
 * `table.effort[slot * firms + firm]`. Both the world and a firm's report have this form.
 */
export type Table = { readonly shape: Shape; readonly cells: Float64Array } & {
  readonly [name in ColumnName]: Float64Array;
};

/** Everything true at the start of a quarter. */
export type World = Table & { readonly kind?: 'world' };

/** A table over `cells` (a new zeroed buffer when none is given). Errors: `Broken` when the length is wrong. */
export function tableOver(shape: Shape, cells?: Float64Array): Table {
  const { size } = layoutOf(shape);
  const buffer = cells ?? new Float64Array(size);
  if (buffer.length !== size) throw new Broken('table-size', { expected: size, got: buffer.length });
  return new ColumnTable(shape, buffer);
}

/** A copy in `into`, or in a new buffer. */
export function copyTable(table: Table, into?: Table): Table {
  if (!into) return tableOver(table.shape, table.cells.slice());
  into.cells.set(table.cells);
  return into;
}

/** Sets every column that lasts one quarter back to zero. */
export function resetFlows(table: Table): void {
  const { resets } = layoutOf(table.shape);
  for (let i = 0; i < resets.length; i += 2) table.cells.fill(0, resets[i], resets[i + 1]);
}

/** The table as plain JSON: `{ shape, columns: { name: number[] } }`. */
export function tableToJson(table: Table): { shape: Shape; columns: Record<ColumnName, number[]> } {
  const columns = {} as Record<ColumnName, number[]>;
  for (const name of COLUMN_NAMES) columns[name] = Array.from(table[name]);
  return { shape: { ...table.shape }, columns };
}

/** Inverse of `tableToJson`. Errors: `Broken` when a column is missing or has the wrong length. */
export function tableFromJson(json: { shape: Shape; columns: Record<ColumnName, number[]> }): Table {
  const table = tableOver(json.shape);
  for (const name of COLUMN_NAMES) {
    const values = json.columns[name];
    if (!values || values.length !== table[name].length) throw new Broken('table-column', { name });
    table[name].set(values);
  }
  return table;
}
