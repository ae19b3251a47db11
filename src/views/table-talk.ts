import {
  allianceId,
  contractsOf,
  isMember,
  isRunning,
  overlapOf,
  readTerms,
  type TermSheet,
} from '../engine';
import type { Talk, TalkReason } from '../record';
import { clausesText } from './desk-draft';
import { membersText } from './desk-entities';
import { firmById, ownFirm, shareOf, type FirmName } from './desk-seat';
import { formatDays, formatMoney, formatShare } from './format';
import { laterPeriod, sayPeriod } from './period';
import { differences, ownId, talkWith, type TableSeat } from './table-sheet';
import { sheetLines } from './table-words';
import type { TermWords } from './words/terms';

export const MOST_OFFERS = 3;

/** Offers that the parties, the partner alone unless said, will all still hear this quarter. */
export function offersLeft(seat: TableSeat, members: readonly string[] = [seat.partner]): number {
  const own = ownId(seat);
  const made = members
    .filter((member) => member !== own)
    .map(
      (to) => seat.talk.filter((talk) => talk.kind === 'offer' && talk.from === own && talk.to === to).length,
    );
  return Math.max(0, MOST_OFFERS - Math.max(0, ...made));
}

export interface SaidReason {
  readonly text: string;
  /** The clause that weighed most, by name; empty for none. */
  readonly clause: string;
}

export function reasonsOf(reasons: readonly TalkReason[], words: TermWords): SaidReason[] {
  return reasons.map(({ code, clause }) => ({
    text: words.reasons[code]?.() ?? words.reasonUnknown(code),
    clause: clause === undefined ? '' : (words.clauses[clause]?.name ?? clause),
  }));
}

export interface PartnerWord {
  readonly kind: Talk['kind'];
  readonly said: string;
  readonly reasons: readonly SaidReason[];
}

/** The partner's last answer or offer; null before it spoke. */
export function partnerWord(seat: TableSeat, words: TermWords): PartnerWord | null {
  const last = talkWith(seat).findLast((talk) => talk.from === seat.partner);
  if (!last) return null;
  const { page } = words;
  const said = {
    offer: page.answerOffer,
    accept: page.answerAccept,
    refuse: page.answerRefuse,
    counter: page.answerCounter,
  }[last.kind];
  return { kind: last.kind, said, reasons: reasonsOf(last.reasons, words) };
}

/** Their counter-offer, with how it differs from the sheet; null when there is none. */
export function counterOffer(
  seat: TableSeat,
  sheet: TermSheet,
  words: TermWords,
): {
  readonly terms: TermSheet;
  readonly changes: readonly { readonly name: string; readonly text: string }[];
} | null {
  const last = talkWith(seat).findLast(
    (talk) => talk.from === seat.partner && (talk.kind === 'counter' || talk.kind === 'offer'),
  );
  if (!last) return null;
  const lines = sheetLines(seat, last.terms, words);
  const changes = differences(sheet, last.terms).map((id) => {
    const line = lines.find((each) => each.id === id);
    return {
      name: id === 'term' ? words.termRow : (words.clauses[id]?.name ?? id),
      text: line?.text ?? words.page.notOn,
    };
  });
  return { terms: last.terms, changes };
}

/** The finding of the table in one sentence. */
export function tableHeadline(seat: TableSeat, signed: boolean, words: TermWords): string {
  const partner = firmById(seat, seat.partner).name;
  const { page } = words;
  if (signed) return page.headlineSigned(partner);
  const last = talkWith(seat).findLast((talk) => talk.from === seat.partner);
  switch (last?.kind) {
    case 'offer':
      return page.headlineOffer(partner, clausesText(last.terms, words, seat.language));
    case 'accept':
      return page.headlineAccept(partner);
    case 'counter':
      return page.headlineCounter(partner);
    case 'refuse':
      return page.headlineRefuse(partner);
    default:
      return standingWith(seat, words).length > 0
        ? page.headlineRunning(partner)
        : page.headlineOpen(partner);
  }
}

