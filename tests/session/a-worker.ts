import type { WorkerLike } from '../../src/session/pool';
import { createPlayer } from '../../src/session/worker-player';
import type { FromWorker } from '../../src/session/worker-tasks';

/** A worker in the same thread: messages are cloned as the browser would clone them; `dies` is asked at each of them. */
export function aWorker(dies: () => boolean): WorkerLike {
  const player = createPlayer();
  let tell: { answered: (answer: FromWorker) => void; died: () => void } | null = null;
  return {
    give(message) {
      const copy = structuredClone(message);
      setTimeout(() => {
        // Who is dead hears nothing.
        if (!tell) return;
        if (dies()) return tell.died();
        if (copy.kind === 'rules') player.know(copy.rules);
        else if (copy.kind === 'case') player.open(copy.case);
        else tell?.answered(structuredClone(player.play(copy.task)));
      });
    },
    terminate() {
      tell = null;
    },
    listen(answered, died) {
      tell = { answered, died };
    },
  };
}
