import { CHANNELS } from './columns';
import { DEBT_KINDS } from './debts';
import { LEGS } from './legs';
import { clearingWork } from './science';
import type { Scratch } from './turn';
import { MOST_MEMBERS } from './types';
import { ALLIANCE_SLOTS, type Shape } from './world';

const made = new Map<string, Scratch>();

/** Working memory of `advance` for a shape: one a shape, since a quarter is never interrupted. */
export function scratchFor(shape: Shape): Scratch {
  const key = `${shape.firms}/${shape.segments}/${shape.regions}`;
  const known = made.get(key);
  if (known) return known;
  const { firms, segments, regions } = shape;
  const scratch = onOneBuffer({
    allianceUtility: new Float64Array(firms * segments),
    targeting: new Float64Array(firms),
    assortment: new Float64Array(firms),
    coordinationGap: new Float64Array(firms),
    forecastGain: new Float64Array(firms),
    vetted: new Float64Array(firms),
    exposure: new Float64Array(firms),
    safeguard: new Float64Array(firms),
    fund: new Float64Array(firms),
    rateRelief: new Float64Array(firms),
    placement: new Float64Array(firms),
    commission: new Float64Array(firms),
    common: new Float64Array(firms * segments),
    shopAppeal: new Float64Array(firms),
    siteAppeal: new Float64Array(firms),
    mobileAppeal: new Float64Array(firms),
    lift: new Float64Array(firms),
    response: new Float64Array(firms * segments),
    listing: new Float64Array(firms),
    listings: new Float64Array(firms * segments),
    stockPartners: new Float64Array(firms),
    fill: new Float64Array(firms),
    leftover: new Float64Array(firms),
    attraction: new Float64Array(firms * CHANNELS.length + 2),
    nestEnds: new Float64Array(2),
    nestUtility: new Float64Array(2),
    nestLogsum: new Float64Array(2),
    nestWork: new Float64Array(4),
    values: new Float64Array(firms),
    matrix: new Float64Array(firms * firms),
    matrixScratch: new Float64Array(firms * firms),
    primitive: new Float64Array(firms),
    regional: new Float64Array(firms * regions),
    speed: new Float64Array(firms),
    assetsBefore: new Float64Array(firms),
    thresholds: new Float64Array(firms),
    waves: new Float64Array(firms),
    partners: new Float64Array(firms),
    overlaps: new Float64Array(ALLIANCE_SLOTS),
    legFlow: new Float64Array(ALLIANCE_SLOTS * LEGS.length),
    debts: new Float64Array(DEBT_KINDS.length * firms * firms),
    owed: new Float64Array(firms * firms),
    means: new Float64Array(firms),
    paid: new Float64Array(firms),
    clearing: new Float64Array(clearingWork(firms)),
    party: new Float64Array(MOST_MEMBERS),
    worths: new Float64Array(1 << MOST_MEMBERS),
    gains: new Float64Array(MOST_MEMBERS),
    alone: new Float64Array(MOST_MEMBERS),
    dependences: new Float64Array(MOST_MEMBERS * MOST_MEMBERS),
    powers: new Float64Array(MOST_MEMBERS),
    parts: new Float64Array(MOST_MEMBERS),
    fair: new Float64Array(MOST_MEMBERS),
    care: new Float64Array(firms),
    jointResearch: new Float64Array(firms),
    shelf: new Float64Array(firms),
    lent: new Float64Array(firms),
    vouched: new Float64Array(firms),
    creditDays: new Float64Array(firms),
    fame: new Float64Array(firms * segments),
    saving: new Float64Array(firms),
    owedBefore: new Float64Array(firms),
  });
  made.set(key, scratch);
  return scratch;
}

/** The same arrays laid end to end, so that one fill clears them all. */
function onOneBuffer(apart: Omit<Scratch, 'all'>): Scratch {
  const arrays = Object.entries(apart) as [string, Float64Array][];
  let size = 0;
  for (const [, cells] of arrays) size += cells.length;
  const all = new Float64Array(size);
  let from = 0;
  const joined = arrays.map(([name, cells]) => [name, all.subarray(from, (from += cells.length))] as const);
  return { ...(Object.fromEntries(joined) as Omit<Scratch, 'all'>), all };
}

export function clearScratch(scratch: Scratch): void {
  scratch.all.fill(0);
}
