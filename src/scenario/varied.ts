import { checkBounds } from './check-bounds';
import { checkMeaning } from './check-meaning';
import { checkParameters } from './check-units';
import { checkWorld } from './check-world';
import { compileScenario } from './compile';
import type { Scenario } from './load';
import { isChangeable } from './changeable';
import { parametersOf } from './parameters';
import { failed, passed, problem, type Parsed } from './problems';
import { withParameter } from './variation';

/**
 * The scenario with some of its numbers at other values inside their ranges, by path and in the unit of the file.
 *
 * Errors: `unknown-id` for a path that no number has, `not-changeable` for a part of a whole, `outside-range`, and all that
 * a scenario file is refused for.
 */
export function variedScenario(
  scenario: Scenario,
  changed: Readonly<Record<string, number>>,
): Parsed<Scenario> {
  const entries = Object.entries(changed);
  if (entries.length === 0) return passed(scenario);
  const problems = entries.flatMap(([path, value]) => {
    const parameter = scenario.parameters.find((each) => each.path === path);
    const at = `parameters.${path}`;
    if (!parameter) return [problem(at, 'unknown-id', 'No number of this scenario has this path.')];
    if (!isChangeable(parameter))
      return [problem(at, 'not-changeable', 'This number is a part of a whole and cannot move by itself.')];
    const { low, high } = parameter;
    return value >= low && value <= high
      ? []
      : [problem(at, 'outside-range', `${value} is not between ${low} and ${high}.`)];
  });
  if (problems.length > 0) return failed(problems);
  const { priors } = scenario;
  let { file } = scenario;
  // In one order, however they were changed: the hash names the numbers, not the hand.
  for (const [path, value] of entries.sort(([a], [b]) => (a < b ? -1 : 1)))
    file = withParameter(file, priors, path, value);
  const wrong = [...checkMeaning(file), ...checkBounds(file), ...checkParameters(file, priors)];
  if (wrong.length > 0) return failed(wrong);
  const rules = compileScenario(file, priors);
  const broken = checkWorld(rules);
  if (broken.length > 0) return failed(broken);
  return passed({ ...scenario, file, rules, parameters: parametersOf(file, priors) });
}
