import type { TermsEffect } from '../analysis';
import { formatMoney } from './format';
import { measureLines, NO_PRESSURE, NO_SHARE, type EffectLine } from './table-effects';
import type { TableSeat } from './table-sheet';
import type { DealWords } from './words/deal';
import type { EffectWords } from './words/effects';

/** What would be lost if a partner left, with 80 % ranges; empty where hardly anything would. */
export function drillLines(
  lost: TermsEffect,
  seat: TableSeat,
  { drill }: DealWords,
  words: EffectWords,
): EffectLine[] {
  const { share, pressure } = lost;
  const still =
    Math.max(Math.abs(share.low), Math.abs(share.high)) < NO_SHARE &&
    Math.max(Math.abs(pressure.low), Math.abs(pressure.high)) < NO_PRESSURE;
  return still ? [] : measureLines(lost, seat, drill, words);
}

/** What the partner would owe for leaving, in words; empty where nothing was agreed. */
export function drillFee(fee: number, seat: TableSeat, { drill }: DealWords): string {
  return fee > 0 ? drill.fee(formatMoney(fee, seat.language)) : '';
}
