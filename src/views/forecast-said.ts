import { segmentInSentence, type SeatInput } from './desk-seat';
import { aimOf, type ForecastMeasure } from './forecast-draws';
import { formatNumber, formatShare } from './format';

/** A value of a measure in words; shares come in percent. */
export function sayValue(measure: ForecastMeasure, value: number, { language }: SeatInput): string {
  return measure === 'pressure'
    ? formatNumber(value, language, 0)
    : formatShare(value / 100, language, value < 2 ? 2 : 1);
}

/** The segment that the mandate asks about, in words; empty where it asks for the whole market. */
export function goalSegment(seat: SeatInput): string {
  const aim = aimOf(seat.rules, seat.report.firm, 'goal');
  return aim?.goal.measure === 'share-by-segment' ? segmentInSentence(seat, aim.goal.segment ?? 0) : '';
}
