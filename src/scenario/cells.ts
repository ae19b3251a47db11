/** Cells of a scenario's tables, read: apart from their schema, so that a worker that compiles carries none. */
import type { Provenance } from '../engine';
import type { Cell, Grid, Table, Unit } from './provenance';

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
