import { describe, expect, test } from 'vitest';
import { drawLuck, luckSizes, observe, rollout, shareBySeller, start, type World } from '../../src/engine';
import { imagineSeat, playFutures } from '../../src/analysis';
import { createForecasts, ON_PAGE } from '../../src/session/forecast';
import type { Forecast, ForecastQuestion } from '../../src/session/forecast-types';
import { createPool, type WorkerLike } from '../../src/session/pool';
import { createPlayer } from '../../src/session/worker-player';
import { aScenario } from '../views/desk-world';
import { aWorker } from './a-worker';

const { rules } = aScenario();
const firm = rules.firmIds.indexOf('suning');
const opening = start(rules);
const cut = { kind: 'price', segment: rules.segmentIds[0] ?? '', stance: -0.05 } as const;

function aQuestion(change: Partial<ForecastQuestion> = {}): ForecastQuestion {
  const report = observe(opening, firm);
  return { rules, report, pressures: [30], drafts: [[], [cut]], futures: 60, ...change };
}

function forecasts(spawn: (() => WorkerLike) | null) {
  let now = 0;
  return createForecasts(
    createPool({ size: 2, spawn, player: async () => createPlayer() }),
    () => (now += 100),
  );
}

function told(from: ReturnType<typeof forecasts>, question: ForecastQuestion): Promise<Forecast[]> {
  const all: Forecast[] = [];
  return new Promise((done) => {
    from.watch(question, (forecast) => {
      all.push(forecast);
      if (forecast.done) done(all);
    });
  });
}

describe('forecasts', () => {
  test('come rough first, then whole, and are the futures that the rules play', async () => {
    const question = aQuestion();
    const all = await told(
      forecasts(() => aWorker(() => false)),
      question,
    );
    expect(all[0]?.done).toBe(false);
    expect(all.at(-1)).toMatchObject({ count: 60, wanted: 60, done: true, by: 'workers' });
    const seat = { firm, cells: question.report.table.cells.slice(), pressures: [30] };
    const direct = playFutures(seat, imagineSeat(seat, rules), rules, [cut], { from: 0, count: 60 });
    expect(all.at(-1)?.drafts[1]?.values).toEqual(direct.values);
    expect(all.at(-1)?.drafts[1]?.met).toEqual(direct.met);
  });

  test('a worker that dies is replaced, and nothing of what it played is missing', async () => {
    let tasks = 0;
    const all = await told(
      forecasts(() => aWorker(() => ++tasks === 4)),
      aQuestion(),
    );
    const whole = await told(
      forecasts(() => aWorker(() => false)),
      aQuestion(),
    );
    expect(all.at(-1)?.by).toBe('workers');
    expect(all.at(-1)?.drafts[0]?.values).toEqual(whole.at(-1)?.drafts[0]?.values);
  });

  test('without workers the page plays 200 and says so', async () => {
    for (const spawn of [null, () => aWorker(() => true)]) {
      const all = await told(forecasts(spawn), aQuestion({ futures: 1000, drafts: [[]] }));
      expect(all.at(-1)).toMatchObject({ by: 'page', count: ON_PAGE, done: true });
    }
  });

  test('what nobody watches any more is not played', async () => {
    let played = 0;
    const counted = (): WorkerLike => {
      const worker = aWorker(() => false);
      return { ...worker, give: (message) => (played++, worker.give(message)) };
    };
    const from = forecasts(counted);
    from.watch(aQuestion({ futures: 1000 }), () => undefined)();
    await told(from, aQuestion({ futures: 40 }));
    expect(played).toBeLessThan(20);
  });

  test('hang on what the firm may know alone: another world behind the same report changes nothing', () => {
    const other: World = start(rules);
    const rival = rules.firmIds.indexOf('jd');
    other.cash[rival] = (other.cash[rival] ?? 0) / 3;
    const [one, two] = [opening, other].map((world) => {
      const seat = { firm, cells: observe(world, firm).table.cells.slice(), pressures: [30] };
      return playFutures(seat, imagineSeat(seat, rules), rules, [], { from: 0, count: 3 }).values;
    });
    expect(one).toEqual(two);
  });

  test('have luck that is not the game’s: over 500 seeds their ends do not move together', () => {
    const seat = { firm, cells: observe(opening, firm).table.cells.slice(), pressures: [30] };
    const near = { ...rules, quarters: 2 };
    const imagined = imagineSeat(seat, near);
    const { values } = playFutures(seat, imagined, near, [], { from: 0, count: 500 });
    const hold = rules.firmIds.map(() => null);
    const mine = Array.from({ length: 500 }, (_, n) => values[n * 6 + 4] ?? 0);
    const under = (seed: string): number => {
      const luck = drawLuck(seed, luckSizes(near), near.quarters + 1);
      return shareBySeller(rollout(imagined, near, luck, { first: hold, quarters: 2 }), firm);
    };
    const game = mine.map((_, n) => under(n.toString(16).padStart(8, '0')));
    // The measure would see shared luck: under the forecast's own seeds both ends move together.
    const shared = mine.map((_, n) => under(`forecast-${n}-0`));
    expect(correlation(mine, shared)).toBeGreaterThan(0.5);
    // Of 500 independent pairs, 99.9 in 100 lie nearer to 0 than this.
    expect(Math.abs(correlation(mine, game))).toBeLessThan(0.147);
    expect(new Set(mine).size).toBeGreaterThan(400);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, n) => {
    const [da, db] = [x - ma, (b[n] ?? 0) - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return ab / Math.sqrt(aa * bb);
}
