import type { ClauseEffect, SheetEffect, Spread } from '../analysis';
import { firmById } from './desk-seat';
import { formatNumber, formatPoints, formatShare } from './format';
import type { TableSeat } from './table-sheet';
import type { EffectWords } from './words/effects';

/** One measure of what the whole sheet changes. */
export interface EffectLine {
  readonly id: 'share' | 'pressure' | 'dependence';
  readonly label: string;
  readonly value: string;
  readonly range: string;
  readonly tone: 'plain' | 'alarm';
}

/** Changes too small to be told from none. */
const NO_SHARE = 0.005;
const NO_PART = 0.005;

/** What the whole sheet changes for the seat, with its 80 % ranges. */
export function effectLines(effect: SheetEffect, seat: TableSeat, words: EffectWords): EffectLine[] {
  const { share, pressure, dependence } = effect.whole;
  const range = (spread: Spread, text: (value: number) => string): string =>
    words.range(text(spread.low), text(spread.high));
  const points = (value: number): string => formatPoints(value / 100, seat.language, 2);
  const bare = (value: number): string => formatNumber(value, seat.language, 2, true);
  const index = (value: number): string => formatNumber(value, seat.language, 1, true);
  const part = (value: number): string => `${value > 0 ? '+' : ''}${formatShare(value, seat.language, 1)}`;
  return [
    {
      id: 'share',
      label: words.share,
      value: points(share.mid),
      range: range(share, bare),
      tone: share.high < -NO_SHARE ? 'alarm' : 'plain',
    },
    {
      id: 'pressure',
      label: words.pressure,
      value: index(pressure.mid),
      range: range(pressure, index),
      tone: pressure.low > 0.05 ? 'alarm' : 'plain',
    },
    {
      id: 'dependence',
      label: words.dependence,
      value: part(dependence.mid),
      range: range(dependence, part),
      tone: dependence.mid > 0.3 ? 'alarm' : 'plain',
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
