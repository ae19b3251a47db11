import type { Catalogue } from './catalogue';

const EN = {
  badge: 'Assignment',
  noForecast: 'no forecast',
  noTakeback: 'no taking back',
  handIn: 'Hand in',
  forecastOff:
    'Your teacher has turned the forecast off for this assignment. Reckon for yourself what may come, and say it before you close.',
  takebackOff: 'Your teacher does not allow taking a quarter back.',
  /** What a student has not yet said in the quarter in hand. */
  open: {
    both: 'Still open this quarter: what you expect, and why.',
    expect: 'Still open this quarter: what you expect.',
    reason: 'Still open this quarter: a line of why.',
  },
  askReason: 'Your teacher reads this: a line of why, each quarter, is worth more than a good outcome.',
};

/** The few words about an assignment that stand on every page of its game. */
export type AssignedWords = typeof EN;

const ZH: AssignedWords = {
  badge: '作业',
  noForecast: '无预测',
  noTakeback: '不可收回',
  handIn: '交作业',
  forecastOff: '老师为这份作业关闭了预测。请自己估计会怎样，并在结算前写下预期。',
  takebackOff: '老师不允许收回已结算的季度。',
  open: {
    both: '本季还没写：预期，以及为什么。',
    expect: '本季还没写：预期。',
    reason: '本季还没写：一句为什么。',
  },
  askReason: '老师会读这一行：每季写一句为什么，比结果好更要紧。',
};

export const ASSIGNED_WORDS: Catalogue<AssignedWords> = { en: EN, zh: ZH };
