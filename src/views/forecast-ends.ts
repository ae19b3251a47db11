import { REACHED } from '../engine';
import type { Futures } from '../analysis';
import { axisOver } from './charts/axis';
import type { HistogramChart, RangesChart } from './charts/spec';
import { ownFirm, type SeatInput } from './desk-seat';
import {
  aimOf,
  chanceOf,
  drawsAt,
  MEASURES,
  ofTwenty,
  quantile,
  rising,
  type ForecastMeasure,
} from './forecast-draws';
import { measureName } from './forecast-fan';
import { sayValue } from './forecast-said';
import { formatNumber } from './format';
import { goalLines } from './goals';
import { CHANCE_WORDS } from './words/chance';
import type { ForecastWords } from './words/forecast';

const DOTS = 20;

/** Twenty dots, one future in twenty each, stacked by where they end; hollow where the goal is missed. */
export function dotsChart(
  seat: SeatInput,
  words: ForecastWords,
  measure: ForecastMeasure,
  draft: Futures,
): HistogramChart {
  const { rules, report, language } = seat;
  const aim = aimOf(rules, report.firm, measure);
  const ends = rising(drawsAt(draft, measure, draft.quarters - 1));
  const goals = rules.seats.find(({ firm }) => firm === report.firm)?.goals.length ?? 0;
  const met = aim ? ofTwenty(chanceOf(draft, aim.index, goals)) : DOTS;
  const dots = Array.from({ length: DOTS }, (_, n) => quantile(ends, (n + 0.5) / DOTS));
  // As many dots are full as the headline says; of those nearest to the goal one may stand a hair on the other side.
  const reached = (n: number): boolean => !aim || (aim.goal.sense === 'at-least' ? n >= DOTS - met : n < met);
  const all = [...dots, ...(aim ? [aim.target] : [])];
  const say = (value: number): string => sayValue(measure, value, seat);
  const spread = Math.max(...all) - Math.min(...all);
  const axis = axisOver(all, (value) =>
    formatNumber(value, language, measure === 'pressure' || spread >= 4 ? 0 : spread >= 0.4 ? 1 : 2),
  );
  const width = (axis.domain[1] - axis.domain[0]) / 26 || 1;
  const origin = aim?.target ?? axis.domain[0];
  const stacks = new Map<string, { at: number; count: number; reached: boolean }>();
  dots.forEach((value, n) => {
    const full = reached(n);
    const place = Math.floor((value - origin) / width);
    const key = `${place} ${full}`;
    const stack = stacks.get(key) ?? { at: origin + (place + 0.5) * width, count: 0, reached: full };
    stacks.set(key, { ...stack, count: stack.count + 1 });
  });
  const list = [...stacks.values()];
  return {
    kind: 'histogram',
    slot: ownFirm(seat).slot,
    headline: aim ? words.dots(met) : words.dotsNoGoal,
    unit: aim ? words.dotsUnit : words.dotsUnitNoGoal,
    description: words.dotsDescribe(met, DOTS - met),
    axis,
    divide: aim?.target ?? null,
    stacks: list,
    table: {
      columns: words.dotsColumns,
      rows: list.map(({ at, count }) => [say(at), formatNumber(count, language, 0)]),
    },
  };
}

export interface MandateLine {
  readonly id: string;
  readonly aim: string;
  readonly target: string;
  readonly chance: string;
}

export interface MandateChance {
  readonly headline: string;
  /** The chance that every screen tells: half of the mandate, in words. */
  readonly half: string;
  /** Chance of all goals together, as a figure. */
  readonly whole: string;
  readonly points: string;
  readonly lines: readonly MandateLine[];
}

/** The chance of half of the mandate, of all of it and of each of its goals, in words; null where the seat has none. */
export function mandateChance(seat: SeatInput, draft: Futures): MandateChance | null {
  const { rules, report, names, language } = seat;
  const lines = goalLines(rules, report.firm, names, null, language);
  if (lines.length === 0 || draft.count === 0) return null;
  const points = rising(draft.points);
  const say = (part: number): string => formatNumber(quantile(points, part), language, 0);
  const words = CHANCE_WORDS[language];
  const n = ofTwenty(points.filter((each) => each >= REACHED).length / points.length);
  return {
    headline: words.headline(n),
    half: words.half(words.inTwenty(n)),
    whole: words.inTwenty(ofTwenty(chanceOf(draft, null, lines.length))),
    points: words.points(say(0.5), say(0.1), say(0.9)),
    lines: lines.map(({ id, aim, target }, index) => ({
      id,
      aim,
      target,
      chance: words.inTwenty(ofTwenty(chanceOf(draft, index, lines.length))),
    })),
  };
}

