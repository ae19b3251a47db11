import type { Catalogue } from './catalogue';
import type { Entry } from './glossary-entry';

const EN = {
  alliance: [
    'Alliance',
    'Firms that stay separate and bind part of their business together by contract.',
    'The fastest way to share and the surest way to pressure.',
  ],
  'term-sheet': [
    'Term sheet',
    'The list of clauses that partners would sign.',
    'Lies in the middle of the negotiation table; each clause has its own effect and price.',
  ],
  clause: [
    'Clause',
    'One promise of a contract: who gives what to whom, from when, for how long.',
    'Change one and both sides’ value moves.',
  ],
  'minority-stake': [
    'Minority stake',
    'A part of a firm’s shares too small to command it.',
    'Ties partners by money; above a fifth it carries weight, above a third a veto.',
  ],
  'cross-holding': [
    'Cross-holding',
    'Two firms that own parts of each other.',
    'Binds both, ties up capital, and lets one’s bad news fall on the other.',
  ],
  'lock-up': [
    'Lock-up',
    'A time in which bought shares may not be sold.',
    'The stake is on the books but cannot rescue you until it ends.',
  ],
  veto: [
    'Veto',
    'The right to block a decision without being able to make one.',
    'Comes with a large stake and costs attention when used.',
  ],
  contagion: [
    'Contagion',
    'Losses of one firm that spread through holdings to another.',
    'The hidden cost of owning a partner.',
  ],
  exclusivity: [
    'Exclusivity',
    'A promise to deal with nobody else of a kind.',
    'Raises what you are worth to one partner and closes the other doors.',
  ],
  governance: [
    'Governance',
    'Who meets, who decides and how quarrels are settled in an alliance.',
    'Committees and working groups cost attention and save more of it.',
  ],
  'walk-away': [
    'Walk-away value',
    'What one has without a deal: the least that terms must beat.',
    'Theirs is an estimate; research narrows it.',
  ],
  'zone-of-agreement': [
    'Zone of agreement',
    'All terms that leave both sides better off than no deal.',
    'The band under the term sheet: no overlap, no contract.',
  ],
  'counter-offer': [
    'Counter-offer',
    'The answer “not this, but that”.',
    'Shows which clause hurts them most.',
  ],
  integration: [
    'Integration',
    'How far partners’ systems and people really work together.',
    'Gains come late and grow with it; at first it mostly costs.',
  ],
  'j-curve': [
    'J-curve',
    'Worse first, better later.',
    'The shape of most alliances: judge neither too early nor too kindly.',
  ],
  synergy: [
    'Synergy',
    'What two firms earn together beyond what they earned apart.',
    'Promised at signing, delivered slowly; the gap is measured.',
  ],
  'culture-distance': [
    'Culture distance',
    'How differently two firms are used to deciding and working.',
    'Slows integration; staff exchange and training shorten it.',
  ],
  trust: [
    'Trust',
    'How far partners believe that words will be kept.',
    'Grows slowly with kept promises and drops fast with broken ones.',
  ],
  dependence: [
    'Dependence',
    'How much of one’s business would be lost if a partner left.',
    'Cheap help that one cannot do without is dear in the end.',
  ],
  'break-up': [
    'Break-up',
    'The end of an alliance before its term.',
    'Its hazard rises with low trust, quarrels and disappointed hopes.',
  ],
  'exit-fee': [
    'Exit fee',
    'What the one who leaves must pay.',
    'Makes leaving dear for both: look at it before signing.',
  ],
  coopetition: [
    'Coopetition',
    'Working with a firm that also competes with you.',
    'The host of your storefront may sell the same goods next door.',
  ],
  'data-scope': [
    'Data scope',
    'Which data are shared, for which use, with which safeguards.',
    'More data plan better and leak worse.',
  ],
  'order-quota': [
    'Order quota',
    'A least amount that must be bought from the partner.',
    'Pays for tools with freedom: whole shelves hang on it.',
  ],
  'joint-buying': [
    'Joint buying',
    'Ordering together for a better price.',
    'The larger gains less than the smaller.',
  ],
  'marketing-fund': [
    'Joint marketing fund',
    'Money that partners pay in together to advertise both.',
    'Reaches each other’s customers; whose name profits more is worth asking.',
  ],
  'shared-treasury': [
    'Shared treasury',
    'Partners who vouch for each other’s debts and bills.',
    'Banks lend more cheaply, and one’s trouble becomes the other’s.',
  ],
  'brand-licence': [
    'Licence of a name',
    'The right to trade under a partner’s name.',
    'Borrowed fame comes at once and goes with the contract.',
  ],
} as const satisfies Record<string, Entry>;

