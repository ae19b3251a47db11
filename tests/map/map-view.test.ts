import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  apportion,
  cityInDirection,
  type Direction,
  isOctilinear,
  offsetPath,
  type Path,
  pathLength,
  pointAlong,
  slicePath,
  trainsFor,
} from '../../src/views/map-view';
import network from '../../scenarios/alibaba-suning-2015/map.json';

const BENT: Path = [
  [0, 0],
  [10, 0],
  [16, 6],
];

test('one train runs for each of its parcels a day', () => {
  expect(trainsFor([100_000, 300_000, 0], 100_000)).toEqual([1, 3, 0]);
});

test('small loads share their trains by largest remainder, the earlier first where they are equal', () => {
  expect(trainsFor([40_000, 40_000, 40_000, 80_000], 100_000)).toEqual([1, 0, 0, 1]);
});

test('drawn trains sum to the whole load and no route is off by one train or more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 40 }), (loads) => {
      const trains = trainsFor(loads, 100_000);
      let drawn = 0;
      let load = 0;
      trains.forEach((count, index) => {
        drawn += count;
        load += loads[index] ?? 0;
        expect(Math.abs(count - (loads[index] ?? 0) / 100_000)).toBeLessThan(1);
      });
      expect(drawn).toBe(Math.round(load / 100_000));
    }),
  );
});

test('apportioning nothing gives nothing', () => {
  expect(apportion([], 0)).toEqual([]);
});

test('a point along a path is on it, and the ends are kept', () => {
  expect(pointAlong(BENT, 4)).toMatchObject({ x: 4, y: 0, angle: 0 });
  expect(pointAlong(BENT, -1)).toMatchObject({ x: 0, y: 0 });
  const end = pointAlong(BENT, 1000);
  expect([end.x, end.y]).toEqual([16, 6]);
  expect(end.angle).toBeCloseTo(Math.PI / 4);
  expect(pointAlong([[3, 4]], 2)).toEqual({ x: 3, y: 4, angle: 0 });
});

test('two parts of a path are as long as the whole, and the bend stays in its part', () => {
  const whole = pathLength(BENT);
  const first = slicePath(BENT, 0, 12);
  expect(first).toHaveLength(3);
  expect(pathLength(first) + pathLength(slicePath(BENT, 12, whole))).toBeCloseTo(whole);
  expect(slicePath(BENT, 5, 5)).toEqual([]);
});

test('a parallel of an octilinear path is octilinear, lies above on a path that runs right, and keeps its distance', () => {
  const beside = offsetPath(BENT, 2);
  expect(
    isOctilinear(beside.map(([x, y]) => [Math.round(x * 1e9) / 1e9, Math.round(y * 1e9) / 1e9] as const)),
  ).toBe(true);
  expect(beside[0]).toEqual([0, -2]);
  const last = beside.at(-1) ?? [0, 0];
  expect(Math.hypot(last[0] - 16, last[1] - 6)).toBeCloseTo(2);
  expect(pathLength(offsetPath(BENT, 0))).toBeCloseTo(pathLength(BENT));
});

test('a spreading parallel starts at one distance and ends at another', () => {
  const whole = pathLength(BENT);
  const spread = offsetPath(BENT, (walked) => 1 + (walked / whole) * 3, 2);
  expect(spread[0]).toEqual([0, -1]);
  const last = spread.at(-1) ?? [0, 0];
  expect(Math.hypot(last[0] - 16, last[1] - 6)).toBeCloseTo(4);
  expect(spread.length).toBeGreaterThan(8);
});

test('arrow keys lead to the neighbour that lies that way', () => {
  expect(cityInDirection(network.cities, 'nanjing', 'left')?.id).toBe('hefei');
  expect(cityInDirection(network.cities, 'nanjing', 'right')?.id).toBe('suzhou');
  expect(cityInDirection(network.cities, 'jinan', 'down')?.id).toBe('xuzhou');
  expect(cityInDirection(network.cities, 'jinan', 'up')?.id).toBe('tianjin');
});

test('beyond the last city, and from an unknown one, an arrow key leads nowhere', () => {
  expect(cityInDirection(network.cities, 'urumqi', 'left')).toBeNull();
  expect(cityInDirection(network.cities, 'harbin', 'up')).toBeNull();
  expect(cityInDirection(network.cities, 'atlantis', 'up')).toBeNull();
});

test('every city can be reached from every other with the arrow keys', () => {
  const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];
  for (const start of network.cities) {
    const reached = new Set([start.id]);
    for (const id of reached) {
      for (const direction of directions) {
        const next = cityInDirection(network.cities, id, direction);
        if (next) reached.add(next.id);
      }
    }
    expect(reached.size, `from ${start.id}`).toBe(network.cities.length);
  }
});
