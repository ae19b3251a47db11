import type { Rules } from '../../src/engine';
import { appendTurn, emptyRecord, type GameRecord } from '../../src/record';
import type { RivalId } from '../../src/rivals';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound } from '../../src/table';

export function scenarioRules(): Rules {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario.rules;
}

/** A played game as a record: computed players of one sort in all seats. */
export function playedRecord(
  rules: Rules,
  player: RivalId,
  seed = 'record',
  quarters = rules.quarters,
): GameRecord {
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, player]));
  let round = openRound({ rules, seed, luck: true, players });
  let record = emptyRecord({ rules, seed, luck: true, seats: players });
  for (let quarter = 0; quarter < quarters; quarter++) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    record = appendTurn(record, result.value.played.turn);
    round = result.value.round;
  }
  return record;
}
