import * as z from 'zod';

export { inEngineUnit, isCell, provenanceOf, valueOf } from './cells';

// Compiled checkers need `eval`, which a strict page forbids.
z.config({ jitless: true });

const UNITS = [
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
