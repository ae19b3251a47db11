import type { Catalogue } from './catalogue';

interface DeedWords {
  readonly held: string;
  readonly price: (segment: string, change: string) => string;
  /** Several segments alike. */
  readonly everywhere: string;
  readonly advertise: (segment: string, money: string) => string;
  /** How many segments, all the money. */
  readonly advertiseMany: (segments: number, money: string) => string;
  readonly media: (segment: string) => string;
  readonly campaign: (segment: string, money: string) => string;
  readonly festival: (depth: string) => string;
  readonly build: (region: string, count: string) => string;
  readonly lease: (region: string, count: string) => string;
  readonly release: (region: string, count: string) => string;
  readonly dispatch: (money: string) => string;
  readonly cover: (days: string) => string;
  readonly opened: (part: string) => string;
  readonly sent: (part: string) => string;
  readonly openShops: (region: string, count: string) => string;
  readonly closeShops: (region: string, count: string) => string;
  readonly digitise: (region: string, count: string) => string;
  readonly pilot: (region: string, money: string) => string;
  readonly service: string;
  readonly capability: (money: string) => string;
  readonly ventures: (money: string) => string;
  readonly borrow: (money: string) => string;
  readonly repay: (money: string) => string;
  readonly issue: (part: string) => string;
  readonly buyBack: (part: string) => string;
  readonly dividend: (money: string) => string;
  readonly supplierFinance: (part: string) => string;
  readonly consumerCredit: (part: string) => string;
  readonly sell: (part: string, firm: string) => string;
  readonly restructure: string;
  readonly sign: (partner: string) => string;
  readonly amend: (partner: string) => string;
  readonly leave: (partner: string) => string;
  readonly effort: (partner: string, part: string) => string;
  readonly takeRate: (change: string) => string;
  readonly slots: (part: string) => string;
  readonly premium: (part: string) => string;
  readonly curation: (part: string) => string;
  readonly tie: (part: string) => string;
  readonly pledge: (word: string) => string;
  readonly studyBooks: (firm: string) => string;
  readonly studyStance: (firm: string) => string;
  readonly studyWishes: (segment: string) => string;
}

const EN: DeedWords = {
  held: 'held course',
  price: (segment, change) => `prices of ${segment} ${change} against the market`,
  everywhere: 'every segment',
  advertise: (segment, money) => `advertising for ${segment} at ${money} a quarter`,
  advertiseMany: (segments, money) => `advertising in ${segments} segments, ${money} a quarter in all`,
  media: (segment) => `another mix of media for ${segment}`,
  campaign: (segment, money) => `a campaign for ${segment}, ${money}`,
  festival: (depth) => `a shopping festival at ${depth} off`,
  build: (region, count) => `warehouses for ${count} thousand parcels a day in ${region}`,
  lease: (region, count) => `leased room for ${count} thousand parcels a day in ${region}`,
  release: (region, count) => `gave back room for ${count} thousand parcels a day in ${region}`,
  dispatch: (money) => `dispatch technology for ${money}`,
  cover: (days) => `stock for ${days}`,
  opened: (part) => `${part} of its capacity opened to partners`,
  sent: (part) => `${part} of its parcels sent through partners`,
  openShops: (region, count) => `opened ${count} shops in ${region}`,
  closeShops: (region, count) => `closed ${count} shops in ${region}`,
  digitise: (region, count) => `digitised ${count} shops in ${region}`,
  pilot: (region, money) => `a pilot shop in ${region}, ${money}`,
  service: 'changed its service',
  capability: (money) => `capability budgets of ${money} a quarter`,
  ventures: (money) => `${money} a quarter for new businesses`,
  borrow: (money) => `borrowed ${money}`,
  repay: (money) => `repaid ${money}`,
  issue: (part) => `issued ${part} new shares`,
  buyBack: (part) => `bought back ${part} of its shares`,
  dividend: (money) => `paid a dividend of ${money}`,
  supplierFinance: (part) => `financed ${part} of its suppliers’ bills`,
  consumerCredit: (part) => `offered ${part} of its sales on credit`,
  sell: (part, firm) => `sold ${part} of its stake in ${firm}`,
  restructure: 'asked its lenders for a new start',
  sign: (partner) => `signed with ${partner}`,
  amend: (partner) => `changed terms with ${partner}`,
  leave: (partner) => `left its contract${partner === '' ? '' : ` with ${partner}`}`,
  effort: (partner, part) => `${part} effort in the alliance${partner === '' ? '' : ` with ${partner}`}`,
  takeRate: (change) => `commission for merchants ${change} against the opening rate`,
  slots: (part) => `${part} of the front page lent to partners`,
  premium: (part) => `${part} effort in a premium zone`,
  curation: (part) => `${part} of doubtful reviews and goods kept off the site`,
  tie: (part) => `${part} of merchants asked to sell nowhere else`,
  pledge: (word) => `announced in public: ${word}`,
  studyBooks: (firm) => `had the books of ${firm} studied`,
  studyStance: (firm) => `had it studied how far ${firm} would go`,
  studyWishes: (segment) => `had the wishes of shoppers of ${segment} studied`,
};