/** What was said this quarter, line by line. */
export function talkLines(
  seat: TableSeat,
  words: TermWords,
): { readonly who: FirmName; readonly said: string; readonly clauses: string }[] {
  const { page } = words;
  return talkWith(seat).map((talk) => {
    const who = firmById(seat, talk.from);
    const said = {
      offer: page.saidOffer,
      accept: page.saidAccept,
      refuse: page.saidRefuse,
      counter: page.saidCounter,
    }[talk.kind](who.name);
    return { who, said, clauses: clausesText(talk.terms, words, seat.language) };
  });
}

export interface StandingContract {
  readonly id: string;
  readonly title: string;
  readonly exitFee: number;
  readonly lines: readonly { readonly name: string; readonly text: string }[];
}

/** Contracts in which both firms stand, in words. */
export function standingWith(seat: TableSeat, words: TermWords): StandingContract[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const other = rules.firmIds.indexOf(seat.partner);
  return contractsOf(table, firm)
    .filter((slot) => isMember(table, slot, other))
    .flatMap((slot): StandingContract[] => {
      const terms = readTerms(table, rules, slot);
      if (!terms) return [];
      const when = (quarter: number): string => sayPeriod(laterPeriod(rules.start, quarter), language);
      const members = membersText(seat, slot);
      const title = isRunning(table, slot)
        ? words.page.standingWith(members, when(table.endsIn[slot] ?? 0))
        : words.page.standingSigned(members, when(table.startsIn[slot] ?? 0));
      return [{ id: allianceId(slot), title, exitFee: terms.exitFee, lines: sheetLines(seat, terms, words) }];
    });
}

export interface SideFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** What is published of the partner, and what ties the two. */
export function partnerFacts(seat: TableSeat, words: TermWords): SideFact[] {
  const { report, language } = seat;
  const { table, firm } = report;
  const { page } = words;
  const other = seat.rules.firmIds.indexOf(seat.partner);
  const { firms } = table.shape;
  const percent = (value: number, digits: 0 | 1 | 2 = 1): string => formatShare(value, language, digits);
  return [
    { id: 'share', label: page.shareOfMarket, value: percent(shareOf(table, other)) },
    { id: 'value', label: page.marketValue, value: formatMoney(table.marketValue[other] ?? 0, language) },
    { id: 'days', label: page.delivery, value: formatDays(table.meanDays[other] ?? 0, language, 1) },
    { id: 'overlap', label: page.overlap, value: percent(overlapOf(table, firm, other), 0) },
    { id: 'hold', label: page.weHold, value: percent(table.stake[firm * firms + other] ?? 0, 2) },
    { id: 'held', label: page.theyHold, value: percent(table.stake[other * firms + firm] ?? 0, 2) },
  ];
}

/** Our own figures beside the partner's. */
export function ownFacts(seat: TableSeat, words: TermWords): SideFact[] {
  const { report, language } = seat;
  const { table, firm } = report;
  const { page } = words;
  return [
    { id: 'share', label: page.shareOfMarket, value: formatShare(shareOf(table, firm), language) },
    { id: 'value', label: page.marketValue, value: formatMoney(table.marketValue[firm] ?? 0, language) },
    { id: 'days', label: page.delivery, value: formatDays(table.meanDays[firm] ?? 0, language, 1) },
    { id: 'cash', label: page.cash, value: formatMoney(table.cash[firm] ?? 0, language) },
  ];
}

/** The signature in the draft under terms with this partner, or null. */
export function signedTerms(seat: TableSeat): TermSheet | null {
  const own = ownFirm(seat).id;
  for (const { kind, terms } of seat.decisions) {
    if (kind !== 'alliance' || typeof terms !== 'object' || Array.isArray(terms)) continue;
    const sheet = terms as TermSheet;
    if (sheet.members.includes(seat.partner) && sheet.members.includes(own)) return sheet;
  }
  return null;
}
