import type { Catalogue } from './catalogue';

const EN = {
  title: 'Glossary',
  intro: (count: number) => `${count} words of the game, each in one sentence, and where it counts.`,
  find: 'Find a word',
  none: 'No word of the glossary contains that.',
  all: 'Show all',
  entry: (name: string, meaning: string) => ({ name: `${name}:`, meaning: ` ${meaning}` }),
  where: (where: string) => `In the game: ${where}`,
  opens: 'explains the word',
  page: 'Glossary',
  groups: {
    finance: 'Money',
    market: 'Customers and marketing',
    delivery: 'Goods and delivery',
    alliance: 'Alliances',
    play: 'The game itself',
  },
  shown: (count: number) => (count === 1 ? 'one word' : `${count} words`),
  waiting: 'The glossary is on its way.',
  failed: 'The glossary could not be fetched; the game goes on without it.',
};

export type GlossaryWords = typeof EN;

const ZH: GlossaryWords = {
  title: '词语表',
  intro: (count) => `游戏中的${count}个词，每个一句话说明，并注明用在哪里。`,
  find: '查找',
  none: '没有包含这个字的词。',
  all: '全部显示',
  entry: (name, meaning) => ({ name: `${name}：`, meaning }),
  where: (where) => `在游戏中：${where}`,
  opens: '解释这个词',
  page: '词语表',
  groups: {
    finance: '钱',
    market: '顾客与营销',
    delivery: '货物与配送',
    alliance: '联盟',
    play: '游戏本身',
  },
  shown: (count) => `${count}个词`,
  waiting: '正在读取词语表。',
  failed: '词语表没有读到，游戏照常进行。',
};

export const GLOSSARY_WORDS: Catalogue<GlossaryWords> = { en: EN, zh: ZH };
