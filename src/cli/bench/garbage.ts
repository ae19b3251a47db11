import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Rules } from '../../engine';
import { linesOf, PLAYS, Rollout } from './lines';

const GAMES = 24;
const WARM_UP = 20_000;

/**
 * What the garbage collector does while nothing but `advance` runs: collections, bytes a quarter, and the heap before
 * and after, on all kinds of play by turns.
 */
export async function garbage(rules: Rules, quarters: number, games = GAMES, warmUp = WARM_UP) {
  const lines = PLAYS.flatMap((play) => linesOf(rules, play, games));
  const rollout = new Rollout(rules);
  // Compiled code and its feedback are garbage of the compiler, made while the engine is new.
  for (let warm = 0; warm < warmUp;) warm += rollout.play(lines);
  const collect = collector();
  let young = 0;
  let old = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const kind = (entry as { detail?: { kind?: number } }).detail?.kind;
      if (kind === constants.NODE_PERFORMANCE_GC_MINOR) young++;
      else old++;
    }
  });
  collect();
  await setImmediate();
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage().heapUsed;
  let last = before;
  let allocated = 0;
  let played = 0;
  let turn = 0;
  while (played < quarters) {
    // A few games between two looks at the heap: less than one filling of the young generation.
    played += rollout.play(lines.slice(turn % lines.length, (turn % lines.length) + 4));
    turn += 4;
    const { heapUsed } = process.memoryUsage();
    // After a collection the heap is smaller than it was: what was made since is not counted.
    allocated += Math.max(0, heapUsed - last);
    last = heapUsed;
  }
  await setImmediate();
  await setImmediate();
  observer.disconnect();
  collect();
  const after = process.memoryUsage().heapUsed;
  return {
    quarters: played,
    collections: young + old,
    young,
    old,
    bytesPerQuarter: Math.round((allocated / played) * 10) / 10,
    heapBeforeKb: Math.round(before / 1000),
    heapAfterKb: Math.round(after / 1000),
  };
}

/** The collector that `--expose-gc` gives, without the flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
