import {
  checkTerms,
  CLAUSE_IDS,
  isClauseOff,
  seatAt,
  type Clause,
  type ClauseId,
  type Refusal,
  type TermSheet,
} from '../engine';
import { amountControl, type AmountField } from './desk-fields';
import { refusalText } from './desk-refusals';
import { firmById } from './desk-seat';
import { controlsOf, type ClauseControl, type RowWords } from './table-controls';
import {
  sameTerms,
  standingTerms,
  theirSheet,
  usualClause,
  withClause,
  withoutClause,
  type TableSeat,
} from './table-sheet';
import { clauseSummary, termSummary } from './table-words';
import type { TermWords } from './words/terms';

export interface SheetRow {
  readonly id: ClauseId | 'term';
  readonly name: string;
  readonly note: string;
  readonly on: boolean;
  /** The clause in words, or that it is not on the sheet. */
  readonly summary: string;
  /** "Suning to Alibaba"; null where both sides are alike. */
  readonly direction: string | null;
  readonly controls: readonly ClauseControl[];
  /** The control that is haggled over most: it stands in the row itself; null where a clause has no amount. */
  readonly main: Extract<ClauseControl, { type: 'amount' }> | null;
  readonly lastWord: string;
  readonly differs: boolean;
  /** True where it is what the contract in force says. */
  readonly stands: boolean;
  readonly refusals: readonly string[];
  /** The sheet with the clause put in or taken out; null for what always stands. */
  readonly toggled: TermSheet | null;
}

/** Refusals of a sheet as it stands, by the seat's own check. */
export function sheetRefusals(seat: TableSeat, sheet: TermSheet): Refusal[] {
  const { table, firm } = seat.report;
  return checkTerms(seatAt(table, seat.rules, firm), sheet);
}

/** The field of each clause that is haggled over most. */
const MAIN: Readonly<Partial<Record<ClauseId | 'term', string>>> = {
  equity: 'pay',
  'equity-back': 'pay',
  storefront: 'commission',
  logistics: 'share',
  'logistics-back': 'share',
  data: 'safeguards',
  marketing: 'fund',
  'order-quota': 'share',
  tools: 'level',
  'joint-buying': 'share',
  membership: 'depth',
  inventory: 'share',
  'joint-research': 'fund',
  treasury: 'part',
  licence: 'breadth',
  term: 'termQuarters',
};

function mainOf(id: ClauseId | 'term', controls: readonly ClauseControl[]): SheetRow['main'] {
  const main = controls.find((control) => control.id === MAIN[id]);
  return main?.type === 'amount' ? main : null;
}

/** The sheet row by row: every clause that could stand on it at this level, then its term. */
export function sheetRows(seat: TableSeat, sheet: TermSheet, words: RowWords): SheetRow[] {
  const refused = sheetRefusals(seat, sheet);
  const theirs = theirSheet(seat);
  const ids = CLAUSE_IDS.filter((id) => sheet.clauses[id] || !isClauseOff(seat.rules, id));
  const rows = ids.map((id) => clauseRow(seat, sheet, id, theirs, refused, words));
  return [...rows, termRow(seat, sheet, theirs, refused, words)];
}

/** Reasons that speak of the sheet as a whole. */
export function generalRefusals(seat: TableSeat, sheet: TermSheet, words: RowWords): string[] {
  return sheetRefusals(seat, sheet)
    .filter(({ path }) => !/^terms\.(clauses\.|startsAfter|termQuarters|exitFee)/.test(path))
    .map((refusal) => refusalText(refusal, seat, words.refusals));
}

