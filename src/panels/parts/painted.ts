import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../idle';

/**
 * False until the part that asks has been painted once: what lies below it, or is dear to draw, follows in a task of its own,
 * so that the page answers sooner.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted;
}
