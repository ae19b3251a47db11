import type { LabAnswer, LabDial, LabFigures, LabStepId } from '../lab';
import type { Catalogue } from './catalogue';
import { LAB_EXPLAIN_EN, LAB_EXPLAIN_ZH } from './lab-explain';

export type LabExplain = Readonly<
  Record<LabStepId, Readonly<Record<LabAnswer, (figures: LabFigures) => string>>>
>;

const EN = {
  title: 'A company for 1,616 billion: find what is wrong with the sum',
  lead: 'A case solution values Alibaba in eleven lines. Every digit of its appendix can be computed again, and the answer is still wrong. Open a line and name its fault; one of the six is sound.',
  source:
    'Document 004, “The Alibaba Group and Online to Offline (O2O) Sales”, Appendix A and the section on finance. A commercial case solution without sources for its inputs: grade D.',
  lines: 'The appendix, line by line',
  linesNote: (judged: number, all: number) => `${judged} of ${all} judged`,
  printed: 'printed',
  here: 'computed here',
  sameDigits: (value: string) => `${value}, the same digits`,
  otherDigits: (value: string) => `the appendix has ${value}`,
  factorIs: (value: string) => `factor ${value}`,
  steps: {
    growth: { place: 'Appendix', label: 'Growth a year, and years', printed: '0.1, 7' },
    start: { place: 'Appendix', label: 'GMV in billion', printed: '296' },
    future: { place: 'Appendix', label: 'Future value, PV × (1 + g)^n', printed: '576.8202616' },
    annuity: {
      place: 'Appendix',
      label: 'pmt, put into pmt × (1 − (1 + r)^−n) / r with r = 0.3',
      printed: '576.8202616',
    },
    present: { place: 'Appendix', label: 'Present value, “value of the company”', printed: '1616.315138' },
    prose: { place: 'Text', label: 'Discounted value as the text quotes it', printed: '1616.15 billion' },
  } as Readonly<Record<LabStepId, { place: string; label: string; printed: string }>>,
  ask: 'What is wrong here?',
  answers: {
    annuity: 'One future sum is taken for a yearly payment',
    turnover: 'Turnover is taken for cash flow',
    growth: 'The text says something else: 10 % against 60 %',
    currency: 'An amount without a currency',
    slip: 'A digit got lost on the way',
    sound: 'Nothing: this line is sound',
  } as Readonly<Record<LabAnswer, string>>,
  right: 'Right.',
  wrong: (answer: string) => `You said: ${answer}.`,
  better: (answer: string) => `Better: ${answer}.`,
  answered: 'judged',
  found: (right: number, all: number) =>
    right === all
      ? 'All six judged rightly at the first try.'
      : `${right} of ${all} judged rightly at the first try.`,
  show: 'Show the corrected values',
  again: 'Start again',
  corrected: 'The same inputs, read as they should be',
  correctedNote: 'in billions, currency unknown',
  explain: LAB_EXPLAIN_EN,
  reading: 'Reading',
  today: 'Worth today',
  readings: {
    annuity: 'As printed: the last year’s turnover, every year',
    growing: 'Every year’s turnover as it grows',
    single: 'The last year’s turnover, once',
    cash: 'What the owner keeps, every year',
  },
  chartHeadline: (cash: string, printed: string, times: string) =>
    `${cash} instead of ${printed}: the printed reading gives ${times} times as much`,
  chartUnit: 'present value in billions of the unnamed currency; hatched: the faulty reading',
  dials: {
    growth: 'Growth a year',
    rate: 'Cost of capital a year',
    years: 'Years counted',
    kept: 'Part of turnover that the owner keeps',
  } as Readonly<Record<LabDial, string>>,
  dialNotes: {
    growth: 'The appendix takes 10 %, its text speaks of 60 %. Try both.',
    rate: 'The appendix takes 30 %, the return of a risky venture; a large listed firm is nearer 10 %.',
    years: 'The appendix stops after 7 and counts nothing later.',
    kept: 'Assumed. Starting point: operating income of RMB 29.1bn on 3,092bn traded in Alibaba’s fiscal year 2016, 0.9 %.',
  } as Readonly<Record<LabDial, string>>,
  less: 'less',
  more: 'more',
  yearsOf: (count: string) => `${count} years`,
  asPrinted: 'Back to the printed inputs',
  yearTable: 'Year by year',
  columns: { year: 'Year', turnover: 'Turnover', flow: 'Kept', worth: 'Today' },
  sum: 'Sum',
  terms: 'Words of the appendix',
  termPairs: [
    ['GMV', 'gross merchandise volume: the price of all goods traded on a site, whoever sold them'],
    ['Future value', 'what a sum becomes when it grows at a rate for some years'],
    ['pmt', 'a payment of the same size at the end of every year'],
    ['Present value', 'what later money is worth today, at a yearly cost of waiting and risk'],
  ] as readonly (readonly [string, string])[],
  lesson: 'What to take along',
  lessons: [
    'Ask of every valuation: whose cash, when, how often, in which currency, and what else would have to be true.',
    'Digits that agree prove the arithmetic, not the idea. Seven decimals stood behind a value that is wrong by two orders of magnitude.',
    'A large value says nothing about risk: the text concludes from it that the risk is low. Risk sits in the rate and in the range, and neither was shown.',
  ],
};

