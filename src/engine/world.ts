import { CHANNELS, COLUMN_NAMES, COLUMNS, type ColumnName } from './columns';
import type { Column, Extent } from './column';
import { Broken } from './types';

/** Numbered places for contracts; one is freed when its contract has ended and the slot is needed. */
export const ALLIANCE_SLOTS = 24;
export const TRAIL = 4;

/** How many of each thing a scenario has. */
export interface Shape {
  readonly firms: number;
  readonly segments: number;
  readonly regions: number;
}

/**
 * A table of named columns over one buffer: `table.cash[firm]`, `table.brand[firm * segments + segment]`,
 * `table.effort[slot * firms + firm]`. Both the world and a firm's report have this form.
 */
export type Table = { readonly shape: Shape; readonly cells: Float64Array } & {
  readonly [name in ColumnName]: Float64Array;
};

/** Everything true at the start of a quarter. */
export type World = Table & { readonly kind?: 'world' };

/** Cells of one extent in a world of this shape. */
export function extentSize(extent: Extent, shape: Shape): number {
  const { firms, segments, regions } = shape;
  switch (extent) {
    case 'world':
      return 1;
    case 'firm':
      return firms;
    case 'segment':
      return segments;
    case 'firmSegment':
      return firms * segments;
    case 'firmSegmentChannel':
      return firms * segments * CHANNELS.length;
    case 'firmRegion':
      return firms * regions;
    case 'firmFirm':
      return firms * firms;
    case 'firmTrail':
      return firms * TRAIL;
    case 'alliance':
      return ALLIANCE_SLOTS;
    case 'allianceFirm':
      return ALLIANCE_SLOTS * firms;
  }
}

interface Layout {
  readonly size: number;
  /** Ranges [from, to) of the columns that last one quarter, joined where they touch. */
  readonly resets: readonly number[];
  readonly start: Readonly<Record<ColumnName, number>>;
  /** First cell and number of cells by place in `COLUMN_NAMES`. */
  readonly spans: readonly { readonly from: number; readonly cells: number }[];
}

const layouts = new Map<string, Layout>();
let latest: { readonly shape: Shape; readonly layout: Layout } | null = null;

/** Where each column starts, in cells; computed once a shape. */
export function layoutOf(shape: Shape): Layout {
  if (latest?.shape === shape) return latest.layout;
  const layout = findLayout(shape);
  latest = { shape, layout };
  return layout;
}

function findLayout(shape: Shape): Layout {
  const key = `${shape.firms}/${shape.segments}/${shape.regions}`;
  const known = layouts.get(key);
  if (known) return known;
  const start = {} as Record<ColumnName, number>;
  const spans: { from: number; cells: number }[] = [];
  const resets: number[] = [];
  let size = 0;
  for (const name of COLUMN_NAMES) {
    const column: Column = COLUMNS[name];
    const cells = extentSize(column.extent, shape);
    const from = size;
    start[name] = from;
    spans.push({ from, cells });
    size += cells;
    if (!column.resets) continue;
    if (resets[resets.length - 1] === from) resets[resets.length - 1] = size;
    else resets.push(from, size);
  }
  const layout = { size, start, spans, resets };
  layouts.set(key, layout);
  return layout;
}

/**
 * Columns are views made when first asked for: a report of which a rival reads ten columns makes ten. Getters on one
 * prototype keep a single hidden class, which an object with two hundred own properties would lose.
 */
class ColumnTable {
  readonly shape: Shape;
  readonly cells: Float64Array;
  readonly views: (Float64Array | null)[];

  constructor(shape: Shape, cells: Float64Array) {
    this.shape = shape;
    this.cells = cells;
    this.views = COLUMN_NAMES.map(() => null);
  }

  view(index: number): Float64Array {
    const { from, cells } = layoutOf(this.shape).spans[index] as Layout['spans'][number];
    const view = new Float64Array(this.cells.buffer, this.cells.byteOffset + from * 8, cells);
    this.views[index] = view;
    return view;
  }
}

COLUMN_NAMES.forEach((name, index) => {
  Object.defineProperty(ColumnTable.prototype, name, {
    enumerable: true,
    get(this: ColumnTable): Float64Array {
      return this.views[index] ?? this.view(index);
    },
  });
});

/** A table over `cells` (a new zeroed buffer when none is given). Errors: `Broken` when the length is wrong. */
export function tableOver(shape: Shape, cells?: Float64Array): Table {
  const { size } = layoutOf(shape);
  const buffer = cells ?? new Float64Array(size);
  if (buffer.length !== size) throw new Broken('table-size', { expected: size, got: buffer.length });
  return new ColumnTable(shape, buffer) as unknown as Table;
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
