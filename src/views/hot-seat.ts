import { openings, type FirmId, type Rules, type Table, type TermSheet } from '../engine';
import type { Common, Person } from '../session/types';
import { firmName, firmSlot, type CaseNames } from './case-words';
import type { FirmSlot } from './charts/spec';
import { refusalText } from './desk-refusals';
import { sharePoints, shareOf, shareText } from './desk-seat';
import { sayEvents } from './events';
import { formatDays, formatMoney, formatNumber, type Lang } from './format';
import { goalLines, type GoalLine } from './goals';
import { laterPeriod, sayPeriod } from './period';
import { parOf } from './results-final';
import { sameTerms, usualSheet, type TableSeat } from './table-sheet';
import { listOf } from './words/catalogue';
import { HOT_SEAT_WORDS } from './words/hot-seat';
import { REFUSAL_WORDS } from './words/refusals';
import { TERM_WORDS } from './words/terms-zh';
import { TOGETHER_WORDS } from './words/together';

/** A person with the firm, as the person is called to the device. */
export interface PersonView {
  readonly firm: FirmId;
  readonly firmName: string;
  readonly slot: FirmSlot;
  /** What the person is called, else empty. */
  readonly name: string;
  /** "Li (Suning)", or whoever plays Suning. */
  readonly who: string;
  /** "Li", else the firm. */
  readonly short: string;
  readonly sealed: boolean;
}

export function peopleView(
  { people, sealed, scenario }: Pick<Common, 'people' | 'sealed' | 'scenario'>,
  language: Lang,
): PersonView[] {
  const { curtain } = HOT_SEAT_WORDS[language];
  return people.map(({ firm, name }: Person) => {
    const called = firmName(scenario, firm, language);
    return {
      firm,
      firmName: called,
      slot: firmSlot(scenario, firm),
      name,
      who: name === '' ? curtain.someone(called) : curtain.whom(name, called),
      short: name === '' ? called : name,
      sealed: sealed.includes(firm),
    };
  });
}

/** Groups of people who could sit down together: every pair, and all where there are more than two. */
export function meetings(people: readonly PersonView[]): PersonView[][] {
  const free = people.filter(({ sealed }) => !sealed);
  const pairs = free.flatMap((one, at) => free.slice(at + 1).map((two) => [one, two]));
  return free.length > 2 ? [...pairs, free] : pairs;
}

export function namesOf(people: readonly PersonView[], language: Lang): string {
  return listOf(
    people.map(({ short }) => short),
    language,
  );
}

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

/** What lies on the table when these people sit down: signed terms, else the last offered, else the usual ones. */
export function sheetBetween(common: Common, seat: TableSeat, firms: readonly FirmId[]): TermSheet {
  for (const firm of firms) {
    const signed = common.signature(firm, firms);
    if (signed) return signed;
  }
  return common.lying(firms) ?? amongAll(usualSheet(seat), firms);
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
      return about === '' ? text : `${about}${language === 'zh' ? '：' : ': '}${text}`;
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

export interface ShareRow {
  readonly firm: FirmId;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly player: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly value: string;
}

export interface RoundView {
  readonly period: string;
  readonly headline: string;
  readonly rows: readonly ShareRow[];
  readonly events: readonly string[];
}

/** Changes of a share below this are not called a gain. */
const NOTICEABLE = 0.00005;

/** A closed quarter, counted from 1, as all at the table may read it; null where it was not played. */
export function roundView(common: Common, quarter: number, language: Lang): RoundView | null {
  const { rules, scenario: names, tables, events } = common;
  const [before, after] = [tables[quarter - 1], tables[quarter]];
  if (!before || !after) return null;
  const words = TOGETHER_WORDS[language].round;
  const people = peopleView(common, language);
  const changes = rules.firmIds.map((_, firm) => shareOf(after, firm) - shareOf(before, firm));
  const best = changes.reduce((top, change, firm) => (change > (changes[top] ?? 0) ? firm : top), 0);
  const gained = changes[best] ?? 0;
  const period = sayPeriod(laterPeriod(rules.start, quarter - 1), language);
  const nameOf = (firm: number): string => firmName(names, rules.firmIds[firm] ?? '', language);
  return {
    period,
    headline:
      gained < NOTICEABLE
        ? words.flat(period)
        : words.headline(period, nameOf(best), sharePoints(gained, shareOf(after, best), language)),
    rows: rules.firmIds.map((id, firm) => {
      const person = people.find((each) => each.firm === id);
      return {
        firm: id,
        name: nameOf(firm),
        slot: firmSlot(names, id),
        player: person && person.name !== '' ? words.person(person.name) : '',
        before: shareText(shareOf(before, firm), language),
        after: shareText(shareOf(after, firm), language),
        change: sharePoints(changes[firm] ?? 0, shareOf(after, firm), language),
        value: formatMoney(after.marketValue[firm] ?? 0, language),
      };
    }),
    events: sayEvents(events[quarter - 1] ?? [], { names, rules, table: after, language }),
  };
}

export interface ScoreView {
  readonly person: PersonView;
  /** Points of 100, or that there is no mandate. */
  readonly points: string;
  /** What the same firm came to in history under the same luck; empty where nothing is on record. */
  readonly par: string;
  readonly goals: readonly GoalLine[];
  /** The share at the end and at the opening, for a firm without a mandate. */
  readonly plain: string;
}

/** All people's firms at the end, each beside its own mandate, in the order in which they sit. */
export function scoreViews(common: Common, language: Lang): ScoreView[] {
  const { rules, scenario, scores, tables } = common;
  const words = TOGETHER_WORDS[language].round;
  const line = common.beside();
  const [first, last] = [tables[0], tables.at(-1)];
  return peopleView(common, language).map((person) => {
    const firm = rules.firmIds.indexOf(person.firm);
    const score = scores[person.firm] ?? null;
    const goals = goalLines(rules, firm, scenario as CaseNames, score, language);
    const par = line ? parOf(rules, firm, line.tables) : null;
    return {
      person,
      points:
        goals.length === 0 || !score ? words.noMandate : words.score(formatNumber(score.total, language, 0)),
      par: par === null ? '' : words.par(formatNumber(par, language, 0)),
      goals,
      plain:
        first && last
          ? words.plain(shareText(shareOf(last, firm), language), shareText(shareOf(first, firm), language))
          : '',
    };
  });
}

export interface StartSeat {
  readonly firm: FirmId;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly sort: string;
  /** What the firm is judged by, or that it is not. */
  readonly judged: string;
}

/** Firms of a case that people may sit at, those with a mandate first. Every firm can be played; not every one is scored. */
export function startSeats(
  { rules, ...names }: CaseNames & { readonly rules: Rules },
  language: Lang,
): StartSeat[] {
  const { start: words } = HOT_SEAT_WORDS[language];
  const order = rules.seats.map(({ firm }) => firm);
  const rest = rules.firmIds.map((_, firm) => firm).filter((firm) => !order.includes(firm));
  return [...order, ...rest].map((firm) => {
    const id = rules.firmIds[firm] ?? '';
    const goals = goalLines(rules, firm, names, null, language).map(({ aim }) => aim);
    return {
      firm: id,
      name: firmName(names, id, language),
      slot: firmSlot(names, id),
      sort: rules.firms[firm]?.sort === 'platform' ? words.platform : words.retailer,
      judged: goals.length === 0 ? words.unjudged : words.judged(goals.join(language === 'zh' ? '' : ' ')),
    };
  });
}
