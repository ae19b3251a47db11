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
import type { ForecastPlayer } from './forecast-player';
import { createPool, type WorkerLike } from './forecast-pool';
import type { Forecast, ForecastQuestion, Forecasts } from './forecast-types';
import { sentRules, type ForecastCase, type ForecastTask, type FromPlayer } from './forecast-tasks';

/** Futures of the rough picture. */
export const ROUGH = 40;
/** Most that the page plays by itself. */
export const ON_PAGE = 200;
const PIECE = { rough: 20, workers: 40, page: 10 } as const;
const TELL_EVERY_MS = 160;
const KEPT_DRAFTS = 32;

interface Arm {
  readonly decisions: readonly Decision[];
  readonly change: ForecastTask['change'];
  /** Played pieces by their first future. */
  readonly pieces: Map<number, Futures>;
  /** First future that has not been given to a player. */
  given: number;
  failed: boolean;
  whole: Futures | null;
}

interface Looked {
  readonly from: ForecastCase;
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

export interface ForecastsOptions {
  readonly size: number;
  /** Makes a worker or throws; null where there are none. */
  readonly spawn: (() => WorkerLike) | null;
  readonly player: () => Promise<ForecastPlayer>;
  /** Milliseconds from any start. */
  readonly clock: () => number;
}

export function createForecasts({ size, spawn, player, clock }: ForecastsOptions): Forecasts {
  const looks = new WeakMap<Report, Looked>();
  let orders: Order[] = [];
  let cases = 0;
  let tasks = 0;
  const pool = createPool(size, spawn, player, () => pump());

  const lookedAt = (question: ForecastQuestion): Looked => {
    const { report, rules, pressures, scenario } = question;
    const known = looks.get(report);
    if (known && (!question.change || known.from.source)) return known;
    const seat: ForecastSeat = { firm: report.firm, cells: report.table.cells.slice(), pressures };
    const source = question.change && scenario ? { file: scenario.file, priors: scenario.priors } : null;
    const looked: Looked = {
      from: { id: ++cases, rules: sentRules(rules), seat, source },
      arms: known?.arms ?? new Map<string, Arm>(),
    };
    looks.set(report, looked);
    return looked;
  };
  const armOf = (looked: Looked, decisions: readonly Decision[], change: ForecastTask['change']): Arm => {
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
  const pump = (): void => {
    for (let free = pool.free(); free > 0; free = pool.free()) {
      const order = orders.findLast((each) => nextOf(each) !== null);
      const next = order ? nextOf(order) : null;
      if (!order || !next) return;
      const { arm, from, count } = next;
      arm.given = from + count;
      const task = { id: ++tasks, case: order.looked.from.id, decisions: arm.decisions, change: arm.change };
      pool.run({ ...task, from, count }, order.looked.from, (futures) => {
        if (futures) arm.pieces.set(from, futures);
        else arm.failed = true;
        for (const each of orders) if (each.arms.includes(arm)) report(each);
      });
    }
  };
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
      pump();
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

/** Forecasts of this page: workers where the browser gives them. */
export function pageForecasts(): Forecasts {
  const cores = typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency;
  const spawn = (): WorkerLike => {
    const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), {
      type: 'module',
      name: 'forecast',
    });
    return {
      give: (message) => worker.postMessage(message, []),
      terminate: () => worker.terminate(),
      listen(answered, died) {
        worker.addEventListener('message', ({ data }: MessageEvent<FromPlayer>) => answered(data));
        worker.addEventListener('error', died);
        worker.addEventListener('messageerror', died);
      },
    };
  };
  return createForecasts({
    size: Math.min(4, Math.max(2, cores - 1)),
    spawn: typeof Worker === 'undefined' ? null : spawn,
    player: async () => (await import('./forecast-player')).createPlayer(),
    clock: () => performance.now(),
  });
}
