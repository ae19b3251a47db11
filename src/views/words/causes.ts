import type { Catalogue } from './catalogue';

const EN = {
  share: {
    up: (points: string, most: string) => `Share rose by ${points}: most of it ${most}`,
    down: (points: string, most: string) => `Share fell by ${points}: most of it ${most}`,
    same: 'Share hardly moved: what helped and what hurt cancel out',
    unit: 'points of share of all demand, by cause; the parts add up exactly, crimson took away, dotted is chance',
    description: (before: string, after: string) => `Share went from ${before} to ${after}.`,
  },
  pressure: {
    up: (from: string, to: string, most: string) => `Pressure rose from ${from} to ${to}: most of it ${most}`,
    down: (from: string, to: string, most: string) =>
      `Pressure fell from ${from} to ${to}: most of it ${most}`,
    same: 'Pressure hardly moved: what eased and what added cancel out',
    unit: 'points of the index, by cause; the parts add up exactly, crimson added pressure, dotted is chance',
    description: (before: string, after: string) => `Pressure went from ${before} to ${after}.`,
  },
  momentum: 'earlier choices',
  market: 'the market',
  events: 'events',
  other: 'all others',
  partner: (firm: string) => `${firm}, ally`,
  columns: { cause: 'Cause', points: 'Points' },
  split: 'Split pressure by',
  byCause: 'By cause',
  byPart: 'By part',
  working: 'Working out causes …',
  choose: 'Choose a bar to open its formula with this quarter’s numbers.',
};
type Words = typeof EN;

const ZH: Words = {
  share: {
    up: (points, most) => `份额上升${points}，主要来自${most}`,
    down: (points, most) => `份额下降${points}，主要来自${most}`,
    same: '份额几乎未动：有利与不利相互抵消',
    unit: '占全部需求的份额，按原因拆分，单位百分点；各项之和分毫不差，深红为减少，点纹为偶然',
    description: (before, after) => `份额由${before}变为${after}。`,
  },
  pressure: {
    up: (from, to, most) => `压力从${from}升至${to}，主要来自${most}`,
    down: (from, to, most) => `压力从${from}降至${to}，主要来自${most}`,
    same: '压力几乎未动：减压与加压相互抵消',
    unit: '指数点数，按原因拆分；各项之和分毫不差，深红为加压，点纹为偶然',
    description: (before, after) => `压力由${before}变为${after}。`,
  },
  momentum: '此前的选择',
  market: '市场',
  events: '事件',
  other: '其他各项',
  partner: (firm) => `盟友${firm}`,
  columns: { cause: '原因', points: '点数' },
  split: '压力的拆分方式',
  byCause: '按原因',
  byPart: '按构成',
  working: '正在推算原因……',
  choose: '选一根柱，可看它的公式与本季数字。',
};

/** Words for why share and pressure changed. */
export const CAUSE_WORDS: Catalogue<Words> = { en: EN, zh: ZH };
