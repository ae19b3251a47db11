import type { Catalogue } from './catalogue';

const EN = {
  /** A chance by itself, as a figure; `n` of twenty. */
  inTwenty: (n: number): string => (n === 0 ? 'none in 20' : `${n} in 20`),
  /** A chance in a sentence, after "in". */
  ofTwenty: (n: number): string => (n === 0 ? 'none of 20 futures' : `${n} of 20 futures`),
  half: (chance: string) => `Half of the mandate: ${chance}`,
  whole: 'The whole mandate',
  wholeIs: (chance: string) => `The whole mandate: ${chance}.`,
  headline: (n: number) =>
    n === 0
      ? 'As drafted, no future seen reaches half of the mandate'
      : n === 20
        ? 'As drafted, every future seen reaches half of the mandate'
        : `As drafted, ${n} of 20 futures reach half of the mandate`,
  halfText:
    'A mandate counts 100 points over its goals; a goal that is nearly met gives part of its own. Half of the mandate is 50 points or more at the end of the game. Every screen tells this chance, because the whole mandate is rare for any draft.',
  why: 'why half',
  points: (mid: string, low: string, high: string) =>
    `${mid} points of 100 in the middle, 80 % from ${low} to ${high}`,
};

export type ChanceWords = typeof EN;

const ZH: ChanceWords = {
  inTwenty: (n) => `20次里有${n}次`,
  ofTwenty: (n) => `20种未来里有${n}种`,
  half: (chance) => `任务过半：${chance}`,
  whole: '整份任务',
  wholeIs: (chance) => `整份任务：${chance}。`,
  headline: (n) =>
    n === 0
      ? '照此草案，推演中没有一种未来任务过半'
      : n === 20
        ? '照此草案，推演中所有未来任务都过半'
        : `照此草案，20种未来中有${n}种任务过半`,
  halfText:
    '任务按各项目标共计100分，接近达标也得部分分数。“任务过半”指终局得50分或以上。整份任务很难全部完成，所以各处说的机会都按过半来算。',
  why: '为何按过半算',
  points: (mid, low, high) => `居中得${mid}分（满分100），八成在${low}至${high}之间`,
};

export const CHANCE_WORDS: Catalogue<ChanceWords> = { en: EN, zh: ZH };
