import { expect, test } from 'vitest';
import { observe, start } from '../../src/engine';
import { bundledScenario, type Parameter, type Scenario } from '../../src/scenario';
import { createForecasts } from '../../src/session/forecast';
import { findDrivers } from '../../src/session/forecast-drivers';
import type { DriverSearch, Forecast, Forecasts } from '../../src/session/forecast-types';
import { createPool } from '../../src/session/pool';
import { createPlayer } from '../../src/session/worker-player';
import { isLaw } from '../../src/analysis';
import { middleEnd } from '../../src/views/forecast-drivers';
import { aWorker } from './a-worker';

const scenario = caseOf('corner-shop-2016');
const { rules } = scenario;
const firm = rules.firmIds.indexOf('weijun');
const report = observe(start(rules), firm);
const end = ({ drafts: [only] }: Forecast): number => (only ? middleEnd(only, 'share') : 0);

function caseOf(id: string): Scenario {
  const found = bundledScenario(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The case with these numbers alone to be tried. */
function over(parameters: readonly Parameter[]) {
  return { report, reports: [report], rules, scenario: { ...scenario, parameters } };
}

function search(forecasts: Forecasts, parameters: readonly Parameter[]): Promise<DriverSearch> {
  return new Promise((found) => {
    findDrivers(forecasts, over(parameters), [], end, (told) => {
      if (told.drivers.length > 0) found(told);
    });
  });
}

test('a planted number of a wide range comes first; numbers that hardly move anything do so under the same luck', async () => {
  const laws = scenario.parameters.filter(isLaw);
  const planted = laws.find(({ path }) => path === 'parameters.inertia');
  if (!planted) throw new Error('no such number');
  const small = laws
    .filter(({ path, value }) => path.startsWith('parameters.') && path !== planted.path && value !== 0)
    .slice(0, 3)
    .map((law) => ({ ...law, low: law.value * (1 - 1e-9), high: law.value * (1 + 1e-9) }));
  const pool = createPool({ size: 2, spawn: () => aWorker(() => false), player: async () => createPlayer() });
  const forecasts = createForecasts(pool, () => performance.now());
  const { drivers } = await search(forecasts, [...small, { ...planted, low: 0.3, high: 0.9 }]);
  const widths = drivers.map(({ ends: [low, high] }) => Math.abs(end(high) - end(low)));
  expect(drivers.map(({ parameter }) => parameter.path)[0]).toBe(planted.path);
  expect(widths[0]).toBeGreaterThan(1e-3);
  // Another luck at either end would move them by far more.
  for (const width of widths.slice(1)) expect(width).toBeLessThan(1e-5);
});

test('the five widest of many are told, the widest first, both ends of the very same futures', async () => {
  const many = Array.from({ length: 12 }, (_, n): Parameter => {
    const size = ((n * 5) % 12) + 1;
    return { path: `parameters.p${n}`, value: 0, low: -size, high: size, how: 'assumed', from: [] } as never;
  });
  const asked: { path: string; futures: number }[] = [];
  // A forecast whose every future ends where the changed number says, give or take the luck of the future.
  const forecasts: Forecasts = {
    watch({ change, futures, drafts }, tell) {
      asked.push({ path: change?.path ?? '', futures });
      const values = Float32Array.from(
        { length: futures * 3 },
        (_, cell) => (change?.value ?? 0) + (cell % 7),
      );
      const empty = { points: new Float32Array(futures), met: new Uint32Array(futures) };
      tell({
        drafts: drafts.map(() => ({ from: 0, count: futures, quarters: 1, values, ...empty })),
        count: futures,
        wanted: futures,
        done: true,
        by: 'workers',
      });
      return () => undefined;
    },
  };
  const { drivers, done, of } = await search(forecasts, many);
  expect(drivers.map(({ parameter }) => parameter.high)).toEqual([12, 11, 10, 9, 8]);
  expect(done).toBe(of);
  // All are looked at with few futures; only the ten widest with more.
  expect(new Set(asked.map(({ futures }) => futures)).size).toBe(2);
  const most = Math.max(...asked.map(({ futures }) => futures));
  expect(new Set(asked.filter(({ futures }) => futures === most).map(({ path }) => path)).size).toBe(10);
});
