import { expect, test, vi } from 'vitest';
import { openContest } from '../../src/analysis';
import { scoreSeat, type GoalRules, type Rules } from '../../src/engine';
import { bundledScenario, formRules } from '../../src/scenario';
import { closeRound } from '../../src/table';

// Half a minute on a quiet machine; a busy one may take long, and only a hang must end.
vi.setConfig({ testTimeout: 900_000 });

const SEEDS = 10;

/** The same goal, further away than anybody comes, so that no score stops at 100. */
function further(goal: GoalRules): GoalRules {
  if (goal.measure === 'survival') return goal;
  const sign = goal.sense === 'at-least' ? 1 : -1;
  return { ...goal, target: goal.target + sign * 2 * goal.tolerance, tolerance: 4 * goal.tolerance };
}

function shortRules(): Rules {
  const scenario = bundledScenario('corner-shop-2016');
  const rules = scenario && formRules(scenario.file, scenario.rules, 'four');
  if (!rules) throw new Error('no short form');
  return { ...rules, seats: rules.seats.map((seat) => ({ ...seat, goals: seat.goals.map(further) })) };
}

function scoresOf(rules: Rules, rollouts: number): number[] {
  const [seat] = rules.seats;
  if (!seat) throw new Error('no seat');
  const firm = rules.firmIds[seat.firm] ?? '';
  return Array.from({ length: SEEDS }, (_, at) => {
    let round = openContest(rules, `rollouts-${at}`, { seat: firm, policy: 'best-reply', rollouts });
    while (!round.over) {
      const result = closeRound(round, {});
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      ({ round } = result.value);
    }
    return scoreSeat(rules, seat, round.history).total;
  });
}

/** Mean of the gain seed by seed, less half of its 95 % interval. */
function surely(less: readonly number[], more: readonly number[]): number {
  const gains = more.map((score, at) => score - (less[at] ?? 0));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  return mean - 1.96 * Math.sqrt(variance / gains.length);
}

test('the more rollouts best-reply may spend on a way, the more it scores, beyond what luck explains', () => {
  const rules = shortRules();
  const [one, ten, hundred] = [1, 10, 100].map((rollouts) => scoresOf(rules, rollouts));
  expect(surely(one ?? [], ten ?? [])).toBeGreaterThan(0);
  expect(surely(ten ?? [], hundred ?? [])).toBeGreaterThan(0);
});
