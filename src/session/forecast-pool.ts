import type { Futures } from '../analysis';
import type { ForecastPlayer } from './forecast-player';
import type { ForecastCase, ForecastTask, FromPlayer, ToPlayer } from './forecast-tasks';

/** The part of a worker that the pool uses. */
export interface WorkerLike {
  give(message: ToPlayer): void;
  terminate(): void;
  /** Once: what to do with answers, and when it dies. */
  listen(answered: (answer: FromPlayer) => void, died: () => void): void;
}

export interface ForecastPool {
  /** Players that have nothing to do. */
  free(): number;
  run(task: ForecastTask, from: ForecastCase, done: (futures: Futures | null) => void): void;
  /** `page` once no worker can be had: the page plays by itself, and fewer futures. */
  by(): 'workers' | 'page';
}

interface Slot {
  worker: WorkerLike;
  readonly known: Set<number>;
  job: Job | null;
  watch: ReturnType<typeof setTimeout> | undefined;
}

interface Job {
  readonly task: ForecastTask;
  readonly from: ForecastCase;
  readonly done: (futures: Futures | null) => void;
}

/** A worker that has not answered for so long is taken for dead. */
const SILENCE_MS = 12_000;
/** Workers that may die before the page gives up on them. */
const MOST_DEATHS = 3;

/**
 * Workers of a fixed number, one task each. A worker that dies is replaced and its task played again; when the next ones die
 * too, or there are none, the page plays in small pieces between its own tasks.
 *
 * `spawn` makes a worker or throws; `player` fetches what plays on the page; `changed` is told when players become free.
 */
export function createPool(
  size: number,
  spawn: (() => WorkerLike) | null,
  player: () => Promise<ForecastPlayer>,
  changed: () => void,
): ForecastPool {
  let slots: Slot[] | null = null;
  let deaths = 0;
  let onPage = spawn === null;
  let pageBusy = false;
  let page: ForecastPlayer | null = null;
  const pageKnown = new Set<number>();

  const hire = (): Slot | null => {
    if (!spawn) return null;
    try {
      const slot: Slot = { worker: spawn(), known: new Set(), job: null, watch: undefined };
      slot.worker.listen(
        (answer) => answered(slot, answer),
        () => died(slot),
      );
      return slot;
    } catch {
      return null;
    }
  };
  const slotsNow = (): Slot[] => {
    if (onPage) return [];
    slots ??= Array.from({ length: size }, hire).filter((slot) => slot !== null);
    if (slots.length === 0) onPage = true;
    return slots;
  };
  const answered = (slot: Slot, { task, futures }: FromPlayer): void => {
    const { job } = slot;
    if (job?.task.id !== task) return;
    clearTimeout(slot.watch);
    slot.job = null;
    job.done(futures);
    changed();
  };
  const died = (slot: Slot): void => {
    clearTimeout(slot.watch);
    slot.worker.terminate();
    const { job } = slot;
    slot.job = null;
    deaths++;
    const next = deaths <= MOST_DEATHS ? hire() : null;
    slots = (slots ?? []).flatMap((each) => (each === slot ? (next ? [next] : []) : [each]));
    if (slots.length === 0) onPage = true;
    if (job) run(job.task, job.from, job.done);
    changed();
  };
  const give = (slot: Slot, job: Job): void => {
    slot.job = job;
    slot.watch = setTimeout(() => died(slot), SILENCE_MS);
    if (!slot.known.has(job.from.id)) slot.worker.give({ kind: 'case', case: job.from });
    slot.known.add(job.from.id);
    slot.worker.give({ kind: 'task', task: job.task });
  };
  const playHere = async ({ task, from, done }: Job): Promise<void> => {
    pageBusy = true;
    page ??= await player();
    // The page draws and answers between two pieces.
    await new Promise((next) => setTimeout(next, 4));
    if (!pageKnown.has(from.id)) page.open(from);
    pageKnown.add(from.id);
    const { futures } = page.play(task);
    pageBusy = false;
    done(futures);
    changed();
  };
  const run: ForecastPool['run'] = (task, from, done) => {
    const job = { task, from, done };
    const slot = slotsNow().find((each) => each.job === null);
    if (slot) give(slot, job);
    else if (onPage && !pageBusy) void playHere(job);
    else waiting.push(job);
  };
  /** What a dead worker left, while the others are at work. */
  const waiting: Job[] = [];
  const free = (): number => {
    for (let at = waiting.length; at > 0; at--) {
      const job = waiting.shift();
      if (job) run(job.task, job.from, job.done);
    }
    if (waiting.length > 0) return 0;
    const idle = slotsNow().filter((slot) => slot.job === null).length;
    return onPage ? (pageBusy ? 0 : 1) : idle;
  };
  return { free, run, by: () => (onPage ? 'page' : 'workers') };
}
