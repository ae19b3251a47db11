import type { Decision } from '../engine';
import { roundDown, type Standing } from './standing';

/** Stance of all segments that the firm sells in, moved by `step`. */
export function prices({ table, rules, firm }: Standing, step: number): Decision[] {
  const { segments } = table.shape;
  return rules.segmentIds.flatMap((segment, s) => {
    const cell = firm * segments + s;
    if ((table.share[cell] as number) <= 0.0005) return [];
    const stance = Math.round(1000 * ((table.priceStance[cell] as number) + step)) / 1000;
    return [{ kind: 'price' as const, segment, stance: Math.max(-0.1, Math.min(0.1, stance)) }];
  });
}

export function advertising({ table, rules, firm, revenue, step }: Standing, factor: number): Decision[] {
  const { segments } = table.shape;
  const most = roundDown(0.06 * revenue + step, step);
  return rules.segmentIds.flatMap((segment, s) => {
    const now = table.adSpend[firm * segments + s] as number;
    const spend = Math.min(most, roundDown(factor * now, step / 10));
    return spend > 0 ? [{ kind: 'advertise' as const, segment, spend }] : [];
  });
}

/** Capacity for the fullest region, on the firm's own money. */
export function network({ table, rules, firm, means }: Standing): Decision[] {
  const { regions } = table.shape;
  let fullest = -1;
  let most = 0;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    const room = (table.capacity[cell] as number) + (table.leased[cell] as number);
    const use = room > 0 ? (table.load[cell] as number) / room : 0;
    if (use > most) {
      most = use;
      fullest = r;
    }
  }
  if (fullest < 0) return [];
  const wanted = Math.ceil(0.25 * (table.capacity[firm * regions + fullest] as number));
  const build = Math.min(wanted, Math.floor((0.15 * means) / Math.max(1, rules.parameters.buildCost)));
  return build > 0 ? [{ kind: 'logistics', region: rules.regionIds[fullest] ?? '', build }] : [];
}

export function skills({ table, firm, revenue, step }: Standing, factor: number): Decision[] {
  const most = roundDown(0.04 * revenue + step, step);
  const budget = (now: number): number => Math.min(most, roundDown(factor * now, step / 100));
  return [
    {
      kind: 'capability',
      research: budget(table.researchBudget[firm] as number),
      training: budget(table.trainingBudget[firm] as number),
      data: budget(table.dataBudget[firm] as number),
      security: budget(table.securityBudget[firm] as number),
    },
  ];
}

/** Closes or rebuilds a part of the shops of the region that has most. */
export function shops(
  { table, rules, firm }: Standing,
  verb: 'close' | 'digitise',
  part: number,
): Decision[] {
  const { regions } = table.shape;
  let largest = 0;
  for (let r = 1; r < regions; r++) {
    if ((table.stores[firm * regions + r] as number) > (table.stores[firm * regions + largest] as number))
      largest = r;
  }
  const cell = firm * regions + largest;
  const all = table.stores[cell] as number;
  const free = verb === 'digitise' ? all - (table.digitalStores[cell] as number) : all;
  const count = Math.min(300, Math.floor(free), Math.ceil(part * all));
  return count > 0 ? [{ kind: 'stores', region: rules.regionIds[largest] ?? '', [verb]: count }] : [];
}

export function payDown({ table, firm, floor, step }: Standing): Decision[] {
  const spare = (table.cash[firm] as number) - 1.5 * floor;
  const repay = roundDown(Math.min(0.5 * spare, table.debt[firm] as number), step);
  return repay > 0 ? [{ kind: 'finance', repay }] : [];
}

/** Care of customers, each effort moved by `step` within 0..1. */
export function care({ table, firm }: Standing, field: keyof typeof CARE, step: number): Decision[] {
  const now = table[CARE[field]][firm] as number;
  const next = Math.round(20 * Math.max(0, Math.min(1, now + step))) / 20;
  return next === now ? [] : [{ kind: 'service', [field]: next }];
}

/** Columns of the care of customers by field. */
export const CARE = { 'after-sales': 'afterSales', returns: 'returns', inspection: 'inspection' } as const;

/** How a platform treats its merchants: one of its efforts moved by `step` within 0..1, or the take rate by `step`. */
export function hosting(
  { table, rules, firm }: Standing,
  field: keyof typeof HOSTING,
  step: number,
): Decision[] {
  if (rules.firms[firm]?.sort !== 'platform') return [];
  const isRate = field === 'take-rate';
  const [low, high] = isRate ? [-0.02, 0.03] : [0, 1];
  const next = Math.max(low, Math.min(high, (table[HOSTING[field]][firm] as number) + step));
  return [{ kind: 'platform', [field]: Math.round(10000 * next) / 10000 }];
}

/** Columns of a platform's efforts by field. */
export const HOSTING = {
  'take-rate': 'takeMove',
  'premium-zone': 'premiumZone',
  curation: 'curation',
} as const;

/** A study of what shoppers wish, in the segment that the firm sells most in and knows least of. */
export function study({ table, rules, firm }: Standing): Decision[] {
  const { segments } = table.shape;
  let best = -1;
  let most = 0;
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    const sold = (table.share[cell] as number) * (table.demandTrend[s] as number);
    const unknown = sold * (1 - (table.wishesKnown[cell] as number));
    if (unknown > most) {
      most = unknown;
      best = s;
    }
  }
  return best < 0 ? [] : [{ kind: 'research', wishes: rules.segmentIds[best] ?? '', depth: 0.5 }];
}

/** A word in public that the firm means to keep: no cut of prices within half a year. */
export function promisePeace({ table, firm }: Standing): Decision[] {
  return table.pledge[firm] === 0 ? [{ kind: 'announce', pledge: 'no-price-war', within: 2 }] : [];
}

/** New shares for a twentieth of the firm. */
export function raiseEquity(): Decision[] {
  return [{ kind: 'finance', issue: 0.05 }];
}

/** Stock for more or fewer days of sale. */
export function stock({ table, rules, firm }: Standing, factor: number): Decision[] {
  const days = Math.max(10, Math.min(90, Math.round(factor * (table.coverDays[firm] as number))));
  return [{ kind: 'logistics', region: rules.regionIds[0] ?? '', cover: days }];
}
