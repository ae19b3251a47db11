import { describe, expect, test } from 'vitest';
import { fitView } from '../../src/map/layout';
import { CLOSEST, dragged, planePart, showing, through, WHOLE, zoomed } from '../../src/map/lens';
import type { MapCity, MapView, Point } from '../../src/views/map-view';

const SIZE = { width: 800, height: 400 };
const near = zoomed(zoomed(WHOLE, 'in'), 'in');

describe('the lens', () => {
  test('comes nearer in steps up to its end, goes back the same way, and fits at once', () => {
    let lens = WHOLE;
    const zooms: number[] = [];
    for (let press = 0; press < 8; press++) {
      lens = zoomed(lens, 'in');
      zooms.push(lens.zoom);
    }
    expect(zooms[0]).toBeGreaterThan(1);
    expect(zooms.at(-1)).toBe(CLOSEST);
    for (let press = 0; press < 8; press++) lens = zoomed(lens, 'out');
    expect(lens).toEqual(WHOLE);
    expect(zoomed(near, 'fit')).toEqual(WHOLE);
  });

  test('keeps the point that it comes nearer to where it is', () => {
    const point: Point = [0.3, 0.6];
    const at: Point = [point[0] * SIZE.width, point[1] * SIZE.height];
    const before = through(WHOLE, SIZE, at);
    const after = through(zoomed(WHOLE, 'in', point), SIZE, at);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
    const [x, y] = planePart(near, SIZE, through(near, SIZE, at));
    expect(x).toBeCloseTo(point[0], 9);
    expect(y).toBeCloseTo(point[1], 9);
  });

  test('is dragged with the hand, and never beyond the edge', () => {
    const moved = dragged(near, SIZE, 90, 0);
    const at: Point = [400, 200];
    expect(through(moved, SIZE, at)[0] - through(near, SIZE, at)[0]).toBeCloseTo(90, 9);
    const corner = dragged(near, SIZE, 1e6, 1e6);
    expect(through(corner, SIZE, [0, 0])).toEqual([0, 0]);
    expect(dragged(WHOLE, SIZE, 50, 50)).toEqual(WHOLE);
  });

  test('brings in what is outside, and rests where it is inside', () => {
    const middle = through(near, SIZE, [400, 200]);
    expect(showing(near, SIZE, middle)).toBe(near);
    const outside = through(near, SIZE, [200, 100]);
    expect(outside[0]).toBeLessThan(0);
    const next = showing(near, SIZE, outside);
    const seen = through(next, SIZE, [200, 100]);
    expect(seen[0]).toBeGreaterThanOrEqual(0);
    expect(seen[0]).toBeLessThanOrEqual(SIZE.width);
    expect(showing(WHOLE, SIZE, [-50, -50])).toBe(WHOLE);
  });
});

describe('a map through the lens', () => {
  const city = (id: string, x: number, y: number): MapCity => ({ id, x, y }) as MapCity;
  const view = {
    cities: [city('a', 0, 0), city('b', 30, 20), city('c', 60, 40)],
    routes: [
      {
        path: [
          [0, 0],
          [20, 20],
          [30, 20],
        ],
      },
    ],
    rivers: [],
  } as unknown as MapView;

  test('keeps 45 degrees, spreads the cities, and lets marks grow less than that', () => {
    const whole = fitView(view, 400, 400);
    const close = fitView(view, 400, 400, near);
    const apart = ({ cities }: typeof whole): number =>
      (cities.get('b')?.[0] ?? 0) - (cities.get('a')?.[0] ?? 0);
    expect(apart(close)).toBeCloseTo(near.zoom * apart(whole), 6);
    expect(close.scale).toBeGreaterThan(whole.scale);
    expect(close.scale / whole.scale).toBeLessThan(near.zoom);
    for (const { path } of close.routes)
      for (let at = 1; at < path.length; at++) {
        const [dx, dy] = [0, 1].map((axis) =>
          Math.abs((path[at]?.[axis] ?? 0) - (path[at - 1]?.[axis] ?? 0)),
        );
        expect(
          dx === undefined || dy === undefined || dx < 1e-6 || dy < 1e-6 || Math.abs(dx - dy) < 1e-6,
        ).toBe(true);
      }
  });
});
