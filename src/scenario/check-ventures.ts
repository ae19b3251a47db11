import { VENTURES } from '../engine';
import { checkReference } from './check-references';
import { problem, type Problem } from './problems';
import { provenanceOf } from './provenance';
import { VENTURE_COLUMNS, type ScenarioFile } from './scenario-file';

/** What each column may hold: part of capital earned a quarter, quarters until ripe, chance of failing a quarter. */
const BOUNDS: Readonly<Record<(typeof VENTURE_COLUMNS)[number], readonly [least: number, most: number]>> = {
  yield: [0, 1],
  quarters: [1, 40],
  hazard: [0, 1],
};

/** What is wrong with the businesses beside the trade that a scenario offers; nothing where it offers none. */
export function checkVentures(file: ScenarioFile): Problem[] {
  const { ventures } = file.market;
  if (!ventures) return [];
  const problems: Problem[] = [];
  for (const reference of ventures.from)
    problems.push(...checkReference(reference, file, 'market.ventures.from'));
  for (const [id, row] of Object.entries(ventures.rows)) {
    const path = `market.ventures.${id}`;
    if (!(VENTURES as readonly string[]).includes(id))
      problems.push(problem(path, 'unknown-id', `"${id}" is no business that can be offered.`));
    for (const column of Object.keys(row))
      if (!(VENTURE_COLUMNS as readonly string[]).includes(column))
        problems.push(problem(`${path}.${column}`, 'unknown-id', `"${column}" is no number of a business.`));
    for (const column of VENTURE_COLUMNS) {
      const cell = row[column];
      const at = `${path}.${column}`;
      if (cell === undefined) {
        problems.push(problem(at, 'missing', 'This number is missing.'));
        continue;
      }
      const { value, low, high, how, why } = provenanceOf(ventures, cell);
      if (how === 'assumed' && why === undefined)
        problems.push(problem(at, 'no-reason', 'An assumed number owes a reason.'));
      const [least, most] = BOUNDS[column];
      if (!(value >= least && value <= most))
        problems.push(problem(at, 'out-of-range', `${value} is not between ${least} and ${most}.`));
      if (!(low <= value && value <= high))
        problems.push(problem(at, 'outside-range', `${value} is not between ${low} and ${high}.`));
    }
  }
  return problems;
}
