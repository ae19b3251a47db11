import type { Catalogue } from './catalogue';

const EN = {
  headline: (period: string, firm: string, share: string, pressure: string, zone: string) =>
    `${period}: ${firm} holds ${share} of the market at pressure ${pressure}, ${zone}`,
  did: 'What the firms did',
  didNote: 'as recorded, and as the model plays it',
  inModel: 'in the model',
  sources: (count: number) => (count === 1 ? 'one source' : `${count} sources`),
  sourcesHint: 'opens the sources',
  quiet: 'nothing of weight is recorded',
  happened: 'What followed in the model',
  nothing: 'No contract, stake or mishap in this quarter.',
  world: 'Meanwhile, in the world',
  figures: 'Figures at the end of the quarter',
  figuresNote: (unit: string) => `share in %, change in points, cash in ${unit}, days to deliver`,
  columns: {
    firm: 'Firm',
    share: 'Share',
    change: 'Change',
    pressure: 'Pressure',
    cash: 'Cash',
    days: 'Days',
  },
  sealed: 'not yet shown',
  now: 'here',
  view: 'Seen from',
  bar: 'Move through the quarters',
  back: 'One quarter back',
  on: 'One quarter on',
  slider: 'Quarter',
  of: (quarter: number, all: number) => `${quarter} of ${all}`,
  takeOver: (firm: string, period: string) => `Take over ${firm} at the start of ${period}`,
  note: 'Played without luck by the same rules as your game; where the record is silent, firms hold course.',
  missing: 'There is no recorded line for this case.',
};

export type HistoryWords = typeof EN;

const ZH: HistoryWords = {
  headline: (period, firm, share, pressure, zone) =>
    `${period}：${firm}占市场${share}，压力${pressure}，${zone}`,
  did: '各家做了什么',
  didNote: '当年记录，以及模型中的走法',
  inModel: '模型中',
  sources: (count) => `${count}处出处`,
  sourcesHint: '打开出处',
  quiet: '没有要紧的记录',
  happened: '模型中随之发生',
  nothing: '本季没有合约、股权或意外。',
  world: '与此同时',
  figures: '季末数字',
  figuresNote: (unit) => `份额以%计，变动为百分点，现金以${unit}计，天数为送达所需`,
  columns: { firm: '公司', share: '份额', change: '变动', pressure: '压力', cash: '现金', days: '天数' },
  sealed: '尚未展示',
  now: '此刻',
  view: '立场',
  bar: '逐季浏览',
  back: '退一季',
  on: '进一季',
  slider: '季度',
  of: (quarter, all) => `第${quarter}季，共${all}季`,
  takeOver: (firm, period) => `从${period}初接手${firm}`,
  note: '按与您相同的规则、无运气推演；没有记录之处，各家按兵不动。',
  missing: '本案例没有史实走法。',
};

export const HISTORY_WORDS: Catalogue<HistoryWords> = { en: EN, zh: ZH };
