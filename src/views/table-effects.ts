import type { ClauseEffect, SheetEffect, TermsEffect } from '../analysis';
import { firmById } from './desk-seat';
import { formatNumber, formatPoints, formatShare } from './format';
import type { TableSeat } from './table-sheet';
import type { EffectWords } from './words/effects';

/** One measure of what a sheet changes, or of what a partner who leaves takes away. */
export interface EffectLine {
  readonly id: keyof TermsEffect;
  readonly label: string;
  readonly value: string;
  readonly range: string;
  readonly tone: 'plain' | 'alarm';
}

/** Changes too small to be told from none: points of the market, points of the index, parts of the business. */
export const NO_SHARE = 0.005;
export const NO_PRESSURE = 0.05;
const NO_PART = 0.005;
/** From here on a sheet that makes the firm lean on others is said in alarm. */
const HEAVY_PART = 0.3;

/** What the whole sheet changes for the seat, with its 80 % ranges. */
export function effectLines({ whole }: SheetEffect, seat: TableSeat, words: EffectWords): EffectLine[] {
  return measureLines(whole, seat, words, words).map((line) =>
    line.id === 'dependence' && whole.dependence.mid > HEAVY_PART ? { ...line, tone: 'alarm' } : line,
  );
}

/** A change of share, pressure and dependence as lines under the labels given; what surely harms is said in alarm. */
export function measureLines(
  { share, pressure, dependence }: TermsEffect,
  seat: TableSeat,
  labels: Readonly<Record<keyof TermsEffect, string>>,
  { range }: Pick<EffectWords, 'range'>,
): EffectLine[] {
  const { language } = seat;
  const figure = (value: number, digits: 1 | 2): string => formatNumber(value, language, digits, true);
  const part = (value: number): string => `${value > 0 ? '+' : ''}${formatShare(value, language, 1)}`;
  return [
    {
      id: 'share',
      label: labels.share,
      value: formatPoints(share.mid / 100, language, 2),
      range: range(figure(share.low, 2), figure(share.high, 2)),
      tone: share.high < -NO_SHARE ? 'alarm' : 'plain',
    },
    {
      id: 'pressure',
      label: labels.pressure,
      value: figure(pressure.mid, 1),
      range: range(figure(pressure.low, 1), figure(pressure.high, 1)),
      tone: pressure.low > NO_PRESSURE ? 'alarm' : 'plain',
    },
    {
      id: 'dependence',
      label: labels.dependence,
      value: part(dependence.mid),
      range: range(part(dependence.low), part(dependence.high)),
      tone: 'plain',
    },
  ];
}

/** What one clause adds to the rest of the sheet, in a line; who bears it by our estimate. */
export function clauseEffectText(
  { share, pressure, dependence, bearers }: ClauseEffect,
  seat: TableSeat,
  words: EffectWords,
): string {
  const { language } = seat;
  const still = Math.max(Math.abs(share.low), Math.abs(share.high)) < NO_SHARE;
  const shares = still
    ? words.unchanged
    : `${formatPoints(share.mid / 100, language, 2)} (${words.range(
        formatNumber(share.low, language, 2, true),
        formatNumber(share.high, language, 2, true),
      )})`;
  const pressures = `${formatNumber(pressure.mid, language, 1, true)} (${words.range(
    formatNumber(pressure.low, language, 1, true),
    formatNumber(pressure.high, language, 1, true),
  )})`;
  const leaning =
    Math.abs(dependence.mid) < NO_PART
      ? ''
      : words.leaning(`${dependence.mid > 0 ? '+' : ''}${formatShare(dependence.mid, language, 1)}`);
  const names = bearers.map((id) => firmById(seat, id).name);
  return words.line(shares, pressures) + leaning + (names.length > 0 ? words.bears(words.by(names)) : '');
}
