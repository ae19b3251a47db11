import type { Decision, FirmId, Rules, TermSheet } from '../../src/engine';
import type { RivalId } from '../../src/rivals';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound, type Player, type Round } from '../../src/table';

function scenarioRules(): Rules {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario.rules;
}

export const RULES = scenarioRules();

/** A table with these players; everybody else is the same computed one. */
export function roundOf(
  players: Readonly<Record<FirmId, Player>>,
  others: RivalId = 'hold-course',
  seed = 'table',
): Round {
  return openRound({
    rules: RULES,
    seed,
    luck: true,
    players: { ...Object.fromEntries(RULES.firmIds.map((firm) => [firm, others])), ...players },
  });
}

export const TERMS: TermSheet = {
  members: ['alibaba', 'suning'],
  startsAfterQuarters: 0,
  termQuarters: 12,
  exitFee: 0,
  clauses: {
    storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 },
    governance: { bodies: ['committee', 'working-group'] },
  },
};
/** The round after a quarter in which every sheet is legal. */
export function closed(round: Round, decisions: Readonly<Record<FirmId, readonly Decision[]>>): Round {
  const result = closeRound(round, decisions);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.round;
}
