import type { Catalogue } from './catalogue';
import type { Entry } from './glossary-entry';

const EN = {
  attention: [
    'Management attention',
    'What a board can care about in one quarter, counted in points.',
    'Every initiative spends it; running alliances and quarrels eat it.',
  ],
  'hold-course': [
    'Hold course',
    'To close a quarter without a new decision: what stands goes on.',
    'Always allowed, and judged like any other choice.',
  ],
  opening: [
    'Opening',
    'What a decision allows right now, with its limits.',
    'The form, the rivals and the check read the same list.',
  ],
  mandate: [
    'Mandate',
    'What the board asks of you, as aims with figures worth 100 points.',
    'The score of the game is how much of it was reached.',
  ],
  par: [
    'Par',
    'The score that the recorded line reaches under the same luck.',
    'Beating it says more than the bare score.',
  ],
  prediction: [
    'Prediction',
    'A middle and a range in which you expect the truth 8 times in 10.',
    'Made before a quarter closes, kept, and compared with what came.',
  ],
  calibration: [
    'Calibration',
    'How often the truth really fell inside your ranges.',
    'Well calibrated is 8 in 10: ranges that always hold are too wide.',
  ],
  luck: [
    'Luck',
    'Weather of demand and mishaps that nobody decided.',
    'Drawn from the seed; the same seed brings the same weather.',
  ],
  seed: [
    'Seed',
    'A short code from which all luck of a game is drawn.',
    'Replays, variations and comparisons keep it.',
  ],
  'paired-futures': [
    'Paired futures',
    'The same imagined future lived twice with one decision changed.',
    'Only the decision can make the difference, not the weather.',
  ],
  interval: [
    'Interval',
    'The range in which a value lies with a stated chance.',
    'A count of 400 futures is not exact: the interval says how far it can be off.',
  ],
  parameter: [
    'Parameter',
    'A number of the model that is no decision of anybody.',
    'Each has a range and an origin; any can be changed, and the game says so.',
  ],
  assumed: [
    'Assumed',
    'A number that nobody published, set within a range and with a reason.',
    'Hatched where it is drawn; doubt it first.',
  ],
  'evidence-grade': [
    'Grade of a source',
    'A letter from A, first hand and checked, to D, hearsay.',
    'Lower a card’s grade and the ranges that hang on it widen.',
  ],
  record: [
    'Record',
    'A file of all choices of a game, from which everything can be played again.',
    'Stores choices, never results; a hash of every quarter shows any change.',
  ],
} as const satisfies Record<string, Entry>;

const ZH: Record<keyof typeof EN, Entry> = {
  attention: [
    '管理精力',
    '董事会一个季度顾得过来的事，以点数计。',
    '每项新动作都要花，运行中的联盟和争执还会吃掉一些。',
  ],
  'hold-course': ['按兵不动', '不作新决定就结算：现有安排照旧。', '随时可选，和其他选择一样受评判。'],
  opening: ['可选项', '一种决策眼下允许什么、限度在哪。', '表单、对手和检查读的是同一张单子。'],
  mandate: ['任务书', '董事会对您的要求：几个带数字的目标，共100分。', '一局的得分就是完成了多少。'],
  par: ['标准分', '照史实走，在同样运气下的得分。', '超过它，比分数本身更说明问题。'],
  prediction: [
    '预期',
    '一个中间值和一个区间：十次里您认为八次会落在其中。',
    '结算前写下并保存，再与结果对照。',
  ],
  calibration: ['预期准度', '结果真正落进您区间的比例。', '十次八次最好；次次都中，说明区间太宽。'],
  luck: ['运气', '没有人决定的事：需求冷暖和意外。', '由种子抽出，同一种子同样的运气。'],
  seed: ['种子', '一串短码，一局的运气全由它抽出。', '回放、变着和比较都沿用它。'],
  'paired-futures': ['成对推演', '同一个设想的未来走两遍，只改一个决定。', '差别只能来自决定，与运气无关。'],
  interval: ['区间', '以给定把握包含真值的范围。', '推演400次并不精确，区间说明可能偏多少。'],
  parameter: ['参数', '模型里不由任何人决定的数字。', '每个都有范围和来历，都可以改，改了会注明。'],
  assumed: ['假设', '没有公开数据、在区间内设定并写明理由的数字。', '图上用斜线表示，最该先怀疑。'],
  'evidence-grade': [
    '材料等级',
    '从A（第一手、经核对）到D（传闻）的字母。',
    '把卡片等级调低，系在上面的区间就变宽。',
  ],
  record: [
    '对局记录',
    '一局全部选择的文件，凭它可以从头再走一遍。',
    '只存选择，不存结果；每季的校验码能看出改动。',
  ],
};

export const PLAY_TERMS: Catalogue<Record<keyof typeof EN, Entry>> = { en: EN, zh: ZH };
