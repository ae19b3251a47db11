/**
 * The page's workers, for whatever looks ahead.
 *
 * How to use it: `pool.serve(next)` once, where `next` gives the piece of work wanted most at that moment or null; then
 * `pool.pump()` whenever there is work. Nothing is queued here, so what nobody wants any more is simply not given. The most
 * urgent are asked first, and of them whoever was served last.
 */
import type { Player } from './worker-player';
import {
  forgetCases,
  namedRules,
  type Case,
  type Finding,
  type FromWorker,
  type Task,
  type ToWorker,
} from './worker-tasks';

/** The part of a worker that the pool uses. */
export interface WorkerLike {
  give(message: ToWorker): void;
  terminate(): void;
  /** Once: what to do with answers, and when it dies. */
  listen(answered: (answer: FromWorker) => void, died: () => void): void;
}

export interface Job {
  readonly from: Case;
  readonly task: Omit<Task, 'id' | 'case'>;
  readonly done: (finding: Finding | null) => void;
}

/** What holds up a person's own act, what somebody looks at and waits for, and what may take its time. */
export type Urgency = (typeof URGENCIES)[number];
const URGENCIES = ['first', 'now', 'later'] as const;

export interface Pool {
  /** Starts the workers, so that the first task finds them ready. */
  warm(): void;
  serve(next: () => Job | null, urgency?: Urgency): void;
  pump(): void;
  /** `page` once no worker can be had: the page plays by itself, and fewer futures. */
  by(): 'workers' | 'page';
}

export interface PoolOptions {
  readonly size: number;
  /** Makes a worker or throws; null where there are none. */
  readonly spawn: (() => WorkerLike) | null;
  /** Fetches what plays on the page. */
  readonly player: () => Promise<Player>;
}

interface Slot {
  readonly worker: WorkerLike;
  readonly known: Set<number>;
  readonly rules: Set<number>;
  given: Given | null;
  watch: ReturnType<typeof setTimeout> | undefined;
}

interface Given {
  readonly job: Job;
  readonly task: Task;
  /** Workers that died over it. */
  falls: number;
}

/** A worker that has not answered for so long is taken for dead. */
const SILENCE_MS = 12_000;
/** Workers that may die with no answer between them before no other is hired. */
const MOST_DEATHS = 3;
/** A task that felled so many workers is given up. */
const MOST_FALLS = 6;

/**
 * Workers of a fixed number, one task each. A worker that dies is replaced and its task played again; when the next ones die
 * too, or there are none, the page plays in small pieces between its own tasks.
 */
export function createPool({ size, spawn, player }: PoolOptions): Pool {
  const sources: Readonly<Record<Urgency, (() => Job | null)[]>> = {
    first: [],
    now: [],
    later: [],
  };
  /** What dead workers left. */
  const left: Given[] = [];
  let slots: Slot[] | null = null;
  let deaths = 0;
  let tasks = 0;
  let onPage = spawn === null;
  let pageBusy = false;
  let page: Player | null = null;
  const pageKnown = new Set<number>();

  const hire = (): Slot | null => {
    if (!spawn) return null;
    try {
      const slot: Slot = {
        worker: spawn(),
        known: new Set(),
        rules: new Set(),
        given: null,
        watch: undefined,
      };
      slot.worker.listen(
        (answer) => answered(slot, answer),
        () => died(slot),
      );
      return slot;
    } catch {
      return null;
    }
  };
  const slotsNow = (): readonly Slot[] => {
    if (onPage) return [];
    slots ??= Array.from({ length: size }, hire).filter((slot) => slot !== null);
    if (slots.length === 0) onPage = true;
    return slots;
  };
  const answered = (slot: Slot, { task, finding }: FromWorker): void => {
    const { given } = slot;
    if (given?.task.id !== task) return;
    clearTimeout(slot.watch);
    slot.given = null;
    deaths = 0;
    // The worker goes on before the page draws what it found.
    pump();
    given.job.done(finding);
  };
  const died = (slot: Slot): void => {
    if (!slots?.includes(slot)) return;
    clearTimeout(slot.watch);
    slot.worker.terminate();
    const { given } = slot;
    slot.given = null;
    deaths++;
    const next = deaths <= MOST_DEATHS ? hire() : null;
    slots = slots.flatMap((each) => (each === slot ? (next ? [next] : []) : [each]));
    if (slots.length === 0) onPage = true;
    if (given && ++given.falls < MOST_FALLS) left.push(given);
    else given?.job.done(null);
    pump();
  };
  const wanted = (): Given | null => {
    const again = left.shift();
    if (again) return again;
    for (const next of URGENCIES.flatMap((urgency) => sources[urgency].toReversed())) {
      const job = next();
      if (job) return { job, task: { ...job.task, id: ++tasks, case: job.from.id }, falls: 0 };
    }
    return null;
  };
  const give = (slot: Slot, given: Given): void => {
    const { from } = given.job;
    slot.given = given;
    slot.watch = setTimeout(() => died(slot), SILENCE_MS);
    if (!slot.known.has(from.id)) tellCase(slot, from);
    slot.worker.give({ kind: 'task', task: given.task });
  };
  const tellCase = ({ worker, known, rules }: Slot, from: Case): void => {
    if ('rules' in from && !rules.has(from.rules.sentAs)) {
      worker.give({ kind: 'rules', rules: from.rules });
      rules.add(from.rules.sentAs);
      forgetCases(rules);
    }
    worker.give({ kind: 'case', case: namedRules(from) });
    known.add(from.id);
    forgetCases(known);
  };
  const playHere = async ({ job, task }: Given): Promise<void> => {
    pageBusy = true;
    let finding: Finding | null = null;
    try {
      page ??= await player();
      // The page draws and answers between two pieces.
      await new Promise((next) => setTimeout(next, 4));
      if (!pageKnown.has(job.from.id)) page.open(job.from);
      pageKnown.add(job.from.id);
      forgetCases(pageKnown);
      ({ finding } = page.play(task));
    } catch {
      // What cannot be fetched or opened here is found to be null.
    }
    pageBusy = false;
    job.done(finding);
    pump();
  };
  const pump = (): void => {
    for (const slot of slotsNow()) {
      const given = slot.given ? null : wanted();
      if (given) give(slot, given);
    }
    const here = onPage && !pageBusy ? wanted() : null;
    if (here) void playHere(here);
  };
  return {
    warm: () => void slotsNow(),
    serve: (next, urgency = 'later') => void sources[urgency].push(next),
    pump,
    by: () => (onPage ? 'page' : 'workers'),
  };
}

/** The page's workers, made when they are first needed; none where the browser has none. */
export function pagePool(): Pool {
  const cores = typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency;
  const spawn = (): WorkerLike => {
    const worker = new Worker(new URL('./background-worker.ts', import.meta.url), {
      type: 'module',
      name: 'forecast',
    });
    return {
      give: (message) => worker.postMessage(message, []),
      terminate: () => worker.terminate(),
      listen(answered, died) {
        worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => answered(data));
        worker.addEventListener('error', died);
        worker.addEventListener('messageerror', died);
      },
    };
  };
  return createPool({
    // A phone's other cores draw the page.
    size: Math.min(4, Math.max(2, cores - 1)),
    spawn: typeof Worker === 'undefined' ? null : spawn,
    player: async () => (await import('./worker-player')).createPlayer(),
  });
}
