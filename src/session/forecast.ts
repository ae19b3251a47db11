/**
 * Futures of drafts, played beside the page.
 *
 * How to use it: `session.forecasts.watch({ report, rules, pressures, drafts, futures }, tell)` calls `tell` with a `Forecast`
 * as futures come in: at once with what is known, then when the first few are there (a rough picture), and at the end. It
 * returns what stops it; stop when the question has changed, and what was not yet played is dropped. Future n of every draft
 * has the same luck, so `drafts[0].values` and `drafts[1].values` are compared future by future. Only the report is sent: what
 * the firm may not see is imagined on the other side, and the luck is never the game's.
 */
import type { ForecastSeat, Futures } from '../analysis';
import type { Decision, Report } from '../engine';
import type { Forecast, ForecastQuestion, Forecasts } from './forecast-types';
import type { Job, Pool } from './pool';
import { nextCase, sentRules, type Case, type Task } from './worker-tasks';

type SeatCase = Extract<Case, { kind: 'seat' }>;
type Change = NonNullable<Task['draft']>['change'];

/** Futures of the rough picture. */
const ROUGH = 40;
/** Most that the page plays by itself. */
export const ON_PAGE = 200;
/** Small enough that a worker is soon free for the next draft. */
const PIECE = { rough: 20, workers: 20, page: 10 } as const;
const TELL_EVERY_MS = 160;
const KEPT_DRAFTS = 32;

interface Arm {
  readonly decisions: readonly Decision[];
  readonly change: Change;
  /** Played pieces by their first future. */
  readonly pieces: Map<number, Futures>;
  /** First future that has not been given to a player. */
  given: number;
  failed: boolean;
  whole: Futures | null;
}

interface Looked {
  readonly from: SeatCase;
  readonly arms: Map<string, Arm>;
}

interface Order {
  readonly looked: Looked;
  readonly arms: readonly Arm[];
  readonly futures: number;
  readonly tell: (forecast: Forecast) => void;
  told: number;
  at: number;
}

