import { expect, test } from 'vitest';
import { createPool } from '../../src/session/pool';
import { bundledScenario } from '../../src/scenario';
import { offeredAtStart } from '../../src/session/play';
import { carryOut, packRules, type Finding, type Task } from '../../src/session/worker-tasks';

const scenario = bundledScenario('corner-shop-2016');
if (!scenario) throw new Error('no case');
const { rules } = scenario;
const TASKS: readonly Task[] = [0, 1, 2, 3].map((from) => ({
  kind: 'pairs',
  packed: packRules(rules),
  firm: rules.firmIds.indexOf('weijun'),
  moves: { a: offeredAtStart(rules, 'weijun'), b: {} },
  from,
  count: 1,
}));

/** A worker that carries out its tasks over a structured clone, and dies of the first `deaths` of them. */
class AWorker extends EventTarget {
  terminated = false;
  constructor(private deaths: number) {
    super();
  }
  postMessage(task: Task): void {
    const copy = structuredClone(task);
    setTimeout(() => {
      if (this.terminated) return;
      if (this.deaths-- > 0) this.dispatchEvent(new Event('error'));
      else this.dispatchEvent(new MessageEvent('message', { data: structuredClone(carryOut(copy)) }));
    }, 1);
  }
  terminate(): void {
    this.terminated = true;
  }
}

async function pairsOf(pool: ReturnType<typeof createPool>, tasks = TASKS): Promise<string[]> {
  const found: string[] = [];
  await new Promise<void>((resolve) => {
    pool.run(tasks, (finding: Finding) => {
      if (finding.kind === 'pairs') found.push(JSON.stringify(finding.pairs));
      if (found.length === tasks.length) resolve();
    });
  });
  return found.sort();
}
const spawning = (deaths: readonly number[]) => {
  const left = [...deaths];
  return () => new AWorker(left.shift() ?? 0) as unknown as Worker;
};
const EXPECTED = TASKS.map((task) => carryOut(task))
  .map((finding) => JSON.stringify(finding.kind === 'pairs' ? finding.pairs : []))
  .sort();

test('workers find what this thread finds, message or not', async () => {
  expect(await pairsOf(createPool(spawning([]), 2))).toEqual(EXPECTED);
});

test('where there are no workers the page does the work itself', async () => {
  expect(await pairsOf(createPool(() => null, 2))).toEqual(EXPECTED);
});

test('a worker that dies loses nothing; when all are dead the page goes on', async () => {
  expect(await pairsOf(createPool(spawning([1, 0]), 2))).toEqual(EXPECTED);
  expect(await pairsOf(createPool(spawning([1, 9, 9, 9, 9]), 1))).toEqual(EXPECTED);
});

test('what is given up is not told any more', async () => {
  const pool = createPool(spawning([]), 1);
  const told: Finding[] = [];
  pool.run(TASKS, (finding) => told.push(finding)).cancel();
  await pairsOf(pool);
  expect(told).toEqual([]);
});
