import { PARAMETER_NAMES, type Provenance } from '../engine';
import { isCell, provenanceOf, type Cell, type Grid, type Table } from './provenance';
import type { PriorsFile, ScenarioFile } from './scenario-file';

/** One number of a scenario with its place in the file and its origin. */
export interface Parameter extends Provenance {
  readonly path: string;
}

/** Every number that a game of this scenario depends on: its own and the priors it takes over. */
export function parametersOf(file: ScenarioFile, priors: PriorsFile): Parameter[] {
  const list: Parameter[] = [];
  for (const group of ['market', 'business', 'opening'] as const) {
    for (const [name, entry] of Object.entries(file[group])) {
      if (!entry) continue;
      const path = `${group}.${name}`;
      if ('rows' in entry) list.push(...cellsOf(path, entry));
      else list.push({ path, ...plain(entry) });
    }
  }
  file.loans.forEach((loan, i) => list.push({ path: `loans[${i}].limit`, ...plain(loan.limit) }));
  for (const name of PARAMETER_NAMES) {
    list.push({ path: `parameters.${name}`, ...plain(file.parameters[name] ?? priors.parameters[name]) });
  }
  for (const { series, publisher, entity, ratio } of file.observations ?? []) {
    list.push({ path: `observations.${series}.${publisher}.${entity}`, ...plain(ratio) });
  }
  return list;
}

function cellsOf(path: string, of: Table | Grid): Parameter[] {
  const list: Parameter[] = [];
  const rows: Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>> = of.rows;
  for (const [key, row] of Object.entries(rows)) {
    if (isCell(row)) list.push({ path: `${path}.${key}`, ...provenanceOf(of, row) });
    else
      for (const [column, entry] of Object.entries(row))
        list.push({ path: `${path}.${key}.${column}`, ...provenanceOf(of, entry) });
  }
  return list;
}

function plain(
  entry: PriorsFile['parameters'][keyof PriorsFile['parameters']] | ScenarioFile['loans'][number]['limit'],
): Provenance {
  const { value, low, high, unit, how, from, why } = entry;
  return why === undefined
    ? { value, low, high, unit, how, from }
    : { value, low, high, unit, how, from, why };
}
