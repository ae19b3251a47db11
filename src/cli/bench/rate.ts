/** Units of work a second, after warming up; both times in milliseconds. */
export function rate(work: () => number, warmUp: number, measured: number): number {
  const warm = performance.now();
  while (performance.now() - warm < warmUp) work();
  const from = performance.now();
  let units = 0;
  while (performance.now() - from < measured) units += work();
  return (units / (performance.now() - from)) * 1000;
}
