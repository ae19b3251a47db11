import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Rules } from '../../engine';
import { linesOf, Rollout } from './lines';
import { rate } from './rate';

const GAMES = 24;
const ROUNDS = 3;

/** Quarters a second of random legal play in one worker, and in two at once: what a second core adds. */
export async function workers(bundle: string) {
  const one = await started(bundle);
  const two = await started(bundle);
  // Alone and together by turns, the best of each: another program's burst should not count as ours.
  let alone = 0;
  let together = 0;
  for (let round = 0; round < ROUNDS; round++) {
    alone = Math.max(alone, await measured(one));
    const [first, second] = await Promise.all([measured(one), measured(two)]);
    together = Math.max(together, first + second);
  }
  await Promise.all([one.terminate(), two.terminate()]);
  const ratio = Math.round((together / alone) * 100) / 100;
  return { one: Math.round(alone), two: Math.round(together), ratio };
}

async function started(bundle: string): Promise<Worker> {
  const worker = new Worker(bundle);
  await once(worker, 'message');
  return worker;
}

async function measured(worker: Worker): Promise<number> {
  worker.postMessage('measure', []);
  const [quartersPerSecond] = (await once(worker, 'message')) as [number];
  return quartersPerSecond;
}

/** The worker's side: measures when it is asked to. False on the main thread, where nothing happens. */
export function servesAsWorker(rulesOf: () => Rules): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const rules = rulesOf();
  const lines = linesOf(rules, 'random-legal', GAMES);
  const rollout = new Rollout(rules);
  const work = (): number => rollout.play(lines);
  rate(work, 1000, 1);
  port.on('message', () => port.postMessage(rate(work, 100, 1000)));
  port.postMessage('ready');
  return true;
}
