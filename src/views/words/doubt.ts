import type { Catalogue } from './catalogue';

const EN = {
  grade: (letter: string) => `grade ${letter}`,
  believe: (title: string) => `How far do you believe: ${title}`,
  lower: 'Lower the grade',
  hangs: (count: number) => (count === 1 ? 'one number hangs on it' : `${count} numbers hang on it`),
  nothing: 'No number of the model hangs on it: it carries terms, claims or events.',
  lowest: 'It cannot fall further.',
  rule: 'Each grade lower makes the ranges twice as wide, as far as a number can go: our rule, no source’s.',
  range: (path: string, low: string, high: string) => `${path}: ${low} to ${high}`,
  wider: (low: string, high: string) => `instead of ${low} to ${high}`,
  fan: {
    waiting:
      'What is not known is being drawn: the case is played again and again with other numbers inside their ranges.',
    nothing: 'No number of the model hangs on these cards, so there is nothing to draw.',
    failed: 'The drawing could not be made; the game does not need it.',
    sign: (firm: string, low: string, high: string) =>
      `With the offered terms signed, ${firm} ends ${low === high ? `near ${low}` : `between ${low} and ${high}`} in 8 of 10 draws`,
    follow: (firm: string, low: string, high: string) =>
      `Following the market, ${firm} ends ${low === high ? `near ${low}` : `between ${low} and ${high}`} in 8 of 10 draws`,
    doubted: (from: string, to: string) => `Your doubt widens the end from ${from} to ${to}`,
    same: (width: string) => `Your doubt moves other things: the end stays ${width} wide`,
    unit: 'Share of all demand in %, end of each quarter; bands hold 50, 80 and 95 % of the draws',
    how: (draws: number, numbers: number) =>
      `${draws} draws of the ${numbers} numbers that hang on the cards, each anywhere in its range; the weather stands still and every firm follows the market. Dashed: without your doubt.`,
    description: (low: string, high: string, middle: string) =>
      `The middle draw ends at ${middle}; 80 % end between ${low} and ${high}.`,
    middle: 'middle',
    without: 'without doubt',
    now: 'now',
    sealed: 'not yet played',
    columns: ['Quarter', 'Low 10 %', 'Middle', 'High 10 %'] as readonly string[],
    point: (period: string, share: string) => `${period}: ${share} in the middle`,
    edge: (period: string, share: string) => `${period}: ${share} at the edge without your doubt`,
  },
  past: {
    headline: (from: string, to: string) => `What was sold, quarter by quarter, from ${from} to ${to}`,
    unit: (unit: string) => `Revenue a quarter, ${unit}; what lies on tint is yours to play`,
    description: (low: string, high: string) => `Four quarters between ${low} and ${high} lead up to now.`,
    columns: ['Quarter', 'Revenue'] as readonly string[],
    point: (period: string, value: string) => `${period}: ${value}`,
  },
  end: {
    label: 'What you expect at the end',
    short: 'I expect at the end',
    expect: (period: string) => `share at the end of ${period}`,
    sure: (low: string, high: string) => `sure of 8 in 10: ${low} to ${high}`,
    not: 'not said yet; it can be left out',
    question: (firm: string) => `Share of ${firm} when the game ends`,
    handles: { low: 'lower end', mid: 'middle', high: 'upper end' },
    pin: (share: string) => `you expect ${share}`,
  },
  change: {
    note: 'Any number with a range can be changed inside it. The game is then marked, and a replay takes the same numbers.',
    set: (path: string) => `New value of ${path}`,
    fixed: 'part of a whole or of balanced books: it cannot move alone',
    single: 'no range: it is known',
    count: (count: number) => (count === 1 ? 'one number changed' : `${count} numbers changed`),
    back: 'Put all back',
    column: 'Change',
    refused: 'These numbers cannot be played together:',
    was: (value: string) => `was ${value}`,
  },
};

export type DoubtWords = typeof EN;

const ZH: DoubtWords = {
  grade: (letter) => `${letter}级`,
  believe: (title) => `您信到几级：${title}`,
  lower: '调低等级',
  hangs: (count) => `有${count}个数字系在它上面`,
  nothing: '没有模型数字系在它上面：它承载的是条款、说法或事件。',
  lowest: '已是最低一级。',
  rule: '每降一级，区间放宽一倍，到数字允许的地方为止：这是本作的规则，不出自材料。',
  range: (path, low, high) => `${path}：${low}至${high}`,
  wider: (low, high) => `原为${low}至${high}`,
  fan: {
    waiting: '正在画出不知道的部分：让数字在区间内变动，把案例反复推演。',
    nothing: '没有模型数字系在这些卡片上，没有可画的。',
    failed: '这张图没有画成，不影响开局。',
    sign: (firm, low, high) =>
      `签下所提条件，十次推演有八次，${firm}期末份额在${low === high ? `${low}上下` : `${low}至${high}之间`}`,
    follow: (firm, low, high) =>
      `只跟随市场，十次推演有八次，${firm}期末份额在${low === high ? `${low}上下` : `${low}至${high}之间`}`,
    doubted: (from, to) => `您的怀疑使期末区间由${from}放宽到${to}`,
    same: (width) => `您的怀疑落在别处：期末区间仍宽${width}`,
    unit: '占全部需求的份额，%，各季末；色带含50%、80%和95%的推演',
    how: (draws, numbers) =>
      `推演${draws}次，系在卡片上的${numbers}个数字各在区间内取值；运气不动，各家都跟随市场。虚线为没有怀疑时。`,
    description: (low, high, middle) => `中间一次止于${middle}，80%止于${low}至${high}之间。`,
    middle: '中间',
    without: '没有怀疑时',
    now: '现在',
    sealed: '尚未发生',
    columns: ['季度', '低10%', '中间', '高10%'],
    point: (period, share) => `${period}：中间为${share}`,
    edge: (period, share) => `${period}：没有怀疑时一端为${share}`,
  },
  past: {
    headline: (from, to) => `${from}至${to}，各季卖了多少`,
    unit: (unit) => `每季营业收入，${unit}；浅底部分由您来玩`,
    description: (low, high) => `到现在为止的四个季度在${low}与${high}之间。`,
    columns: ['季度', '营业收入'],
    point: (period, value) => `${period}：${value}`,
  },
  end: {
    label: '您对结局的预期',
    short: '我预期终局',
    expect: (period) => `${period}末的份额`,
    sure: (low, high) => `八成把握：${low}至${high}`,
    not: '还没有写，也可以不写',
    question: (firm) => `终局时${firm}的份额`,
    handles: { low: '下端', mid: '中间', high: '上端' },
    pin: (share) => `您预期${share}`,
  },
  change: {
    note: '凡有范围的数字，都可以在范围内改动。改过的对局会注明，回放也用同样的数字。',
    set: (path) => `${path}的新值`,
    fixed: '是整体或平衡账目的一部分，不能单独动',
    single: '没有范围：这是已知数',
    count: (count) => `改动了${count}个数字`,
    back: '全部复原',
    column: '改动',
    refused: '这些数字不能放在一起玩：',
    was: (value) => `原为${value}`,
  },
};

export const DOUBT_WORDS: Catalogue<DoubtWords> = { en: EN, zh: ZH };