/** A against B under the same luck: the paired differences at the end of the game. */
export function differenceChart(
  seat: SeatInput,
  words: ForecastWords,
  measure: ForecastMeasure,
  a: Futures,
  b: Futures,
): RangesChart {
  const { language, rules, report } = seat;
  const whole = aimOf(rules, report.firm, 'goal')?.goal.measure !== 'share-by-segment';
  const rows = MEASURES.filter((each) => each !== 'goal' || !whole).map((each) => {
    const differences = pairedDifferences(a, b, each);
    const sorted = rising(differences);
    const [low, mid, high] = [quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9)] as const;
    const { mean, half } = meanOf(differences);
    return { measure: each, low, mid, high, mean, half };
  });
  const say = (value: number, each: ForecastMeasure): string =>
    formatNumber(value, language, each === 'pressure' ? 1 : 2, true);
  const name = (each: ForecastMeasure): string => measureName(each, seat, words);
  const text = (row: (typeof rows)[number]): string =>
    words.differenceRow(say(row.mid, row.measure), say(row.low, row.measure), say(row.high, row.measure));
  // Points of share and points of pressure share no scale: only what is measured like the question is drawn.
  const drawn = rows.filter((row) => (row.measure === 'pressure') === (measure === 'pressure'));
  const reach = drawn.flatMap(({ low, high }) => [low, high, 0]);
  return {
    kind: 'ranges',
    headline: betterHeadline(seat, words, measure, a, b),
    unit: words.differenceUnit,
    description: words.differenceDescribe(
      rows.map((row) => `${name(row.measure)} ${text(row)}`).join(language === 'zh' ? '；' : '; '),
    ),
    axis: axisOver(
      reach,
      (value) =>
        formatNumber(value, language, Math.max(...reach) - Math.min(...reach) < 2 ? 2 : 1, true) || '0',
    ),
    rows: drawn.map((row) => ({
      label: name(row.measure),
      slot: ownFirm(seat).slot,
      range: { low: row.low, mid: row.mid, high: row.high },
      text: text(row),
      estimate: false,
    })),
    table: {
      columns: words.differenceColumns,
      rows: rows.map((row) => [
        name(row.measure),
        ...[row.mid, row.low, row.high, row.mean, row.mean - row.half, row.mean + row.half].map((value) =>
          say(value, row.measure),
        ),
      ]),
    },
  };
}

/** A less B of the same future, at the end; the same luck drives both. */
export function pairedDifferences(a: Futures, b: Futures, measure: ForecastMeasure): number[] {
  const count = Math.min(a.count, b.count);
  const [ends, others] = [drawsAt(a, measure, a.quarters - 1), drawsAt(b, measure, b.quarters - 1)];
  return Array.from({ length: count }, (_, n) => (ends[n] ?? 0) - (others[n] ?? 0));
}

/** Mean of draws with half of its 95 % interval. */
export function meanOf(draws: readonly number[]): { readonly mean: number; readonly half: number } {
  let sum = 0;
  for (const draw of draws) sum += draw;
  const mean = sum / Math.max(1, draws.length);
  let squares = 0;
  for (const draw of draws) squares += (draw - mean) * (draw - mean);
  const variance = squares / Math.max(1, draws.length - 1);
  return { mean, half: 1.96 * Math.sqrt(variance / Math.max(1, draws.length)) };
}

function betterHeadline(
  { rules, report }: SeatInput,
  words: ForecastWords,
  measure: ForecastMeasure,
  a: Futures,
  b: Futures,
): string {
  const differences = pairedDifferences(a, b, measure);
  if (differences.every((difference) => difference === 0)) return words.better.same;
  const aim = aimOf(rules, report.firm, measure);
  const less = aim ? aim.goal.sense === 'at-most' : measure === 'pressure';
  const better = differences.filter((difference) => (less ? difference < 0 : difference > 0)).length;
  return words.better.up(ofTwenty(better / differences.length));
}
