import { CHANNELS, COLUMN_NAMES, COLUMNS, type ColumnName } from './columns';
import type { Column, Extent } from './column';
import { VENTURES } from './ventures';

/** Numbered places for contracts; one is freed when its contract has ended and the slot is needed. */
export const ALLIANCE_SLOTS = 24;
export const TRAIL = 4;

/** How many of each thing a scenario has. */
export interface Shape {
  readonly firms: number;
  readonly segments: number;
  readonly regions: number;
}

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
    case 'firmVenture':
      return firms * VENTURES.length;
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