const ZH: Record<keyof typeof EN, Entry> = {
  alliance: [
    '联盟',
    '各自独立的公司，用合同把一部分业务绑在一起。',
    '得到份额最快的路，也是带来压力最稳的路。',
  ],
  'term-sheet': ['条款清单', '双方打算签字的条款一览。', '摆在谈判桌中间，每一条都有自己的效果和价钱。'],
  clause: ['条款', '合同里的一项承诺：谁给谁什么，从何时起，为期多久。', '动一条，双方的价值都跟着动。'],
  'minority-stake': [
    '少数股权',
    '不足以说了算的一部分股份。',
    '用钱拴住伙伴；过五分之一有分量，过三分之一有否决权。',
  ],
  'cross-holding': [
    '交叉持股',
    '两家公司互相持有对方股份。',
    '把双方绑住，占用资金，一家的坏消息也落到另一家头上。',
  ],
  'lock-up': ['锁定期', '买来的股份在这段时间里不能卖。', '账上有这笔持股，到期之前救不了急。'],
  veto: ['否决权', '不能拍板，但能拦住别人拍板。', '随大额持股而来，用起来要耗精力。'],
  contagion: ['传染', '一家的亏损经由持股传到另一家。', '持有伙伴股份的隐藏代价。'],
  exclusivity: ['排他', '承诺不与同类的别家合作。', '对一个伙伴更值钱，其他的门就关上了。'],
  governance: ['治理安排', '联盟里谁开会、谁决定、争执怎么了结。', '委员会和工作组花精力，省下的更多。'],
  'walk-away': ['底线价值', '不签约自己有什么：条款至少要比它好。', '对方的底线只能估计，做研究能估得准些。'],
  'zone-of-agreement': [
    '可议区间',
    '比不签约对双方都好的全部条件。',
    '条款清单下面那条带子：不重叠，就签不成。',
  ],
  'counter-offer': ['还价', '“这样不行，那样可以”。', '看得出哪一条让对方最疼。'],
  integration: [
    '整合程度',
    '两家的系统和人真正合在一起做了多少。',
    '好处来得晚，随它增长；开头多半只是花钱。',
  ],
  'j-curve': ['J形曲线', '先变差，后变好。', '多数联盟的走势：别太早下结论，也别太宽容。'],
  synergy: ['协同效应', '合起来比分开多挣的部分。', '签约时许诺，慢慢兑现；差额会被记下。'],
  'culture-distance': ['文化距离', '两家做决定、做事情的习惯差多少。', '拖慢整合；人员交流和培训能拉近。'],
  trust: ['信任', '相信对方说到做到的程度。', '守约一点点攒，毁约一下子掉。'],
  dependence: ['依赖度', '伙伴一走，自己的生意会丢掉多少。', '离不开的便宜帮助，最后很贵。'],
  'break-up': ['散伙', '联盟没到期就结束。', '信任低、争执多、期望落空，都会让它更可能。'],
  'exit-fee': ['退出费', '先走的一方要付的钱。', '让双方都走不起：签字前先看它。'],
  coopetition: ['竞合', '与同时也是对手的公司合作。', '给您开店的平台，可能就在隔壁卖同样的货。'],
  'data-scope': ['数据范围', '共享哪些数据、作何用途、有什么防护。', '数据多，计划准，泄露时也更糟。'],
  'order-quota': ['订货配额', '至少要向伙伴进多少货。', '用自由换工具：整排货架都系在它上面。'],
  'joint-buying': ['联合采购', '合在一起订货，价钱更好。', '大的一方得益少，小的一方得益多。'],
  'marketing-fund': [
    '联合营销基金',
    '双方一起出钱、为两家一起做广告。',
    '接触到彼此的顾客；谁的名字得益更多，值得一问。',
  ],
  'shared-treasury': [
    '共用资金池',
    '伙伴为彼此的借款和账单作保。',
    '银行肯便宜些借，但一家的麻烦也成了另一家的。',
  ],
  'brand-licence': ['品牌授权', '用伙伴的名字做生意的权利。', '借来的名气立刻就有，合同一完也就没了。'],
};

export const ALLIANCE_TERMS: Catalogue<Record<keyof typeof EN, Entry>> = { en: EN, zh: ZH };
