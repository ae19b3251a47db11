import { observe, type FirmId, type Report } from '../engine';
import { closeRound, type Round } from '../table';
import type { Line } from './line';

/**
 * A quarter played again with another option of its show of hands, counted from 1: the same world, luck and talk, and rivals
 * who decide from the same reports. The seat's report at its end; null where there is no such option or it is not legal.
 */
export function pairedQuarter(
  round: Round,
  line: Pick<Line, 'worlds' | 'turns'>,
  seat: FirmId,
  quarter: number,
  option: number,
): Report | null {
  const [before, turn] = [line.worlds[quarter - 1], line.turns[quarter - 1]];
  const wanted = turn?.notes.hands?.options[option];
  if (!before || !turn || !wanted) return null;
  const { players, rules } = round;
  // The close added rivals' answers to one another, and adds them again here.
  const answers = turn.talk.filter(
    ({ kind, from, to }) => kind === 'offer' && players[from] !== 'human' && players[to] !== 'human',
  ).length;
  const again: Round = {
    ...round,
    world: before,
    history: line.worlds.slice(0, quarter),
    talk: turn.talk.slice(0, turn.talk.length - answers),
    told: { reports: [], lent: null },
    over: false,
  };
  const closed = closeRound(again, { [seat]: wanted.decisions });
  return closed.ok ? observe(closed.value.played.world, rules.firmIds.indexOf(seat)) : null;
}
