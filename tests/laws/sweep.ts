import { COLUMN_NAMES, COLUMNS, type Column, type Table } from '../../src/engine';

/** Cells outside the range that their column declares, not whole where they must be, NaN, infinite or -0. */
export function outOfRange(table: Table): string[] {
  const wrong: string[] = [];
  for (const name of COLUMN_NAMES) {
    const { min, max, integer }: Column = COLUMNS[name];
    const cells = table[name];
    for (let i = 0; i < cells.length; i++) {
      const value = cells[i];
      const odd = !Number.isFinite(value) || Object.is(value, -0) || value < min || value > max;
      if (odd || (integer && !Number.isSafeInteger(value)))
        wrong.push(`${name}[${i}] = ${Object.is(value, -0) ? '-0' : value}`);
    }
  }
  return wrong;
}
