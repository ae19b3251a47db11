import type { Catalogue } from './catalogue';

const EN = {
  shareUp: (points: string, most: string) => `Share rose by ${points}: most of it ${most}`,
  shareDown: (points: string, most: string) => `Share fell by ${points}: most of it ${most}`,
  shareSame: 'Share hardly moved: what helped and what hurt cancel out',
  unit: 'points of share of all demand, by cause; the parts add up exactly, crimson took away, dotted is chance',
  description: (before: string, after: string) => `Share went from ${before} to ${after}.`,
  momentum: 'earlier choices',
  market: 'the market',
  events: 'events',
  other: 'all others',
  partner: (firm: string) => `${firm}, ally`,
  columns: { cause: 'Cause', points: 'Points' },
};
type Words = typeof EN;

const ZH: Words = {
  shareUp: (points, most) => `份额上升${points}，主要来自${most}`,
  shareDown: (points, most) => `份额下降${points}，主要来自${most}`,
  shareSame: '份额几乎未动：有利与不利相互抵消',
  unit: '占全部需求的份额，按原因拆分，单位百分点；各项之和分毫不差，深红为减少，点纹为偶然',
  description: (before, after) => `份额由${before}变为${after}。`,
  momentum: '此前的选择',
  market: '市场',
  events: '事件',
  other: '其他各项',
  partner: (firm) => `盟友${firm}`,
  columns: { cause: '原因', points: '百分点' },
};

/** Words for why share changed. */
export const CAUSE_WORDS: Catalogue<Words> = { en: EN, zh: ZH };
