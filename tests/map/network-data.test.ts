import { expect, test } from 'vitest';
import {
  type Facility,
  isOctilinear,
  type MapCity,
  type MapView,
  routePath,
  segmentsOf,
} from '../../src/views/map-view';
import { placeLabels } from '../../src/map/labels';
import { fitView, overlap } from '../../src/map/layout';
import { nodeReach } from '../../src/map/nodes';
import { strandPath, strandsOf } from '../../src/map/network';
import network from '../../scenarios/alibaba-suning-2015/map.json';

const REGIONS = ['central', 'east', 'north', 'northeast', 'northwest', 'south', 'southwest'];
const LEAST_DISTANCE = 5;
const places = new Map(network.cities.map((city) => [city.id, city]));

function pathOf(route: (typeof network.routes)[number]): (readonly [number, number])[] {
  const from = places.get(route.from);
  const to = places.get(route.to);
  if (!from || !to) throw new Error(`no city at an end of ${route.from} to ${route.to}`);
  const bends = route.bends.map(([x = 0, y = 0]) => [x, y] as const);
  return [...routePath(from, bends, to)];
}

function aView(language: 'en' | 'zh'): MapView {
  const facilities: readonly Facility[] = ['city', 'warehouse', 'hub'];
  const cities = network.cities.map((city): MapCity => ({
    id: city.id,
    name: city.name[language],
    x: city.x,
    y: city.y,
    size: city.size === 3 ? 3 : city.size === 2 ? 2 : 1,
    facility: facilities[city.size - 1] ?? 'city',
    label: '2.0 → 1.3',
    emphasised: true,
    shares: [],
    description: city.name[language],
  }));
  const routes = network.routes.map((route) => {
    const { from, to } = route;
    return {
      from,
      to,
      path: pathOf(route),
      state: 'shared',
      slots: [1, 2],
      trains: 1,
      description: from,
    } as const;
  });
  return {
    layer: 'delivery',
    cities,
    routes,
    parcelsPerTrain: 100_000,
    rivers: [],
    selected: null,
    theme: 'day',
    reducedMotion: false,
    firms: [],
  };
}

test('thirty-one cities stand in seven regions, each with both names and a kebab-case id', () => {
  expect(network.cities).toHaveLength(31);
  expect([...new Set(network.cities.map((city) => city.region))].toSorted()).toEqual(REGIONS);
  expect(new Set(network.cities.map((city) => city.id)).size).toBe(31);
  for (const city of network.cities) {
    expect(city.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(city.name.en).toMatch(/^[A-Z]/);
    expect(city.name.zh).toMatch(/^\p{Script=Han}+$/u);
    expect([1, 2, 3]).toContain(city.size);
  }
});

test('the weights of a region are whole hundredths and sum to exactly one', () => {
  for (const region of REGIONS) {
    let hundredths = 0;
    for (const city of network.cities.filter((candidate) => candidate.region === region)) {
      expect(city.weight).toBeGreaterThan(0);
      expect(Math.abs(city.weight * 100 - Math.round(city.weight * 100))).toBeLessThan(1e-9);
      hundredths += Math.round(city.weight * 100);
    }
    expect(hundredths, region).toBe(100);
  }
});

test('in a region no smaller city has the greater weight', () => {
  for (const a of network.cities) {
    for (const b of network.cities.filter((city) => city.region === a.region && city.size < a.size)) {
      expect(b.weight, `${b.id} and ${a.id}`).toBeLessThanOrEqual(a.weight);
    }
  }
});

test('every route runs at 0, 45 or 90 degrees between two known cities, and none is told twice', () => {
  const seen = new Set<string>();
  for (const route of network.routes) {
    expect(isOctilinear(pathOf(route)), `${route.from} to ${route.to}`).toBe(true);
    seen.add([route.from, route.to].toSorted().join(' '));
  }
  expect(seen.size).toBe(network.routes.length);
});

test('all cities are on one network', () => {
  const reached = new Set(['nanjing']);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of network.routes) {
      if (reached.has(from)) reached.add(to);
      if (reached.has(to)) reached.add(from);
    }
  }
  expect(reached.size).toBe(31);
});

test('cities, bends and rivers lie on the plane, and no two cities crowd each other', () => {
  const points = [...network.rivers.flat(), ...network.routes.flatMap(pathOf)];
  for (const [x = NaN, y = NaN] of points) {
    expect(x >= 0 && x <= 100 && y >= 0 && y <= 64, `${x}, ${y}`).toBe(true);
  }
  for (const a of network.cities) {
    for (const b of network.cities.filter((city) => city.id > a.id)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    }
  }
});

test('no route runs through a city that is not at its end', () => {
  for (const route of network.routes) {
    for (const city of network.cities.filter(({ id }) => id !== route.from && id !== route.to)) {
      for (const { a, b, length } of segmentsOf(pathOf(route))) {
        const along = ((city.x - a[0]) * (b[0] - a[0]) + (city.y - a[1]) * (b[1] - a[1])) / length ** 2;
        const t = Math.min(1, Math.max(0, along));
        const distance = Math.hypot(city.x - a[0] - (b[0] - a[0]) * t, city.y - a[1] - (b[1] - a[1]) * t);
        expect(distance, `${city.id} and ${route.from} to ${route.to}`).toBeGreaterThan(2);
      }
    }
  }
});

test.each([
  ['en', 1108, 852, 31],
  ['zh', 1108, 852, 31],
  ['en', 900, 600, 31],
  ['en', 390, 500, 24],
] as const)(
  'labels in %s on %i x %i lie on no other city and on no other label',
  (language, width, height, least) => {
    const view = aView(language);
    const layout = fitView(view, width, height);
    const seats = view.cities.map((city) => ({
      id: city.id,
      at: layout.cities.get(city.id) ?? ([0, 0] as const),
      reach: nodeReach(city, false, layout.scale),
      width: Math.max(56, city.name.length * (language === 'zh' ? 14 : 7.2)),
      height: 28,
      rank: city.size,
      needed: false,
    }));
    const lines = view.routes.flatMap((route, index) => {
      const place = layout.routes[index];
      const strands = place ? strandsOf(route, layout.scale) : [];
      return place
        ? strands.map((strand) => ({ path: strandPath(strand, place), reach: 2.6, weight: 1 }))
        : [];
    });
    const spots = [
      ...placeLabels(seats, lines, { left: 0, top: 0, right: width, bottom: height }, new Map()),
    ];
    expect(spots.length).toBeGreaterThanOrEqual(least);
    for (const [id, { box }] of spots) {
      for (const [other, spot] of spots)
        if (other > id) expect(overlap(box, spot.box), `${id} and ${other}`).toBe(0);
      for (const { id: other, at, reach } of seats) {
        const [x, y] = at;
        const mark = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
        if (other !== id) expect(overlap(box, mark), `${id} on ${other}`).toBe(0);
      }
    }
  },
);
