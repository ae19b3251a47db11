import { pressureZone, type GameEvent, type Posting, type Report, type Rules, type Table } from '../engine';
import type { Prediction, TurnRecord } from '../record';
import { calibrationOf, predictionOf } from '../record/calibration';
import { firmName, firmSlot, type CaseNames } from './case-words';
import type { FirmSlot } from './charts/spec';
import { sayDeeds } from './deeds';
import { shareOf } from './desk-seat';
import { sayEvents } from './events';
import {
  formatCount,
  formatDays,
  formatMoney,
  formatNumber,
  formatPoints,
  formatShare,
  type Lang,
} from './format';
import { laterPeriod, sayPeriod } from './period';
import { PRESSURE_WORDS } from './words/pressure';
import { RESULTS_WORDS } from './words/results';

/** What the result of one quarter is told from. `quarter` counts from 1; `reports[0]` is the opening. */
export interface ResultsInput {
  readonly names: CaseNames;
  readonly rules: Rules;
  readonly reports: readonly Report[];
  readonly turns: readonly TurnRecord[];
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledgers: readonly (readonly Posting[])[];
  readonly quarter: number;
  /** Quarters on the axis of time, where more is to come and sealed; by default those played. */
  readonly horizon?: number;
  readonly language: Lang;
}

export interface QuarterOf {
  readonly firm: number;
  readonly id: string;
  readonly slot: FirmSlot;
  readonly table: Table;
  readonly before: Table;
  readonly period: string;
}

/** The seat, the tables at both ends of the quarter, and its name; null when it has not been played. */
export function quarterOf(input: ResultsInput): QuarterOf | null {
  const { reports, rules, quarter, names } = input;
  const [before, after] = [reports[quarter - 1], reports[quarter]];
  if (!before || !after) return null;
  const id = rules.firmIds[after.firm] ?? '';
  return {
    firm: after.firm,
    id,
    slot: firmSlot(names, id),
    table: after.table,
    before: before.table,
    period: laterPeriod(rules.start, quarter - 1),
  };
}

/** Share with as many digits as its size needs: 0.62 %, 6.2 %. */
export function sayShare(share: number, language: Lang): string {
  return formatShare(share, language, share < 0.02 ? 2 : 1);
}

export function sayPoints(change: number, share: number, language: Lang): string {
  return formatPoints(change, language, share < 0.02 ? 2 : 1);
}

export type Verdict = 'inside' | 'below' | 'above';

export function verdictOn({ low, high }: Pick<Prediction, 'low' | 'high'>, came: number): Verdict {
  return came < low ? 'below' : came > high ? 'above' : 'inside';
}

/** The finding of the quarter as one sentence: the prediction against the outcome, else what moved. */
export function resultHeadline(input: ResultsInput, now: QuarterOf): string {
  const { language, turns, quarter } = input;
  const { headline: words } = RESULTS_WORDS[language];
  const share = shareOf(now.table, now.firm);
  const said = predictionOf(turns[quarter - 1], now.id, 'share');
  if (said)
    return words.joinPrediction(
      words.said(sayShare(said.middle, language), sayShare(share, language)),
      words[verdictOn(said, share)],
    );
  return words.join(shareSentence(input, now), pressureSentence(now, language));
}

function shareSentence({ language }: ResultsInput, { table, before, firm }: QuarterOf): string {
  const { headline: words } = RESULTS_WORDS[language];
  const share = shareOf(table, firm);
  const change = share - shareOf(before, firm);
  const points = sayPoints(Math.abs(change), share, language).replace('+', '');
  if (!/[1-9]/.test(points)) return words.same(sayShare(share, language));
  return change > 0
    ? words.rose(points, sayShare(share, language))
    : words.fell(points, sayShare(share, language));
}

function pressureSentence({ table, before, firm }: QuarterOf, language: Lang): string {
  const { headline: words } = RESULTS_WORDS[language];
  const [was, is] = [before.pressure[firm] ?? 0, table.pressure[firm] ?? 0];
  const said = formatNumber(is, language, 0);
  if (Math.round(was) === Math.round(is)) return words.pressureSame(said);
  return is > was ? words.pressureUp(said) : words.pressureDown(said);
}

