import { useEffect, useState } from 'preact/hooks';

/** Counts up to `all`, one a turn of the event loop, so that the page is drawn between long computations. */
export function useQuartersKnown(all: number): number {
  const [known, setKnown] = useState(0);
  useEffect(() => {
    if (known >= all) return;
    const soon = setTimeout(() => setKnown(known + 1), 20);
    return () => clearTimeout(soon);
  }, [known, all]);
  return Math.min(known, all);
}
