import { termsHash, type Decision, type FirmId, type TermSheet } from '../engine';
import type { Talk } from '../record';
import { periodOf, type Round } from './round';

/**
 * Offers that history put before `seat` in this quarter and that nobody has made at this table: they lie there too.
 *
 * The question that opens the case is whether to sign what was really offered, whoever plays the other side.
 */
export function recordedOffers(round: Round, seat: FirmId): Talk[] {
  const { rules } = round;
  const period = periodOf(round);
  const made = new Set(round.talk.filter(({ to }) => to === seat).map(({ terms }) => termsHash(terms)));
  const offers: Talk[] = [];
  for (const turn of rules.lines[seat] ?? []) {
    if (turn.period !== period) continue;
    for (const { kind, action, terms } of turn.decisions) {
      if (
        kind !== 'alliance' ||
        (action !== 'propose' && action !== 'answer') ||
        !isTerms(terms) ||
        made.has(termsHash(terms))
      )
        continue;
      const from = terms.members.find((member) => member !== seat);
      if (from !== undefined && round.players[from] !== 'human')
        offers.push({ from, to: seat, kind: 'offer', terms, reasons: [] });
    }
  }
  return offers;
}

export function isTerms(value: Decision[string]): value is TermSheet {
  return typeof value === 'object' && !Array.isArray(value) && 'members' in value;
}
