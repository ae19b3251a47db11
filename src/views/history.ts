import { pressureZone, type GameEvent, type Rules, type Table } from '../engine';
import type { TurnRecord } from '../record';
import { firmName, firmSlot, type CaseNames } from './case-words';
import type { FirmSlot } from './charts/spec';
import { sayDeeds } from './deeds';
import { seen, shareOf } from './desk-seat';
import { formatMoneyCell, formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { sayShare, type ResultsInput } from './results';
import { HISTORY_WORDS } from './words/history';
import { PRESSURE_WORDS } from './words/pressure';

/** What the page of history reads: the case with its recorded line, and the line played out. */
export interface HistoryInput {
  readonly scenario: CaseNames & {
    readonly rules: Rules;
    readonly file: CaseNames['file'] & {
      readonly lines: Readonly<
        Record<
          string,
          readonly { readonly period: string; readonly words: string; readonly sources: readonly string[] }[]
        >
      >;
    };
  };
  readonly tables: readonly Table[];
  readonly turns: readonly TurnRecord[];
  readonly events: readonly (readonly GameEvent[])[];
  /** Counted from 1; the tables stand at the end of it. */
  readonly quarter: number;
  /** From whose side the charts are drawn. */
  readonly seat: string;
  readonly language: Lang;
}

/** A case with its recorded line played out. */
export type RecordedLine = Omit<HistoryInput, 'quarter' | 'seat' | 'language'>;

/** The same line as the charts of results read it. */
export function asResults({
  scenario,
  tables,
  turns,
  events,
  quarter,
  seat,
  language,
}: HistoryInput): ResultsInput {
  const firm = scenario.rules.firmIds.indexOf(seat);
  return {
    names: scenario,
    rules: scenario.rules,
    reports: tables.map((table) => ({ firm, table })),
    turns,
    events,
    ledgers: [],
    quarter,
    horizon: turns.length,
    language,
  };
}

export function historyHeadline({ scenario, tables, quarter, seat, language }: HistoryInput): string {
  const firm = scenario.rules.firmIds.indexOf(seat);
  const table = tables[quarter];
  if (!table) return HISTORY_WORDS[language].missing;
  const points = table.pressure[firm] ?? 0;
  const period = sayPeriod(laterPeriod(scenario.rules.start, quarter - 1), language);
  const zone = PRESSURE_WORDS[language].zones[pressureZone(points)];
  return HISTORY_WORDS[language].headline(
    period,
    firmName(scenario, seat, language),
    sayShare(shareOf(table, firm), language),
    formatNumber(points, language, 0),
    zone,
  );
}

export interface RecordedDeed {
  readonly firm: string;
  readonly name: string;
  readonly slot: FirmSlot;
  /** What is on record, in the case's own words; empty where nothing is. */
  readonly said: readonly string[];
  readonly sources: readonly string[];
  /** The same as decisions of the model. */
  readonly model: string;
}

/** What every firm did in the quarter: on record, with sources, and as decisions. */
export function recordedDeeds({ scenario, turns, quarter, language }: HistoryInput): RecordedDeed[] {
  const { rules, file, words } = scenario;
  const period = laterPeriod(rules.start, quarter - 1);
  return rules.firmIds.map((firm) => {
    const turnsOfFirm = (file.lines[firm] ?? []).filter((turn) => turn.period === period);
    return {
      firm,
      name: firmName(scenario, firm, language),
      slot: firmSlot(scenario, firm),
      said: turnsOfFirm.map((turn) => words[language].lines[turn.words] ?? ''),
      sources: [...new Set(turnsOfFirm.flatMap(({ sources }) => sources))],
      model: sayDeeds(turns[quarter - 1]?.sheets[firm] ?? [], firm, scenario, language).join(
        language === 'zh' ? '；' : '; ',
      ),
    };
  });
}

export interface FirmLine {
  readonly firm: string;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly share: string;
  readonly change: string;
  readonly pressure: string;
  readonly cash: string;
  readonly days: string;
}

/** Every firm's figures at the end of the quarter. */
export function firmLines({ scenario, tables, quarter, language }: HistoryInput): FirmLine[] {
  const [before, table] = [tables[quarter - 1], tables[quarter]];
  if (!before || !table) return [];
  return scenario.rules.firmIds.map((id, firm) => {
    const share = shareOf(table, firm);
    return {
      firm: id,
      name: firmName(scenario, id, language),
      slot: firmSlot(scenario, id),
      share: formatNumber(share * 100, language, share < 0.02 ? 2 : 1),
      change: formatNumber((share - shareOf(before, firm)) * 100, language, share < 0.02 ? 2 : 1, true),
      pressure: told(table.pressure[firm], (points) => formatNumber(points, language, 0)),
      cash: told(table.cash[firm], (fen) => formatMoneyCell(fen, language, scenario.rules.scale)),
      days: formatNumber(table.meanDays[firm] ?? 0, language, 1),
    };
  });
}

/** A figure that this seat may know, or the sign for one that it may not. */
function told(value: number | undefined, say: (value: number) => string): string {
  const known = seen(value);
  return known === null ? '·' : say(known);
}
