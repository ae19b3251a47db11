import {
  isClauseOff,
  MOST_MEMBERS,
  openings,
  type ClauseId,
  type FirmId,
  type Rules,
  type Table,
  type TermSheet,
} from '../engine';
import type { Common } from '../session/types';
import { firmName, firmSlot } from './case-words';
import type { FirmSlot } from './charts/spec';
import { refusalText } from './desk-refusals';
import { shareOf, shareText } from './desk-seat';
import { formatDays, formatMoney, type Lang } from './format';
import { peopleView, type PersonView } from './hot-seat';
import { sameTerms, usualSheet, type TableSeat } from './table-sheet';
import { reasonsOf } from './table-talk';
import { headed } from './words/catalogue';
import { REFUSAL_WORDS } from './words/refusals';
import { TERM_WORDS } from './words/terms-zh';
import { TOGETHER_WORDS } from './words/together';

/** The paper between two or more firms, seen from one of them: only what all of them know stands in it. */
export function sharedSeat(
  { scenario, rules }: Pick<Common, 'scenario' | 'rules'>,
  table: Table,
  [own = '', partner = '']: readonly FirmId[],
  language: Lang,
): TableSeat {
  const firm = rules.firmIds.indexOf(own);
  return {
    names: scenario,
    language,
    rules,
    report: { firm, table },
    reports: [],
    openings: openings(table, rules, firm).filter(({ kind }) => kind === 'alliance'),
    events: [],
    talk: [],
    decisions: [],
    attentionSpent: 0,
    partner,
  };
}

/** A sheet with exactly these members. */
export function amongAll(sheet: TermSheet, firms: readonly FirmId[]): TermSheet {
  return { ...sheet, members: [...firms] };
}

/** What lies on the table when these people sit down: signed terms, else the last offered, else the usual ones that are on at the level played. */
export function sheetBetween(common: Common, seat: TableSeat, firms: readonly FirmId[]): TermSheet {
  for (const firm of firms) {
    const signed = common.signature(firm, firms);
    if (signed) return signed;
  }
  const usual = usualSheet(seat);
  const clauses = Object.fromEntries(
    Object.entries(usual.clauses).filter(([id]) => !isClauseOff(common.rules, id as ClauseId)),
  );
  return common.lying(firms) ?? amongAll({ ...usual, clauses }, firms);
}

export interface SideView extends PersonView {
  readonly standing: 'signed' | 'other' | 'none' | 'sealed';
  /** Why this side cannot sign, in words for all. */
  readonly against: readonly string[];
}

/** Each side of a meeting: whether it has signed this sheet, and what stands against it. */
export function sidesOf(
  common: Common,
  firms: readonly FirmId[],
  sheet: TermSheet,
  language: Lang,
): SideView[] {
  const people = peopleView(common, language);
  const { clauses, termRow } = TERM_WORDS[language];
  return firms.flatMap((firm): SideView[] => {
    const person = people.find((each) => each.firm === firm);
    if (!person) return [];
    const signed = common.signature(firm, firms);
    const against = common.against(firm, sheet).map((refusal) => {
      const id = /^terms\.clauses\.([a-z-]+)/.exec(refusal.path)?.[1];
      const about =
        id === undefined
          ? /^terms\.(starts|term|exit)/.test(refusal.path)
            ? termRow
            : ''
          : (clauses[id]?.name ?? id);
      const text = refusalText(refusal, { names: common.scenario, language }, REFUSAL_WORDS[language]);
      return about === '' ? text : headed(about, text, language);
    });
    const standing = person.sealed
      ? 'sealed'
      : signed === null
        ? 'none'
        : sameTerms(signed, sheet)
          ? 'signed'
          : 'other';
    return [{ ...person, standing, against }];
  });
}

export interface RivalView {
  readonly firm: FirmId;
  readonly firmName: string;
  readonly slot: FirmSlot;
  readonly standing: 'stands' | 'refuses' | 'unasked';
  readonly reasons: readonly string[];
  /** What it would sign instead; null where it says nothing. */
  readonly counter: TermSheet | null;
}

/** Computed rivals on a sheet between people, with what they answered to it. */
export function rivalsOf(
  common: Common,
  firms: readonly FirmId[],
  sheet: TermSheet,
  language: Lang,
): RivalView[] {
  const { scenario, people } = common;
  return firms
    .filter((firm) => !people.some((person) => person.firm === firm))
    .map((firm) => {
      const answer = common.answer(firm, sheet);
      return {
        firm,
        firmName: firmName(scenario, firm, language),
        slot: firmSlot(scenario, firm),
        standing: answer === null ? 'unasked' : answer.stands ? 'stands' : 'refuses',
        reasons: reasonsOf(answer?.reasons ?? [], TERM_WORDS[language]).map(({ text, clause }) =>
          clause === '' ? text : `${text} · ${clause}`,
        ),
        counter: answer?.counter ?? null,
      };
    });
}

export interface PartyView {
  readonly firm: FirmId;
  readonly name: string;
  readonly slot: FirmSlot;
  /** Who sits at the table without the firm, or with it; null where it has to stay. */
  readonly firms: readonly FirmId[] | null;
}

/** Who is at a table, and who could be asked to it: at least two of the people stay, and at most five firms sign. */
export function partiesAt(
  { rules, scenario, people }: Common,
  table: Table,
  firms: readonly FirmId[],
  language: Lang,
): { readonly here: readonly PartyView[]; readonly others: readonly PartyView[] } {
  const isPerson = (firm: FirmId): boolean => people.some((person) => person.firm === firm);
  const party = (firm: FirmId, then: readonly FirmId[] | null): PartyView => ({
    firm,
    name: firmName(scenario, firm, language),
    slot: firmSlot(scenario, firm),
    firms: then,
  });
  const seated = firms.filter(isPerson).length;
  return {
    here: firms.map((firm) =>
      party(firm, isPerson(firm) && seated < 3 ? null : firms.filter((each) => each !== firm)),
    ),
    others:
      firms.length >= MOST_MEMBERS
        ? []
        : rules.firmIds
            .filter((firm, index) => !firms.includes(firm) && table.active[index] !== 0)
            .map((firm) => party(firm, [...firms, firm])),
  };
}

export interface KnownRow {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
}

/** Figures of the firms at the table that everybody knows. */
export function knownRows(table: Table, rules: Rules, firms: readonly FirmId[], language: Lang): KnownRow[] {
  const words = TOGETHER_WORDS[language];
  const row = (id: string, label: string, say: (firm: number) => string): KnownRow => ({
    id,
    label,
    values: firms.map((firm) => say(rules.firmIds.indexOf(firm))),
  });
  return [
    row('share', words.share, (firm) => shareText(shareOf(table, firm), language)),
    row('value', words.value, (firm) => formatMoney(table.marketValue[firm] ?? 0, language)),
    row('delivery', words.delivery, (firm) => formatDays(table.meanDays[firm] ?? 0, language, 1)),
  ];
}
