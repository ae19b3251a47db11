import type { Catalogue } from './catalogue';

/** A published formula as it is shown beside a figure. Signs are the same in both languages. */
export interface FormulaWords {
  readonly name: string;
  /** One equation a line. */
  readonly signs: string;
  /** Author, year, equation; or that the form is ours. */
  readonly source: string;
}

type FormulaId =
  | 'choice'
  | 'inputs'
  | 'price'
  | 'advertising'
  | 'synergy'
  | 'demand'
  | 'breach'
  | 'solvency'
  | 'cover'
  | 'runway'
  | 'leverage'
  | 'tied'
  | 'index';

/** Where each part of pressure is calm (0) and where it is at its worst (100). */
export const PART_EDGES = {
  solvency: [5.85, 3.25],
  cover: [4, 1],
  runway: [8, 1],
  leverage: [1, 6],
  tied: [0.15, 0.6],
} as const;

const SIGNS: Readonly<Record<FormulaId, string>> = {
  choice: 'V − V₀ = λ ln(pⱼ / p₀)\nP = P(n) p(j | n)\nm′ = f ((1 − r) P + r m)',
  inputs: 'V = a − β ln(1 + p) + b A(x) + …',
  price: 'V = −β ln(1 + p)\ne = −β (1 − m)',
  advertising: 'A(x) = x^γ / (k^γ + x^γ)',
  synergy: 'D = I (0.4 + 0.6 T)',
  demand: 'D = trend · season · chance',
  breach: 'h = v E / (1 + αz)^β',
  solvency: 'Z″ = 3.25 + 6.56 X₁ + 3.26 X₂ + 6.72 X₃ + 1.05 X₄',
  cover: 'c = EBIT / interest\n100 (4 − c) / (4 − 1)',
  runway: 'q = (cash + line) / burn\n100 (8 − q) / (8 − 1)',
  leverage: 'l = net debt / EBITDA\n100 (l − 1) / (6 − 1)',
  tied: 't = stakes / equity\n100 (t − 0.15) / (0.60 − 0.15)',
  index: 'P = 0.70 · mean + 0.30 · worst',
};

const ZH_SIGNS: Partial<Record<FormulaId, string>> = {
  demand: 'D = 趋势 · 季节 · 偶然',
  cover: 'c = 息税前利润 / 利息\n100 (4 − c) / (4 − 1)',
  runway: 'q =（现金 + 额度）/ 每季消耗\n100 (8 − q) / (8 − 1)',
  leverage: 'l = 净债务 / EBITDA\n100 (l − 1) / (6 − 1)',
  tied: 't = 股权投资 / 净资产\n100 (t − 0.15) / (0.60 − 0.15)',
  index: 'P = 0.70 · 平均 + 0.30 · 最差',
};

const EN_WORDS: Readonly<Record<FormulaId, readonly [name: string, source: string]>> = {
  choice: ['Nested logit, with habit', 'McFadden 1978; Train 2009, eqs. 4.4–4.5; read back as in Berry 1994'],
  inputs: ['What buying here is worth', 'Cooper & Nakanishi 1988; the sum is this model’s'],
  price: ['Price', 'Cooper & Nakanishi 1988, elasticity b(1 − m)'],
  advertising: ['Advertising, ADBUDG', 'Little 1970, Management Science 16(8)'],
  synergy: ['What the alliance delivers', 'form assumed, after Park & Ungson 2001'],
  demand: ['Demand', 'trend, season and weather of the scenario'],
  breach: ['Hazard of a data breach', 'Gordon & Loeb 2002, class I; exposure E is ours'],
  solvency: ['Soundness, Altman’s Z″', 'Altman, Hartzell & Peck 1995; 0 at 5.85, 100 at 3.25'],
  cover: ['Interest cover', 'edges 4 and 1 assumed'],
  runway: ['Cash runway', 'edges 8 and 1 quarters assumed'],
  leverage: ['Debt to profit', 'edges 1 and 6 assumed'],
  tied: ['Tied in stakes', 'edges 15 and 60 % assumed'],
  index: ['Index of pressure', 'weights assumed: no weakness is averaged away'],
};

const ZH_WORDS: Readonly<Record<FormulaId, readonly [name: string, source: string]>> = {
  choice: ['嵌套 Logit（含惯性）', 'McFadden 1978；Train 2009，式4.4–4.5；反推法见 Berry 1994'],
  inputs: ['在此购买的效用', 'Cooper & Nakanishi 1988；求和形式为本模型所设'],
  price: ['价格', 'Cooper & Nakanishi 1988，弹性 b(1 − m)'],
  advertising: ['广告反应，ADBUDG', 'Little 1970，Management Science 16(8)'],
  synergy: ['联盟兑现的协同', '形式为假设，参照 Park & Ungson 2001'],
  demand: ['需求', '趋势、季节与波动取自剧本'],
  breach: ['数据泄露的风险率', 'Gordon & Loeb 2002，第一类；暴露度 E 为本模型所设'],
  solvency: ['稳健：Altman Z″', 'Altman, Hartzell & Peck 1995；5.85为0，3.25为100'],
  cover: ['利息保障', '两端4与1为假设'],
  runway: ['现金可撑', '两端8与1个季度为假设'],
  leverage: ['净债务／盈利', '两端1与6为假设'],
  tied: ['股权占用', '两端15%与60%为假设'],
  index: ['压力指数', '权重为假设：任何短板都不会被平均掉'],
};

function wordsOf(
  words: Readonly<Record<FormulaId, readonly [string, string]>>,
  signs: Partial<Record<FormulaId, string>>,
): Readonly<Record<FormulaId, FormulaWords>> {
  const ids = Object.keys(SIGNS) as FormulaId[];
  const entries = ids.map((id): [FormulaId, FormulaWords] => {
    const [name, source] = words[id];
    return [id, { name, signs: signs[id] ?? SIGNS[id], source }];
  });
  return Object.fromEntries(entries) as Record<FormulaId, FormulaWords>;
}

/** The formulas that a cause opens. */
export const FORMULA_WORDS: Catalogue<Readonly<Record<FormulaId, FormulaWords>>> = {
  en: wordsOf(EN_WORDS, {}),
  zh: wordsOf(ZH_WORDS, ZH_SIGNS),
};
