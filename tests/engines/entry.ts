import { hashWorld } from '../../src/engine';
import { openRound, closeRound, type Player } from '../../src/table';
import { bundledScenario } from '../../src/scenario';

/** Hash of the world after every quarter of one random game; runs unchanged in every JavaScript engine. */
export function playHashes(seed: string, luck: boolean, player: Player): string[] {
  const rules = bundledScenario('alibaba-suning-2015')?.rules;
  if (!rules) return [];
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, player]));
  let round = openRound({ rules, seed, luck, players });
  const hashes = [hashWorld(round.world)];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) return [...hashes, JSON.stringify(result.refusals)];
    round = result.value.round;
    hashes.push(result.value.played.turn.after);
  }
  return hashes;
}

/** All games of the comparison, by name. */
export function playAll(games: number): Record<string, string[]> {
  const all: Record<string, string[]> = {
    history: playHashes('1', true, 'historical'),
    course: playHashes('1', false, 'hold-course'),
  };
  for (let game = 0; game < games; game++) {
    all[`random-${game}`] = playHashes(
      `engines-${game}`,
      game % 4 !== 3,
      game % 2 === 0 ? 'random-legal' : 'networker',
    );
  }
  return all;
}
