import { shareBySeller, shareGoalOf, type Rules, type SegmentId, type Table } from '../engine';

/** The market in which a class follows its firm: a segment, or null for all trade. */
export type Market = SegmentId | null;

/**
 * The market that the seat's mandate speaks of first; without such a goal, the segment in which the firm sold most as the
 * case opened.
 */
export function marketOf(rules: Rules, firm: number): Market {
  const goal = shareGoalOf(rules, firm);
  if (goal?.measure === 'share-by-seller') return null;
  return rules.segmentIds[goal?.segment ?? mainSegment(rules.openingTable, firm)] ?? null;
}

/** Part of a market that this seller serves, 0..1; 0 of a segment that the case does not have. */
export function shareIn(market: Market, table: Table, firm: number, rules: Rules): number {
  if (market === null) return shareBySeller(table, firm);
  const s = rules.segmentIds.indexOf(market);
  return s < 0 ? 0 : (table.share[firm * table.shape.segments + s] ?? 0);
}

/** The segment that weighs most in this firm's sales. */
export function mainSegment(table: Table, firm: number): number {
  const { segments } = table.shape;
  let best = 0;
  let most = -1;
  for (let s = 0; s < segments; s++) {
    const sales = (table.share[firm * segments + s] ?? 0) * (table.demand[s] ?? 0);
    if (sales > most) [best, most] = [s, sales];
  }
  return best;
}
