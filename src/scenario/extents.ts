import { calendarQuarter, periodAfter } from '../engine';

/** Columns of a season grid. */
export const CALENDAR = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
/** Columns of a grid of media. */
export const MEDIA = ['mass', 'social', 'reviews', 'live', 'mobile'] as const;

/** The four quarters before `start`, oldest first. */
export function trailPeriods(start: string): string[] {
  return [-4, -3, -2, -1].map((back) => periodAfter(start, back));
}

/** Cell of a trail that a period fills: its calendar quarter. */
export function trailCell(period: string): number {
  return calendarQuarter(period, 0);
}
