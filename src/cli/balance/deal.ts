import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Contest, Games, Played } from '../../analysis';
import { join } from 'node:path';
import { withBundle } from '../bench/bundle';

/** Games that a worker is dealt at once: few, so that all end at about the same time. */
const HAND = { simple: 25, searched: 2 } as const;

/** Plays contests on several workers. What comes out does not depend on how many there are: every game stands alone. */
export async function playOnWorkers(
  source: string,
  contests: readonly Contest[],
  count: number,
): Promise<Games> {
  const hands = contests.flatMap(handsOf).sort((a, b) => weightOf(b) - weightOf(a));
  const played = new Map<Contest, readonly Played[]>();
  await withBundle(join(import.meta.dirname, 'worker.ts'), async (bundle) => {
    const waiting = [...hands];
    const workers = Array.from({ length: count }, () => new Worker(bundle));
    await Promise.all(
      workers.map(async (worker) => {
        for (let hand = waiting.shift(); hand; hand = waiting.shift()) {
          worker.postMessage({ source, contest: hand }, []);
          const [result] = (await once(worker, 'message')) as [readonly Played[]];
          played.set(hand, result);
        }
        await worker.terminate();
      }),
    );
  });
  const games = {} as Record<Contest['policy'], Played[]>;
  for (const hand of hands.sort((a, b) => a.from - b.from))
    (games[hand.policy] ??= []).push(...(played.get(hand) ?? []));
  return games;
}

function weightOf({ policy }: Contest): number {
  return policy === 'best-reply' ? 1 : 0;
}

function handsOf(contest: Contest): Contest[] {
  const size = contest.policy === 'best-reply' ? HAND.searched : HAND.simple;
  const hands: Contest[] = [];
  for (let from = contest.from; from < contest.from + contest.count; from += size)
    hands.push({ ...contest, from, count: Math.min(size, contest.from + contest.count - from) });
  return hands;
}
