import type { ParameterName } from './parameters';
import type { Shape, Table } from './world';
import type { Level, LevelRules } from './level';
import type { Decision, FirmId, RegionId, SegmentId } from './types';
import type { Period, Scale } from './units';
import type { VentureRules } from './ventures';

/** What a firm is, beyond its columns: constants of the scenario. */
export interface FirmRules {
  readonly id: FirmId;
  /** `platform` hosts other sellers' storefronts; a `retailer` may open one there. */
  readonly sort: 'platform' | 'retailer';
  readonly attention: number;
  /** Part of its sales that the firm sells on its own account, online and in live channels; stores are all own. */
  readonly ownOnline: number;
  /** Commission and advertising earned on third-party sales, as a part of their value. */
  readonly takeRate: number;
  /** Value of one parcel. */
  readonly basket: number;
  /** Overheads a quarter as a fixed sum and as a part of revenue. */
  readonly overheadFixed: number;
  readonly overheadRate: number;
  readonly storeCostEach: number;
  /** Parts of sales: days that customers, stock and suppliers' bills stand. */
  readonly receivableDays: number;
  readonly payableDays: number;
  readonly minimumCashDays: number;
  /** Culture on two axes 0..1 (pace, hierarchy), and business scale; distance between firms follows from them. */
  readonly culture: readonly [number, number];
  readonly beta: number;
}

/** A loan that stood before the game, with its covenant. */
export interface LoanRules {
  readonly firm: number;
  readonly covenant: 'interest-cover' | 'minimum-cash' | 'debt-to-equity';
  readonly limit: number;
}

/** One measured aim of a mandate. */
export interface GoalRules {
  readonly id: string;
  readonly measure: Measure;
  readonly segment?: number;
  readonly partner?: number;
  readonly sense: 'at-least' | 'at-most';
  readonly target: number;
  /** Distance from the target at which the goal scores nothing. */
  readonly tolerance: number;
  readonly weight: number;
}

export type Measure =
  | 'share-by-seller'
  | 'share-by-segment'
  | 'pressure-end'
  | 'pressure-mean'
  | 'survival'
  | 'value-growth'
  | 'online-growth'
  | 'sales-growth'
  | 'dependence'
  | 'partner-share';

export interface SeatRules {
  readonly firm: number;
  readonly goals: readonly GoalRules[];
}

/** One quarter of what a firm really did. */
export interface LineTurn {
  readonly period: Period;
  readonly decisions: readonly Decision[];
}

/** Everything the engine needs of a scenario: compiled, checked and frozen. Arrays run over indices of `Shape`. */
export interface Rules {
  readonly id: string;
  readonly hash: string;
  readonly start: Period;
  readonly quarters: number;
  readonly scale: Scale;
  readonly shape: Shape;
  readonly firmIds: readonly FirmId[];
  readonly segmentIds: readonly SegmentId[];
  readonly regionIds: readonly RegionId[];
  readonly firms: readonly FirmRules[];
  readonly seats: readonly SeatRules[];
  readonly loans: readonly LoanRules[];
  readonly parameters: Readonly<Record<ParameterName, number>>;
  readonly segments: {
    readonly growth: Float64Array; // a quarter
    readonly onlineGrowth: Float64Array; // utility a quarter
    readonly season: Float64Array; // segment x calendar quarter, mean 1
    readonly price: Float64Array; // coefficient on log price, positive
    readonly delivery: Float64Array; // utility lost a day
    readonly authenticity: Float64Array; // utility per unit of authenticity
    readonly weather: Float64Array; // standard deviation of log demand a quarter
  };
  /** Businesses beside the trade that firms may try; none where the scenario offers none. */
  readonly ventures: readonly VentureRules[];
  readonly regions: {
    readonly weight: Float64Array; // part of demand, sums to 1
    readonly reach: Float64Array; // days that distance adds
  };
  /** firm: mean gross margin on own sales, by the opening mix. */
  readonly meanMargin: Float64Array;
  /** firm: part of its own sales made on the web at the opening. */
  readonly openingWeb: Float64Array;
  /** firm x segment: where a firm's part of a joint marketing fund is spent; sums to 1 a firm. */
  readonly fundSplit: Float64Array;
  /** segment x medium (mass, social, reviews, live, mobile): how well the medium reaches the segment, 1 average. */
  readonly mediaFit: Float64Array;
  /** firm x segment: gross margin on own sales at the reference price. */
  readonly margin: Float64Array;
  /** firm x segment x channel and outside x segment: log of the opening share in its nest, the constant of each utility. */
  readonly appeal: Float64Array;
  readonly outsideAttraction: Float64Array; // segment x 2 nests (online, stores): exp(V / lambda) of the outside good
  readonly nestAppeal: Float64Array; // segment x 2 nests
  /** The world at the start of the first quarter. */
  readonly openingTable: Table;
  /** firm x segment: advertising response (0..1) to the opening spend, from which brands rise or fall. */
  readonly openingResponse: Float64Array;
  /** firm x quarter: the recorded line; missing quarters hold course. */
  readonly lines: Readonly<Record<FirmId, readonly LineTurn[]>>;
  /** What each level of difficulty leaves on; a level that is not named has everything on. */
  readonly levels: Readonly<Partial<Record<Level, LevelRules>>>;
  /** The level played, where something is off at it; null has everything on. */
  readonly level: LevelRules | null;
}
