import * as z from 'zod';
import type { Provenance } from '../engine';

// Compiled checkers need `eval`, which a strict page forbids.
z.config({ jitless: true });

export const UNITS = [
  'fraction',
  'utility',
  'number',
  'index',
  'days',
  'quarters',
  'count',
  'million',
  'thousand parcels a day',
  'parcels a day',
  'RMB',
  'RmbK',
  'RmbM',
] as const;
export type Unit = (typeof UNITS)[number];

export const unit = z.enum(UNITS);
const how = z.enum(['stated', 'derived', 'recorded', 'assumed']);
const source = z.string().min(1).max(300);
const why = z.string().min(1).max(600);

/** One number with its origin. */
export const number = z.strictObject({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit,
  how,
  from: z.array(source).max(12),
  why: why.optional(),
});

/** A cell of a table: the bare number, or one with its own range and origin. */
export const cell = z.union([
  z.number(),
  z.strictObject({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    how: how.optional(),
    from: z.array(source).max(12).optional(),
    why: why.optional(),
  }),
]);
export type Cell = z.infer<typeof cell>;

const origin = {
  unit,
  how,
  from: z.array(source).max(12),
  why: why.optional(),
  spread: z.number().min(0).max(1),
};
const key = z.string().min(1).max(40);

/** Numbers of one sort by one id; `spread` is the relative range of cells that give none. */
export const table = z.strictObject({ ...origin, rows: z.record(key, cell) });
export type Table = z.infer<typeof table>;

/** Numbers of one sort by two ids. */
export const grid = z.strictObject({ ...origin, rows: z.record(key, z.record(key, cell)) });
export type Grid = z.infer<typeof grid>;

/** The provenance of one cell: its own where given, else the table's. */
export function provenanceOf(of: Table | Grid, entry: Cell): Provenance {
  const own = typeof entry === 'number' ? null : entry;
  const value = typeof entry === 'number' ? entry : entry.value;
  const reach = Math.abs(value) * of.spread;
  const reason = own?.why ?? of.why;
  const base = {
    value,
    low: own?.low ?? value - reach,
    high: own?.high ?? value + reach,
    unit: of.unit,
    how: own?.how ?? of.how,
    from: own?.from ?? of.from,
  };
  return reason === undefined ? base : { ...base, why: reason };
}

export function valueOf(entry: Cell | undefined): number {
  if (entry === undefined) return 0;
  return typeof entry === 'number' ? entry : entry.value;
}

/** A file's number in the unit of the engine: fen, count, fraction, days. Adding 0 turns -0, which no world may hold, into 0. */
export function inEngineUnit(value: number, of: Unit): number {
  switch (of) {
    case 'RmbM':
      return Math.round(value * 1e8) + 0;
    case 'RmbK':
      return Math.round(value * 1e5) + 0;
    case 'RMB':
      return Math.round(value * 100) + 0;
    case 'million':
      return Math.round(value * 1e6) + 0;
    default:
      return value + 0;
  }
}

/** True when a row is a cell, not a row of cells by a second id. */
export function isCell(row: Cell | Readonly<Record<string, Cell>>): row is Cell {
  return typeof row === 'number' || ('low' in row && typeof row.low === 'number');
}