/** `clock` gives milliseconds from any start. */
export function createForecasts(pool: Pool, clock: () => number): Forecasts {
  const looks = new WeakMap<Report, Looked>();
  let orders: Order[] = [];

  const lookedAt = (question: ForecastQuestion): Looked => {
    const { report, rules, pressures, scenario } = question;
    const known = looks.get(report);
    if (known && (!question.change || known.from.source)) return known;
    const seat: ForecastSeat = { firm: report.firm, cells: report.table.cells.slice(), pressures };
    const source = question.change && scenario ? { file: scenario.file, priors: scenario.priors } : null;
    const looked: Looked = {
      from: { id: nextCase(), kind: 'seat', rules: sentRules(rules), seat, source },
      arms: known?.arms ?? new Map<string, Arm>(),
    };
    looks.set(report, looked);
    return looked;
  };
  const armOf = (looked: Looked, decisions: readonly Decision[], change: Change): Arm => {
    const key = JSON.stringify([decisions, change]);
    const known = looked.arms.get(key);
    const arm = known ?? {
      decisions,
      change,
      pieces: new Map<number, Futures>(),
      given: 0,
      failed: false,
      whole: null,
    };
    // What is asked once, under a changed number, must not push out the drafts that are asked again and again.
    if (change) return arm;
    looked.arms.delete(key);
    looked.arms.set(key, arm);
    if (looked.arms.size > KEPT_DRAFTS) {
      const [oldest] = looked.arms.keys();
      if (oldest !== undefined) looked.arms.delete(oldest);
    }
    return arm;
  };
  const wantedOf = (order: Order): number =>
    pool.by() === 'page' ? Math.min(ON_PAGE, order.futures) : order.futures;

  /** The next piece of an order: the draft that is least far goes first, so that pairs grow together. */
  const nextOf = (
    order: Order,
  ): { readonly arm: Arm; readonly from: number; readonly count: number } | null => {
    const wanted = wantedOf(order);
    let next: Arm | null = null;
    for (const arm of order.arms)
      if (!arm.failed && arm.given < wanted && (!next || arm.given < next.given)) next = arm;
    if (!next) return null;
    const piece = pool.by() === 'page' ? PIECE.page : next.given < ROUGH ? PIECE.rough : PIECE.workers;
    return { arm: next, from: next.given, count: Math.min(piece, wanted - next.given) };
  };
  /** Futures that an order still needs for its rough picture. */
  const missing = (order: Order): number => {
    const rough = Math.min(ROUGH, wantedOf(order));
    let sum = 0;
    for (const { given, failed } of order.arms) sum += failed ? 0 : Math.max(0, rough - given);
    return sum;
  };
  /** The rough picture that is nearest goes first, the newer of two. */
  const roughest = (): Order | undefined => {
    let nearest: Order | undefined;
    for (const order of orders)
      if (missing(order) > 0 && (!nearest || missing(order) <= missing(nearest))) nearest = order;
    return nearest;
  };
  /** The newest order that has a piece left goes first. */
  const newest = (): Order | undefined => orders.findLast((each) => nextOf(each) !== null);
  const jobOf = (order: Order | undefined): Job | null => {
    const next = order ? nextOf(order) : null;
    if (!order || !next) return null;
    const { arm, from, count } = next;
    const { decisions, change } = arm;
    arm.given = from + count;
    return {
      from: order.looked.from,
      task: { from, count, draft: { decisions, change } },
      done: (finding) => {
        if (finding?.kind === 'futures') arm.pieces.set(from, finding.futures);
        else arm.failed = true;
        for (const each of orders) if (each.arms.includes(arm)) report(each);
      },
    };
  };
  pool.serve(() => jobOf(roughest()), 'now');
  pool.serve(() => jobOf(newest()));
  const report = (order: Order): void => {
    const wanted = wantedOf(order);
    const counts = order.arms.map((arm) => (arm.failed ? wanted : playedOf(arm)));
    const count = Math.min(wanted, ...counts);
    const done = count >= wanted;
    if (count <= order.told && !done) return;
    const first = order.told < Math.min(ROUGH, wanted);
    if (!done && (count < Math.min(ROUGH, wanted) || (!first && clock() - order.at < TELL_EVERY_MS))) return;
    order.told = count;
    order.at = clock();
    if (done) orders = orders.filter((each) => each !== order);
    order.tell({
      drafts: order.arms.map((arm) => cut(arm, count)),
      count,
      wanted,
      done,
      by: pool.by(),
    });
  };

  return {
    watch(question, tell) {
      const looked = lookedAt(question);
      const change = question.change ?? null;
      const arms = question.drafts.map((decisions) => armOf(looked, decisions, change));
      const order: Order = { looked, arms, futures: question.futures, tell, told: 0, at: 0 };
      orders = [...orders, order];
      report(order);
      pool.pump();
      return () => {
        orders = orders.filter((each) => each !== order);
      };
    },
  };
}

/** Futures played without a gap from the first. */
function playedOf(arm: Arm): number {
  let played = 0;
  for (let piece = arm.pieces.get(0); piece; piece = arm.pieces.get(played)) played += piece.count;
  return played;
}

const NOTHING: Futures = {
  from: 0,
  count: 0,
  quarters: 0,
  values: new Float32Array(),
  points: new Float32Array(),
  met: new Uint32Array(),
};

/** The first `count` futures of a draft as one. */
function cut(arm: Arm, count: number): Futures {
  const first = arm.pieces.get(0);
  if (!first || arm.failed) return NOTHING;
  if (arm.whole?.count === count) return arm.whole;
  const each = first.values.length / Math.max(1, first.count);
  const values = new Float32Array(count * each);
  const points = new Float32Array(count);
  const met = new Uint32Array(count);
  for (let at = 0; at < count;) {
    const piece = arm.pieces.get(at);
    if (!piece) break;
    const taken = Math.min(piece.count, count - at);
    values.set(piece.values.subarray(0, taken * each), at * each);
    points.set(piece.points.subarray(0, taken), at);
    met.set(piece.met.subarray(0, taken), at);
    at += piece.count;
  }
  arm.whole = { from: 0, count, quarters: first.quarters, values, points, met };
  return arm.whole;
}
