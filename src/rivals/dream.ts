import { imagine, tableOver, type Report, type Rules, type Shape, type World } from '../engine';

const tables = new WeakMap<Shape, World>();

/**
 * The world as the owner of `report` imagines it, for use within one call: the next dream of this shape is
 * written over it.
 */
export function dreamOf(report: Report, rules: Rules): World {
  const { shape } = report.table;
  let table = tables.get(shape);
  if (!table) {
    table = tableOver(shape);
    tables.set(shape, table);
  }
  return imagine(report, rules, table);
}
