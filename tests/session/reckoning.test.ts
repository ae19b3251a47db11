import { expect, test } from 'vitest';
import { hashWorld } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';
import { questionOf } from '../../src/session/derived-game';
import { lineFor, type Line } from '../../src/session/line';
import { createPool, type WorkerLike } from '../../src/session/pool';
import { createReckoning, keptCauses } from '../../src/session/reckoning';
import type { CauseQuestion } from '../../src/session/reckoning-types';
import { createPlayer } from '../../src/session/worker-player';
import { luckOf } from '../../src/record';
import { aWorker } from './a-worker';
import { personsGame } from './person';

const scenario = bundledScenario('corner-shop-2016');
if (!scenario) throw new Error('no case');
const { rules } = scenario;
const [seat = ''] = rules.seats.map(({ firm }) => rules.firmIds[firm] ?? '');
const RECORD = personsGame({
  scenario,
  seat,
  mind: 'networker',
  level: 'full',
  seed: 'why',
  rivals: ['networker', 'follower', 'cautious'],
});

/** The record played anew: worlds of its own, of which nothing is known. */
function aLine(): Line {
  const played = lineFor({ ...RECORD }, rules);
  if (!played.ok) throw new Error(JSON.stringify(played.refusals));
  return played.value;
}

function asked(line: Line, quarter: number, firm = seat): CauseQuestion {
  const question = questionOf(line, luckOf(RECORD, rules), firm, quarter);
  if (!question) throw new Error('no such quarter');
  return question;
}

function aReckoning(spawn: (() => WorkerLike) | null = () => aWorker(() => false)) {
  let tasks = 0;
  const arrived: string[] = [];
  const counted = (): WorkerLike => {
    if (!spawn) throw new Error('no workers here');
    const worker = spawn();
    const give: WorkerLike['give'] = (message) => {
      if (message.kind === 'task') tasks++;
      worker.give(message);
    };
    return { ...worker, give };
  };
  const pool = createPool({
    size: 2,
    spawn: spawn ? counted : null,
    player: async () => createPlayer(),
  });
  return { why: createReckoning(pool, (name) => arrived.push(name)), arrived, tasks: () => tasks };
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 6000 && !done(); tries++) await new Promise((go) => setTimeout(go, 5));
  expect(done()).toBe(true);
}

test.each([
  ['in workers', () => aWorker(() => false)],
  ['with workers that die', () => aWorker(() => true)],
  ['on the page', null],
])('causes are to the letter what they are where one waits for them: %s', async (_where, spawn) => {
  const { why, arrived } = aReckoning(spawn);
  const line = aLine();
  const hashes = line.worlds.map(hashWorld);
  for (const quarter of [1, 2]) {
    const question = asked(line, quarter);
    expect(why.causes(question)).toBeNull();
    await until(() => arrived.length === quarter);
    expect(why.causes(question)).toEqual(asked(aLine(), quarter).reckon());
  }
  // The line that was asked about is what it was.
  expect(line.worlds.map(hashWorld)).toEqual(hashes);
});

test('what is drawn again and again is worked out once, and each firm has causes of its own', async () => {
  const { why, arrived, tasks } = aReckoning();
  const line = aLine();
  const other = rules.firmIds.find((id) => id !== seat) ?? '';
  for (let drawing = 0; drawing < 5; drawing++) why.causes(asked(line, 1));
  why.causes(asked(line, 1, other));
  await until(() => arrived.length === 2);
  expect(tasks()).toBe(2);
  expect(why.causes(asked(line, 1))).not.toEqual(why.causes(asked(line, 1, other)));
});

test('who runs through quarters waits for the last ones alone', async () => {
  const { why, arrived, tasks } = aReckoning();
  const line = aLine();
  for (let quarter = 1; quarter <= 8; quarter++) why.causes(asked(line, quarter));
  const last = line.worlds[8];
  await until(() => last !== undefined && keptCauses(last, seat) !== null);
  await until(() => arrived.length === tasks());
  expect(tasks()).toBeLessThan(8);
});

test('what is expected comes without a word, and is dropped when nobody expects it any more', async () => {
  const { why, arrived, tasks } = aReckoning();
  const line = aLine();
  why.expect([1, 2, 3, 4, 5, 6].map((quarter) => asked(line, quarter)));
  why.expect([]);
  // One had been given to a worker; the other worker is left to others.
  await until(() => keptCauses(asked(line, 1).after, seat) !== null);
  await new Promise((go) => setTimeout(go, 50));
  expect(tasks()).toBe(1);
  expect(arrived).toEqual([]);
  // All of them come, one after the other.
  why.expect([2, 3, 4].map((quarter) => asked(line, quarter)));
  await until(() => [2, 3, 4].every((quarter) => keptCauses(asked(line, quarter).after, seat)));
  expect(arrived).toEqual([]);
  // One that is looked for while a worker has it is told of.
  why.expect([asked(line, 5)]);
  expect(why.causes(asked(line, 5))).toBeNull();
  await until(() => arrived.length === 1);
});

test('without workers the page works out nothing ahead', async () => {
  const { why } = aReckoning(null);
  const line = aLine();
  why.expect([asked(line, 1)]);
  await new Promise((go) => setTimeout(go, 50));
  expect(keptCauses(asked(line, 1).after, seat)).toBeNull();
});
