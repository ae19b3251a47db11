import type { Decision, Refusal, Table } from '../engine';
import { lineOf, type GameRecord, type TurnRecord } from '../record';
import { firmName } from './case-words';
import type { ChartTable } from './charts/spec';
import { seen, shareOf } from './desk-seat';
import { formatCount, formatDays, formatDelta, formatMoney, formatNumber, type Lang } from './format';
import { historyHeadline, type HistoryInput } from './history';
import { laterPeriod, sayPeriod } from './period';
import { problemSentence, type ProblemLine } from './problems';
import { deedsOf, sayPoints, sayShare, type FirmDeeds } from './results';
import { sayDeeds } from './deeds';
import { listOf } from './words/catalogue';
import { DECISION_WORDS } from './words/decisions';
import { REPLAY_WORDS } from './words/replay';
import { RESULTS_WORDS } from './words/results';

/** A second line to stand beside the first: its tables, the opening first, and its choices. */
export interface Beside {
  readonly tables: readonly Table[];
  readonly turns: readonly TurnRecord[];
}

/** The finding of a quarter: how the two lines stand, or the firm alone. */
export function replayHeadline(input: HistoryInput, beside: Beside | null): string {
  const { scenario, tables, quarter, seat, language } = input;
  const [mine, theirs] = [tables[quarter], beside?.tables[quarter]];
  if (!mine || !theirs) return historyHeadline(input);
  const { headline: words } = REPLAY_WORDS[language];
  const firm = scenario.rules.firmIds.indexOf(seat);
  const share = shareOf(mine, firm);
  const gap = share - shareOf(theirs, firm);
  const points = sayPoints(Math.abs(gap), share, language).replace('+', '');
  const period = sayPeriod(laterPeriod(scenario.rules.start, quarter - 1), language);
  const name = firmName(scenario, seat, language);
  const other = scenario.file.demonstration === true ? words.demonstration : words.history;
  const said = !/[1-9]/.test(points)
    ? words.level(period, name, other)
    : gap > 0
      ? words.ahead(period, name, points, other)
      : words.behind(period, name, points, other);
  const [own, pressed] = [mine, theirs].map((table) => Math.round(table.pressure[firm] ?? 0));
  return words.join(
    said,
    own === pressed ? words.same : (own ?? 0) < (pressed ?? 0) ? words.less : words.more,
  );
}

export interface StandingRow {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly gap: string;
}

/** Both lines at the end of the quarter, figure by figure. */
export function standingRows(
  { scenario, tables, quarter, seat, language }: HistoryInput,
  beside: Beside,
): StandingRow[] {
  const words = REPLAY_WORDS[language];
  const results = RESULTS_WORDS[language];
  const firm = scenario.rules.firmIds.indexOf(seat);
  const { regions } = scenario.rules.shape;
  const [mine, theirs] = [tables[quarter], beside.tables[quarter]];
  if (!mine || !theirs) return [];
  const share = shareOf(mine, firm);
  const shops = (table: Table): number => {
    let all = 0;
    for (let r = 0; r < regions; r++) all += table.stores[firm * regions + r] ?? 0;
    return all;
  };
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  const gapOfMoney = (fen: number): string =>
    formatMoney(Math.round(fen), language, { signed: true, bare: true });
  const row = (
    label: string,
    read: (table: Table) => number,
    say: (value: number) => string,
    gap: (value: number) => string,
  ): StandingRow => {
    const [own, other] = [seen(read(mine)), seen(read(theirs))];
    return {
      label,
      mine: own === null ? words.unknown : say(own),
      theirs: other === null ? words.unknown : say(other),
      gap: own === null || other === null ? words.unknown : gap(own - other),
    };
  };
  return [
    row(
      results.history.share,
      (of) => shareOf(of, firm),
      (value) => sayShare(value, language),
      (value) => sayPoints(value, share, language),
    ),
    row(
      results.history.pressure,
      (of) => of.pressure[firm] ?? Number.NaN,
      (value) => formatNumber(value, language, 0),
      (value) => formatDelta(value, language, 0),
    ),
    row(results.history.cash, (of) => of.cash[firm] ?? Number.NaN, money, gapOfMoney),
    row(words.beside.debt, (of) => of.debt[firm] ?? Number.NaN, money, gapOfMoney),
    row(results.history.value, (of) => of.marketValue[firm] ?? Number.NaN, money, gapOfMoney),
    row(
      words.beside.stores,
      shops,
      (value) => formatCount(value, language),
      (value) => formatDelta(value, language, 0),
    ),
    row(
      words.beside.days,
      (of) => of.meanDays[firm] ?? Number.NaN,
      (value) => formatDays(value, language, 1),
      (value) => formatDelta(value, language, 1),
    ),
  ];
}

export interface Parting {
  /** Counted from 1. */
  readonly quarter: number;
  readonly period: string;
  readonly mine: string;
  readonly theirs: string;
  /** What the quarter added to the gap in share, in points with its sign. */
  readonly gained: string;
}

/** Quarters, counted from 1, in which the seat decided otherwise on the two lines. */
export function partedQuarters(
  turns: readonly TurnRecord[],
  others: readonly TurnRecord[],
  seat: string,
): number[] {
  return turns.flatMap((turn, at) => (sheetText(turn, seat) === sheetText(others[at], seat) ? [] : [at + 1]));
}

const texts = new WeakMap<readonly Decision[], string>();

