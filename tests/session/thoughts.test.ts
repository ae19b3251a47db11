import { expect, test } from 'vitest';
import { foresightAt, hashWorld } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';
import { thinkersOf } from '../../src/session/play';
import * as play from '../../src/session/play';
import { createPool, type WorkerLike } from '../../src/session/pool';
import { createThoughts, decidedAt, thoughtsAt } from '../../src/session/thoughts';
import { tellings } from '../../src/session/table-work';
import { createPlayer } from '../../src/session/worker-player';
import { lineFor } from '../../src/session/line';
import { rulesOf } from '../../src/session/rounds';
import { freshGame } from '../../src/session/saving';
import { closeRound, openRound, type Round } from '../../src/table';
import { aSession, CASE } from './a-session';
import { aWorker } from './a-worker';

const scenario = bundledScenario('corner-shop-2016');
if (!scenario) throw new Error('no case');
const { rules } = scenario;

function aRound(luck = true, foresight = foresightAt(rules, 'full')): Round {
  const players = {
    weijun: 'human',
    alibaba: 'networker',
    hema: 'best-reply',
    chain: 'hold-course',
    supermarket: 'cautious',
  } as const;
  return openRound({ rules, seed: 'ahead', luck, players, foresight });
}

function thoughtsOf(spawn: (() => WorkerLike) | null) {
  const pool = createPool({ size: 2, spawn, player: async () => createPlayer() });
  return createThoughts(pool, async () => play);
}

function closed(round: Round) {
  const result = closeRound(round, {});
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  const { turn, world } = result.value.played;
  return { turn, hash: hashWorld(world) };
}

test.each([
  ['with luck', true],
  ['without luck', false],
])(
  'rivals who think in workers decide to the letter what the table would have found: %s',
  async (_what, luck) => {
    const round = aRound(luck);
    await thoughtsOf(() => aWorker(() => false)).about(round);
    const { world } = round;
    expect([...thoughtsAt(world).keys()].sort()).toEqual(['alibaba', 'hema', 'supermarket']);
    const decided = decidedAt(world);
    expect(closed({ ...round, decided })).toEqual(closed(aRound(luck)));
    // What is told of the quarter afterwards comes from the same thoughts.
    const line = { rules, worlds: [world], turns: [closed(round).turn], events: [], ledgers: [] };
    const fresh = { ...line, worlds: [aRound(luck).world] };
    const told = (of: typeof line) => tellings(of, round.luck, round.players, 2, 'weijun', 1);
    expect(told(line)).toEqual(told(fresh));
  },
);

test('the table takes what is decided: another word of a rival is another quarter', () => {
  const round = aRound(true, 0);
  const { alibaba } = closed({ ...round, decided: { alibaba: [] } }).turn.sheets;
  expect(alibaba).toEqual([]);
  expect(closed(round).turn.sheets.alibaba).not.toEqual([]);
});

test('a quarter that was closed begins with the world of the table, by which its thoughts are found again', () => {
  const record = play.newRecord(scenario, aRound().players, 'ahead', true);
  const game = freshGame('g-1', record, 'weijun', []);
  const [round, result] = [play.tableOf(game, scenario), play.closeQuarterOf(game, scenario)];
  if (!round.ok || !result.ok) throw new Error('not closed');
  const line = lineFor(result.value.record, rulesOf(record, scenario));
  expect(line.ok && line.value.worlds[0]).toBe(round.value.world);
});

test('nobody is set to think where the table grants no foresight', async () => {
  expect(thinkersOf(aRound(true, 0))).toEqual([]);
  const round = aRound(true, 0);
  await thoughtsOf(() => aWorker(() => false)).about(round);
  expect(thoughtsAt(round.world).size).toBe(0);
});

test.each<[string, (() => WorkerLike) | null]>([
  ['no workers', null],
  ['workers that die', () => aWorker(() => true)],
])('with %s the table thinks for itself', async (_what, spawn) => {
  const round = aRound();
  await thoughtsOf(spawn).about(round);
  expect(closed({ ...round, decided: decidedAt(round.world) })).toEqual(closed(aRound()));
});

test('a quarter of the session closes with them to the same record as without', async () => {
  const session = aSession();
  await session.intend.newGame({ scenario: CASE, seat: 'suning', seed: '0badcafe', rivals: 'mixed' });
  const { game } = session.store.getState();
  if (!game) throw new Error('no game');
  expect((await session.intend.closeQuarter()).ok).toBe(true);
  const here = bundledScenario(CASE);
  if (!here) throw new Error('no case');
  const alone = openRound({
    rules: rulesOf(game.record, here),
    seed: '0badcafe',
    luck: true,
    players: game.record.seats as Round['players'],
    foresight: game.record.foresight ?? 0,
  });
  const after = session.store.getState().game?.record.root.children[0]?.after;
  expect(after).toBe(closed(alone).hash);
});
