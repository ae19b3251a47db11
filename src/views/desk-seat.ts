import {
  measureOf,
  overlapOf,
  type Decision,
  type GameEvent,
  type Opening,
  type Report,
  type Rules,
  type Table,
} from '../engine';
import type { Talk } from '../record';
import { firmName, firmSlot, firmTag, segmentName, type CaseNames } from './case-words';
import type { FirmSlot } from './charts/spec';
import { formatPoints, formatShare, type Lang } from './format';

export type { Decision, Refusal, TermSheet } from '../engine';
export { mainSegment } from '../record';

/** What the desk, the table and the map read: one seat's own knowledge, its draft, and the names. */
export interface SeatInput {
  readonly names: CaseNames;
  readonly language: Lang;
  readonly rules: Rules;
  readonly report: Report;
  /** At the end of every quarter so far; the opening first, the present last. */
  readonly reports: readonly Report[];
  readonly openings: readonly Opening[];
  readonly events: readonly (readonly GameEvent[])[];
  readonly talk: readonly Talk[];
  readonly decisions: readonly Decision[];
  readonly attentionSpent: number;
}

export interface FirmName {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly tag: string;
}

export function firmAt(seat: SeatInput, index: number): FirmName {
  const id = seat.rules.firmIds[index] ?? '';
  const { names } = seat;
  return {
    id,
    index,
    name: firmName(names, id, seat.language),
    slot: firmSlot(names, id),
    tag: firmTag(names, id),
  };
}

export function firmById(seat: SeatInput, id: string): FirmName {
  return firmAt(seat, seat.rules.firmIds.indexOf(id));
}

export function ownFirm(seat: SeatInput): FirmName {
  return firmAt(seat, seat.report.firm);
}

/** Every other firm that is still in business. */
export function otherFirms(seat: SeatInput): FirmName[] {
  return seat.rules.firmIds
    .map((_, index) => firmAt(seat, index))
    .filter(({ index }) => index !== seat.report.firm && seat.report.table.active[index] !== 0);
}

export function segmentAt(seat: SeatInput, index: number): string {
  return segmentName(seat.names, seat.rules.segmentIds[index] ?? '', seat.language);
}

/** The segment's name inside a sentence: English names lose their capital there. */
export function segmentInSentence(seat: SeatInput, index: number): string {
  return lowerFirst(segmentAt(seat, index), seat.language);
}

/** The first letter small, unless the word is an abbreviation or Chinese. */
export function lowerFirst(text: string, language: Lang): string {
  return language === 'en' && /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A share with the digits that its size needs: small shares move in hundredths. */
export function shareText(share: number, language: Lang): string {
  return formatShare(share, language, share < 0.02 ? 2 : 1);
}

/** A change of a share of that size. */
export function sharePoints(change: number, share: number, language: Lang): string {
  return formatPoints(change, language, share < 0.02 ? 2 : 1);
}

export function regionAt(seat: SeatInput, index: number): string {
  return regionById(seat, seat.rules.regionIds[index] ?? '');
}

export function regionById(seat: SeatInput, id: string): string {
  return seat.names.words[seat.language].regions[id] ?? id;
}

/** The report of one quarter ago, or null at the opening. */
export function reportBefore(seat: SeatInput): Report | null {
  return seat.reports[seat.reports.length - 2] ?? null;
}

/** A cell that the seat may see, or null: NaN never leaves the views. */
export function seen(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Part of all demand that this seller serves, 0..1. */
export function shareOf(table: Table, firm: number): number {
  const goal = {
    id: 'share',
    measure: 'share-by-seller',
    sense: 'at-least',
    target: 0,
    tolerance: 1,
    weight: 1,
  } as const;
  return measureOf(goal, firm, [table]);
}

/** Other firms by what they could be to this one: of the other sort first, then by least overlap of sales. */
export function partnersByFit(seat: SeatInput): FirmName[] {
  const { rules, report } = seat;
  const sort = rules.firms[report.firm]?.sort;
  const other = (firm: FirmName): number => (rules.firms[firm.index]?.sort === sort ? 1 : 0);
  const size = (firm: FirmName): number => shareOf(report.table, firm.index);
  const overlap = (firm: FirmName): number => overlapOf(report.table, report.firm, firm.index);
  return otherFirms(seat).toSorted(
    (a, b) => other(a) - other(b) || size(b) - size(a) || overlap(a) - overlap(b),
  );
}
