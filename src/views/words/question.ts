import type { Catalogue } from './catalogue';

const EN = {
  title: 'What the model answers',
  waiting: 'Fetching the rules, then counting futures.',
  counting: (done: number, all: number) =>
    `${done} of ${all} futures counted; the range narrows as they come.`,
  failed: 'The rules could not be fetched. Your answer is kept; the count can wait.',
  again: 'Try again',
  finding: {
    more: (a: string, b: string) => `Signing reaches half of the mandate in ${a}, staying alone in ${b}.`,
    less: (a: string, b: string) => `Staying alone reaches half of the mandate in ${b}, signing in ${a}.`,
    even: (a: string) => `Signing or not, half of the mandate is reached in about ${a}.`,
  },
  difference: 'Signing against staying alone',
  range: (middle: string, low: string, high: string) => `${middle}, 95 % range ${low} to ${high}`,
  points: (a: string, b: string) => `Mean of the mandate: ${a} of 100 points after signing, ${b} alone.`,
  how: (futures: number) =>
    `${futures} futures, each lived twice under the same luck; afterwards every firm, yours too, merely follows the market. What you play from here may do better or worse. In this model.`,
  reason: 'how',
  yours: { sign: 'You said: sign.', alone: 'You said: stay alone.' },
  on: { sign: 'On to the table', alone: 'On to your desk' },
  made: 'The game is open and saved. The other answer can still be given.',
  axis: { worse: 'worse', same: 'no difference', better: 'better' },
};

export type QuestionWords = typeof EN;

const ZH: QuestionWords = {
  title: '模型怎么回答',
  waiting: '正在读取规则，随后推演未来。',
  counting: (done, all) => `已推演${done}种未来，共${all}种；越多，区间越窄。`,
  failed: '规则没有读到。您的回答已记下，推演可以稍后再做。',
  again: '再试一次',
  finding: {
    more: (a, b) => `签约：${a}任务过半；独自走：${b}。`,
    less: (a, b) => `独自走：${b}任务过半；签约：${a}。`,
    even: (a) => `签与不签都差不多：${a}任务过半。`,
  },
  difference: '签约比独自走',
  range: (middle, low, high) => `${middle}，95%区间${low}至${high}`,
  points: (a, b) => `任务平均得分：签约${a}分，独自走${b}分，满分100。`,
  how: (futures) =>
    `共${futures}种未来，每种在同样的运气下走两遍；此后包括您在内，各家都只是跟随市场。您自己往下玩，可能更好，也可能更差。以上只在本模型中成立。`,
  reason: '怎么算的',
  yours: { sign: '您选了签约。', alone: '您选了独自走。' },
  on: { sign: '去谈判桌', alone: '去决策台' },
  made: '这一局已开好并存下，现在改主意还来得及。',
  axis: { worse: '更差', same: '没有差别', better: '更好' },
};

export const QUESTION_WORDS: Catalogue<QuestionWords> = { en: EN, zh: ZH };
