import type { Catalogue } from './catalogue';

const EN = {
  badge: 'Assumptions changed',
  count: (count: number) =>
    count === 1
      ? 'one number of the model is not the case’s'
      : `${count} numbers of the model are not the case’s`,
  show: 'show them',
  line: (name: string, value: string, was: string) => `${name}: ${value} instead of ${was}`,
};

export type VariedWords = typeof EN;

const ZH: VariedWords = {
  badge: '假设已改动',
  count: (count) => `模型中有${count}个数字与案例不同`,
  show: '查看',
  line: (name, value, was) => `${name}：${value}，原为${was}`,
};

export const VARIED_WORDS: Catalogue<VariedWords> = { en: EN, zh: ZH };
