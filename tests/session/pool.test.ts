import { expect, test } from 'vitest';
import { createPool, type Job, type Pool, type WorkerLike } from '../../src/session/pool';
import { bundledScenario } from '../../src/scenario';
import { offeredAtStart } from '../../src/session/play';
import { createPlayer } from '../../src/session/worker-player';
import { nextCase, sentRules, type Case, type Finding } from '../../src/session/worker-tasks';
import { aWorker } from './a-worker';

const scenario = bundledScenario('corner-shop-2016');
if (!scenario) throw new Error('no case');
const { rules, file, priors } = scenario;
const OPENING: Case = {
  id: nextCase(),
  kind: 'opening',
  rules: sentRules(rules),
  firm: rules.firmIds.indexOf('weijun'),
  moves: { a: offeredAtStart(rules, 'weijun'), b: {} },
};
const NUMBERS: Case = {
  id: nextCase(),
  kind: 'numbers',
  question: { file, priors, firm: 0, first: {}, numbers: [] },
};

function aPool(spawn: (() => WorkerLike) | null, size = 2): Pool {
  return createPool({ size, spawn, player: async () => createPlayer() });
}

/** What the pool finds for four pieces of a case, each by its own first future. */
async function findings(pool: Pool, from = OPENING): Promise<(Finding | null)[]> {
  const found: (Finding | null)[] = [];
  let given = 0;
  let left = 4;
  await new Promise<void>((resolve) => {
    pool.serve((): Job | null => {
      if (given >= 4) return null;
      const at = given++;
      const done: Job['done'] = (finding) => {
        found[at] = finding;
        if (--left === 0) resolve();
      };
      return { from, task: { from: at, count: 1, draft: null }, done };
    });
    pool.pump();
  });
  return found;
}

function direct(from = OPENING): (Finding | null)[] {
  const player = createPlayer();
  player.open(from);
  return [0, 1, 2, 3].map(
    (at) => player.play({ id: 0, case: from.id, from: at, count: 1, draft: null }).finding,
  );
}

test('workers find what this thread finds, message or not', async () => {
  for (const from of [OPENING, NUMBERS]) {
    const found = await findings(
      aPool(() => aWorker(() => false)),
      from,
    );
    expect(found).toEqual(direct(from));
    expect(found.every((finding) => finding !== null)).toBe(true);
  }
});

test('where there are no workers the page does the work itself', async () => {
  const refuses = (): WorkerLike => {
    throw new Error('no workers here');
  };
  for (const spawn of [null, refuses]) {
    const pool = aPool(spawn);
    expect(await findings(pool)).toEqual(direct());
    expect(pool.by()).toBe('page');
  }
});

test('a worker that dies loses nothing; when all are dead the page goes on', async () => {
  let asked = 0;
  const one = aPool(() => aWorker(() => ++asked === 3));
  expect(await findings(one)).toEqual(direct());
  expect(one.by()).toBe('workers');
  const all = aPool(() => aWorker(() => true));
  expect(await findings(all)).toEqual(direct());
  expect(all.by()).toBe('page');
});

test('one piece that fells every worker is given up, and the others are played', async () => {
  const fells = (): WorkerLike => {
    const worker = aWorker(() => false);
    let died: () => void = () => undefined;
    return {
      ...worker,
      listen: (answered, dies) => worker.listen(answered, (died = dies)),
      give: (message) =>
        message.kind === 'task' && message.task.from === 1
          ? void setTimeout(() => died(), 20)
          : worker.give(message),
    };
  };
  const [first, second, ...others] = await findings(aPool(fells, 4));
  const expected = direct();
  expect([first, ...others]).toEqual([expected[0], expected[2], expected[3]]);
  expect([null, expected[1]]).toContainEqual(second);
});

test('a number that the rules do not bear fells nobody: its futures are found to be none', () => {
  const player = createPlayer();
  player.open(NUMBERS);
  const wrong: Case = {
    ...NUMBERS,
    id: nextCase(),
    question: { file, priors, firm: 0, first: {}, numbers: [{ path: 'no.such', value: 1, low: 0, high: 2 }] },
  };
  player.open(wrong);
  expect(player.play({ id: 7, case: wrong.id, from: 0, count: 1, draft: null })).toEqual({
    task: 7,
    finding: null,
  });
});

test('whoever was served last is asked first, and what is not wanted any more is never given', async () => {
  const pool = aPool(() => aWorker(() => false), 1);
  const order: string[] = [];
  const serve = (name: string, pieces: () => boolean): Promise<void> =>
    new Promise((resolve) =>
      pool.serve(() =>
        pieces()
          ? {
              from: OPENING,
              task: { from: 0, count: 1, draft: null },
              done: () => (order.push(name), resolve()),
            }
          : null,
      ),
    );
  let [old, fresh] = [1, 1];
  const first = serve('old', () => old-- > 0);
  const second = serve('fresh', () => fresh-- > 0);
  pool.pump();
  await Promise.all([first, second]);
  expect(order).toEqual(['fresh', 'old']);
});

test('what somebody waits for goes before the rest', async () => {
  const order: string[] = [];
  const pool = aPool(() => aWorker(() => false), 1);
  await new Promise<void>((resolve) => {
    const once = (name: string) => {
      let given = false;
      return (): Job | null => {
        if (given) return null;
        given = true;
        const done = (): void => {
          order.push(name);
          if (order.length === 4) resolve();
        };
        return { from: OPENING, task: { from: 0, count: 1, draft: null }, done };
      };
    };
    pool.serve(once('a later one'));
    pool.serve(once('now'), 'now');
    pool.serve(once('later'), 'later');
    pool.serve(once('a newer now'), 'now');
    pool.pump();
  });
  expect(order).toEqual(['a newer now', 'now', 'later', 'a later one']);
});
