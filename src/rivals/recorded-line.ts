import {
  checkDecision,
  checkTerms,
  periodAfter,
  seatAt,
  termsHash,
  type Decision,
  type FirmId,
  type Rules,
  type TermSheet,
} from '../engine';
import { answerTerms, plainAnswer } from './negotiation';
import type { Personality } from './personalities';
import { reasonOf } from './reasons';
import type { Answer, Offer, Outlook, Proposal } from './rival';

/** What `firm` really did in this period, by the scenario's record. */
function recorded({ report, rules }: Outlook, firm: FirmId): readonly Decision[] {
  const period = periodAfter(rules.start, report.table.quarter[0] as number);
  const found: Decision[] = [];
  for (const turn of rules.lines[firm] ?? []) if (turn.period === period) found.push(...turn.decisions);
  return found;
}

function isPaper(decision: Decision): boolean {
  return decision.kind === 'alliance' && (decision.action === 'propose' || decision.action === 'answer');
}

function termsIn(decision: Decision): TermSheet | null {
  const { terms } = decision;
  return terms !== undefined && typeof terms === 'object' && !Array.isArray(terms)
    ? (terms as TermSheet)
    : null;
}

/** Term sheets that the record has `firm` sign in this period. */
function contracts(outlook: Outlook, firm: FirmId): TermSheet[] {
  return recorded(outlook, firm).flatMap((decision) => {
    const terms = isPaper(decision) ? termsIn(decision) : null;
    return terms ? [terms] : [];
  });
}

/**
 * The record's decisions that are still legal, without its contracts: those are offered and signed at the
 * table, so that
 * no attention goes into paper that the other side does not sign.
 */
export function decideAsRecorded(outlook: Outlook): Decision[] {
  const { report, rules } = outlook;
  const { table, firm } = report;
  if (table.active[firm] === 0) return [];
  const seat = seatAt(table, rules, firm);
  return recorded(outlook, rules.firmIds[firm] ?? '').filter(
    (decision) => !isPaper(decision) && checkDecision(seat, decision).length === 0,
  );
}

/** The recorded contracts of this quarter, offered to each other member. */
export function proposeAsRecorded(outlook: Outlook): Proposal[] {
  const { report, rules } = outlook;
  const me = rules.firmIds[report.firm] ?? '';
  const seat = seatAt(report.table, rules, report.firm);
  return contracts(outlook, me)
    .filter((terms) => checkTerms(seat, terms).length === 0)
    .flatMap((terms) =>
      terms.members
        .filter((member) => member !== me)
        .map((to) => ({ to, terms, reasons: [reasonOf('as-recorded', null)] })),
    );
}

/** True when the record has `firm`, or whoever offers, sign exactly these terms now. */
function isOnRecord(outlook: Outlook, rules: Rules, from: FirmId, terms: TermSheet): boolean {
  const hash = termsHash(terms);
  const me = rules.firmIds[outlook.report.firm] ?? '';
  if (!terms.members.includes(me)) return false;
  return [me, from].some((firm) => contracts(outlook, firm).some((held) => termsHash(held) === hash));
}

/** Signs what it really signed; anything else it values like a networker. */
export function answerAsRecorded(
  outlook: Outlook,
  who: Personality,
  from: FirmId,
  terms: TermSheet,
  offer: Offer = {},
): Answer {
  const { report, rules } = outlook;
  if (
    isOnRecord(outlook, rules, from, terms) &&
    checkTerms(seatAt(report.table, rules, report.firm), terms).length === 0
  ) {
    return plainAnswer(true, [reasonOf('as-recorded', null)]);
  }
  return answerTerms(outlook, who, from, terms, offer);
}
