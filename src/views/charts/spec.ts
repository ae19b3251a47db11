/**
 * What a chart says, as plain data: the panel repeats it, and a table or a text reader needs nothing else.
 *
 * Numbers are in the unit named by `unit`; every word arrives finished in the reader's language.
 */

/** Seat of a firm in the scenario's order; colour, shape and dash follow from it. */
export type FirmSlot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** One scale. `domain` is [low, high]; four to six ticks become hairlines. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** An 80 % range with its middle; low <= mid <= high. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The same facts as the drawing, row by row; every row is as long as `columns`. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartBase {
  /** The finding as a finished sentence, made from the data. */
  readonly headline: string;
  /** What is measured, in which unit, and how the marks read. */
  readonly unit: string;
  /** The drawing in words, for those who do not see it. */
  readonly description: string;
  readonly table: ChartTable;
}

/** A mark that can be reached with the keyboard; `label` is read aloud and must stand alone. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/**
 * `own` is the heavy firm line, `rival` a thin one with the firm's dash, `middle` the median of a fan,
 * `future` one thin line of those that may come, `ghost-a` and `ghost-b` the two compared drafts in ink, `history` dashed ink with hollow dots.
 */
export type LineRole = 'own' | 'rival' | 'middle' | 'future' | 'ghost-a' | 'ghost-b' | 'history';

export interface LineSeries {
  readonly id: string;
  readonly role: LineRole;
  readonly slot: FirmSlot | null;
  readonly points: readonly ChartPoint[];
  /** Stands at the end of the line; null leaves it unnamed. */
  readonly endLabel: string | null;
  /** Whether every point carries a dot, as in a record, or only the last one. */
  readonly dots: 'every' | 'last' | 'none';
}

export interface Band {
  readonly level: 50 | 80 | 95;
  readonly slot: FirmSlot;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

/** A sealed prediction, and what came of it once it is known. */
export interface Pin {
  readonly x: number;
  readonly range: Range;
  readonly label: string;
  readonly note: string;
  readonly outcome: { readonly y: number; readonly label: string; readonly slot: FirmSlot } | null;
  /** Read aloud where the pin is a stop for keys. */
  readonly point?: string;
}

export interface LineChart extends ChartBase {
  readonly kind: 'line';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly LineSeries[];
  readonly bands: readonly Band[];
  readonly now: Tick | null;
  readonly goal: Tick | null;
  readonly pin: Pin | null;
  /** Pins of other quarters: marks without words. */
  readonly earlier?: readonly Pin[];
  /** What is not yet played, from this x to the right edge, with its word. */
  readonly sealed: Tick | null;
  /** Ids of two series whose gap is lightly tinted. */
  readonly gap: readonly [string, string] | null;
}

export type StepTone = 'helps' | 'hurts' | 'luck';

export interface WaterfallStep {
  /** Names the step where it can be chosen. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly tone: StepTone;
}

export interface WaterfallLevel {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/**
 * Steps from one level to another; start + sum of steps = end.
 *
 * With `from: 'zero'` the levels are 0 and the sum, drawn lying as "you, rivals, luck".
 * `step` shifts below half a pixel are still drawn as a line and printed.
 */
export interface WaterfallChart extends ChartBase {
  readonly kind: 'waterfall';
  readonly from: 'level' | 'zero';
  readonly slot: FirmSlot;
  readonly start: WaterfallLevel;
  readonly steps: readonly WaterfallStep[];
  readonly end: WaterfallLevel;
}

/** Small multiples: one row a choice, one axis for all. */
export interface RangesChart extends ChartBase {
  readonly kind: 'ranges';
  readonly axis: Axis;
  readonly rows: readonly {
    readonly label: string;
    readonly slot: FirmSlot | null;
    readonly range: Range;
    readonly text: string;
    readonly estimate: boolean;
  }[];
}

/** Open = now, filled = under the draft; dot size in three steps = demand. */
export interface DumbbellChart extends ChartBase {
  readonly kind: 'dumbbell';
  readonly axis: Axis;
  readonly slot: FirmSlot;
  readonly rows: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly size: 1 | 2 | 3;
    readonly text: string;
  }[];
}

export interface SparkChart extends ChartBase {
  readonly kind: 'spark';
  readonly values: readonly number[];
}

export type BarTone = 'full' | 'light' | 'hatched' | 'firm' | 'alarm';

/** Bars from zero; `plan` is a vertical mark to be compared with the bar's end. */
export interface BarsChart extends ChartBase {
  readonly kind: 'bars';
  /** Right end of the scale; the left end is 0. */
  readonly max: number;
  readonly slot: FirmSlot | null;
  readonly rows: readonly {
    readonly label: string;
    readonly measure: string;
    readonly value: number;
    readonly text: string;
    readonly tone: BarTone;
    readonly plan: number | null;
  }[];
}

/** One dot a future: rows of dots, the reached ones filled. */
export interface DotsChart extends ChartBase {
  readonly kind: 'dots';
  readonly slot: FirmSlot;
  readonly rows: readonly { readonly label: string; readonly reached: number; readonly total: number }[];
}

/** One dot a team or a future, stacked on an axis; hollow where `reached` is false. */
export interface HistogramChart extends ChartBase {
  readonly kind: 'histogram';
  readonly slot: FirmSlot;
  readonly axis: Axis;
  /** Where the goal or the tie stands on the axis; null draws no line. */
  readonly divide: number | null;
  readonly stacks: readonly { readonly at: number; readonly count: number; readonly reached: boolean }[];
}

/** One band of possible agreement: plain where sure, hatched where their edge is estimated. */
export interface ZoneBand {
  readonly ours: number;
  /** The side on which our edge bounds the band. */
  readonly oursFrom: 'left' | 'right';
  /** True where no deal exists: the edges are drawn without a band. */
  readonly closed: boolean;
  /** Their walk-away mark with its range; `range.low` ends the sure part. */
  readonly theirs: Range;
  readonly label: string;
}

export interface ZoneChart extends ChartBase {
  readonly kind: 'zone';
  readonly axis: Axis;
  readonly ourSlot: FirmSlot;
  readonly theirSlot: FirmSlot;
  readonly oursLabel: string;
  readonly theirsLabel: string;
  readonly sheet: Tick;
  readonly band: ZoneBand;
  readonly alternative: ZoneBand | null;
}

/** Firms on a plane of two figures; an axis may run downwards. */
export interface PositionsChart extends ChartBase {
  readonly kind: 'positions';
  readonly x: Axis;
  readonly y: Axis;
  readonly own: FirmSlot;
  readonly marks: readonly {
    readonly id: string;
    readonly name: string;
    readonly slot: FirmSlot;
    readonly x: number;
    readonly y: number;
    readonly size: 1 | 2 | 3;
    readonly own: boolean;
    readonly label: string;
  }[];
}

export type ChartSpec =
  | LineChart
  | WaterfallChart
  | RangesChart
  | DumbbellChart
  | SparkChart
  | BarsChart
  | DotsChart
  | HistogramChart
  | ZoneChart
  | PositionsChart;
