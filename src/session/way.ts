import type { Decision, DecisionKind, FirmId, Table } from '../engine';
import { lineOf } from '../record';
import { closeRound, openRound, playersFor } from '../table';
import type { HistoryLine } from './replay-types';

/** A quarter, counted from 1, in which a seat leaves out decisions of some kinds and takes others. */
export interface WayTurn {
  readonly quarter: number;
  readonly without: readonly DecisionKind[];
  readonly with: readonly Decision[];
}

/**
 * The tables of a recorded line up to the end of quarter `until`, the opening first, with one seat going another way.
 *
 * Luck is that of the line, and the others do what is on record where it is still legal: what differs comes of the way alone.
 * Null where a quarter of the way is not legal.
 */
export function wayOf(
  { scenario, record }: HistoryLine,
  seat: FirmId,
  turns: readonly WayTurn[],
  until: number,
): readonly Table[] | null {
  const { rules } = scenario;
  const { seed, luck } = record;
  const players = playersFor(rules.firmIds, seat, 'historical');
  let round = openRound({ rules, seed, luck, players });
  for (const [at, { sheets }] of lineOf(record).slice(0, until).entries()) {
    const own = sheets[seat] ?? [];
    const turn = turns.find(({ quarter }) => quarter === at + 1);
    const decisions = turn ? [...own.filter(({ kind }) => !turn.without.includes(kind)), ...turn.with] : own;
    const closed = closeRound(round, { [seat]: decisions });
    if (!closed.ok) return null;
    round = closed.value.round;
  }
  return round.history;
}
