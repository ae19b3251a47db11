import { createPlayer } from './worker-player';
import type { FromWorker, ToWorker } from './worker-tasks';

/** Entry of the worker: tasks in, findings out, one at a time. What fails ends the worker, and the pool replaces it. */
const player = createPlayer();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rules') return player.know(data.rules);
  if (data.kind === 'case') return player.open(data.case);
  const answer: FromWorker = player.play(data.task);
  const { finding } = answer;
  const moved =
    finding?.kind === 'futures'
      ? [finding.futures.values.buffer, finding.futures.points.buffer, finding.futures.met.buffer]
      : [];
  postMessage(answer, { transfer: moved });
});
