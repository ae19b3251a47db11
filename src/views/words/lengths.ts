import type { Catalogue } from './catalogue';

const EN = {
  title: 'How long',
  note: 'each length has a mandate of its own',
  quarters: (count: number) => `${count} quarters`,
  whole: 'The whole case.',
  lesson: (minutes: number) => `Fits a lesson of ${minutes} minutes, with the talk afterwards.`,
  longer: 'Longer than one lesson.',
  also: 'also in',
  unit: 'quarters',
  letter: 'The letter speaks of the whole case; in this length the mandate beside it counts.',
  open: (count: number, title: string) => `${title} in ${count} quarters`,
  play: 'Start it in this length:',
};

export type LengthWords = typeof EN;

const ZH: LengthWords = {
  title: '玩多久',
  note: '每种长度各有自己的任务书',
  quarters: (count) => `${count}个季度`,
  whole: '完整案例。',
  lesson: (minutes) => `适合一节${minutes}分钟的课，含课后讨论。`,
  longer: '一节课玩不完。',
  also: '也可玩',
  unit: '个季度',
  letter: '信中说的是完整案例；玩这个长度时，以旁边的任务书为准。',
  open: (count, title) => `${title}，${count}个季度`,
  play: '按这个长度开局：',
};

export const LENGTH_WORDS: Catalogue<LengthWords> = { en: EN, zh: ZH };
