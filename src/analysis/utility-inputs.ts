import {
  CHANNEL,
  copyScratch,
  copyTable,
  utilityOf,
  type ColumnName,
  type Scratch,
  type Turn,
} from '../engine';

/** What a firm puts before its shoppers within a quarter; the rest of its utility moves only between quarters. */
export type UtilityInputId = 'price' | 'advertising' | 'festival' | 'shops' | 'alliance' | 'other';

/** One input that differs between two quarters, and the utility that the difference is worth. */
export interface UtilityInput {
  readonly id: UtilityInputId;
  /** Change of the utility of buying from the firm, mean of its online and store channels where it has both. */
  readonly utility: number;
}

type Own = Exclude<UtilityInputId, 'other'>;

const COLUMNS_OF: Readonly<Record<Own, readonly ColumnName[]>> = {
  price: ['priceStance'],
  advertising: [
    'adSpend',
    'campaignSpend',
    'campaignForm',
    'adMass',
    'adSocial',
    'adReviews',
    'adLive',
    'adMobile',
  ],
  festival: ['festivalDepth', 'festivalPartner'],
  shops: ['stores', 'digitalStores'],
  alliance: [],
};
const SUMS_OF: Readonly<Record<Own, readonly (keyof Scratch)[]>> = {
  price: [],
  advertising: ['targeting', 'fund'],
  festival: [],
  shops: [],
  alliance: ['allianceUtility', 'assortment'],
};

/**
 * Where the utility of buying from a firm differs between two quarters, input by input.
 *
 * The inputs are changed over one after the other in a fixed order and the engine's own utility is read after each, so
 * that the parts sum to the whole difference whatever its form; what none of the named inputs explains is `other`.
 */
export function inputsBetween(from: Turn, to: Turn, firm: number, s: number): UtilityInput[] {
  const mixed: Turn = { ...from, world: copyTable(from.world), scratch: copyScratch(from.scratch) };
  const inputs: UtilityInput[] = [];
  let utility = meanUtility(mixed, firm, s);
  for (const id of Object.keys(COLUMNS_OF) as Own[]) {
    for (const name of COLUMNS_OF[id]) copyRow(mixed.world[name], to.world[name], firm, to);
    for (const name of SUMS_OF[id]) copyRow(mixed.scratch[name], to.scratch[name], firm, to);
    const now = meanUtility(mixed, firm, s);
    if (now !== utility) inputs.push({ id, utility: now - utility });
    utility = now;
  }
  const rest = meanUtility(to, firm, s) - utility;
  if (rest !== 0) inputs.push({ id: 'other', utility: rest });
  return inputs;
}

/** The row of one firm in cells that are held firm by firm. */
function copyRow(into: Float64Array, source: Float64Array, firm: number, { world }: Turn): void {
  const width = source.length / world.shape.firms;
  into.set(source.subarray(firm * width, (firm + 1) * width), firm * width);
}

function meanUtility(turn: Turn, firm: number, s: number): number {
  let sum = 0;
  let channels = 0;
  for (const channel of [CHANNEL.online, CHANNEL.stores]) {
    const utility = utilityOf(turn, firm, s, channel);
    if (utility <= -99) continue;
    sum += utility;
    channels++;
  }
  return channels > 0 ? sum / channels : 0;
}
