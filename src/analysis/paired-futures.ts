import {
  copyTable,
  drawLuck,
  firstLegal,
  imagine,
  luckSizes,
  REACHED,
  rollout,
  scoreSeat,
  tableOver,
  type CheckedSheet,
  type Decision,
  type Luck,
  type Report,
  type Rules,
  type SheetsByFirm,
  type Table,
} from '../engine';
import { PERSONALITIES, reflexOf } from '../rivals';

/** One future lived twice under the same weather: points of the mandate after each of two first moves, 0..100. */
export interface FuturePair {
  readonly a: number;
  readonly b: number;
}

/** Two ways to decide the first quarter: what each firm puts on its sheet; firms without an entry follow the market. */
export interface FirstMoves {
  readonly a: Readonly<Record<string, readonly Decision[]>>;
  readonly b: Readonly<Record<string, readonly Decision[]>>;
}

const pasts = new WeakMap<Rules, Table[]>();

/**
 * Plays `count` futures to the end of the game from the world that the owner of `report` imagines, each twice under the
 * same luck: once after first move `a`, once after `b`. From the second quarter on every firm goes by the plain rule of
 * following the market. The weather is drawn from seeds of its own, `question-<n>` from `from` on: never the game's.
 */
export function pairedFutures(
  report: Report,
  rules: Rules,
  moves: FirstMoves,
  from: number,
  count: number,
): FuturePair[] {
  const seat = rules.seats.find(({ firm }) => firm === report.firm);
  if (!seat) return [];
  const dream = imagine(report, rules);
  const pairs: FuturePair[] = [];
  for (let at = from; at < from + count; at++) {
    const luck = drawLuck(`question-${at}`, luckSizes(rules), rules.quarters + 1);
    const play = (first: FirstMoves['a']): number => {
      const history = playOn(dream, rules, luck, firstSheets(dream, rules, luck, first));
      return scoreSeat(rules, seat, history).total;
    };
    pairs.push({ a: play(moves.a), b: play(moves.b) });
  }
  return pairs;
}

/** Sheets of the first quarter, each made legal for its firm in the imagined world. */
export function firstSheets(
  dream: Table,
  rules: Rules,
  luck: Luck,
  moves: Readonly<Record<string, readonly Decision[]>>,
): (CheckedSheet | null)[] {
  const follow = reflexOf(rules, luck, PERSONALITIES.follower);
  return rules.firmIds.map((id, firm) => {
    const own = moves[id];
    return own ? firstLegal(dream, rules, id, own) : follow(dream, firm);
  });
}

/** Tables at the end of every quarter of one future, the opening first; they are lent until the next future. */
function playOn(dream: Table, rules: Rules, luck: Luck, first: SheetsByFirm): Table[] {
  let kept = pasts.get(rules);
  if (!kept) {
    kept = [];
    pasts.set(rules, kept);
  }
  const tables = kept;
  const history: Table[] = [rules.openingTable];
  rollout(dream, rules, luck, {
    first,
    reflex: reflexOf(rules, luck, PERSONALITIES.follower),
    quarters: rules.quarters,
    each: (world, quarter) => history.push(copyTable(world, (tables[quarter] ??= tableOver(world.shape)))),
  });
  return history;
}

/** What paired futures say of two first moves. */
export interface PairedAnswer {
  readonly futures: number;
  /** Part of the futures in which half of the mandate was reached. */
  readonly a: number;
  readonly b: number;
  /** a less b, with a 95 % interval from the spread of the pairs. */
  readonly difference: { readonly low: number; readonly middle: number; readonly high: number };
  /** Mean points after each. */
  readonly points: { readonly a: number; readonly b: number };
}

/** z of a two-sided 95 % interval. */
const Z95 = 1.96;

/** Chances and their difference, counted over pairs; paired, so that weather which moves both counts for neither. */
export function answerOf(pairs: readonly FuturePair[]): PairedAnswer {
  const n = Math.max(1, pairs.length);
  let [a, b, squares, pointsA, pointsB] = [0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const [hitA, hitB] = [pair.a >= REACHED ? 1 : 0, pair.b >= REACHED ? 1 : 0];
    a += hitA;
    b += hitB;
    squares += (hitA - hitB) * (hitA - hitB);
    pointsA += pair.a;
    pointsB += pair.b;
  }
  const middle = (a - b) / n;
  const variance = Math.max(0, squares / n - middle * middle);
  const reach = Z95 * Math.sqrt(variance / n);
  return {
    futures: pairs.length,
    a: a / n,
    b: b / n,
    difference: { low: Math.max(-1, middle - reach), middle, high: Math.min(1, middle + reach) },
    points: { a: pointsA / n, b: pointsB / n },
  };
}