export function pressureWord(points: number, language: Lang): string {
  return PRESSURE_WORDS[language].zones[pressureZone(points)];
}

/** Predictions of cash in words, and how well the ranges have held so far. */
export function predictionNotes(input: ResultsInput, now: QuarterOf): string[] {
  const { language, turns, reports, quarter } = input;
  const words = RESULTS_WORDS[language];
  const notes: string[] = [];
  const cash = predictionOf(turns[quarter - 1], now.id, 'cash');
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  if (cash) {
    const came = now.table.cash[now.firm] ?? 0;
    const verdict = words.headline[verdictOn(cash, came)];
    notes.push(
      words.prediction.cash(money(cash.middle), money(cash.low), money(cash.high), money(came), verdict),
    );
  }
  const { given, inside } = calibrationOf(turns.slice(0, quarter), reports, now);
  if (given > 0) notes.push(words.prediction.record(inside, given));
  else notes.push(words.prediction.none);
  return notes;
}

/** Events of the quarter as sentences. */
export function happenings(input: ResultsInput, now: QuarterOf): string[] {
  const { names, rules, language, events, quarter } = input;
  return sayEvents(events[quarter - 1] ?? [], { names, rules, table: now.table, language });
}

export interface FirmDeeds {
  readonly firm: string;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly deeds: string;
}

/** What every firm decided in the quarter: in the open once it is played. */
export function deedsOf(
  turn: TurnRecord | undefined,
  names: CaseNames,
  rules: Rules,
  language: Lang,
): FirmDeeds[] {
  return rules.firmIds.map((firm) => ({
    firm,
    name: firmName(names, firm, language),
    slot: firmSlot(names, firm),
    deeds: sayDeeds(turn?.sheets[firm] ?? [], firm, names, language).join(language === 'zh' ? '；' : '; '),
  }));
}

export interface Move {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The firm's figures at both ends of the quarter, those that moved enough to be seen. */
export function movesOf({ language, rules }: ResultsInput, { table, before, firm }: QuarterOf): Move[] {
  const { moves: words } = RESULTS_WORDS[language];
  const { regions } = rules.shape;
  const shops = (of: Table): number => sum(of.stores.subarray(firm * regions, (firm + 1) * regions));
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  const rows: [keyof typeof words, (of: Table) => number, (value: number) => string][] = [
    ['cash', (of) => of.cash[firm] ?? 0, money],
    ['debt', (of) => of.debt[firm] ?? 0, money],
    ['value', (of) => of.marketValue[firm] ?? 0, money],
    ['online', (of) => of.onlineSales[firm] ?? 0, money],
    ['days', (of) => of.meanDays[firm] ?? 0, (value) => formatDays(value, language, 1)],
    ['fill', (of) => of.fillRate[firm] ?? 0, (value) => formatShare(value, language, 1)],
    ['stores', shops, (value) => formatCount(value, language)],
  ];
  return rows
    .map(([id, read, say]) => ({
      id,
      label: words[id],
      before: say(read(before)),
      after: say(read(table)),
    }))
    .filter((move) => move.before !== move.after);
}

function sum(cells: Float64Array): number {
  let total = 0;
  for (const cell of cells) total += cell;
  return total;
}

export function periodSaid(input: Pick<ResultsInput, 'rules' | 'language'>, quarter: number): string {
  return sayPeriod(laterPeriod(input.rules.start, quarter - 1), input.language);
}

/** Where the recorded firm stood at the end of the same quarter; `tables` are history's, the opening first. */
export function historyHere(
  { names, quarter, language }: ResultsInput,
  { id, firm }: QuarterOf,
  tables: readonly Table[],
): string {
  const table = tables[quarter];
  if (!table) return '';
  const share = sayShare(shareOf(table, firm), language);
  return RESULTS_WORDS[language].historyHere(
    firmName(names, id, language),
    share,
    formatNumber(table.pressure[firm] ?? 0, language, 0),
  );
}
