import type { AmountField, ClauseLayout } from './clause-layout';
import type { ColumnName } from './columns';
import type { ClauseId } from './types';

function part(column: ColumnName, min: number, max: number, step = 0.05): AmountField {
  return { type: 'amount', column, min, max, step, unit: 'fraction' };
}

/** Clauses by which partners buy, equip and work together, beside those that open doors and networks. */
export const JOINT_CLAUSES = {
  // `from` buys a part of its goods through the platform `to`, which earns a markup on them.
  'order-quota': {
    from: 'quotaFrom',
    to: 'quotaTo',
    ties: { field: 'share', column: 'quotaShare', weight: 0.1 },
    fields: {
      share: part('quotaShare', 0.05, 0.9),
      markup: part('quotaMarkup', 0, 0.08, 0.005),
    },
  },
  // `from` equips, trains and advises `to` at its own cost.
  tools: {
    from: 'toolsFrom',
    to: 'toolsTo',
    ties: { field: 'level', column: 'toolsLevel', weight: 0.15 },
    fields: { level: part('toolsLevel', 0.05, 1) },
  },
  'joint-buying': {
    ties: { field: 'share', column: 'buyingShare', weight: 0.2 },
    fields: { share: part('buyingShare', 0.05, 0.8) },
  },
} as const satisfies Partial<Record<ClauseId, ClauseLayout>>;
