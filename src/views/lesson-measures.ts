import { pressureZone, type Rules, type Table } from '../engine';
import type { LessonMeasure } from '../scenario';
import { shareOf } from './desk-seat';
import {
  formatCount,
  formatDays,
  formatDelta,
  formatMoney,
  formatNumber,
  formatShare,
  type Lang,
} from './format';
import { sayPoints } from './results';
import { LESSON_WORDS } from './words/lesson';
import { PRESSURE_WORDS } from './words/pressure';

/** How a lesson reads one measure of a firm off a table, and prints it. */
export interface MeasureReading {
  readonly label: string;
  /** In the unit of `grain`: percent, points, fen, days, or thousands of parcels a day (single ones in a small case). */
  readonly read: (table: Table) => number;
  readonly say: (value: number) => string;
  /** The same with its meaning in a word, where it has one. */
  readonly tell: (value: number) => string;
  /** A difference with its sign; `of` is the value that it belongs to. */
  readonly gap: (difference: number, of: number) => string;
  /** How finely a guess is set, and how far from the present its handles reach. */
  readonly grain: number;
  readonly reach: (now: number) => number;
}

/** Sum of a firm's cells over the regions of a table. */
function acrossRegions(table: Table, column: 'guestLoad' | 'handedLoad', firm: number): number {
  const { regions } = table.shape;
  let sum = 0;
  for (let r = 0; r < regions; r++) sum += table[column][firm * regions + r] ?? 0;
  return sum;
}

/** The reading of a measure for one firm of a case. */
export function measureReading(
  measure: LessonMeasure,
  rules: Rules,
  seat: string,
  language: Lang,
): MeasureReading {
  const firm = rules.firmIds.indexOf(seat);
  const words = LESSON_WORDS[language];
  const label = words.measures[measure];
  const { parcels: unit, moneyStep } = rules.scale;
  const plain = (reading: Omit<MeasureReading, 'label' | 'tell'>): MeasureReading => ({
    ...reading,
    label,
    tell: reading.say,
  });
  const parcels = (column: 'guestLoad' | 'handedLoad') =>
    plain({
      read: (table) => acrossRegions(table, column, firm) * unit,
      say: (value) => formatCount(Math.round(value / unit) * unit, language),
      gap: (difference) => formatDelta(difference, language, 0),
      grain: 5 * unit,
      reach: (now) => Math.max(60 * unit, now),
    });
  const money = (column: 'cash' | 'fulfilment') =>
    plain({
      read: (table) => table[column][firm] ?? 0,
      say: (value) => formatMoney(Math.round(value), language),
      gap: (difference) => formatMoney(Math.round(difference), language, { signed: true, bare: true }),
      grain: moneyStep,
      reach: (now) => Math.max(10 * moneyStep, Math.abs(now) * 0.6),
    });
  switch (measure) {
    case 'share':
      return plain({
        read: (table) => shareOf(table, firm) * 100,
        say: (value) => formatShare(value / 100, language, value < 2 ? 2 : 1),
        gap: (difference, of) => sayPoints(difference / 100, of / 100, language),
        grain: 0.02,
        reach: (now) => (now < 2 ? 1 : Math.max(2, now * 0.4)),
      });
    case 'pressure':
      return {
        label,
        read: (table) => table.pressure[firm] ?? 0,
        say: (value) => formatNumber(value, language, 0),
        tell: (value) =>
          words.pressureIn(
            formatNumber(value, language, 0),
            PRESSURE_WORDS[language].zones[pressureZone(value)],
          ),
        gap: (difference) => formatDelta(difference, language, 0),
        grain: 1,
        reach: () => 20,
      };
    case 'days':
      return plain({
        read: (table) => table.meanDays[firm] ?? 0,
        say: (value) => formatDays(value, language, 1),
        gap: (difference) => formatDelta(difference, language, 1),
        grain: 0.1,
        reach: () => 1,
      });
    case 'cash':
      return money('cash');
    case 'carriage':
      return money('fulfilment');
    case 'guests':
      return parcels('guestLoad');
    case 'handed':
      return parcels('handedLoad');
  }
}
