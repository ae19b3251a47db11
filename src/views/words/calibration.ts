import type { Catalogue } from './catalogue';

const EN = {
  headline: (inside: number, of: number) => `Inside your 80 % range in ${inside} of ${of}`,
  end: (low: string, high: string, came: string, verdict: string) =>
    `Before the first quarter you expected to end between ${low} and ${high} % of the market; ${came} % came: ${verdict}.`,
  endOnly: 'What you expected of the end',
  verdicts: { inside: 'inside', below: 'below your range', above: 'above your range' },
  none: 'No ranges were sealed',
  noneWhy: 'A prediction with its range, sealed before a quarter closes, is scored here.',
  few: 'Too few to judge: a range of 80 % should hold in four of five.',
  tooSure: 'You were too sure: wider ranges would have told more truth.',
  tooWide: 'You were surer than you said: narrower ranges would have held too.',
  honest: 'That is about what 80 % means.',
  share: (score: string, width: string) =>
    `Share: interval score ${score} points, of which ${width} are the width of the ranges.`,
  cash: (score: string, width: string) =>
    `Cash: interval score ${score}, of which ${width} is the width of the ranges.`,
  what: 'The score is the width of a range, and ten times the distance by which it was missed; lower is better.',
};

export type CalibrationWords = typeof EN;

const ZH: CalibrationWords = {
  headline: (inside, of) => `${of}次预测中有${inside}次落在80%区间内`,
  end: (low, high, came, verdict) =>
    `开局前您预计终局份额在${low}%至${high}%之间，实际${came}%：${verdict}。`,
  endOnly: '您对终局的预计',
  verdicts: { inside: '落在区间内', below: '低于区间', above: '高于区间' },
  none: '没有封存过区间',
  noneWhy: '结算前封存的预测与区间，在这里评分。',
  few: '次数太少，还说明不了什么；80%区间应当五次中四次。',
  tooSure: '把握说大了：区间放宽一些更符合实情。',
  tooWide: '其实可以更有把握：区间收窄一些也守得住。',
  honest: '与80%的说法大致相符。',
  share: (score, width) => `份额：区间得分${score}个百分点，其中区间宽度占${width}。`,
  cash: (score, width) => `现金：区间得分${score}，其中区间宽度占${width}。`,
  what: '得分等于区间宽度，加上偏出距离的十倍；越低越好。',
};

export const CALIBRATION_WORDS: Catalogue<CalibrationWords> = { en: EN, zh: ZH };
