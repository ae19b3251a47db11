import type { FirmId, Period } from '../engine';

/** What a list of cases shows before a case is fetched; a test holds it against the scenario files. */
export interface CaseCard {
  readonly id: string;
  readonly start: Period;
  readonly quarters: number;
  /** Firms that can be played for a mandate, the default first. */
  readonly seats: readonly FirmId[];
}

export const CASES: readonly CaseCard[] = [
  { id: 'alibaba-suning-2015', start: '2015Q3', quarters: 14, seats: ['suning', 'alibaba'] },
  { id: 'jd-coalition-2017', start: '2017Q2', quarters: 8, seats: ['jd', 'vipshop', 'alibaba'] },
];
