import { shareGoalOf, type GoalRules, type Rules } from '../engine';
import type { Futures } from '../analysis';

/** What a forecast follows; the place in this list is the place in a future's values. */
export const MEASURES = ['goal', 'share', 'pressure'] as const;
export type ForecastMeasure = (typeof MEASURES)[number];

/** Quantiles of the fan, from the lower edge of 95 % to the upper. */
export const LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** Values of one measure after `quarter` quarters (0 is the next), by future; shares in percent, pressure in points. */
export function drawsAt(futures: Futures, measure: ForecastMeasure, quarter: number): Float64Array {
  const scale = measure === 'pressure' ? 1 : 100;
  const place = MEASURES.indexOf(measure);
  const draws = new Float64Array(futures.count);
  for (let n = 0; n < draws.length; n++)
    draws[n] = (futures.values[(n * futures.quarters + quarter) * MEASURES.length + place] ?? 0) * scale;
  return draws;
}

/** One future, quarter by quarter. */
export function pathOf(futures: Futures, measure: ForecastMeasure, future: number): number[] {
  const scale = measure === 'pressure' ? 1 : 100;
  const place = MEASURES.indexOf(measure);
  return Array.from(
    { length: futures.quarters },
    (_, q) => (futures.values[(future * futures.quarters + q) * MEASURES.length + place] ?? 0) * scale,
  );
}

/** Straight-line quantile of a rising list; `part` in 0..1. */
export function quantile(rising: Float64Array, part: number): number {
  const at = part * (rising.length - 1);
  const below = rising[Math.floor(at)] ?? 0;
  const above = rising[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export function rising(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

export interface FanRow {
  /** At `LEVELS`. */
  readonly at: readonly number[];
}

const fans = new WeakMap<Futures, Map<ForecastMeasure, readonly FanRow[]>>();

/** Quantiles of a measure at the end of every quarter to come; kept, as a desk is drawn more often than its futures change. */
export function fanOf(futures: Futures, measure: ForecastMeasure): readonly FanRow[] {
  const known = fans.get(futures) ?? new Map<ForecastMeasure, readonly FanRow[]>();
  const rows = known.get(measure) ?? fanRows(futures, measure);
  fans.set(futures, known.set(measure, rows));
  return rows;
}

function fanRows(futures: Futures, measure: ForecastMeasure): FanRow[] {
  return Array.from({ length: futures.quarters }, (_, quarter) => {
    const sorted = rising(drawsAt(futures, measure, quarter));
    return { at: LEVELS.map((level) => quantile(sorted, level)) };
  });
}

/** What a measure is judged by at the end. */
export interface Aim {
  readonly goal: GoalRules;
  /** Place among the seat's goals. */
  readonly index: number;
  /** In the unit of the draws. */
  readonly target: number;
}

/** The goal of the mandate that a measure shows; null where the mandate asks nothing of it. */
export function aimOf(rules: Rules, firm: number, measure: ForecastMeasure): Aim | null {
  const goals = rules.seats.find((seat) => seat.firm === firm)?.goals ?? [];
  const share = shareGoalOf(rules, firm);
  const goal =
    measure === 'goal'
      ? share
      : goals.find((each) => each.measure === (measure === 'share' ? 'share-by-seller' : 'pressure-end'));
  if (!goal) return null;
  const scale = measure === 'pressure' ? 1 : 100;
  return { goal, index: goals.indexOf(goal), target: goal.target * scale };
}

/** Part of the futures in which goal `index` of the mandate is met; in which all `goals` of them are, with null. */
export function chanceOf(futures: Futures, index: number | null, goals: number): number {
  if (futures.count === 0) return 0;
  const all = 2 ** goals - 1;
  let met = 0;
  for (const bits of futures.met) if (index === null ? bits === all : (bits >>> index) % 2 === 1) met++;
  return met / futures.count;
}

/** A chance as dots of twenty, so that words and dots say the same: 0 and 20 only where it is never or always so. */
export function ofTwenty(chance: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return 20;
  return Math.min(19, Math.max(1, Math.round(chance * 20)));
}
