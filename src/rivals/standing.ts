import { calendarQuarter, drawOf, trailSum, type Rules, type Table } from '../engine';
import type { Personality } from './personalities';
import type { Outlook } from './rival';

/** What a reflex looks at before it decides: its own books and public columns, read once. */
export interface Standing {
  readonly table: Table;
  readonly rules: Rules;
  readonly firm: number;
  readonly quarter: number;
  readonly season: number;
  /** Mean quarterly revenue of the last year. */
  readonly revenue: number;
  /** Cash and credit. */
  readonly means: number;
  readonly pressure: number;
  /** Its own business lost money over the last year. */
  readonly losing: boolean;
  /** Cash that this character wants to keep. */
  readonly floor: number;
  /** Step of the engine's money fields, fen. */
  readonly step: number;
  /** -0.5 .. 0.5 times the character's noise; 0 without luck. */
  readonly mood: number;
  /** Points of attention still free in this quarter. */
  attention: number;
}

export function roundDown(value: number, step: number): number {
  return Math.max(0, Math.floor(value / step) * step);
}

/** Reads the standing of the firm whose report this is. */
export function standingOf({ report, rules, luck }: Outlook, who: Personality): Standing {
  const { table, firm } = report;
  const quarter = table.quarter[0] as number;
  const revenue = Math.max(1, trailSum(table.revenueTrail, firm) / 4);
  const burn = -trailSum(table.cashFlowTrail, firm) / 4;
  const cash = table.cash[firm] as number;
  return {
    table,
    rules,
    firm,
    quarter,
    season: calendarQuarter(rules.start, quarter),
    revenue,
    means: Math.max(0, cash + (table.creditLine[firm] as number)),
    pressure: table.pressure[firm] as number,
    losing: trailSum(table.operatingProfitTrail, firm) < 0,
    floor: who.runway * (0.06 * revenue + Math.max(0, burn)),
    step: rules.scale.moneyStep,
    mood: (drawOf(luck, 'rival', firm, quarter) - 0.5) * who.noise,
    attention: table.attention[firm] as number,
  };
}

/** Takes points of attention if they are free. */
export function spendAttention(standing: Standing, points: number): boolean {
  if (standing.attention < points) return false;
  standing.attention -= points;
  return true;
}

/** The firm of most revenue among the others still in the market, or -1: whom followers follow. */
export function leaderOf({ table, firm }: Standing): number {
  let leader = -1;
  let most = 0;
  for (let other = 0; other < table.shape.firms; other++) {
    if (other === firm || table.active[other] === 0) continue;
    const revenue = trailSum(table.revenueTrail, other);
    if (revenue > most) {
      most = revenue;
      leader = other;
    }
  }
  return leader;
}
