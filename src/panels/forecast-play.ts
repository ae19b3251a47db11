import { useEffect, useState } from 'preact/hooks';

const FUTURES = 8;
const EACH_MS = 700;

export interface PlayedFutures {
  /** Numbers of the futures that stand on the fan. */
  readonly shown: readonly number[];
  readonly running: boolean;
  /** Plays all one after the other; stops while they play. Without motion all stand there at once. */
  readonly play: () => void;
}

/** Eight futures, one at a time. */
export function useFutures(): PlayedFutures {
  const [count, setCount] = useState(0);
  const [running, setRunning] = useState(false);
  useEffect(() => {
    if (!running) return;
    if (count >= FUTURES) return setRunning(false);
    const next = setTimeout(() => setCount(count + 1), EACH_MS);
    return () => clearTimeout(next);
  }, [running, count]);
  const play = (): void => {
    if (running) return setRunning(false);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      return setCount((shown) => (shown === 0 ? FUTURES : 0));
    setCount(count >= FUTURES || count === 0 ? 1 : count);
    setRunning(true);
  };
  return { shown: Array.from({ length: count }, (_, n) => n), running, play };
}
