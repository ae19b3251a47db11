import { CHANNELS } from './columns';
import type { Scratch } from './turn';
import type { Shape } from './world';

const made = new Map<string, Scratch>();

/** Working memory of `advance` for a shape: one a shape, since a quarter is never interrupted. */
export function scratchFor(shape: Shape): Scratch {
  const key = `${shape.firms}/${shape.segments}/${shape.regions}`;
  const known = made.get(key);
  if (known) return known;
  const { firms, segments, regions } = shape;
  const scratch: Scratch = {
    allianceUtility: new Float64Array(firms * segments),
    targeting: new Float64Array(firms),
    assortment: new Float64Array(firms),
    coordinationGap: new Float64Array(firms),
    forecastGain: new Float64Array(firms),
    exposure: new Float64Array(firms),
    safeguard: new Float64Array(firms),
    fund: new Float64Array(firms),
    rateRelief: new Float64Array(firms),
    placement: new Float64Array(firms),
    commission: new Float64Array(firms),
    firmAppeal: new Float64Array(firms),
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
    owedBefore: new Float64Array(firms),
  };
  made.set(key, scratch);
  return scratch;
}

export function clearScratch(scratch: Scratch): void {
  for (const cells of Object.values(scratch) as Float64Array[]) cells.fill(0);
}
