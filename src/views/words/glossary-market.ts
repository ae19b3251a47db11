import type { Catalogue } from './catalogue';
import type { Entry } from './glossary-entry';

const EN = {
  'market-share': [
    'Market share',
    'The part of all that customers spend that goes through one seller.',
    'The first score of every game, in total and by segment.',
  ],
  segment: [
    'Segment',
    'Customers who want much the same: appliances, fashion, groceries.',
    'Prices and advertising are set by segment, for each answers differently.',
  ],
  'outside-good': [
    'Other sellers',
    'All shops and sites that no firm of the case owns.',
    'Shares do not sum to 100 %: here is the rest, and it can be won over.',
  ],
  brand: [
    'Brand',
    'How willingly customers think of a seller before any price is named.',
    'A stock: advertising fills it slowly and silence lets it fade.',
  ],
  advertising: [
    'Advertising',
    'Paid attention by medium: mass, social, reviews, live-stream, mobile.',
    'Works with falling returns: the second million brings less than the first.',
  ],
  campaign: [
    'Campaign',
    'A one-off push with a star, a brand or a new format.',
    'Costs attention, may lift a segment, and may backfire.',
  ],
  festival: [
    'Shopping festival',
    'A day of deep discounts: 618 in June, Double 11 in November.',
    'Sales jump, margins fall, and part is paid back in the quarter after.',
  ],
  'festival-payback': [
    'Festival hangover',
    'Purchases that a festival only brought forward and that are missing afterwards.',
    'Read the quarter after a festival before you call it a success.',
  ],
  'price-stance': [
    'Price stance',
    'How far your prices stand above or below what is usual in the segment.',
    'The fastest lever and the first that rivals answer.',
  ],
  elasticity: [
    'Price elasticity',
    'How much more is bought when the price falls by one percent.',
    'Assumed within a range, for the documents give none: try both ends.',
  ],
  inertia: [
    'Inertia',
    'The habit of buying where one bought last time.',
    'Share moves slowly; a lead lasts, and so does a lag.',
  ],
  'network-effect': [
    'Network effect',
    'More merchants draw more shoppers, who draw more merchants.',
    'The strength of platforms, and why being hosted by one is worth a commission.',
  ],
  'take-rate': [
    'Take rate',
    'The part of merchants’ sales that a platform keeps.',
    'A platform’s main lever: high earns now, low keeps merchants.',
  ],
  commission: [
    'Commission',
    'What a seller pays on each sale through somebody else’s site.',
    'A clause of the storefront: weigh it against the customers it brings.',
  ],
  storefront: [
    'Storefront',
    'A shop run inside a partner’s site.',
    'Reaches his customers at once; he sees your sales.',
  ],
  placement: [
    'Front-page placement',
    'Being shown where most customers look first.',
    'Scarce: what one partner gets, another lacks.',
  ],
  adoption: [
    'Adoption',
    'How far a new way of shopping has spread among customers.',
    'Follows an S-curve: slow, then fast, then full.',
  ],
  'live-stream': [
    'Live-stream selling',
    'A host shows goods on video and viewers buy at once.',
    'A channel of its own that grows late and fast.',
  ],
  'review-curation': [
    'Curated reviews',
    'Deciding which customers’ reviews are shown.',
    'Showing all builds trust and costs sales of weak goods.',
  ],
  authenticity: [
    'Authenticity',
    'How sure customers are that goods are genuine.',
    'Counts most in beauty and luxury; inspection raises it, a scandal drops it.',
  ],
} as const satisfies Record<string, Entry>;

const ZH: Record<keyof typeof EN, Entry> = {
  'market-share': [
    '市场份额',
    '顾客花的全部钱里，经由一家卖方的那一部分。',
    '每局的第一项成绩，既看总数也看各品类。',
  ],
  segment: [
    '细分市场',
    '需求大致相同的一群顾客：家电、服装、日用。',
    '价格和广告按品类定，因为各品类反应不同。',
  ],
  'outside-good': [
    '其他卖家',
    '不属于本案例任何一家的店铺和网站。',
    '各家份额相加不到100%，其余在这里，也可以争取。',
  ],
  brand: ['品牌', '还没报价，顾客就先想到谁。', '像水池：广告慢慢注入，沉默让它慢慢漏掉。'],
  advertising: [
    '广告',
    '按媒介花钱买注意力：大众、社交、点评、直播、移动。',
    '回报递减：第二个一百万不如第一个。',
  ],
  campaign: [
    '专项营销',
    '与明星、品牌或新形式合作的一次性推动。',
    '占用精力，可能带动一个品类，也可能弄巧成拙。',
  ],
  festival: [
    '购物节',
    '大幅打折的日子：六月的618，十一月的双11。',
    '销量跳升，毛利下降，下一季还要还回一部分。',
  ],
  'festival-payback': [
    '节后回落',
    '购物节只是提前了的购买，节后就少了。',
    '先看节后那一季，再说成功不成功。',
  ],
  'price-stance': ['定价姿态', '您的价格比同品类通行价高或低多少。', '见效最快的手段，也最先招来对手回应。'],
  elasticity: ['价格弹性', '价格降百分之一，多卖百分之几。', '文献没有给出，只能在区间内假设：两端都试试。'],
  inertia: ['购买惯性', '上次在哪买，这次还在哪买。', '份额动得慢，领先能保持，落后也难追。'],
  'network-effect': [
    '网络效应',
    '商家多引来顾客，顾客多又引来商家。',
    '平台的力量所在，也是向平台付佣金的理由。',
  ],
  'take-rate': ['抽成率', '平台从商家销售中留下的比例。', '平台的主要手段：高了眼下赚，低了留得住商家。'],
  commission: ['佣金', '在别人网站上卖货，每单要付的钱。', '开店条款之一：要与它带来的顾客一起掂量。'],
  storefront: ['旗舰店', '开在伙伴网站里的店。', '立刻接触到他的顾客，他也看得到您的销售。'],
  placement: ['首页位置', '摆在多数顾客先看到的地方。', '很稀缺：给了一家，另一家就没有。'],
  adoption: ['普及程度', '一种新的购物方式在顾客中传开了多少。', '走S形：先慢，后快，最后饱和。'],
  'live-stream': ['直播带货', '主播在视频里展示，观众当场下单。', '自成一条渠道，起步晚，长得快。'],
  'review-curation': ['点评筛选', '决定展示哪些顾客点评。', '全部展示能建立信任，但差货会少卖。'],
  authenticity: ['正品信任', '顾客有多相信卖的是真货。', '在美妆和奢侈品里最要紧；验货能提高，丑闻会打落。'],
};

export const MARKET_TERMS: Catalogue<Record<keyof typeof EN, Entry>> = { en: EN, zh: ZH };
