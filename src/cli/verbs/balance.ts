import { balanceOf, drawParameters, SIMPLE_POLICIES } from '../../analysis';
import { hashText, PARAMETER_NAMES, type ParameterName, type Provenance } from '../../engine';
import { PERSONALITIES } from '../../rivals';
import { compileScenario, type Scenario } from '../../scenario';
import { Misused } from '../exit';
import type { Options } from '../options';
import { scenarioFrom } from '../scenario-input';

const SEEDS = 200;
const SEARCHED = 40;
/** A certificate asks for this: the best simple policy must not win more, nor holding course reach the mandate more. */
const LIMITS = { dominant: 0.6, held: 0.4, lead: 5, reached: 0.3, lever: 2 } as const;

/**
 * The balance certificate of a scenario's first seat, or of `--seat`: six simple policies over `--seeds` draws of luck, rivals
 * and parameters, best-reply over a fifth of them, every lever pulled alone. Hashes name what it was made of.
 */
export function balance(options: Options): unknown {
  const [id = ''] = options.operands;
  if (id === '') throw new Misused('balance needs a scenario');
  const scenario = scenarioFrom(id);
  const seeds = options.count('seeds', 1, 5000) ?? SEEDS;
  const firm = options.text('seat');
  const { rules } = scenario;
  const seat =
    firm === undefined ? rules.seats[0] : rules.seats.find((each) => rules.firmIds[each.firm] === firm);
  if (!seat) throw new Misused(`no seat ${firm ?? ''} in ${id}`);
  const known = numbersOf(scenario);
  const found = balanceOf(seat, {
    seeds,
    searched: Math.min(seeds, Math.max(1, Math.round((seeds * SEARCHED) / SEEDS))),
    rulesFor: (seed) => compileScenario(scenario.file, scenario.priors, drawParameters(known, seed)),
  });
  const { policies, lead, levers } = found;
  return {
    scenario: { id: rules.id, hash: rules.hash },
    policiesHash: hashText(JSON.stringify(PERSONALITIES)),
    ...found,
    holds: {
      noDominant: SIMPLE_POLICIES.every((policy) => policies[policy].winRate <= LIMITS.dominant),
      lead: lead >= LIMITS.lead,
      reached: policies['best-reply'].reached >= LIMITS.reached,
      held: policies['hold-course'].reached <= LIMITS.held,
      levers: Object.values(levers).every((effect) => effect >= LIMITS.lever),
    },
  };
}

function numbersOf({ file, priors }: Scenario): Record<ParameterName, Provenance> {
  const known = {} as Record<ParameterName, Provenance>;
  for (const name of PARAMETER_NAMES) {
    const { value, low, high, unit, how, from } = file.parameters[name] ?? priors.parameters[name];
    known[name] = { value, low, high, unit, how, from };
  }
  return known;
}
