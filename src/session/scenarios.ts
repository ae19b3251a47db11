import type { FirmId, Period } from '../engine';
import type { CaseForm } from './types';

/** What a list of cases shows before a case is fetched; a test holds it against the scenario files. */
export interface CaseCard {
  readonly id: string;
  readonly start: Period;
  readonly quarters: number;
  /** Its other lengths, as the scenario file names them. */
  readonly forms: readonly CaseForm[];
  /** Firms that can be played for a mandate, the default first. */
  readonly seats: readonly FirmId[];
  /** Whether what the firms really did is on record, so that history can be watched. */
  readonly recorded: boolean;
  /** Documents that the case rests on. */
  readonly documents: readonly string[];
}

export const CASES: readonly CaseCard[] = [
  {
    id: 'alibaba-suning-2015',
    start: '2015Q3',
    quarters: 14,
    forms: [
      { id: 'four', quarters: 4 },
      { id: 'seven', quarters: 7 },
      { id: 'long', quarters: 22 },
    ],
    seats: ['suning', 'alibaba'],
    recorded: true,
    documents: ['000'],
  },
  {
    id: 'corner-shop-2016',
    start: '2016Q3',
    quarters: 8,
    forms: [
      { id: 'four', quarters: 4 },
      { id: 'six', quarters: 6 },
    ],
    seats: ['weijun'],
    recorded: false,
    documents: ['001'],
  },
  {
    id: 'jd-coalition-2017',
    start: '2017Q2',
    quarters: 8,
    forms: [
      { id: 'four', quarters: 4 },
      { id: 'six', quarters: 6 },
    ],
    seats: ['jd', 'vipshop', 'alibaba'],
    recorded: true,
    documents: ['002'],
  },
];
