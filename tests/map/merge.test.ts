import { expect, test } from 'vitest';
import { cityDuring, closedAt, findMerging, planMerge } from '../../src/map/merge';
import type { MapCity, MapRoute, MapView, RouteState } from '../../src/views/map-view';

const NAMES = ['a', 'b', 'c', 'd'];

/** Four cities in a row, a hub at one of them, a route between neighbours. */
function aRow(states: readonly RouteState[], label: string, hub = 'b'): MapView {
  const cities = NAMES.map((id, index): MapCity => ({
    id,
    name: id,
    x: index * 10,
    y: 0,
    size: 2,
    facility: id === hub ? 'hub' : 'city',
    label,
    emphasised: false,
    shares: [],
    description: id,
  }));
  const routes = states.map((state, index): MapRoute => ({
    from: NAMES[index] ?? '',
    to: NAMES[index + 1] ?? '',
    path: [
      [index * 10, 0],
      [index * 10 + 10, 0],
    ],
    state,
    slots: state === 'own' ? [1] : [1, 2],
    trains: 1,
    description: '',
  }));
  return {
    layer: 'delivery',
    cities,
    routes,
    rivers: [],
    parcelsPerTrain: 100_000,
    selected: null,
    theme: 'day',
    reducedMotion: false,
    firms: [],
  };
}

test('routes merge that were apart or only planned and are shared now; long shared ones do not', () => {
  const merging = findMerging(
    aRow(['own', 'planned', 'shared'], '2'),
    aRow(['shared', 'shared', 'shared'], '1'),
  );
  expect(merging.map(({ after }) => after.from)).toEqual(['a', 'b']);
});

test('nothing is planned where nothing merges', () => {
  expect(planMerge(aRow(['own', 'own', 'own'], '2'), aRow(['own', 'own', 'own'], '1'))).toBeNull();
});

test('edges close from the hub outward, each from the end that is nearer, 240 ms apart', () => {
  const merge = planMerge(
    aRow(['joining', 'joining', 'own'], '2'),
    aRow(['shared', 'shared', 'shared'], '1'),
  );
  expect(merge?.edges.map((edge) => [edge.key, edge.closesAt, edge.start])).toEqual([
    ['a b', 'to', 0],
    ['b c', 'from', 240],
    ['c d', 'from', 480],
  ]);
  expect(merge?.duration).toBe(720);
});

test('a merge of very many edges still ends within three seconds', () => {
  const many = (state: RouteState): MapView => {
    const row = aRow(['own'], '2', 'a');
    const routes = Array.from({ length: 40 }, (_, index): MapRoute => {
      const path = [
        [0, 0],
        [index, 0],
      ] as const;
      return { from: 'a', to: `x${index}`, path, state, slots: [1, 2], trains: 0, description: '' };
    });
    return { ...row, routes };
  };
  const merge = planMerge(many('joining'), many('shared'));
  expect(merge?.edges).toHaveLength(40);
  expect(merge?.duration).toBeLessThan(3000);
});

test('an edge closes from nothing to all of it and never opens again', () => {
  const merge = planMerge(
    aRow(['joining', 'joining', 'own'], '2'),
    aRow(['shared', 'shared', 'shared'], '1'),
  );
  const edge = merge?.edges[1];
  if (!edge) throw new Error('the second edge is missing');
  expect(closedAt(edge, 240)).toBe(0);
  expect(closedAt(edge, 480)).toBe(1);
  let last = 0;
  for (let elapsed = 0; elapsed <= 800; elapsed += 10) {
    expect(closedAt(edge, elapsed)).toBeGreaterThanOrEqual(last);
    last = closedAt(edge, elapsed);
  }
});

test('the figure at a city changes when the first edge at it has closed', () => {
  const after = aRow(['shared', 'shared', 'shared'], '1');
  const merge = planMerge(aRow(['joining', 'joining', 'own'], '2'), after);
  const labels = (elapsed: number): string[] =>
    merge ? after.cities.map((city) => cityDuring(merge, city, elapsed).label) : [];
  expect(labels(100)).toEqual(['2', '2', '2', '2']);
  expect(labels(240)).toEqual(['1', '1', '2', '2']);
  expect(labels(480)).toEqual(['1', '1', '1', '2']);
  expect(labels(720)).toEqual(['1', '1', '1', '1']);
});
