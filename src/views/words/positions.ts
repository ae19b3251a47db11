import type { Catalogue } from './catalogue';

const EN = {
  title: 'Where the firms stand',
  segment: 'Segment',
  upright: 'Upwards',
  uprights: { days: 'Delivery', brand: 'Brand' },
  level: 'at the market’s price',
  dearer: (percent: string) => `${percent} % dearer than the market`,
  cheaper: (percent: string) => `${percent} % cheaper than the market`,
  headline: {
    days: (segment: string, firm: string, price: string, days: string, rank: number, of: number) =>
      `${segment}: ${firm} sells ${price} and delivers in ${days}, place ${rank} of ${of}`,
    brand: (segment: string, firm: string, price: string, brand: string, rank: number, of: number) =>
      `${segment}: ${firm} sells ${price} with a brand of ${brand}, place ${rank} of ${of}`,
  },
  absent: (segment: string) => `${segment}: this firm hardly sells here`,
  unit: {
    days: 'across: price against the market, %; upwards: fewer days to deliver; larger marks sell more here',
    brand: 'across: price against the market, %; upwards: stronger brand, index; larger marks sell more here',
  },
  description: (count: number, segment: string) => `Places of ${count} firms in ${segment}.`,
  columns: {
    firm: 'Firm',
    price: 'Price against the market, %',
    days: 'Days to deliver',
    brand: 'Brand, index',
    share: 'Share of the segment',
  },
  point: (firm: string, price: string, upright: string, share: string) =>
    `${firm}: price ${price} %, ${upright}, ${share} of the segment`,
};

export type PositionWords = typeof EN;

const ZH: PositionWords = {
  title: '各家的位置',
  segment: '品类',
  upright: '纵向',
  uprights: { days: '送达', brand: '品牌' },
  level: '与市场价持平',
  dearer: (percent) => `比市场贵${percent.replace('+', '')}%`,
  cheaper: (percent) => `比市场便宜${percent}%`,
  headline: {
    days: (segment, firm, price, days, rank, of) =>
      `${segment}：${firm}${price}，${days}送达，${of}家中第${rank}`,
    brand: (segment, firm, price, brand, rank, of) =>
      `${segment}：${firm}${price}，品牌${brand}，${of}家中第${rank}`,
  },
  absent: (segment) => `${segment}：这一家几乎不在此销售`,
  unit: {
    days: '横向：价格与市场相比，%；纵向：越高送达越快；标记越大，在此品类卖得越多',
    brand: '横向：价格与市场相比，%；纵向：越高品牌越强（指数）；标记越大，在此品类卖得越多',
  },
  description: (count, segment) => `${segment}中${count}家的位置。`,
  columns: {
    firm: '公司',
    price: '价格与市场相比，%',
    days: '送达天数',
    brand: '品牌指数',
    share: '品类份额',
  },
  point: (firm, price, upright, share) => `${firm}：价格${price}%，${upright}，占品类${share}`,
};

export const POSITION_WORDS: Catalogue<PositionWords> = { en: EN, zh: ZH };
