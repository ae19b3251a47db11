import { PARAMETER_NAMES, type ParameterName, type Provenance } from '../engine';
import { isCell } from './cells';
import type { Cell, Grid, Table } from './provenance';
import type { PriorsFile, ScenarioFile } from './scenario-file';

/**
 * The scenario with one of its numbers, named by the path that `parametersOf` gives it, at another value.
 *
 * In the unit of the file. The result is not checked: values within a number's own range are meant. Errors: throws on a
 * path that no parameter has.
 */
export function withParameter(
  file: ScenarioFile,
  priors: PriorsFile,
  path: string,
  value: number,
): ScenarioFile {
  const [group = '', name = '', key = '', column] = path.split('.');
  const loan = /^loans\[(\d+)\]$/.exec(group);
  if (loan) {
    const at = Number(loan[1]);
    const loans = file.loans.map((each, i) =>
      i === at ? { ...each, limit: { ...each.limit, value } } : each,
    );
    return { ...file, loans };
  }
  if (group === 'parameters') {
    const parameter = PARAMETER_NAMES.find((known): known is ParameterName => known === name);
    if (!parameter) throw new Error(`no parameter ${path}`);
    const entry = file.parameters[parameter] ?? priors.parameters[parameter];
    return { ...file, parameters: { ...file.parameters, [parameter]: { ...entry, value } } };
  }
  if (group !== 'market' && group !== 'business' && group !== 'opening')
    throw new Error(`no parameter ${path}`);
  const tables = file[group] as Readonly<Record<string, Table | Grid | Provenance>>;
  const entry = tables[name];
  const changed =
    entry && 'rows' in entry ? withCell(entry, key, column, value) : entry && { ...entry, value };
  if (!changed) throw new Error(`no parameter ${path}`);
  return { ...file, [group]: { ...tables, [name]: changed } };
}

function withCell(
  of: Table | Grid,
  key: string,
  column: string | undefined,
  value: number,
): Table | Grid | null {
  const row = of.rows[key];
  if (row === undefined) return null;
  if (column === undefined) {
    if (!isCell(row)) return null;
    return { ...of, rows: { ...of.rows, [key]: valued(row, value) } } as Table;
  }
  const cell = isCell(row) ? undefined : row[column];
  if (cell === undefined || isCell(row)) return null;
  return { ...of, rows: { ...of.rows, [key]: { ...row, [column]: valued(cell, value) } } } as Grid;
}

function valued(cell: Cell, value: number): Cell {
  return typeof cell === 'number' ? value : { ...cell, value };
}
