import { isClauseOff, isKindOff, type ClauseId } from '../engine';
import type { TermSheet } from './desk-seat';
import { sheetRefusals } from './table-rows';
import {
  emptySheet,
  sameTerms,
  standingTerms,
  theirSheet,
  usualClause,
  withClause,
  type TableSeat,
} from './table-sheet';
import type { DealWords } from './words/deal';

export type StartId = keyof DealWords['starts']['names'];

/** Patterns of alliance by their clauses, from the loosest to the closest. */
const PATTERNS = {
  contract: ['storefront', 'data', 'governance'],
  minority: ['equity', 'storefront', 'data', 'governance'],
  cross: ['equity', 'equity-back', 'storefront', 'logistics', 'logistics-back', 'data', 'governance'],
  network: ['logistics', 'governance'],
  platform: ['tools', 'order-quota', 'joint-buying', 'data', 'governance'],
  coalition: ['storefront', 'logistics', 'marketing', 'data', 'sharing', 'governance'],
} as const satisfies Partial<Record<StartId, readonly ClauseId[]>>;

export interface SheetStart {
  readonly id: StartId;
  readonly name: string;
  readonly sheet: TermSheet;
}

/** Sheets to start from: what they offered, what is in force, and the patterns that are legal at this table and level. */
export function sheetStarts(seat: TableSeat, current: TermSheet, words: DealWords): SheetStart[] {
  if (isKindOff(seat.rules, 'alliance')) return [];
  const { names } = words.starts;
  const theirs = theirSheet(seat);
  const standing = standingTerms(seat);
  const starts: SheetStart[] = [];
  const add = (id: StartId, sheet: TermSheet | null): void => {
    if (sheet && !sameTerms(sheet, current)) starts.push({ id, name: names[id], sheet });
  };
  add('theirs', theirs);
  add('standing', standing);
  for (const [id, clauses] of Object.entries(PATTERNS) as [StartId, readonly ClauseId[]][]) {
    const sheet = patternSheet(seat, clauses);
    if (sheet && sheetRefusals(seat, sheet).length === 0) add(id, sheet);
  }
  add('empty', emptySheet(seat));
  return starts;
}

/** The clauses of a pattern that are on at this level; null where too little of it is left. */
function patternSheet(seat: TableSeat, clauses: readonly ClauseId[]): TermSheet | null {
  let sheet = emptySheet(seat);
  let left = 0;
  for (const id of clauses) {
    if (isClauseOff(seat.rules, id)) continue;
    const next = withClause(sheet, id, usualClause(seat, id));
    // A pattern leaves out what these two cannot do, as two retailers can open no shop front.
    if (sheetRefusals(seat, next).length > 0) continue;
    sheet = next;
    left++;
  }
  const first = clauses[0];
  return left > 1 && first && sheet.clauses[first] ? sheet : null;
}
