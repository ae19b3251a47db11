import { carryOut, type Task } from './worker-tasks';

/** A worker of the pool: one task in, one finding out. What goes wrong here is an error event of the pool. */
addEventListener('message', ({ data }: MessageEvent<Task>) => {
  postMessage(carryOut(data), { transfer: [] });
});
