import { createPlayer } from './forecast-player';
import type { FromPlayer, ToPlayer } from './forecast-tasks';

/** Entry of the worker: tasks in, futures out, one at a time. What fails ends the worker, and the pool replaces it. */
const player = createPlayer();

addEventListener('message', ({ data }: MessageEvent<ToPlayer>) => {
  if (data.kind === 'case') return player.open(data.case);
  const answer: FromPlayer = player.play(data.task);
  const { futures } = answer;
  const moved = futures ? [futures.values.buffer, futures.points.buffer, futures.met.buffer] : [];
  postMessage(answer, { transfer: moved });
});
