import {
  firstLegal,
  imagine,
  measureOf,
  rollout,
  scoreSeat,
  shareBySeller,
  shareGoalOf,
  tableOver,
  type CheckedSheet,
  type Decision,
  type Luck,
  type Rules,
  type SeatRules,
  type TermSheet,
  type World,
} from '../engine';
import { PERSONALITIES, reflexOf } from '../rivals';
import { futureLuck } from './futures';

/** What a forecast follows: the share that the mandate asks for, share by seller (fractions), pressure (0..100). */
const FORECAST_MEASURES = ['goal', 'share', 'pressure'] as const;
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number];

/** From where one firm looks ahead. Nothing in it comes from the world: a rival's hidden cells are NaN in `cells`. */
export interface ForecastSeat {
  readonly firm: number;
  /** The report's cells, in the layout of the rules' opening table. */
  readonly cells: Float64Array;
  /** The firm's pressure at the opening and at the end of each quarter so far. */
  readonly pressures: readonly number[];
}

/** Futures `from .. from + count - 1` of one draft, played to the end of the game. */
export interface Futures {
  readonly from: number;
  readonly count: number;
  /** Quarters still to play. */
  readonly quarters: number;
  /** future x quarter x measure. */
  readonly values: Float32Array;
  /** Points of the mandate at the end, 0..100, by future. */
  readonly points: Float32Array;
  /** Bit g of a future says that goal g of the mandate was met. */
  readonly met: Uint32Array;
}

/** The imagined world of a seat, from which every future of it begins. */
export function imagineSeat({ firm, cells }: ForecastSeat, rules: Rules): World {
  const table = tableOver(rules.openingTable.shape);
  table.cells.set(cells);
  return imagine({ firm, table }, rules);
}

/** Others answer as firms commonly do: whose temperament they really have, the seat does not know. */
const COMMON = PERSONALITIES.follower;

/**
 * Plays futures of a draft: its decisions now, course held from then on, while rivals go on deciding by reflex.
 *
 * Future n of every draft has the same luck, drawn from seeds of its own and never the game's, so that drafts can be
 * compared future by future. Of a draft that is not legal its legal part is played.
 */
export function playFutures(
  { firm, pressures }: ForecastSeat,
  imagined: World,
  rules: Rules,
  decisions: readonly Decision[],
  range: { readonly from: number; readonly count: number },
): Futures {
  const { from, count } = range;
  const quarters = Math.max(0, rules.quarters - (imagined.quarter[0] as number));
  const values = new Float32Array(count * quarters * FORECAST_MEASURES.length);
  const points = new Float32Array(count);
  const met = new Uint32Array(count);
  const seat = rules.seats.find((candidate) => candidate.firm === firm) ?? null;
  const goal = shareGoalOf(rules, firm);
  const own = firstLegal(imagined, rules, rules.firmIds[firm] ?? '', decisions);
  for (let at = 0; at < count; at++) {
    const [luck] = futureLuck(rules, `forecast-${from + at}`, 1) as [Luck];
    const reflex = othersOf(rules, luck, firm);
    const first = rules.firmIds.map((id, index) =>
      index === firm ? own : countersigned(imagined, rules, index, id, own, reflex),
    );
    let pressure = 0;
    for (const past of pressures) pressure += past;
    const base = at * quarters * 3;
    const end = rollout(imagined, rules, luck, {
      first,
      reflex,
      quarters,
      each: (world, quarter) => {
        const cell = base + quarter * 3;
        const share = shareBySeller(world, firm);
        values[cell] = goal ? measureOf(goal, firm, [world]) : share;
        values[cell + 1] = share;
        values[cell + 2] = world.pressure[firm] as number;
        pressure += world.pressure[firm] as number;
      },
    });
    if (seat) judge(at, seat, rules, end, pressure / (pressures.length + quarters), points, met);
  }
  return { from, count, quarters, values, points, met };
}

/** How all other firms decide in a future: by reflex. */
export function othersOf(rules: Rules, luck: Luck, firm: number) {
  const reflex = reflexOf(rules, luck, COMMON);
  return (world: World, other: number): CheckedSheet | null => (other === firm ? null : reflex(world, other));
}

/** A rival's own move, and its signature where the draft carries one: a contract in the draft is taken as agreed. */
export function countersigned(
  imagined: World,
  rules: Rules,
  index: number,
  id: string,
  own: CheckedSheet | null,
  reflex: (world: World, firm: number) => CheckedSheet | null,
): CheckedSheet | null {
  const sheet = reflex(imagined, index);
  const signed = (own?.decisions ?? []).filter(
    ({ kind, terms }) => kind === 'alliance' && isSheet(terms) && terms.members.includes(id),
  );
  if (signed.length === 0) return sheet;
  const others = (sheet?.decisions ?? []).filter(({ kind }) => kind !== 'alliance');
  return firstLegal(imagined, rules, id, [...signed, ...others]);
}

function isSheet(terms: Decision[string] | undefined): terms is TermSheet {
  return typeof terms === 'object' && !Array.isArray(terms);
}

/** Writes what one future gives of the mandate. Means over the game stand for their history, which was not kept. */
function judge(
  at: number,
  seat: SeatRules,
  rules: Rules,
  end: World,
  meanPressure: number,
  points: Float32Array,
  met: Uint32Array,
): void {
  const score = scoreSeat(rules, seat, [rules.openingTable, end]);
  let total = 0;
  let bits = 0;
  let weights = 0;
  for (const { weight } of seat.goals) weights += weight;
  seat.goals.forEach((goal, index) => {
    const part = score.parts[goal.id];
    let given = part?.points ?? 0;
    let reached = part?.met ?? false;
    if (goal.measure === 'pressure-mean') {
      const short = goal.sense === 'at-least' ? goal.target - meanPressure : meanPressure - goal.target;
      const part01 = Math.min(1, Math.max(0, 1 - short / Math.max(1e-12, goal.tolerance)));
      given = ((100 * goal.weight) / weights) * part01;
      reached = short <= 0;
    }
    total += given;
    if (reached) bits |= 1 << index;
  });
  points[at] = total;
  met[at] = bits;
}
