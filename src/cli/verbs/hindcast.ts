import { hindcastOf, parseObservations, type ObservedSeries } from '../../analysis';
import { bundledScenario, type Scenario } from '../../scenario';
import { quarterNumber } from '../../engine';
import { Misused, Refused } from '../exit';
import { readInput, scenarioIds } from '../inputs';
import type { Options } from '../options';

/** Replays the recorded line and compares it with the recorded series of a file. */
export function hindcast(options: Options): unknown {
  const result = hindcastOf(
    observedScenario(options),
    recordIn(options),
    periodOption(options, 'fit-until') ?? null,
  );
  if (!result.ok) throw new Refused(result.refusals);
  return result.value;
}

/** The series of the file that `--observations` names. */
export function recordIn(options: Options): readonly ObservedSeries[] {
  const path = options.text('observations');
  if (path === undefined) throw new Misused('--observations needs a file');
  const parsed = parseObservations(readInput(path));
  if (parsed.ok) return parsed.value;
  throw new Refused(
    parsed.refusals.map((reason) => ({
      ...reason,
      path: reason.path === '' ? path : `${path} ${reason.path}`,
    })),
  );
}

/** The named scenario, or the first that says how it is observed. */
export function observedScenario(options: Options): Scenario {
  const [named] = options.operands;
  for (const id of named === undefined ? scenarioIds() : [named]) {
    const scenario = bundledScenario(id);
    if (scenario?.file.observations) return scenario;
  }
  throw new Refused([{ code: 'not-observed', path: 'scenario', values: { known: scenarioIds().join(' ') } }]);
}

/** A quarter written as 2018Q3. Errors: `Misused` when it is none. */
export function periodOption(options: Options, name: string): string | undefined {
  const text = options.text(name);
  if (text !== undefined && Number.isNaN(quarterNumber(text)))
    throw new Misused(`--${name} is a quarter as 2018Q3`);
  return text;
}
