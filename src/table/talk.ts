import {
  allianceSlot,
  check,
  sameTerms,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Refusal,
  type Result,
  type TermSheet,
} from '../engine';
import type { Talk } from '../record';
import { rivalOf, type Answer } from '../rivals';
import { outlookOf, reportFor, type Round } from './round';

/** At most this many offers to one partner in a quarter, so that nobody feels out the other's limit. */
export const MOST_OFFERS = 3;

/**
 * Offers terms to another firm and hears its answer at once if it is a computed rival.
 *
 * `amends` names the contract that they would replace. Refused when the terms are not legal for the offering firm, when
 * the partner is out or has heard three offers.
 */
export function offerTerms(
  round: Round,
  from: FirmId,
  to: FirmId,
  terms: TermSheet,
  amends: string | null = null,
): Result<{ round: Round; answer: Answer | null }> {
  const { rules } = round;
  const report = reportFor(round, from);
  const legal = check(report.table, rules, { firm: from, decisions: [signatureUnder(terms, amends)] });
  if (!legal.ok) return legal;
  const made = round.talk.filter(
    (talk) => talk.kind === 'offer' && talk.from === from && talk.to === to,
  ).length;
  if (made >= MOST_OFFERS)
    return refusal({ code: 'enough-offers', path: 'terms', values: { most: MOST_OFFERS } });
  if (!terms.members.includes(to))
    return refusal({ code: 'not-a-member', path: 'terms.members', values: { firm: to } });
  const about = amends === null ? { terms } : { terms, amends };
  const talk: Talk[] = [...round.talk, { from, to, kind: 'offer', ...about, reasons: [] }];
  const player = round.players[to] ?? 'hold-course';
  if (player === 'human') return { ok: true, value: { round: { ...round, talk }, answer: null } };
  const offer = amends === null ? {} : { amends: allianceSlot(amends) };
  const answer = rivalOf(player).answer(outlookOf(round, to), from, terms, offer);
  talk.push({
    from: to,
    to: from,
    kind: answer.accept ? 'accept' : 'refuse',
    ...about,
    reasons: answer.reasons,
  });
  if (answer.counter)
    talk.push({ from: to, to: from, kind: 'counter', terms: answer.counter, reasons: answer.reasons });
  return { ok: true, value: { round: { ...round, talk }, answer } };
}

function refusal(reason: Refusal): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}

/** A firm's signature: a new contract, or new terms for one that binds. */
export function signatureUnder(terms: TermSheet, amends: string | null): Decision {
  return amends === null
    ? { kind: 'alliance', action: 'propose', terms }
    : { kind: 'alliance', action: 'amend', alliance: amends, terms };
}

/** Terms that `firm`, a computed rival, stands by this quarter: what it offered, countered or accepted. */
export function standsBy(round: Round, firm: FirmId): Talk[] {
  const words: Talk[] = [];
  for (const talk of round.talk) {
    if (talk.from !== firm || talk.kind === 'refuse') continue;
    const said = words.findIndex((word) => sameWord(word, talk));
    if (said >= 0) words[said] = talk;
    else words.push(talk);
  }
  return words;
}

/** Terms, and the contract that they would replace. */
interface Word {
  readonly terms: TermSheet;
  readonly amends?: string;
}

function sameWord(a: Word, b: Word): boolean {
  return a.amends === b.amends && sameTerms(a.terms, b.terms);
}

/** Computed rivals answer each other's offers, in the order they were made. */
export function rivalsMeet(round: Round, people: ReadonlyMap<FirmId, CheckedSheet>): Talk[] {
  const talk = [...round.talk];
  for (const offer of round.talk) {
    if (offer.kind !== 'offer' || people.has(offer.from) || people.has(offer.to)) continue;
    const player = round.players[offer.to] ?? 'hold-course';
    if (player === 'human') continue;
    const answer = rivalOf(player).answer(outlookOf(round, offer.to), offer.from, offer.terms, {
      counter: false,
    });
    talk.push({
      from: offer.to,
      to: offer.from,
      kind: answer.accept ? 'accept' : 'refuse',
      terms: offer.terms,
      reasons: answer.reasons,
    });
  }
  return talk;
}

/** True when a member's own sheet, or word, stands under the same terms. */
export function willSign(
  round: Round,
  member: FirmId,
  word: Talk,
  people: ReadonlyMap<FirmId, CheckedSheet>,
): boolean {
  const sheet = people.get(member);
  if (!sheet) return standsBy(round, member).some((held) => sameWord(held, word));
  return sheet.decisions.some(({ action, alliance, terms }) => {
    if (terms === undefined || typeof terms !== 'object' || Array.isArray(terms)) return false;
    const amends = action === 'amend' && typeof alliance === 'string' ? { amends: alliance } : {};
    return sameWord({ terms: terms as TermSheet, ...amends }, word);
  });
}
