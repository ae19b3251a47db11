import {
  advance,
  contractsOf,
  isMember,
  luckSizes,
  shareBySeller,
  tableOver,
  withoutEvents,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Luck,
  type Rules,
  type SheetsByFirm,
  type World,
} from '../engine';

/** One cause of a change, in points: of share (percent) or of the pressure index. */
export interface Cause {
  readonly cause: 'momentum' | 'decision' | 'partner' | 'rival' | 'market' | 'events';
  /** The firm that acted; for `decision` the firm itself. */
  readonly firm: FirmId | null;
  /** Place on the firm's own sheet, for `decision`. */
  readonly decision: number | null;
  readonly points: number;
}

export interface Causes {
  readonly share: readonly Cause[];
  readonly pressure: readonly Cause[];
  /** Of the share in each segment, in percent points. */
  readonly segments: readonly (readonly Cause[])[];
}

/** What the causes of a change are counted in: points of share of all trade, or of the pressure index. */
export type CauseMeasure = 'share' | 'pressure';

/** A quarter as it was played: what `advance` was given. */
export interface PlayedQuarter {
  readonly before: World;
  readonly sheets: SheetsByFirm;
  readonly luck: Luck;
}

/** Above this many own decisions orders are sampled; up to it every subset is played. */
const MOST_EXACT = 5;
const SAMPLED_ORDERS = 4;

/**
 * Why a firm's share and pressure changed in one quarter, as parts that sum to the change exactly.
 *
 * Shapley (1953) over groups that act or hold course under the same luck: own decisions, each other firm, the market
 * (else as last quarter), events (else at their median); own decisions are split by Owen (1977) value. Momentum is what
 * would have changed with nobody acting. A firm that held course is a dummy and gets exactly 0.
 */
export function causesOf(quarter: PlayedQuarter, rules: Rules, firm: FirmId): Causes {
  const game = new CoalitionGame(quarter, rules, rules.firmIds.indexOf(firm));
  return {
    share: game.split(SHARE),
    pressure: game.split(PRESSURE),
    segments: rules.segmentIds.map((_, s) => game.split(SEGMENTS + s)),
  };
}

/** Places of the measures in the values of a coalition: share in percent, pressure, then share by segment in percent. */
const SHARE = 0;
const PRESSURE = 1;
const SEGMENTS = 2;
type Values = readonly number[];

/** Groups that did something, as bits: other firms first, then market, events, and own decisions one by one. */
class CoalitionGame {
  private readonly others: readonly number[];
  private readonly own: readonly Decision[];
  private readonly known = new Map<number, Values>();
  private readonly before: Values;
  private readonly buffer: World;
  private readonly calm: Luck;
  private readonly partners: ReadonlySet<number>;

  constructor(
    private readonly quarter: PlayedQuarter,
    private readonly rules: Rules,
    private readonly firm: number,
  ) {
    const acted = quarter.sheets.flatMap((sheet, index) =>
      sheet && sheet.decisions.length > 0 ? [index] : [],
    );
    this.others = acted.filter((index) => index !== firm);
    this.own = quarter.sheets[firm]?.decisions ?? [];
    this.buffer = tableOver(quarter.before.shape);
    this.calm = withoutEvents(quarter.luck, luckSizes(rules));
    this.before = this.read(quarter.before);
    const { world: after } = advance(quarter.before, quarter.sheets, rules, quarter.luck, { record: false });
    this.partners = new Set(
      this.others.filter((other) => isAllied(quarter.before, firm, other) || isAllied(after, firm, other)),
    );
  }

  private get groups(): number {
    return this.others.length + 2;
  }

  private read(world: World): Values {
    const { segments } = world.shape;
    const values = [100 * shareBySeller(world, this.firm), world.pressure[this.firm] as number];
    for (let s = 0; s < segments; s++) values.push(100 * (world.share[this.firm * segments + s] as number));
    return values;
  }

  /** All measures when just the groups in `outer` and the own decisions in `inner` act. */
  private value(outer: number, inner: number): Values {
    const key = outer * (1 << this.own.length) + inner;
    const known = this.known.get(key);
    if (known) return known;
    const sheets: (CheckedSheet | null)[] = this.quarter.sheets.map(() => null);
    this.others.forEach((other, bit) => {
      if ((outer >> bit) & 1) sheets[other] = this.quarter.sheets[other] ?? null;
    });
    const mine = this.own.filter((_, bit) => (inner >> bit) & 1);
    sheets[this.firm] = { firm: this.rules.firmIds[this.firm] ?? '', decisions: mine, checked: true };
    const market = (outer >> this.others.length) & 1;
    const events = (outer >> (this.others.length + 1)) & 1;
    const { world } = advance(
      this.quarter.before,
      sheets,
      this.rules,
      events ? this.quarter.luck : this.calm,
      {
        into: this.buffer,
        record: false,
        holdMarket: market === 0,
      },
    );
    const values = this.read(world);
    this.known.set(key, values);
    return values;
  }

