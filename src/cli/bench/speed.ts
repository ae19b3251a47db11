import { start, type Rules } from '../../engine';
import type { RivalId } from '../../rivals';
import { closeRound, openRound, type Round } from '../../table';
import { linesOf, PLAYS, Rollout } from './lines';
import { rate } from './rate';

const GAMES = 24;

/**
 * Whole quarters a second on one thread, by kind of play: luck on, no recorder, no hash, on sheets that were decided
 * beforehand; and whole games a second, with rivals deciding, bargaining and being checked.
 */
export function speed(rules: Rules) {
  const byPlay = Object.fromEntries(
    PLAYS.map((play) => {
      const lines = linesOf(rules, play, GAMES);
      const rollout = new Rollout(rules);
      return [play, Math.round(rate(() => rollout.play(lines), 1000, 1500))];
    }),
  );
  return {
    scenario: rules.id,
    quartersPerSecond: Math.min(...Object.values(byPlay)),
    byPlay,
    gamesPerSecond: Math.round(gamesPerSecond(rules)),
    bytesPerWorld: start(rules).cells.byteLength,
  };
}

/** Whole games with the page's own mix of rivals, the first seat held by one that answers but does not court. */
function gamesPerSecond(rules: Rules): number {
  const roster: readonly RivalId[] = ['cautious', 'networker', 'follower', 'cautious', 'follower'];
  const players = Object.fromEntries(
    rules.firmIds.map((firm, i) => [firm, roster[i % roster.length] as RivalId]),
  );
  let game = 0;
  let last: Round | null = null;
  return rate(
    () => {
      const seed = `game-${game++}`;
      let round: Round = openRound({
        rules,
        seed,
        luck: true,
        players,
        keep: false,
        ...(last ? { reuse: last } : {}),
      });
      while (!round.over) {
        const result = closeRound(round, {});
        if (!result.ok) break;
        round = result.value.round;
      }
      last = round;
      return 1;
    },
    1000,
    1500,
  );
}
