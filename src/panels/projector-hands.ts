import type { Hands, Session, SessionState } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { shareOf } from '../views/desk-seat';
import { packagesOf } from '../views/projector-packages';
import { binsAround } from '../views/projector-predict';
import { seatInput } from './desk-context';

type Derived = NonNullable<ReturnType<Session['derived']>>;

/** The seat as it stood at the start of a quarter, counted from 1: what a class saw when it chose. */
export function seatAt(derived: Derived, state: SessionState, quarter: number): SeatInput {
  const seat = { ...seatInput(derived, state), decisions: [], attentionSpent: 0 };
  const report = derived.reports[quarter - 1];
  const turn = derived.turns[quarter - 1];
  if (!report || !turn) return seat;
  return {
    ...seat,
    report,
    reports: derived.reports.slice(0, quarter),
    events: derived.events.slice(0, quarter - 1),
    talk: turn.talk,
  };
}

/** The show of hands in hand, or a fresh one on what this quarter suggests. */
export function handsInHand(seat: SeatInput, held: Hands | undefined): Hands {
  const fresh = binsAround(shareOf(seat.report.table, seat.report.firm));
  if (held) return { ...held, foreseen: held.foreseen ?? fresh };
  return {
    foreseen: fresh,
    options: packagesOf(seat).map((decisions) => ({ decisions, hands: 0 })),
    chosen: null,
  };
}