export type LabWords = typeof EN;

const ZH: LabWords = {
  title: '一家值1616（十亿）的公司：这笔账错在哪里',
  lead: '一份案例答案用十一行字给阿里巴巴估值。附录里的每一位数字都能重新算出来，结论却仍然是错的。点开一行，指出毛病；六行当中有一行没有毛病。',
  source:
    '文献004《阿里巴巴集团与线上到线下（O2O）销售》，附录A及财务一节。商业性的案例答案，所用数字没有出处：D级。',
  lines: '逐行看附录',
  linesNote: (judged, all) => `已判断${judged}行，共${all}行`,
  printed: '原文',
  here: '本页计算',
  sameDigits: (value) => `${value}，各位一致`,
  otherDigits: (value) => `附录为${value}`,
  factorIs: (value) => `系数${value}`,
  steps: {
    growth: { place: '附录', label: '年增长率，年数', printed: '0.1，7' },
    start: { place: '附录', label: '成交总额（GMV），十亿', printed: '296' },
    future: { place: '附录', label: '终值，PV × (1 + g)^n', printed: '576.8202616' },
    annuity: {
      place: '附录',
      label: 'pmt，代入 pmt × (1 − (1 + r)^−n) / r，r = 0.3',
      printed: '576.8202616',
    },
    present: { place: '附录', label: '现值，即“公司价值”', printed: '1616.315138' },
    prose: { place: '正文', label: '正文引用的折现值', printed: '1616.15（十亿）' },
  },
  ask: '这一行错在哪里？',
  answers: {
    annuity: '把一笔未来的金额当成了每年都有的付款',
    turnover: '把成交额当成了现金流',
    growth: '与正文不符：10%对60%',
    currency: '金额没有写明币种',
    slip: '抄写时丢了一位数字',
    sound: '没有错：这一行站得住',
  },
  right: '对。',
  wrong: (answer) => `您选的是：${answer}。`,
  better: (answer) => `更好的答案：${answer}。`,
  answered: '已判断',
  found: (right, all) =>
    right === all ? '六行全部一次判断正确。' : `${all}行中，一次判断正确的有${right}行。`,
  show: '看修正后的数值',
  again: '重新来过',
  corrected: '同样的数字，换成正确的读法',
  correctedNote: '单位：十亿，币种不明',
  explain: LAB_EXPLAIN_ZH,
  reading: '读法',
  today: '今天值多少',
  readings: {
    annuity: '照原文：最后一年的成交额，年年都有',
    growing: '逐年增长的成交额，年年计入',
    single: '最后一年的成交额，只计一次',
    cash: '所有者留得下的部分，年年计入',
  },
  chartHeadline: (cash, printed, times) => `应为${cash}，而非${printed}：原文的读法是它的${times}倍`,
  chartUnit: '现值，单位十亿，币种不明；斜线为错误读法',
  dials: {
    growth: '年增长率',
    rate: '年资本成本',
    years: '计入年数',
    kept: '成交额中所有者留得下的比例',
  },
  dialNotes: {
    growth: '附录取10%，正文说60%。两个都试试。',
    rate: '附录取30%，那是高风险项目的回报；大型上市公司更接近10%。',
    years: '附录只算7年，之后一概不计。',
    kept: '假设值。起点取自阿里巴巴2016财年：成交额30920亿元，经营利润291亿元，即0.9%。',
  },
  less: '减少',
  more: '增加',
  yearsOf: (count) => `${count}年`,
  asPrinted: '恢复原文数字',
  yearTable: '逐年列出',
  columns: { year: '年', turnover: '成交额', flow: '留存', worth: '现值' },
  sum: '合计',
  terms: '附录里的用语',
  termPairs: [
    ['GMV', '成交总额：网站上买卖的全部货款，不论谁卖'],
    ['终值', '一笔钱按某个比率增长若干年后的数额'],
    ['pmt', '每年年末都有的等额付款'],
    ['现值', '日后的钱今天值多少，按等待和风险的年成本计算'],
  ],
  lesson: '带走什么',
  lessons: [
    '见到任何估值都要问：谁的现金，什么时候，几次，用什么币种，还要有哪些条件成立。',
    '数字对得上，只证明算术没错，不证明思路没错。一个差了两个数量级的价值，后面照样可以跟着好几位小数。',
    '价值大不等于风险小：正文却由此得出风险很低。风险藏在折现率和区间里，而两者都没有给出。',
  ],
};

export const LAB_WORDS: Catalogue<LabWords> = { en: EN, zh: ZH };
