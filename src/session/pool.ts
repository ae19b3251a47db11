import type { Finding, Task } from './worker-tasks';

/** A run of tasks that can be given up: findings come as they are made, in any order. */
export interface Run {
  cancel(): void;
}

export interface Pool {
  /** Starts the workers, so that the first task finds them ready. */
  warm(): void;
  run(tasks: readonly Task[], found: (finding: Finding) => void): Run;
}

interface Job {
  readonly task: Task;
  readonly found: (finding: Finding) => void;
  dropped: boolean;
  /** Workers that died of it. */
  falls: number;
}

/** Workers at most: a phone's other cores draw the page. */
const MOST_WORKERS = 4;

/** A worker with what it is doing. */
interface Hand {
  readonly worker: Worker;
  job: Job | null;
}

/**
 * A few workers that take tasks one at a time, in the order in which they were asked for. Where there are none, or all have
 * died, the rest is done on this thread a task at a time, with the page drawn between them.
 */
export function createPool(spawn: () => Worker | null, cores: number): Pool {
  const queue: Job[] = [];
  const hands: Hand[] = [];
  let alone = false;
  let working = false;

  const next = (): Job | null => {
    for (let job = queue.shift(); job; job = queue.shift()) if (!job.dropped) return job;
    return null;
  };
  const give = (hand: Hand): void => {
    hand.job = next();
    if (hand.job) hand.worker.postMessage(hand.job.task, []);
  };
  const lose = (hand: Hand): void => {
    const at = hands.indexOf(hand);
    if (at < 0) return;
    hands.splice(at, 1);
    hand.worker.terminate();
    // Its task is not lost: it goes back, and who is left takes it; one that has felled two is given up.
    if (hand.job && ++hand.job.falls < 2) queue.unshift(hand.job);
    if (hands.length === 0) alone = true;
    pump();
  };
  const hire = (worker: Worker): void => {
    const hand: Hand = { worker, job: null };
    hands.push(hand);
    worker.addEventListener('message', ({ data }: MessageEvent<Finding>) => {
      const { job } = hand;
      give(hand);
      if (job && !job.dropped) job.found(data);
    });
    worker.addEventListener('error', () => lose(hand));
    worker.addEventListener('messageerror', () => lose(hand));
  };
  const start = (): void => {
    const wanted = Math.max(1, Math.min(MOST_WORKERS, cores));
    while (!alone && hands.length < wanted) {
      const worker = spawn();
      if (!worker) {
        alone = hands.length === 0;
        return;
      }
      hire(worker);
    }
  };
  const byHand = async (): Promise<void> => {
    if (working) return;
    working = true;
    const { carryOut } = await import('./worker-tasks');
    for (let job = next(); job; job = next()) {
      job.found(carryOut(job.task));
      await new Promise((rest) => setTimeout(rest, 0));
    }
    working = false;
  };
  const pump = (): void => {
    start();
    if (alone) void byHand();
    else for (const hand of hands) if (!hand.job) give(hand);
  };
  return {
    warm: start,
    run(tasks, found) {
      const jobs: Job[] = tasks.map((task) => ({ task, found, dropped: false, falls: 0 }));
      queue.push(...jobs);
      pump();
      return {
        cancel: () => {
          for (const job of jobs) job.dropped = true;
        },
      };
    },
  };
}

/** The page's workers, made when they are first needed; none where the browser has none. */
export function pagePool(): Pool {
  const spawn = (): Worker | null => {
    try {
      return new Worker(new URL('./background-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
  };
  const cores = typeof navigator === 'undefined' ? 1 : (navigator.hardwareConcurrency ?? 2);
  return createPool(spawn, cores);
}