function clauseRow(
  seat: TableSeat,
  sheet: TermSheet,
  id: ClauseId,
  theirs: TermSheet | null,
  refused: readonly Refusal[],
  words: RowWords,
): SheetRow {
  const clause = sheet.clauses[id];
  const { page, clauses } = words.terms;
  const said = theirs?.clauses[id];
  const same = sameClause(sheet, theirs, id);
  const standing = standingTerms(seat);
  const lastWord =
    theirs === null
      ? page.lastWordNone
      : same
        ? page.lastWordSame
        : said
          ? page.lastWord(clauseSummary(seat, id, said, words.terms))
          : page.lastWordWithout;
  const controls = clause ? controlsOf(seat, sheet, id, clause, words) : [];
  return {
    id,
    name: clauses[id]?.name ?? id,
    note: clauses[id]?.note ?? '',
    on: clause !== undefined,
    summary: clause ? clauseSummary(seat, id, clause, words.terms) : page.notOn,
    direction: clause && sheet.members.length < 3 ? directionOf(seat, clause, words.terms) : null,
    controls,
    main: mainOf(id, controls),
    lastWord: !clause && !said ? '' : lastWord,
    differs: theirs !== null && !same,
    stands: clause !== undefined && standing !== null && sameClause(sheet, standing, id),
    refusals: refused
      .filter(({ path }) => path.startsWith(`terms.clauses.${id}.`) || path === `terms.clauses.${id}`)
      .map((refusal) => refusalText(refusal, seat, words.refusals)),
    toggled: clause ? withoutClause(sheet, id) : withClause(sheet, id, said ?? usualClause(seat, id)),
  };
}

/** Whether two sheets say the same of one clause, or both nothing. */
function sameClause(sheet: TermSheet, other: TermSheet | null, id: ClauseId): boolean {
  const [one, two] = [sheet.clauses[id], other?.clauses[id]];
  if (!one || !two) return !one && !two;
  return sameTerms({ ...sheet, clauses: { [id]: one } }, { ...sheet, clauses: { [id]: two } });
}

function directionOf(seat: TableSeat, clause: Clause, words: TermWords): string | null {
  if (clause.from === undefined) return null;
  const from = firmById(seat, clause.from).name;
  if (clause.to === undefined) return words.page.boundFirm(from);
  return words.page.gives(from, firmById(seat, clause.to).name);
}

const STARTS: AmountField = { type: 'amount', min: 0, max: 8, step: 1, unit: 'count' };
const RUNS: AmountField = { type: 'amount', min: 1, max: 40, step: 1, unit: 'count' };
/** Steps of money that a hand can set as the price of leaving. */
const LARGEST_EXIT = 500;

function termRow(
  seat: TableSeat,
  sheet: TermSheet,
  theirs: TermSheet | null,
  refused: readonly Refusal[],
  words: RowWords,
): SheetRow {
  const { terms, decisions } = words;
  const control = (
    name: 'startsAfterQuarters' | 'termQuarters' | 'exitFee',
    label: string,
    field: AmountField,
  ): ClauseControl => {
    const held = sheet[name];
    const amount = amountControl(
      { ...field, max: Math.max(field.max, held) },
      held,
      null,
      seat.language,
      decisions,
    );
    return {
      type: 'amount',
      id: name,
      label,
      amount: field.unit === 'count' ? { ...amount, text: terms.quarters(held) } : amount,
      put: (typed) => ({ ...sheet, [name]: amount.read(typed) ?? held }),
    };
  };
  const text = termSummary(seat, sheet, terms);
  const said = theirs ? termSummary(seat, theirs, terms) : null;
  const standing = standingTerms(seat);
  const controls = [
    control('startsAfterQuarters', terms.startsAfter, STARTS),
    control('termQuarters', terms.runsFor, RUNS),
    control('exitFee', terms.exitFee, {
      type: 'amount',
      min: 0,
      max: LARGEST_EXIT * seat.rules.scale.moneyStep,
      step: seat.rules.scale.moneyStep,
      unit: 'fen',
    }),
  ];
  return {
    id: 'term',
    name: terms.termRow,
    note: '',
    on: true,
    summary: text,
    direction: null,
    controls,
    main: mainOf('term', controls),
    lastWord:
      said === null
        ? terms.page.lastWordNone
        : said === text
          ? terms.page.lastWordSame
          : terms.page.lastWord(said),
    differs: said !== null && said !== text,
    stands: standing !== null && termSummary(seat, standing, terms) === text,
    refusals: refused
      .filter(({ path }) => /^terms\.(startsAfter|termQuarters|exitFee)/.test(path))
      .map((refusal) => refusalText(refusal, seat, words.refusals)),
    toggled: null,
  };
}
