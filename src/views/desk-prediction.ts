import type { Prediction } from '../record';
import type { Axis, Range } from './charts/spec';
import { shareOf, type SeatInput } from './desk-seat';
import { formatMoney, formatNumber, formatShare } from './format';

export interface PredictionView {
  readonly measure: Prediction['measure'];
  readonly axis: Axis;
  readonly step: number;
  /** In the unit of the axis: percent of the market, or money as below. */
  readonly value: Range;
  readonly made: boolean;
  readonly text: { readonly low: string; readonly mid: string; readonly high: string };
  /** Back to what a record holds. */
  readonly read: (value: Range) => Prediction;
}

/** Where the handles of the two predictions stand: as predicted, or around what holds now. */
export function predictionViews(
  seat: SeatInput,
  made: readonly Prediction[],
): readonly [share: PredictionView, cash: PredictionView] {
  return [sharePrediction(seat, made), cashPrediction(seat, made)];
}

function sharePrediction(seat: SeatInput, made: readonly Prediction[]): PredictionView {
  const { report, language } = seat;
  const now = shareOf(report.table, report.firm) * 100;
  const held = made.find(({ measure }) => measure === 'share');
  const reach = niceReach(Math.max(0.4, now * 0.25));
  const middle = Math.round(now * 100) / 100;
  const axis = axisAround(middle, reach, Math.max(0, middle - reach));
  const step = reach > 4 ? 0.1 : reach > 0.5 ? 0.05 : 0.01;
  const value = held
    ? { low: held.low * 100, mid: held.middle * 100, high: held.high * 100 }
    : spread(middle, reach * 0.25, axis);
  const say = (at: number): string => formatShare(at / 100, language, reach > 0.5 ? 1 : 2);
  return {
    measure: 'share',
    axis,
    step,
    value,
    made: held !== undefined,
    text: { low: say(value.low), mid: say(value.mid), high: say(value.high) },
    read: ({ low, mid, high }) => ({
      measure: 'share',
      low: tidy(low / 100),
      middle: tidy(mid / 100),
      high: tidy(high / 100),
    }),
  };
}

function cashPrediction(seat: SeatInput, made: readonly Prediction[]): PredictionView {
  const { report, language } = seat;
  const { table, firm } = report;
  // Money on the track is counted in the steps of the case's forms, so that steps are round.
  const unit = seat.rules.scale.moneyStep;
  const now = (table.cash[firm] ?? 0) / unit;
  const held = made.find(({ measure }) => measure === 'cash');
  let revenue = 0;
  for (let q = 0; q < 4; q++) revenue += (table.revenueTrail[firm * 4 + q] ?? 0) / 4 / unit;
  const reach = niceReach(Math.max(50, Math.abs(now) * 0.6, revenue * 0.15));
  const step = niceReach(reach / 100);
  const middle = Math.round(now / step) * step;
  const axis = axisAround(middle, reach, middle - reach);
  const value = held
    ? { low: held.low / unit, mid: held.middle / unit, high: held.high / unit }
    : spread(middle, reach * 0.2, axis);
  const say = (at: number): string => formatMoney(Math.round(at * unit), language, { bare: true });
  return {
    measure: 'cash',
    axis,
    step,
    value,
    made: held !== undefined,
    text: {
      low: say(value.low),
      mid: formatMoney(Math.round(value.mid * unit), language),
      high: say(value.high),
    },
    read: ({ low, mid, high }) => ({
      measure: 'cash',
      low: Math.round(low * unit),
      middle: Math.round(mid * unit),
      high: Math.round(high * unit),
    }),
  };
}

function axisAround(middle: number, reach: number, low: number): Axis {
  const high = middle + reach;
  return {
    domain: [low, high],
    ticks: [low, middle, high].map((at) => ({ at, label: formatNumber(at, 'en', 1) })),
  };
}

function spread(mid: number, half: number, { domain }: Axis): Range {
  return { low: Math.max(domain[0], mid - half), mid, high: Math.min(domain[1], mid + half) };
}

/** The next of 1, 2, 5 times a power of ten. */
function niceReach(wanted: number): number {
  let unit = 1e-6;
  while (unit * 10 <= wanted) unit *= 10;
  const times = [1, 2, 5, 10].find((nice) => nice * unit >= wanted) ?? 10;
  return Number((times * unit).toPrecision(6));
}

function tidy(value: number): number {
  return Number(value.toFixed(6));
}
