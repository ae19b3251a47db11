import { pressureZone } from '../engine';
import type { Lesson } from '../scenario';
import type { Axis, Range } from './charts/spec';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber, formatShare, type Lang } from './format';
import { recordedDeeds, type RecordedLine } from './history';
import { laterPeriod, sayPeriod } from './period';
import { sayPoints, sayShare, verdictOn } from './results';
import { LESSON_WORDS } from './words/lesson';
import { PRESSURE_WORDS } from './words/pressure';

export type LessonStep = Lesson['steps'][number];
export type PredictStep = Extract<LessonStep, { kind: 'predict' }>;

export interface ExampleView {
  readonly period: string;
  /** What the seat did, on record. */
  readonly said: readonly string[];
  readonly sources: readonly string[];
  /** The same as decisions of the model. */
  readonly model: string;
  readonly figures: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** A quarter of the recorded line from the seat of the lesson; null when the line is shorter. */
export function exampleView(
  line: RecordedLine,
  seat: string,
  quarter: number,
  language: Lang,
): ExampleView | null {
  const [before, table] = [line.tables[quarter - 1], line.tables[quarter]];
  const { scenario, tables, turns, events } = line;
  const firm = scenario.rules.firmIds.indexOf(seat);
  if (!before || !table || firm < 0) return null;
  const words = LESSON_WORDS[language];
  const deeds = recordedDeeds({ scenario, tables, turns, events, quarter, seat, language }).find(
    (each) => each.firm === seat,
  );
  const zone = (points: number): string =>
    words.pressureIn(formatNumber(points, language, 0), PRESSURE_WORDS[language].zones[pressureZone(points)]);
  const money = (fen: number): string => formatMoney(Math.round(fen), language);
  return {
    period: sayPeriod(laterPeriod(scenario.rules.start, quarter - 1), language),
    said: deeds?.said ?? [],
    sources: deeds?.sources ?? [],
    model: deeds?.model ?? '',
    figures: [
      {
        label: words.share,
        before: sayShare(shareOf(before, firm), language),
        after: sayShare(shareOf(table, firm), language),
      },
      {
        label: words.pressure,
        before: zone(before.pressure[firm] ?? 0),
        after: zone(table.pressure[firm] ?? 0),
      },
      { label: words.cash, before: money(before.cash[firm] ?? 0), after: money(table.cash[firm] ?? 0) },
    ],
  };
}

export interface GuessView {
  readonly axis: Axis;
  readonly step: number;
  readonly start: Range;
  readonly say: (value: number) => string;
}

/** Where the handles of a guess stand at first: around the quarter before, in percent or in points of pressure. */
export function guessView(
  line: RecordedLine,
  seat: string,
  step: PredictStep,
  language: Lang,
): GuessView | null {
  const before = line.tables[step.quarter - 1];
  const firm = line.scenario.rules.firmIds.indexOf(seat);
  if (!before || firm < 0) return null;
  const share = step.measure === 'share';
  const now = share ? shareOf(before, firm) * 100 : (before.pressure[firm] ?? 0);
  const small = share && now < 2;
  const reach = share ? (small ? 1 : Math.max(2, now * 0.4)) : 20;
  const grain = small ? 0.02 : share ? 0.1 : 1;
  const middle = Math.round(now / grain) * grain;
  const low = Math.max(0, middle - reach);
  const say = (value: number): string =>
    share ? formatShare(value / 100, language, small ? 2 : 1) : formatNumber(value, language, 0);
  return {
    axis: {
      domain: [low, middle + reach],
      ticks: [low, middle, middle + reach].map((at) => ({ at, label: say(at) })),
    },
    step: grain,
    start: { low: middle - reach * 0.2, mid: middle, high: middle + reach * 0.2 },
    say,
  };
}

/** What came of a guess, as one sentence. */
export function guessOutcome(
  line: RecordedLine,
  seat: string,
  step: PredictStep,
  guess: Range,
  language: Lang,
): string {
  const [before, table] = [line.tables[step.quarter - 1], line.tables[step.quarter]];
  const firm = line.scenario.rules.firmIds.indexOf(seat);
  const view = guessView(line, seat, step, language);
  if (!before || !table || !view) return '';
  const words = LESSON_WORDS[language];
  const share = step.measure === 'share';
  const value = share ? shareOf(table, firm) : (table.pressure[firm] ?? 0);
  const scale = share ? 100 : 1;
  const verdict = verdictOn(
    { measure: 'share', low: guess.low, middle: guess.mid, high: guess.high },
    value * scale,
  );
  const change = share
    ? sayPoints(value - shareOf(before, firm), value, language)
    : formatNumber(value - (before.pressure[firm] ?? 0), language, 0, true);
  return words.came(view.say(guess.mid), view.say(value * scale), change, words.verdicts[verdict]);
}
