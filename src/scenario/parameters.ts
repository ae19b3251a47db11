import { PARAMETER_NAMES, type Provenance } from '../engine';
import { ratioName, type Fit } from './fits-file';
import { isCell, provenanceOf, type Cell, type Grid, type Table } from './provenance';
import type { PriorsFile, ScenarioFile } from './scenario-file';

/** One number of a scenario with its place in the file and its origin. */
export interface Parameter extends Provenance {
  readonly path: string;
}

/** Every number that a game of this scenario depends on: its own and the priors it takes over. */
export function parametersOf(file: ScenarioFile, priors: PriorsFile, fit: Fit | null = null): Parameter[] {
  const list: Parameter[] = [];
  for (const group of ['market', 'business', 'opening'] as const) {
    for (const [name, entry] of Object.entries(file[group])) {
      const path = `${group}.${name}`;
      if ('rows' in entry) list.push(...cellsOf(path, entry));
      else list.push({ path, ...plain(entry) });
    }
  }
  file.loans.forEach((loan, i) => list.push({ path: `loans[${i}].limit`, ...plain(loan.limit) }));
  for (const name of PARAMETER_NAMES) {
    const prior = plain(file.parameters[name] ?? priors.parameters[name]);
    list.push({ path: `parameters.${name}`, ...(fit ? refitted(prior, name, fit) : prior) });
  }
  for (const { series, publisher, entity, ratio } of file.observations ?? []) {
    const prior = plain(ratio);
    const path = `observations.${series}.${publisher}.${entity}`;
    list.push({ path, ...(fit ? refitted(prior, ratioName(series, entity), fit) : prior) });
  }
  return list;
}

/** A prior that a fit has moved is derived from the record that the fit has seen. */
function refitted(prior: Provenance, name: string, fit: Fit): Provenance {
  const found = fit.fitted[name];
  if (!found) return prior;
  return {
    ...prior,
    value: found.value,
    how: 'derived',
    from: ['observations.csv'],
    why: `fitted to the recorded series until ${fit.until}, made ${fit.made}; prior ${prior.value}`,
  };
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