const ZH: DeedWords = {
  held: '按兵不动',
  price: (segment, change) => `${segment}价格较市场${change}`,
  everywhere: '各品类',
  advertise: (segment, money) => `${segment}广告每季${money}`,
  advertiseMany: (segments, money) => `${segments}个品类的广告，每季共${money}`,
  media: (segment) => `调整${segment}的媒体组合`,
  campaign: (segment, money) => `${segment}推广活动，${money}`,
  festival: (depth) => `购物节让利${depth}`,
  build: (region, count) => `在${region}建仓，日处理${count}千件`,
  lease: (region, count) => `在${region}租仓，日处理${count}千件`,
  release: (region, count) => `在${region}退租，日处理${count}千件`,
  dispatch: (money) => `投入调度技术${money}`,
  cover: (days) => `备货${days}`,
  opened: (part) => `向伙伴开放${part}的运力`,
  sent: (part) => `${part}的包裹交伙伴承运`,
  openShops: (region, count) => `在${region}开店${count}家`,
  closeShops: (region, count) => `在${region}关店${count}家`,
  digitise: (region, count) => `在${region}改造数字门店${count}家`,
  pilot: (region, money) => `在${region}试点新店型，${money}`,
  service: '调整服务',
  capability: (money) => `能力建设每季${money}`,
  ventures: (money) => `新业务每季投入${money}`,
  borrow: (money) => `借款${money}`,
  repay: (money) => `还款${money}`,
  issue: (part) => `增发${part}新股`,
  buyBack: (part) => `回购${part}股份`,
  dividend: (money) => `分红${money}`,
  supplierFinance: (part) => `为${part}的供应商账款融资`,
  consumerCredit: (part) => `为${part}的销售提供消费信贷`,
  sell: (part, firm) => `出售所持${firm}股份的${part}`,
  restructure: '请求债权人重组',
  sign: (partner) => `与${partner}签约`,
  amend: (partner) => `与${partner}修改条款`,
  leave: (partner) => `退出${partner === '' ? '' : `与${partner}的`}合约`,
  effort: (partner, part) => `${partner === '' ? '' : `与${partner}的`}联盟投入${part}精力`,
  takeRate: (change) => `商家佣金率较开局${change}`,
  slots: (part) => `首页${part}让给伙伴`,
  premium: (part) => `高端专区投入${part}`,
  curation: (part) => `过滤${part}的存疑评论与商品`,
  tie: (part) => `要求${part}的商家二选一`,
  pledge: (word) => `公开承诺${word}`,
  studyBooks: (firm) => `调研${firm}的账目`,
  studyStance: (firm) => `调研${firm}的底线`,
  studyWishes: (segment) => `调研${segment}顾客的需求`,
};

export const DEED_WORDS: Catalogue<DeedWords> = { en: EN, zh: ZH };