/** A sheet without the order of its keys or of its decisions, which change nothing; kept, as all of a game's are compared at each step. */
function sheetText(turn: TurnRecord | undefined, seat: string): string {
  const decisions = turn?.sheets[seat] ?? [];
  const known = texts.get(decisions) ?? textOf(decisions);
  texts.set(decisions, known);
  return known;
}

function textOf(decisions: readonly Decision[]): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(decisions.map((decision) => JSON.stringify(decision, sorted)).sort());
}

/** Where the lines parted up to this quarter, with what each seat did and what the gap gained. */
export function partings(
  { scenario, tables, turns, quarter, seat, language }: HistoryInput,
  beside: Beside,
): Parting[] {
  const firm = scenario.rules.firmIds.indexOf(seat);
  const gapAt = (at: number): number => {
    const [mine, theirs] = [tables[at], beside.tables[at]];
    return mine && theirs ? shareOf(mine, firm) - shareOf(theirs, firm) : 0;
  };
  const share = shareOf(tables[quarter] ?? scenario.rules.openingTable, firm);
  const places = share < 0.02 ? 2 : 1;
  const deeds = (turn: TurnRecord | undefined): string =>
    sayDeeds(turn?.sheets[seat] ?? [], seat, scenario, language).join(language === 'zh' ? '；' : '; ');
  return partedQuarters(turns.slice(0, quarter), beside.turns, seat).map((at) => ({
    quarter: at,
    period: sayPeriod(laterPeriod(scenario.rules.start, at - 1), language),
    mine: deeds(turns[at - 1]),
    theirs: deeds(beside.turns[at - 1]),
    gained: formatNumber(100 * (gapAt(at) - gapAt(at - 1)), language, places, true),
  }));
}

/** What kind of game a record is, in a line of short words. */
export function recordNote(
  record: GameRecord,
  played: number,
  of: number,
  from: 'game' | 'link',
  language: Lang,
): string {
  const { kinds } = REPLAY_WORDS[language];
  const { branch, takebacks, luck, seed } = record;
  return [
    from === 'game' ? kinds.own : kinds.link,
    kinds.quarters(played, of),
    luck ? kinds.seed(seed) : kinds.noLuck,
    ...(branch
      ? [branch.from === 'history' ? kinds.branchHistory(branch.after) : kinds.branchGame(branch.after)]
      : []),
    ...(takebacks > 0 ? [kinds.takebacks(takebacks)] : []),
  ].join(' · ');
}

/** How far verifying is, as the page's session tells it. */
export type VerificationTold =
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'verified'; readonly quarters: number }
  | { readonly state: 'differs'; readonly period: string | null; readonly refusals: readonly Refusal[] };

export interface Badge {
  readonly mark: '✓' | '✗' | '…' | '–';
  readonly sentence: string;
  readonly problems: readonly ProblemLine[];
}

/** Whether a record came out as recorded, in a sign and a sentence. */
export function badgeOf(told: VerificationTold, record: GameRecord, language: Lang): Badge {
  const { badge: words } = REPLAY_WORDS[language];
  switch (told.state) {
    case 'running':
      return { mark: '…', sentence: words.running(told.done, told.of), problems: [] };
    case 'stopped':
      return { mark: '–', sentence: words.stopped, problems: [] };
    case 'verified':
      return { mark: '✓', sentence: words.verified(told.quarters), problems: [] };
    case 'differs': {
      const codes = told.refusals.map(({ code }) => code);
      if (codes.includes('other-engine'))
        return { mark: '✗', sentence: words.engine(record.engine), problems: [] };
      if (codes.includes('other-scenario')) return { mark: '✗', sentence: words.scenario, problems: [] };
      return {
        mark: '✗',
        sentence: words.differs(told.period === null ? '' : sayPeriod(told.period, language)),
        problems: refusalLines(told.refusals, language),
      };
    }
  }
}

const MOST_LINES = 12;

/** Why a record was refused: place and sentence. */
export function refusalLines(refusals: readonly Refusal[], language: Lang): ProblemLine[] {
  const { codes } = REPLAY_WORDS[language].refused;
  return refusals.slice(0, MOST_LINES).map(({ code, path }) => ({
    place: path,
    sentence: codes[code] ?? problemSentence(code, language),
  }));
}

/** The choices of a record whose case is not here: kinds of decision by quarter and firm, without names or figures. */
export function recordedChoices(record: GameRecord, language: Lang): ChartTable {
  const { columns } = REPLAY_WORDS[language].refused;
  const { kinds } = DECISION_WORDS[language];
  const rows: string[][] = [];
  for (const turn of lineOf(record)) {
    for (const [firm, decisions] of Object.entries(turn.sheets)) {
      if (decisions.length === 0) continue;
      const names = [...new Set(decisions.map(({ kind }) => kinds[kind].name))];
      rows.push([sayPeriod(turn.period, language), firm, listOf(names, language)]);
    }
  }
  return { columns: [columns.quarter, columns.firm, columns.decisions], rows };
}

export interface BesideDeed extends FirmDeeds {
  /** What the firm did on the other line; null where it is the same, or there is no other line. */
  readonly other: string | null;
}

/** What every firm decided in the quarter on both lines. */
export function besideDeeds(
  { scenario, turns, quarter, language }: HistoryInput,
  beside: Beside | null,
): BesideDeed[] {
  const mine = deedsOf(turns[quarter - 1], scenario, scenario.rules, language);
  const theirs = beside ? deedsOf(beside.turns[quarter - 1], scenario, scenario.rules, language) : [];
  return mine.map((deed, at) => {
    const other = theirs[at]?.deeds ?? null;
    return { ...deed, other: other === deed.deeds ? null : other };
  });
}
