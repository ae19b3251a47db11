import type { Catalogue } from './catalogue';

export interface EffectWords {
  readonly headline: (quarters: number) => string;
  readonly note: (futures: number) => string;
  readonly share: string;
  readonly pressure: string;
  readonly dependence: string;
  readonly range: (low: string, high: string) => string;
  readonly waiting: string;
  readonly illegal: string;
  /** One clause: figures, and who bears it. */
  readonly line: (share: string, pressure: string) => string;
  readonly unchanged: string;
  readonly leaning: (dependence: string) => string;
  readonly bears: (firms: string) => string;
  readonly by: (firms: readonly string[]) => string;
}

export const EFFECT_WORDS: Catalogue<EffectWords> = {
  en: {
    headline: (quarters) => `What it changes in ${quarters} quarters`,
    note: (futures) => `${futures} pairs of futures, with and without; eight in ten inside`,
    share: 'Share of all demand',
    pressure: 'Pressure',
    dependence: 'Dependence on partners',
    range: (low, high) => `${low} to ${high}`,
    waiting: 'Futures are being played …',
    illegal: 'Nothing is reckoned while the sheet cannot be signed.',
    line: (share, pressure) => `share ${share}, pressure ${pressure}`,
    unchanged: 'unchanged',
    leaning: (dependence) => `, dependence ${dependence}`,
    bears: (firms) => `; a cost to ${firms}`,
    by: (firms) => firms.join(' and '),
  },
  zh: {
    headline: (quarters) => `${quarters}个季度内会改变什么`,
    note: (futures) => `成对推演${futures}次，签与不签相比；八成落在区间内`,
    share: '占全部需求的份额',
    pressure: '压力',
    dependence: '对伙伴的依赖',
    range: (low, high) => `${low}至${high}`,
    waiting: '正在推演……',
    illegal: '条款签不成时不作推算。',
    line: (share, pressure) => `份额${share}，压力${pressure}`,
    unchanged: '不变',
    leaning: (dependence) => `，依赖${dependence}`,
    bears: (firms) => `；成本由${firms}承担`,
    by: (firms) => firms.join('和'),
  },
};
