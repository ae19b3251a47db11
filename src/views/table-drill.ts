import type { TermsEffect } from '../analysis';
import { formatMoney, formatNumber, formatPoints, formatShare } from './format';
import type { TableSeat } from './table-sheet';
import type { DealWords } from './words/deal';
import type { EffectWords } from './words/effects';

export interface DrillLine {
  readonly id: 'share' | 'pressure' | 'dependence';
  readonly label: string;
  readonly value: string;
  readonly range: string;
  readonly tone: 'plain' | 'alarm';
}

/** Losses too small to be told from none, in points of the market and parts of the business. */
const NO_SHARE = 0.005;
const NO_PRESSURE = 0.05;

/** What would be lost if a partner left, with 80 % ranges; empty where hardly anything would. */
export function drillLines(
  { share, pressure, dependence }: TermsEffect,
  seat: TableSeat,
  { drill }: DealWords,
  { range }: EffectWords,
): DrillLine[] {
  const still =
    Math.max(Math.abs(share.low), Math.abs(share.high)) < NO_SHARE &&
    Math.max(Math.abs(pressure.low), Math.abs(pressure.high)) < NO_PRESSURE;
  if (still) return [];
  const { language } = seat;
  const part = (value: number): string => `${value > 0 ? '+' : ''}${formatShare(value, language, 1)}`;
  const figure = (value: number, digits: 1 | 2): string => formatNumber(value, language, digits, true);
  return [
    {
      id: 'share',
      label: drill.share,
      value: formatPoints(share.mid / 100, language, 2),
      range: range(figure(share.low, 2), figure(share.high, 2)),
      tone: share.high < -NO_SHARE ? 'alarm' : 'plain',
    },
    {
      id: 'pressure',
      label: drill.pressure,
      value: figure(pressure.mid, 1),
      range: range(figure(pressure.low, 1), figure(pressure.high, 1)),
      tone: pressure.low > NO_PRESSURE ? 'alarm' : 'plain',
    },
    {
      id: 'dependence',
      label: drill.dependence,
      value: part(dependence.mid),
      range: range(part(dependence.low), part(dependence.high)),
      tone: 'plain',
    },
  ];
}

/** What the partner would owe for leaving, in words; empty where nothing was agreed. */
export function drillFee(fee: number, seat: TableSeat, { drill }: DealWords): string {
  return fee > 0 ? drill.fee(formatMoney(fee, seat.language)) : '';
}
