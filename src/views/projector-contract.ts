import type { Clause, ClauseId, TermSheet } from '../engine';
import { lowerFirst, ownFirm, type SeatInput } from './desk-seat';
import { formatShare } from './format';
import { PROJECTOR_WORDS } from './words/projector';
import { TERM_WORDS } from './words/terms-zh';

/** What stands on a sheet, as it is said aloud: who buys how much of whom, and the other clauses by name. */
export function contractParts(seat: SeatInput, { members, clauses }: TermSheet): string[] {
  const names = TERM_WORDS[seat.language].clauses;
  return Object.entries(clauses).map(
    ([id, clause]) =>
      (members.length === 2 ? stakeSaid(seat, id, clause) : null) ??
      lowerFirst(names[id as ClauseId]?.name ?? id, seat.language),
  );
}

/** A purchase between the two of us; null for any other clause. */
function stakeSaid(seat: SeatInput, id: string, { from, to, stake }: Clause): string | null {
  if ((id !== 'equity' && id !== 'equity-back') || typeof stake !== 'number') return null;
  const words = PROJECTOR_WORDS[seat.language].choices;
  const own = ownFirm(seat).id;
  const part = formatShare(stake, seat.language, stake < 0.0995 ? 1 : 0);
  return to === own ? words.theyBuy(part) : from === own ? words.weBuy(part) : null;
}
