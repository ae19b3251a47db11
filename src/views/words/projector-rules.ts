import type { Catalogue } from './catalogue';

/** What a class should take home from a case, by the case's id; `any` for cases that others made. */
export const RULES_OF_THUMB: Catalogue<Readonly<Record<string, string>>> = {
  en: {
    'alibaba-suning-2015':
      'Growth after a deal is not growth because of it: ask first what would have come anyway.',
    'corner-shop-2016': 'One shop that did well proves nothing: ask how many did not, and who chose the one.',
    'jd-coalition-2017': 'From the same clause, the side gains more that can live without the other.',
    any: 'Judge a decision by what was known when it was made, and not by its one outcome.',
  },
  zh: {
    'alibaba-suning-2015': '结盟之后的增长不等于结盟带来的增长：先问没有它会怎样。',
    'corner-shop-2016': '一家店做得好证明不了什么：先问有多少家没做好，又是谁挑的它。',
    'jd-coalition-2017': '同一个条款，离得开对方的那一边得利更多。',
    any: '评判决定要看当时知道什么，不能只看这一次的结果。',
  },
};