  private at(outer: number, inner: number, measure: number): number {
    return this.value(outer, inner)[measure] as number;
  }

  split(measure: number): Cause[] {
    const change = this.at(0, 0, measure) - (this.before[measure] as number);
    const causes: Cause[] = [{ cause: 'momentum', firm: null, decision: null, points: change }];
    this.splitOwn(measure).forEach((points, decision) => {
      causes.push({ cause: 'decision', firm: this.rules.firmIds[this.firm] ?? null, decision, points });
    });
    for (let group = 0; group < this.groups; group++)
      causes.push(this.name(group, this.groupValue(group, measure)));
    return causes;
  }

  private name(group: number, points: number): Cause {
    if (group === this.others.length) return { cause: 'market', firm: null, decision: null, points };
    if (group > this.others.length) return { cause: 'events', firm: null, decision: null, points };
    const other = this.others[group] as number;
    return {
      cause: this.partners.has(other) ? 'partner' : 'rival',
      firm: this.rules.firmIds[other] ?? null,
      decision: null,
      points,
    };
  }

  /** Shapley value of one outer group; own decisions act together as one more group when there are any. */
  private groupValue(group: number, measure: number): number {
    const withOwn = this.own.length > 0 ? 1 : 0;
    const players = this.groups + withOwn;
    const all = (1 << this.own.length) - 1;
    let sum = 0;
    for (let outer = 0; outer < 1 << this.groups; outer++) {
      if ((outer >> group) & 1) continue;
      for (let own = 0; own <= withOwn; own++) {
        const inner = own === 1 ? all : 0;
        const weight = shapleyWeight(bitsOf(outer) + own, players);
        sum += weight * (this.at(outer | (1 << group), inner, measure) - this.at(outer, inner, measure));
      }
    }
    return sum;
  }

  /** Owen value of every own decision: Shapley across groups, and inside the own sheet. */
  private splitOwn(measure: number): number[] {
    const count = this.own.length;
    const points = this.own.map(() => 0);
    if (count === 0) return points;
    for (let outer = 0; outer < 1 << this.groups; outer++) {
      const across = shapleyWeight(bitsOf(outer), this.groups + 1);
      const inside =
        count <= MOST_EXACT ? this.exactInside(outer, measure) : this.sampledInside(outer, measure);
      inside.forEach((value, i) => {
        points[i] = (points[i] as number) + across * value;
      });
    }
    return points;
  }

  private exactInside(outer: number, measure: number): number[] {
    const count = this.own.length;
    return this.own.map((_, i) => {
      let sum = 0;
      for (let inner = 0; inner < 1 << count; inner++) {
        if ((inner >> i) & 1) continue;
        const gain = this.at(outer, inner | (1 << i), measure) - this.at(outer, inner, measure);
        sum += shapleyWeight(bitsOf(inner), count) * gain;
      }
      return sum;
    });
  }

  /** Mean marginal gain over orders that start at every place and run both ways; each order sums to the whole. */
  private sampledInside(outer: number, measure: number): number[] {
    const count = this.own.length;
    const sums = this.own.map(() => 0);
    for (let sample = 0; sample < SAMPLED_ORDERS; sample++) {
      const first = Math.floor((sample * count) / SAMPLED_ORDERS);
      let inner = 0;
      for (let step = 0; step < count; step++) {
        const i = sample % 2 === 0 ? (first + step) % count : (first - step + count) % count;
        const gain = this.at(outer, inner | (1 << i), measure) - this.at(outer, inner, measure);
        sums[i] = (sums[i] as number) + gain / SAMPLED_ORDERS;
        inner |= 1 << i;
      }
    }
    return sums;
  }
}

/** True when a contract that binds has both firms as members. */
function isAllied(world: World, a: number, b: number): boolean {
  return contractsOf(world, a).some((slot) => isMember(world, slot, b));
}

/** s! (n - s - 1)! / n!: the weight of a coalition of `size` among `players`. */
function shapleyWeight(size: number, players: number): number {
  let weight = 1 / players;
  for (let k = 1; k <= size; k++) weight *= k / (players - k);
  return weight;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest = rest >>> 1) bits += rest & 1;
  return bits;
}
