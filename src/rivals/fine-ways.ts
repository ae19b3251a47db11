import type { Decision } from '../engine';
import { roundDown, type Standing } from './standing';
import { CARE, HOSTING } from './ways';

/** One thing of one place: a price of one segment, say. */
export type FineWay = readonly Decision[];

const STEPS = [-0.05, -0.02, 0.02, 0.05] as const;
const FACTORS = [0.5, 1.5, 2.5] as const;
const EFFORTS = [0.25, 0.5, 0.75, 1] as const;

/** Single moves, one segment, region or effort at a time, for one who searches further than whole ways go. */
export function fineWays(standing: Standing): FineWay[] {
  return [
    ...segmentWays(standing),
    ...EFFORTS.flatMap((effort) =>
      (Object.keys(CARE) as (keyof typeof CARE)[]).map((field): FineWay => [
        { kind: 'service', [field]: effort },
      ]),
    ),
    ...hostWays(standing),
    ...regionWays(standing),
    ...saleWays(standing),
  ];
}

function segmentWays({ table, rules, firm, revenue, step }: Standing): FineWay[] {
  const { segments } = table.shape;
  const most = roundDown(0.06 * revenue + step, step);
  const found: FineWay[] = [];
  rules.segmentIds.forEach((segment, s) => {
    const cell = firm * segments + s;
    if ((table.share[cell] as number) <= 0.0005) return;
    const stance = table.priceStance[cell] as number;
    for (const move of STEPS) {
      const next = Math.max(-0.1, Math.min(0.1, Math.round(1000 * (stance + move)) / 1000));
      found.push([{ kind: 'price', segment, stance: next }]);
    }
    const now = Math.max(table.adSpend[cell] as number, (0.002 * revenue) / segments);
    for (const factor of FACTORS)
      found.push([{ kind: 'advertise', segment, spend: Math.min(most, roundDown(factor * now, step / 10)) }]);
  });
  return found;
}

function hostWays({ rules, firm }: Standing): FineWay[] {
  if (rules.firms[firm]?.sort !== 'platform') return [];
  return (Object.keys(HOSTING) as (keyof typeof HOSTING)[])
    .filter((field) => field !== 'take-rate')
    .flatMap((field) => EFFORTS.map((effort): FineWay => [{ kind: 'platform', [field]: effort }]));
}

/** Capacity and shops of every region. */
function regionWays({ table, rules, firm, means }: Standing): FineWay[] {
  const { regions } = table.shape;
  const found: FineWay[] = [];
  rules.regionIds.forEach((region, r) => {
    const cell = firm * regions + r;
    const own = table.capacity[cell] as number;
    const build = Math.min(
      Math.ceil(0.2 * own),
      Math.floor((0.1 * means) / Math.max(1, rules.parameters.buildCost)),
    );
    if (build > 0) found.push([{ kind: 'logistics', region, build }]);
    const shops = table.stores[cell] as number;
    const undone = Math.floor(shops - (table.digitalStores[cell] as number));
    if (undone >= 1)
      found.push([{ kind: 'stores', region, digitise: Math.min(300, Math.ceil(0.15 * undone)) }]);
    if (shops >= 20) found.push([{ kind: 'stores', region, close: Math.ceil(0.03 * shops) }]);
  });
  return found;
}

function saleWays({ season }: Standing): FineWay[] {
  if (season !== 1 && season !== 3) return [];
  return [0.05, 0.1, 0.15, 0.3].map((depth): FineWay => [{ kind: 'festival', depth }]);
}
