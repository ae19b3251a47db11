import { causesOf } from '../../analysis';
import { drawLuck, luckSizes, type Rules } from '../../engine';
import type { RivalId } from '../../rivals';
import { closeRound, openRound } from '../../table';

/**
 * Milliseconds that the causes of one whole game take, for the first seat, on the recorded line and under random
 * legal play: the larger of the two.
 */
export function causesMsPerGame(rules: Rules): number {
  const plays = ['historical', 'random-legal'] as const satisfies readonly RivalId[];
  return Math.max(...plays.map((play) => Math.round(ofGame(rules, play))));
}

function ofGame(rules: Rules, play: RivalId): number {
  const seed = `bench-causes-${play}`;
  const luck = drawLuck(seed, luckSizes(rules), rules.quarters);
  const firm = rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '';
  let round = openRound({
    rules,
    seed,
    luck: true,
    players: Object.fromEntries(rules.firmIds.map((id) => [id, play])),
  });
  let spent = 0;
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) break;
    const { turn } = result.value.played;
    const sheets = rules.firmIds.map((id) => ({
      firm: id,
      decisions: turn.sheets[id] ?? [],
      checked: true as const,
    }));
    const from = performance.now();
    causesOf({ before: round.world, sheets, luck }, rules, firm);
    spent += performance.now() - from;
    round = result.value.round;
  }
  return spent;
}
