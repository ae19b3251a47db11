import { CHANNEL, CHANNELS, ln, type Rules, type Table } from '../engine';

/** The nested logit behind the shares of one segment in one quarter, read back from shares alone. */
export interface SegmentChoice {
  /** What shoppers who choose anew take, by firm and channel; sums to 1 with the outside sellers. */
  readonly drawn: readonly number[];
  readonly outsideOnline: number;
  readonly outsideStores: number;
  /** Parts of those who choose anew that shop online and in stores; they sum to 1. */
  readonly online: number;
  readonly stores: number;
  /** Log-sum coefficient of both nests. */
  readonly logsum: number;
  /** Part of last quarter's share that stays. */
  readonly inertia: number;
}

const HS = CHANNELS.length;

/**
 * Takes empty shelves and habit out of a quarter's shares: logit = (m' / f - r m) / (1 - r), f the part of orders filled.
 *
 * `before` is last quarter, `after` this one, both reports or worlds: only public columns are read. What a closed door sold
 * counts as the outside sellers', as in the choice itself.
 */
export function choiceIn(before: Table, after: Table, rules: Rules, s: number): SegmentChoice {
  const { firms, segments } = after.shape;
  const { inertia, nestCorrelation } = rules.parameters;
  const anew = (now: number, kept: number): number => (now - kept) / (1 - inertia);
  const drawn: number[] = [];
  let lostOnline = 0;
  let lostStores = 0;
  let unfilledOnline = 0;
  let unfilledStores = 0;
  let online = 0;
  let stores = 0;
  for (let firm = 0; firm < firms; firm++) {
    for (let h = 0; h < HS; h++) {
      const cell = (firm * segments + s) * HS + h;
      const closed =
        before.active[firm] === 0 || (h === CHANNEL.storefront && after.storefrontHost[firm] === 0);
      const habit = inertia * (before.channelShare[cell] ?? 0);
      if (closed && h === CHANNEL.stores) lostStores += habit;
      else if (closed) lostOnline += habit;
      const sold = after.channelShare[cell] ?? 0;
      const wanted = sold / filledBy(after, rules, firm, h);
      if (h === CHANNEL.stores) unfilledStores += wanted - sold;
      else unfilledOnline += wanted - sold;
      const part = Math.max(0, anew(wanted, closed ? 0 : habit));
      drawn.push(part);
      if (h === CHANNEL.stores) stores += part;
      else online += part;
    }
  }
  const wasOnline = before.outsideOnline[s] ?? 0;
  const isOnline = after.outsideOnline[s] ?? 0;
  const outsideOnline = anew(isOnline - unfilledOnline, inertia * wasOnline + lostOnline);
  const outsideStores = anew(
    (after.outside[s] ?? 0) - isOnline - unfilledStores,
    inertia * ((before.outside[s] ?? 0) - wasOnline) + lostStores,
  );
  return {
    drawn,
    outsideOnline,
    outsideStores,
    online: online + outsideOnline,
    stores: stores + outsideStores,
    logsum: nestCorrelation,
    inertia,
  };
}

/** Part of what a firm's channel could have sold that was in stock; third parties' goods on its site always are. */
function filledBy(table: Table, rules: Rules, firm: number, channel: number): number {
  const own = channel === CHANNEL.stores ? 1 : (rules.firms[firm]?.ownOnline ?? 1);
  return 1 - (1 - (table.fillRate[firm] ?? 1)) * own;
}

/** Part of the segment that chooses this firm anew, all channels. */
export function drawnBy({ drawn }: SegmentChoice, firm: number): number {
  let sum = 0;
  for (let h = 0; h < HS; h++) sum += drawn[firm * HS + h] ?? 0;
  return sum;
}

/**
 * Utility of a firm's channel above the outside sellers of the same nest: V_j - V_0 = lambda ln(p_j / p_0); null where
 * nothing is sold. Source: the inversion of Berry (1994), RAND Journal of Economics 25(2), inside one nest.
 */
export function utilityAbove(choice: SegmentChoice, firm: number, channel: number): number | null {
  const part = choice.drawn[firm * HS + channel] ?? 0;
  const outside = channel === CHANNEL.stores ? choice.outsideStores : choice.outsideOnline;
  return part > 0 && outside > 0 ? choice.logsum * ln(part / outside) : null;
}

/** Part of its nest's shoppers that takes a firm's channel. */
export function withinNest(choice: SegmentChoice, firm: number, channel: number): number {
  const nest = channel === CHANNEL.stores ? choice.stores : choice.online;
  return nest > 0 ? (choice.drawn[firm * HS + channel] ?? 0) / nest : 0;
}
