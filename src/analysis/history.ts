import {
  advance,
  CHANNEL,
  CHANNELS,
  copyTable,
  firstLegal,
  holdCourse,
  luckSizes,
  netProfitOf,
  noLuck,
  periodAfter,
  quarterNumber,
  revenueOf,
  start,
  tableOver,
  type CheckedSheet,
  type FirmId,
  type Rules,
  type World,
} from '../engine';

const HS = CHANNELS.length;
/** Quarters of the opening trails, which stand before the first played quarter. */
const BEFORE = 4;

/**
 * What a played line says of the things that are published, in fen.
 *
 * Shape: `siteSales`, `onlineSales` quarter x firm, `others` a quarter, from the first played quarter; money
 * (quarter + 4) x firm, from the four quarters of the opening trails.
 */
export interface History {
  readonly first: number; // number of the first played quarter
  readonly quarters: number;
  readonly firms: number;
  readonly siteSales: Float64Array;
  readonly onlineSales: Float64Array;
  readonly others: Float64Array;
  readonly money: Readonly<Record<Money, Float64Array>>;
}
export type Money = 'revenue' | 'net-profit' | 'recurring-profit' | 'operating-cash-flow';

export interface HistoryOptions {
  /** Quarters to play; all of the rules' without. */
  readonly quarters?: number;
  /** Sees, and may replace, the world and the rules with which the line goes on after this many quarters. */
  readonly restart?: {
    readonly after: number;
    readonly from: (world: World, rules: Rules) => { readonly world: World; readonly rules: Rules };
  };
  /** Firms that leave the record and hold course. */
  readonly idle?: readonly FirmId[];
  /** Sees every world after its quarter. */
  readonly watch?: (world: World, quarter: number) => void;
}

/**
 * Plays the recorded line of every firm without luck, so that the same parameters always give the same figures.
 *
 * What the record holds and the model's books forbid is left out, decision by decision.
 */
export function playHistory(scenario: Rules, options: HistoryOptions = {}): History {
  let rules = scenario;
  const { firms } = rules.shape;
  const quarters = Math.min(options.quarters ?? rules.quarters, rules.quarters);
  const history = emptyHistory(rules, quarters);
  const luck = noLuck(luckSizes(rules), rules.quarters);
  const buffers = [tableOver(rules.shape), tableOver(rules.shape)] as const;
  let world: World = copyTable(start(rules), buffers[0]) as World;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const sheets = rules.firmIds.map((firm) =>
      options.idle?.includes(firm) ? holdCourse(firm) : recordedSheet(world, rules, firm, quarter),
    );
    const into = buffers[(quarter + 1) % 2] as World;
    world = advance(world, sheets, rules, luck, { into, record: false }).world;
    read(history, world, quarter, rules);
    options.watch?.(world, quarter);
    if (options.restart?.after === quarter + 1) ({ world, rules } = options.restart.from(world, rules));
  }
  for (let cell = 0; cell < firms * BEFORE; cell++) readOpening(history, rules, cell);
  return history;
}

/** The longest run of recorded decisions that the check passes. */
export function recordedSheet(world: World, rules: Rules, firm: FirmId, quarter: number): CheckedSheet {
  const period = periodAfter(rules.start, quarter);
  const turn = rules.lines[firm]?.find((each) => each.period === period);
  return turn ? firstLegal(world, rules, firm, turn.decisions) : holdCourse(firm);
}

function emptyHistory(rules: Rules, quarters: number): History {
  const { firms } = rules.shape;
  const money = (): Float64Array => new Float64Array((quarters + BEFORE) * firms);
  return {
    first: quarterNumber(rules.start),
    quarters,
    firms,
    siteSales: new Float64Array(quarters * firms),
    onlineSales: new Float64Array(quarters * firms),
    others: new Float64Array(quarters),
    money: {
      revenue: money(),
      'net-profit': money(),
      'recurring-profit': money(),
      'operating-cash-flow': money(),
    },
  };
}

function read(history: History, world: World, quarter: number, rules: Rules): void {
  const { firms, money } = history;
  const season = (history.first + quarter) % 4;
  for (let firm = 0; firm < firms; firm++) {
    history.siteSales[quarter * firms + firm] = world.siteSales[firm] as number;
    history.onlineSales[quarter * firms + firm] = world.onlineSales[firm] as number;
    const cell = (quarter + BEFORE) * firms + firm;
    money.revenue[cell] = revenueOf(world, firm);
    money['net-profit'][cell] = netProfitOf(world, firm);
    money['recurring-profit'][cell] = world.recurringProfitTrail[firm * 4 + season] as number;
    money['operating-cash-flow'][cell] = world.cashFromOperations[firm] as number;
  }
  history.others[quarter] = othersOnline(world, rules);
}

/** The quarter `cell / firms` of the opening trails, oldest first, of firm `cell % firms`. */
function readOpening(history: History, rules: Rules, cell: number): void {
  const { firms, money } = history;
  const season = (history.first + Math.floor(cell / firms)) % 4;
  const firm = cell % firms;
  const from = firm * 4 + season;
  const opening = rules.openingTable;
  money.revenue[cell] = opening.revenueTrail[from] as number;
  money['net-profit'][cell] = opening.netProfitTrail[from] as number;
  money['recurring-profit'][cell] = opening.recurringProfitTrail[from] as number;
  money['operating-cash-flow'][cell] = opening.cashFlowTrail[from] as number;
}

/** Online orders placed outside the firms of the game, in fen. */
export function othersOnline(world: World, rules: Rules): number {
  let sum = 0;
  for (let s = 0; s < rules.shape.segments; s++)
    sum += (world.outsideOnline[s] as number) * (world.demand[s] as number);
  return sum;
}

/** Orders placed on the site of `firm` as shares stand, in fen. */
export function ordersOnSite(world: World, rules: Rules, firm: number): number {
  const { firms, segments } = rules.shape;
  let sum = 0;
  for (let s = 0; s < segments; s++) {
    const at = (firm * segments + s) * HS;
    let share =
      (world.channelShare[at + CHANNEL.online] as number) + (world.channelShare[at + CHANNEL.live] as number);
    for (let guest = 0; guest < firms; guest++)
      if (world.storefrontHost[guest] === firm + 1)
        share += world.channelShare[(guest * segments + s) * HS + CHANNEL.storefront] as number;
    sum += share * (world.demand[s] as number);
  }
  return sum;
}
