import { formatPeriod, formatShortPeriod, type Lang } from './format';

/** Quarters since year 0, so that periods subtract; NaN for a text that is no period. */
export function periodNumber(period: string): number {
  const match = /^(\d{4})Q([1-4])$/.exec(period);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : Number.NaN;
}

/** The period `quarters` after `start`, as in files. */
export function laterPeriod(start: string, quarters: number): string {
  const number = periodNumber(start) + quarters;
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/** 2015 Q3, 2015年三季度. */
export function sayPeriod(period: string, language: Lang): string {
  const number = periodNumber(period);
  return formatPeriod(Math.floor(number / 4), (number % 4) + 1, language);
}

/** 15Q3, for axes. */
export function shortPeriod(period: string): string {
  const number = periodNumber(period);
  return formatShortPeriod(Math.floor(number / 4), (number % 4) + 1);
}
