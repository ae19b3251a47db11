import type { Decision } from '../engine';
import { allianceMove, budgetMove, careMove, moneyMove, networkMoves, shopMove } from './house-reflexes';
import { advertisingMoves, festivalMove, priceMoves } from './market-reflexes';
import type { Personality } from './personalities';
import type { Outlook } from './rival';
import { standingOf } from './standing';

/**
 * A quarter's decisions by reflex, without look-ahead: straight from the report's columns, so that a rollout
 * can afford it.
 *
 * What needs attention comes in order of urgency: money first (it costs none), then the network, the
 * festival, alliances
 * and shops.
 */
export function decideByReflex(outlook: Outlook, who: Personality): Decision[] {
  const { report } = outlook;
  if (report.table.active[report.firm] === 0) return [];
  const standing = standingOf(outlook, who);
  const out: Decision[] = [];
  moneyMove(standing, who, out);
  priceMoves(standing, who, out);
  advertisingMoves(standing, who, out);
  budgetMove(standing, who, out);
  careMove(standing, who, out);
  networkMoves(standing, who, out);
  festivalMove(standing, who, out);
  allianceMove(standing, who, out);
  shopMove(standing, who, out);
  return out;
}
