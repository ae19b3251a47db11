import type { Foreseen, Hands, Session, SessionState } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { classMarket } from '../views/projector-market';
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
export function handsInHand(derived: Derived, seat: SeatInput, held: Hands | undefined): Hands {
  if (held) return { ...held, foreseen: held.foreseen ?? freshBins(derived, seat) };
  return {
    foreseen: freshBins(derived, seat),
    options: packagesOf(seat).map((decisions) => ({ decisions, hands: 0 })),
    chosen: null,
  };
}

const bins = new WeakMap<SeatInput['report']['table'], Foreseen>();

/** Bins as wide as the share may move; looked ahead for once a quarter. */
function freshBins(derived: Derived, seat: SeatInput): Foreseen {
  const { table, firm } = seat.report;
  const known = bins.get(table);
  if (known) return known;
  const { market, share } = classMarket(seat, firm);
  const made = binsAround(share(table), derived.reach(market, packagesOf(seat)), market);
  bins.set(table, made);
  return made;
}
