import { expect, test } from 'vitest';
import { bendAnew, fitView } from '../../src/map/layout';
import { labelText } from '../../src/map/lettering';
import { strandsOf } from '../../src/map/network';
import { layTrains, trainsAt } from '../../src/map/trains';
import {
  isOctilinear,
  type MapCity,
  type MapRoute,
  type MapView,
  type RouteState,
} from '../../src/views/map-view';

const aCity = (id: string, x: number, y: number): MapCity => ({
  id,
  name: id,
  x,
  y,
  size: 1,
  facility: 'city',
  label: '',
  emphasised: false,
  shares: [],
  description: '',
});

function aLine(state: RouteState, trains: number): MapView {
  const route: MapRoute = {
    from: 'a',
    to: 'b',
    path: [
      [0, 0],
      [70, 0],
      [100, 30],
    ],
    state,
    slots: state === 'own' ? [2] : [1, 2],
    trains,
    description: '',
  };
  const cities = [aCity('a', 0, 0), aCity('b', 100, 30)];
  return {
    layer: 'cost',
    cities,
    routes: [route],
    rivers: [],
    parcelsPerTrain: 100_000,
    selected: null,
    theme: 'day',
    reducedMotion: false,
    firms: [],
  };
}

const drawn = (view: MapView): number => {
  let sum = 0;
  for (const line of layTrains(view, fitView(view, 900, 600)).lines) sum += line.count;
  return sum;
};

test('a route carries as many trains as it is told, divided between the two sides where it is shared', () => {
  expect(drawn(aLine('own', 7))).toBe(7);
  const view = aLine('shared', 7);
  const { lines, sampling } = layTrains(view, fitView(view, 900, 600));
  expect(lines.map((line) => line.count)).toEqual([4, 3]);
  expect(lines.map((line) => Math.sign(line.velocity))).toEqual([1, -1]);
  expect(sampling).toBe(1);
});

test('no train runs on a planned route', () => {
  expect(drawn(aLine('planned', 7))).toBe(0);
});

test('where a route has no room for its trains, each box stands for more and the map says how many', () => {
  const view = aLine('own', 1000);
  const { lines, sampling } = layTrains(view, fitView(view, 900, 600));
  expect(sampling).toBeGreaterThan(1);
  expect(lines[0]?.count).toBe(Math.round(1000 / sampling));
});

test('trains run at one speed and stay between their cities', () => {
  const view = aLine('own', 3);
  const line = layTrains(view, fitView(view, 900, 600)).lines[0];
  if (!line) throw new Error('no trains were laid');
  const [start] = trainsAt(line, 0, 20);
  const [later] = trainsAt(line, 1000, 20);
  if (!start || !later) throw new Error('a train is missing');
  expect(Math.hypot(later.x - start.x, later.y - start.y)).toBeCloseTo(Math.abs(line.velocity), 0);
  const xs = line.path.map(([x]) => x);
  for (let elapsed = 0; elapsed < 200_000; elapsed += 997) {
    for (const { x, part } of trainsAt(line, elapsed, 20)) {
      expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-6);
      expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-6);
      expect(part > 0 && part <= 1).toBe(true);
    }
  }
});

test('the state of a route shows without colour: solid or its firm dash, two lines, spreading dashes, dots', () => {
  const strands = (state: RouteState) => strandsOf(aLine(state, 1).routes[0] ?? neverRoute(), 1);
  expect(strands('own').map((strand) => strand.dash)).toEqual([[9, 4]]);
  const shared = strands('shared');
  expect(shared.map((strand) => strand.offsetAt(0, 100))).toEqual([3.2, -3.2]);
  const joining = strands('joining')[0];
  expect(joining?.dash.length).toBe(2);
  expect(joining?.offsetAt(100, 100)).toBeGreaterThan(joining?.offsetAt(0, 100) ?? Infinity);
  expect(strands('planned')[0]?.cap).toBe('round');
});

test('a stretched route is bent anew at 45 degrees and keeps its ends and its order', () => {
  const path = bendAnew(aLine('own', 1).routes[0]?.path ?? [], ([x, y]) => [x * 4, y * 9]);
  expect(isOctilinear(path)).toBe(true);
  expect(path).toEqual([
    [0, 0],
    [130, 0],
    [400, 270],
  ]);
});

test('both twins lie on the same side of every route, whichever way it is told', () => {
  const view = aLine('shared', 2);
  const route = view.routes[0] ?? neverRoute();
  const back: MapView = {
    ...view,
    routes: [{ ...route, from: 'b', to: 'a', path: route.path.toReversed() }],
  };
  const [there] = fitView(view, 900, 600).routes;
  const [home] = fitView(back, 900, 600).routes;
  expect(home?.path).toEqual(there?.path);
  expect([there?.reversed, home?.reversed]).toEqual([false, true]);
});

test('a changed figure is split into what it was and what it is; an unchanged one stays whole', () => {
  const city = { ...aCity('a', 0, 0), label: '1.9 → 1.2' };
  expect(labelText({ ...city, emphasised: true })).toMatchObject({ before: '1.9 →', now: '1.2' });
  expect(labelText(city)).toMatchObject({ before: '1.9 → 1.2', now: '' });
  expect(labelText({ ...city, label: '6.4', emphasised: true })).toMatchObject({ before: '', now: '6.4' });
});

function neverRoute(): never {
  throw new Error('the view has no route');
}
