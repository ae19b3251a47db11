import { hashText, PARAMETER_NAMES, type ParameterName, type Provenance, type Rules } from '../engine';
import type { Scenario } from '../scenario';
import { compileScenario } from '../scenario/compile';

/** A uniform in [0, 1) that a seed and a name give: the same on every machine, and no stream to be disturbed. */
export function uniformOf(seed: string, name: string): number {
  return Number.parseInt(hashText(`${seed}|${name}`).slice(0, 8), 16) / 4294967296;
}

/**
 * One draw of every model parameter inside its range, half of them below the value in use: a straight line from `low` to the
 * value for the lower half of uniforms, and from the value to `high` for the upper.
 */
export function drawParameters(
  known: Readonly<Record<ParameterName, Provenance>>,
  seed: string,
): Record<ParameterName, number> {
  const drawn = {} as Record<ParameterName, number>;
  for (const name of PARAMETER_NAMES) {
    const { value, low, high } = known[name];
    const u = uniformOf(seed, name);
    drawn[name] = u < 0.5 ? low + 2 * u * (value - low) : value + (2 * u - 1) * (high - value);
  }
  return drawn;
}

/** Rules of one seed: the scenario with its own draw of the parameters. */
export function drawRules({ file, priors }: Scenario, seed: string): Rules {
  const known = {} as Record<ParameterName, Provenance>;
  for (const name of PARAMETER_NAMES) {
    const { value, low, high, unit, how, from } = file.parameters[name] ?? priors.parameters[name];
    known[name] = { value, low, high, unit, how, from };
  }
  return compileScenario(file, priors, drawParameters(known, seed));
}

/** One of a list, by seed and name. */
export function drawOne<T>(list: readonly T[], seed: string, name: string): T {
  return list[Math.floor(uniformOf(seed, name) * list.length)] as T;
}
