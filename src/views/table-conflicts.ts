import {
  checkTerms,
  contractsOf,
  equityOf,
  isMember,
  readTerms,
  seatAt,
  trailSum,
  type Clause,
  type ClauseId,
} from '../engine';
import { membersText } from './desk-entities';
import { firmById, type TermSheet } from './desk-seat';
import { formatMoney, formatNumber, formatShare } from './format';
import { laterPeriod, sayPeriod } from './period';
import { ownId, withoutClause, type TableSeat } from './table-sheet';
import { clauseSummary } from './table-words';
import { listOf } from './words/catalogue';
import type { DealWords } from './words/deal';
import type { TermWords } from './words/terms';

/** What a clause would break, quoted from where it is written, with its price and a way out. */
export interface ClauseConflict {
  readonly id: string;
  /** Clause under which it is shown; null for the whole sheet. */
  readonly clause: ClauseId | null;
  readonly sentences: readonly string[];
  readonly ways: readonly { readonly word: string; readonly sheet: TermSheet }[];
}

/** Refusals of the engine that another contract stands behind, and the clause of it that does. */
const BEHIND: Readonly<Record<string, ClauseId>> = {
  'bound-by-exclusivity': 'exclusivity',
  'storefront-elsewhere': 'storefront',
};

/** Every contract and covenant of ours that a sheet would break, by name. */
export function conflictsOf(
  seat: TableSeat,
  sheet: TermSheet,
  words: DealWords['conflict'],
  terms: TermWords,
): ClauseConflict[] {
  return [
    ...brokenContracts(seat, sheet, words, terms),
    ...ownFront(seat, sheet, words, terms),
    ...resented(seat, sheet, words),
    ...brokenCovenants(seat, sheet, words),
  ];
}

function without(sheet: TermSheet, id: ClauseId, words: DealWords['conflict'], terms: TermWords) {
  return [{ word: words.takeOut(terms.clauses[id]?.name ?? id), sheet: withoutClause(sheet, id) }];
}

function brokenContracts(
  seat: TableSeat,
  sheet: TermSheet,
  words: DealWords['conflict'],
  terms: TermWords,
): ClauseConflict[] {
  const { report, rules } = seat;
  const { table, firm } = report;
  return checkTerms(seatAt(table, rules, firm), sheet).flatMap((refusal): ClauseConflict[] => {
    const behind = BEHIND[refusal.code];
    const other = rules.firmIds.indexOf(String(refusal.values?.firm ?? ''));
    if (!behind || other < 0) return [];
    const sentences = quoted(seat, other, behind, words, terms);
    if (sentences.length === 0) return [];
    const clause = /^terms\.clauses\.([a-z-]+)/.exec(refusal.path)?.[1] as ClauseId | undefined;
    return [
      {
        id: `${refusal.code}-${other}`,
        clause: clause ?? null,
        sentences,
        ways: clause ? without(sheet, clause, words, terms) : [],
      },
    ];
  });
}

/** The clause of our contract with `other` as it is written there, and the price of leaving. */
function quoted(
  seat: TableSeat,
  other: number,
  behind: ClauseId,
  words: DealWords['conflict'],
  terms: TermWords,
): string[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  for (const slot of contractsOf(table, firm)) {
    if (!isMember(table, slot, other)) continue;
    const written = readTerms(table, rules, slot);
    const clause: Clause | undefined = written?.clauses[behind];
    if (!written || !clause) continue;
    const until = sayPeriod(laterPeriod(rules.start, table.endsIn[slot] ?? 0), language);
    return [
      words.quote(words.contract(membersText(seat, slot), until), clauseSummary(seat, behind, clause, terms)),
      written.exitFee > 0 ? words.leaving(formatMoney(written.exitFee, language)) : words.leavingFree,
    ];
  }
  return [];
}

/** Promising to sell on no other platform, with a shop front on another. */
function ownFront(
  seat: TableSeat,
  sheet: TermSheet,
  words: DealWords['conflict'],
  terms: TermWords,
): ClauseConflict[] {
  const { table, firm } = seat.report;
  const host = (table.storefrontHost[firm] ?? 0) - 1;
  const hostId = seat.rules.firmIds[host];
  if (sheet.clauses.exclusivity?.from !== ownId(seat) || hostId === undefined) return [];
  if (sheet.members.includes(hostId)) return [];
  return [
    {
      id: 'own-front',
      clause: 'exclusivity',
      sentences: [
        words.ourFront(firmById(seat, hostId).name),
        ...quoted(seat, host, 'storefront', words, terms),
      ],
      ways: without(sheet, 'exclusivity', words, terms),
    },
  ];
}

/** Allies of whoever is bound who are not at this table. */
function resented(seat: TableSeat, sheet: TermSheet, words: DealWords['conflict']): ClauseConflict[] {
  const { report, rules } = seat;
  const { table, firm } = report;
  if (sheet.clauses.exclusivity?.from !== ownId(seat)) return [];
  const allies = rules.firmIds.filter(
    (id, other) =>
      other !== firm &&
      !sheet.members.includes(id) &&
      contractsOf(table, firm).some((slot) => isMember(table, slot, other)),
  );
  if (allies.length === 0) return [];
  const names = allies.map((id) => firmById(seat, id).name);
  return [
    {
      id: 'resented',
      clause: 'exclusivity',
      sentences: [words.resent(listOf(names, seat.language))],
      ways: [],
    },
  ];
}

/** Covenants of our loans after the payments of the sheet. */
function brokenCovenants(
  seat: TableSeat,
  sheet: TermSheet,
  { covenants, breach }: DealWords['conflict'],
): ClauseConflict[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const own = ownId(seat);
  let paid = 0;
  let raised = 0;
  let clause: ClauseId | null = null;
  for (const id of ['equity', 'equity-back'] as const) {
    const stake = sheet.clauses[id];
    const pay = typeof stake?.pay === 'number' ? stake.pay : 0;
    if (stake?.from === own) {
      paid += pay;
      clause = id;
    } else if (stake?.to === own) raised += pay;
  }
  if (paid === 0) return [];
  const cash = (table.cash[firm] ?? 0) + raised - paid;
  const equity = equityOf(table, firm) + raised;
  // What cash does not reach is drawn from the credit line.
  const debt = (table.debt[firm] ?? 0) + Math.max(0, -cash);
  const interest = trailSum(table.interestTrail, firm);
  const profit = trailSum(table.operatingProfitTrail, firm);
  return rules.loans.flatMap(({ firm: borrower, covenant, limit }, at): ClauseConflict[] => {
    if (borrower !== firm) return [];
    const money = (fen: number): string => formatMoney(Math.round(fen), language);
    const says = ((): string | null => {
      switch (covenant) {
        case 'minimum-cash':
          return cash < limit ? covenants['minimum-cash'](money(limit), money(cash)) : null;
        case 'debt-to-equity':
          return equity <= 0 || debt / equity > limit
            ? covenants['debt-to-equity'](
                formatShare(limit, language, 0),
                formatShare(equity > 0 ? debt / equity : 9.99, language, 0),
              )
            : null;
        case 'interest-cover':
          return interest > 0 && profit / interest < limit
            ? covenants['interest-cover'](
                formatNumber(limit, language, 1),
                formatNumber(profit / interest, language, 1),
              )
            : null;
      }
    })();
    return says === null ? [] : [{ id: `covenant-${at}`, clause, sentences: [says, breach], ways: [] }];
  });
}
