import type { Cause, PlayedQuarter } from '../../src/analysis';
import { drawLuck, luckSizes, type Rules, type World } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound, type Player } from '../../src/table';

export const RULES = bundledScenario('alibaba-suning-2015')?.rules as Rules;

/** A quarter with what it led to. */
export interface Played extends PlayedQuarter {
  readonly after: World;
}

/** Every quarter of a game in which all firms are played alike. */
export function quartersOf(player: Player, seed: string, rules: Rules = RULES): Played[] {
  const luck = drawLuck(seed, luckSizes(rules), rules.quarters);
  let round = openRound({
    rules,
    seed,
    luck: true,
    players: Object.fromEntries(rules.firmIds.map((firm) => [firm, player])),
  });
  const quarters: Played[] = [];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    const { turn } = result.value.played;
    const sheets = rules.firmIds.map((firm) => ({
      firm,
      decisions: turn.sheets[firm] ?? [],
      checked: true as const,
    }));
    quarters.push({ before: round.world, after: result.value.round.world, sheets, luck });
    round = result.value.round;
  }
  return quarters;
}

export function sumOf(causes: readonly Cause[]): number {
  let sum = 0;
  for (const { points } of causes) sum += points;
  return sum;
}
