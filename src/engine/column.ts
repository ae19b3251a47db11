/** What a column counts over. Sizes come from the scenario's `Shape`; firm is always the slower index. */
export type Extent =
  | 'world'
  | 'firm'
  | 'segment'
  | 'firmSegment'
  | 'firmSegmentChannel'
  | 'firmRegion'
  | 'firmFirm'
  | 'firmTrail'
  | 'firmVenture'
  | 'alliance'
  | 'allianceFirm';

/**
 * Who may see a cell. `public`: every firm. `own`: the firm of the row. `members`: the members of the contract in
 * that slot. `nobody`: kept for the engine alone.
 */
export type Sight = 'public' | 'own' | 'members' | 'nobody';

export type ColumnUnit = 'fen' | 'fraction' | 'count' | 'days' | 'index' | 'quarters' | 'flag';

/** One named column of the world: shape, unit, range and who sees it; everything else is derived from these. */
export interface Column {
  readonly extent: Extent;
  readonly unit: ColumnUnit;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly sight: Sight;
  /** Set back to zero when a quarter begins: flows and once-only choices. */
  readonly resets: boolean;
}

type Options = Partial<Pick<Column, 'min' | 'max' | 'integer' | 'resets'>>;

const LARGEST = 9_007_199_254_740_991;

function bounds(unit: ColumnUnit): Pick<Column, 'min' | 'max' | 'integer'> {
  switch (unit) {
    case 'fen':
      return { min: -LARGEST, max: LARGEST, integer: true };
    case 'fraction':
      return { min: 0, max: 1, integer: false };
    case 'flag':
      return { min: 0, max: 1, integer: true };
    case 'count':
      return { min: 0, max: 1e9, integer: false };
    case 'days':
      return { min: 0, max: 400, integer: false };
    case 'index':
      return { min: 0, max: 1e6, integer: false };
    case 'quarters':
      return { min: 0, max: 400, integer: true };
  }
}

function builder(extent: Extent) {
  return (unit: ColumnUnit, sight: Sight, options: Options = {}): Column => ({
    extent,
    unit,
    sight,
    resets: false,
    ...bounds(unit),
    ...options,
  });
}

export const perWorld = builder('world');
export const perFirm = builder('firm');
export const perSegment = builder('segment');
export const perFirmSegment = builder('firmSegment');
export const perFirmSegmentChannel = builder('firmSegmentChannel');
export const perFirmRegion = builder('firmRegion');
export const perFirmFirm = builder('firmFirm');
/** One cell for each of the last four quarters; the slot is the calendar quarter. */
export const perFirmTrail = builder('firmTrail');
/** One cell for each business of `VENTURES`. */
export const perFirmVenture = builder('firmVenture');
export const perAlliance = builder('alliance');
export const perAllianceFirm = builder('allianceFirm');
