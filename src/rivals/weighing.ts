import {
  contractsOf,
  drawOf,
  overlapOf,
  type ClauseId,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import type { Personality } from './personalities';
import { reasonOf, type ReasonCode } from './reasons';
import type { Outlook, Reason } from './rival';
import { revenueScale } from './sales';
import { strengthAgainst, tradeOf } from './strength';
import { isTooDear, valueIn, type TermsValue } from './value';

/** A sheet as one character sees it. Scores are in quarters of the firm's revenue. */
export interface Weighing {
  readonly value: TermsValue;
  readonly score: number;
  /** Least score at which it signs. */
  readonly limit: number;
  readonly dependenceCost: number;
  readonly pressureCost: number;
  readonly hostilityCost: number;
  /** What the limit is raised by for how these partners treated it before; below 0 for those who kept their word. */
  readonly grudge: number;
}

/** Score at or above the limit: it signs. */
export function isWelcome({ score, limit }: Weighing): boolean {
  return score >= limit;
}

/**
 * What a sheet weighs for `firm`: money, sales won, less what hanging on a partner, pressure and rivalry
 * count for this
 * character. Each cost is at least 0, so more dislike of dependence never makes a sheet more welcome. `bare` as for
 * `valueIn`.
 */
export function weigh(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  who: Personality,
  nerve = 0,
  bare?: TermsValue,
): Weighing {
  return weighValue(world, rules, firm, terms, who, valueIn(world, rules, firm, terms, bare), nerve);
}

/** The same where the value of the sheet is known already: one value may be weighed by many characters. */
export function weighValue(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  who: Personality,
  value: TermsValue,
  nerve = 0,
): Weighing {
  const scale = revenueScale(world, firm);
  let hanging = 0;
  const contracts = contractsOf(world, firm);
  for (const slot of contracts) hanging += world.dependence[slot * world.shape.firms + firm] as number;
  let overlap = 0;
  let strength = 0;
  let regard = 1;
  for (const id of terms.members) {
    const partner = rules.firmIds.indexOf(id);
    if (partner < 0 || partner === firm) continue;
    overlap = Math.max(overlap, overlapOf(world, firm, partner));
    strength = Math.max(strength, strengthAgainst(world, firm, partner));
    regard = Math.min(regard, world.regard[firm * world.shape.firms + partner] as number);
  }
  // Who was left or not paid asks for more than before, of that partner alone.
  const grudge = 0 - who.memory * regard;
  const deep = Math.max(0, value.dependence - 0.3);
  const dependenceCost = who.dependence * (value.dependence * (1 + hanging) + 2 * deep);
  const pressureCost = (who.pressure / 1000) * (value.pressure > 0 ? value.pressure : 0.5 * value.pressure);
  const hostilityCost = who.hostility * overlap * (0.1 + value.closeness);
  // A platform's trade is many times its revenue: what is won counts as a part of the trade.
  const money =
    (who.value * value.total) / scale + (who.share * 4 * value.sales) / Math.max(scale, tradeOf(world, firm));
  const means = Math.max(0, world.cash[firm] as number) + Math.max(0, world.creditLine[firm] as number);
  const short = isTooDear(world, firm, value) ? 0.1 + (10 * (-value.cash - means)) / scale : 0;
  return {
    value,
    score: money - dependenceCost - pressureCost - hostilityCost + who.fit * strength - short,
    limit: who.walkAway + who.crowding * contracts.length + nerve + grudge,
    dependenceCost,
    pressureCost,
    hostilityCost,
    grudge,
  };
}

/**
 * This quarter's mood: a small shift of the limit, from the rival's own stream of luck; none without luck.
 */
export function nerveOf({ report, luck }: Outlook, who: Personality): number {
  const draw = drawOf(luck, 'rival', report.firm, report.table.quarter[0] as number);
  return (draw - 0.5) * who.noise * 0.02;
}

/** Why it would sign: the clause that brings most. */
export function praise(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  weighing: Weighing,
): Reason[] {
  const { value } = weighing;
  const best = extreme(value, 1);
  const me = rules.firmIds[firm];
  const clause = best === null ? undefined : terms.clauses[best];
  let code: ReasonCode = 'worth-it';
  if (best === 'equity' || best === 'equity-back') {
    code = clause?.to === me && (world.pressure[firm] as number) > 35 ? 'needs-the-cash' : 'good-price';
  } else if (best === 'storefront' && clause?.from === me) code = 'wants-the-storefront';
  else if (best === 'logistics' || best === 'logistics-back')
    code = clause?.to === me ? 'wants-faster-delivery' : 'wants-its-network-used';
  return [
    reasonOf(code, best, {
      worth: best === null ? value.total : (value.byClause[best] ?? 0),
      total: value.total,
    }),
  ];
}

/** The clause of most (`sign` 1) or least (-1) worth; null when there is none of that sign. */
export function extreme(value: TermsValue, sign: number): ClauseId | null {
  let best: ClauseId | null = null;
  let most = 0;
  for (const id of Object.keys(value.byClause) as ClauseId[]) {
    const worth = sign * (value.byClause[id] ?? 0);
    if (worth > most) {
      most = worth;
      best = id;
    }
  }
  return best;
}

/** Mean use of the firm's network, 0..1 and above when it is overrun. */
export function useOf(world: World, firm: number): number {
  const { regions } = world.shape;
  let carried = 0;
  let capacity = 0;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    carried +=
      (world.load[cell] as number) - (world.handedLoad[cell] as number) + (world.guestLoad[cell] as number);
    capacity += (world.capacity[cell] as number) + (world.leased[cell] as number);
  }
  return capacity > 0 ? carried / capacity : 0;
}
