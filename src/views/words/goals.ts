import type { Measure } from '../../engine';
import type { Catalogue } from './catalogue';

interface GoalWords {
  readonly survived: string;
  readonly failed: string;
  readonly measures: Readonly<Record<Measure, string>>;
}

export const GOAL_WORDS: Catalogue<GoalWords> = {
  en: {
    survived: 'in business',
    failed: 'out of business',
    measures: {
      'share-by-seller': 'share of all demand',
      'share-by-segment': 'share of one segment',
      'pressure-end': 'pressure at the end',
      'pressure-mean': 'mean pressure over the game',
      survival: 'still in business',
      'value-growth': 'growth of market value',
      'online-growth': 'growth of online sales',
      'sales-growth': 'growth of all sales',
      dependence: 'most that hangs on one contract',
      'partner-share': 'share of the partner',
    },
  },
  zh: {
    survived: '仍在经营',
    failed: '已经出局',
    measures: {
      'share-by-seller': '占全部需求的份额',
      'share-by-segment': '单个品类的份额',
      'pressure-end': '终局压力',
      'pressure-mean': '全程平均压力',
      survival: '持续经营',
      'value-growth': '市值增长',
      'online-growth': '线上销售增长',
      'sales-growth': '全部销售增长',
      dependence: '对单份合同的最大依赖',
      'partner-share': '伙伴的份额',
    },
  },
};
