import type { Catalogue } from './catalogue';

const EN = {
  label: 'Guide for the first quarters',
  step: (at: number, of: number) => `${at} of ${of}`,
  skip: 'Skip the guide',
  done: 'Read',
  end: 'End the guide',
  go: { table: 'To the table', desk: 'To the desk' },
  steps: {
    read: 'Read where you stand: share, cash and the five parts of your pressure; words with a dotted line explain themselves.',
    predict:
      'Say what you expect: put the share’s middle and its range at the foot of the desk before you close.',
    decide: 'Decide one thing: each option shows its cost and its likely effect before you commit.',
    negotiate: 'Sit down with another firm: change a term and offer it, or sign what lies on the table.',
    close: 'Close the quarter: all firms move at once, and what is signed binds.',
    reveal: 'Compare your range with what came, read what moved it, then go on to the next quarter.',
    end: 'The rest is yours: words are in the glossary, keys and rules in the help.',
  },
  /** Where several people sit at one device a sheet is sealed, and the last seal closes the quarter. */
  together: {
    predict:
      'Say what you expect: put the share’s middle and its range at the foot of the desk before you seal.',
    close:
      'Seal your sheet and hand over: the quarter closes with the last seal, and all firms move at once.',
  },
};

export type CoachWords = typeof EN;

const ZH: CoachWords = {
  label: '头几季的引导',
  step: (at, of) => `第${at}步，共${of}步`,
  skip: '跳过引导',
  done: '看过了',
  end: '结束引导',
  go: { table: '去谈判桌', desk: '去决策台' },
  steps: {
    read: '先看处境：份额、现金和压力的五项；带点线的词，点一下就有解释。',
    predict: '写下预期：结算前，在决策台底部定好份额的中间值和区间。',
    decide: '作一个决定：每个选项都先写明花费和可能的效果。',
    negotiate: '找一家谈谈：改一条再提出去，或者签下桌上的条件。',
    close: '结算本季：各家同时行动，签了的就算数。',
    reveal: '把区间与结果对照，看看是什么推动的，然后进入下一季。',
    end: '接下来由您作主：词语见词语表，按键和规则见帮助。',
  },
  together: {
    predict: '写下预期：封单前，在决策台底部定好份额的中间值和区间。',
    close: '封好决策单，交给下一位：最后一张封好时本季结束，各家同时行动。',
  },
};

export const COACH_WORDS: Catalogue<CoachWords> = { en: EN, zh: ZH };
