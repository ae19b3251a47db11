import { expect, test } from 'vitest';
import { copyTable, observe, start } from '../../src/engine';
import { bundledScenario } from '../../src/scenario';
import { regionFigures, regionShares } from '../../src/views/map-figures';
import {
  cityDetails,
  cityRows,
  deliveryStrip,
  LIST_COLUMNS,
  mapHeadline,
  sortedBy,
} from '../../src/views/map-list';
import { routeLoads } from '../../src/views/map-loads';
import { linkedFirm, mapView, type MapChoice } from '../../src/views/map-network';
import { shareOf } from '../../src/views/desk-seat';
import { MAP_WORDS } from '../../src/views/words/map';
import { aScenario, aSeat } from './desk-world';

const CHOICE: MapChoice = {
  layer: 'delivery',
  other: null,
  selected: null,
  theme: 'day',
  reducedMotion: false,
};

function aPlan() {
  const { map } = aScenario();
  if (!map) throw new Error('the case has a map');
  return map;
}

test('trains run with the loads of the report: routes together carry what the regions carry, whatever the scale', () => {
  for (const id of ['alibaba-suning-2015', 'corner-shop-2016', 'jd-coalition-2017']) {
    const scenario = bundledScenario(id);
    if (!scenario?.map) throw new Error(`${id} has no map`);
    const { rules, map } = scenario;
    for (const { firm } of rules.seats) {
      const seat = { ...aSeat(), names: scenario, rules, report: observe(start(rules), firm), reports: [] };
      const figures = regionFigures(seat);
      let carried = 0;
      for (const { load, handed, guests } of figures)
        carried += (load - handed + guests) * rules.scale.parcels;
      const everywhere = routeLoads(
        map,
        figures,
        map.routes.map(() => true),
        rules.scale.parcels,
      );
      let sum = 0;
      for (const load of everywhere) sum += load;
      expect(sum / carried).toBeCloseTo(1, 9);
      // A single route carries all, so that no parcel is lost where the network is small.
      const [first = 0] = routeLoads(
        map,
        figures,
        map.routes.map((_, at) => at === 0),
        rules.scale.parcels,
      );
      expect(first / carried).toBeCloseTo(1, 9);
      const view = mapView(seat, map, CHOICE, MAP_WORDS.en);
      let trains = 0;
      for (const route of view.routes) trains += route.trains;
      // A platform that covers no line yet has none to run on.
      if (view.routes.every(({ state }) => state === 'planned')) {
        expect(trains).toBe(0);
        continue;
      }
      expect(trains).toBe(Math.round(carried / view.parcelsPerTrain));
      expect(trains).toBeGreaterThan(0);
      expect(trains).toBeLessThanOrEqual(90);
    }
  }
});

test('every city and route of the plan is on the map, with figures in every layer', () => {
  const plan = aPlan();
  for (const language of ['en', 'zh'] as const) {
    for (const layer of ['share', 'delivery', 'cost', 'partner'] as const) {
      const seat = aSeat({ language });
      const view = mapView(seat, plan, { ...CHOICE, layer, other: 1 }, MAP_WORDS[language]);
      expect(view.cities).toHaveLength(plan.cities.length);
      expect(view.routes).toHaveLength(plan.routes.length);
      expect(JSON.stringify([view, mapHeadline(seat, plan, layer, MAP_WORDS[language])])).not.toMatch(
        /NaN|undefined|Infinity/,
      );
    }
  }
});

test('shares of regions, weighed by demand, are the share of the market', () => {
  const { report, rules } = aSeat();
  const weights = rules.regions.weight;
  const shares = regionShares(report.table, weights, report.firm);
  let sum = 0;
  shares.forEach((share, r) => {
    sum += share * (weights[r] ?? 0);
  });
  expect(sum).toBeCloseTo(shareOf(report.table, report.firm), 9);
});

test('a running logistics clause joins the lines of both firms, from the largest market outward', () => {
  const { rules } = aScenario();
  const world = copyTable(start(rules));
  const other = rules.firmIds.indexOf('alibaba');
  const own = rules.firmIds.indexOf('suning');
  world.status[0] = 2;
  world.members[0] = (1 << own) | (1 << other);
  world.logisticsFrom[0] = own + 1;
  world.logisticsTo[0] = other + 1;
  world.logisticsShare[0] = 0.3;
  world.integration[0] = 0.5;
  const seat = aSeat({ worlds: [world] });
  expect(linkedFirm(seat)).toBe(other);
  const { routes } = mapView(seat, aPlan(), { ...CHOICE, other }, MAP_WORDS.en);
  const shared = routes.filter(({ state }) => state === 'shared');
  expect(shared.length).toBe(Math.round(routes.length / 2));
  expect(
    routes.every(({ slots, state }) => slots.length === 2 && (state === 'shared' || state === 'joining')),
  ).toBe(true);
});

test('the list sorts by every column, and both ways', () => {
  const plan = aPlan();
  const seat = aSeat();
  for (const column of LIST_COLUMNS) {
    const up = cityRows(seat, plan, { column, down: false });
    const down = cityRows(seat, plan, { column, down: true });
    expect(up).toHaveLength(plan.cities.length);
    expect(new Set(up.map(({ id }) => id))).toEqual(new Set(down.map(({ id }) => id)));
  }
  const first = sortedBy({ column: 'city', down: false }, 'share');
  expect(first).toEqual({ column: 'share', down: true });
  expect(sortedBy(first, 'share')).toEqual({ column: 'share', down: false });
  expect(sortedBy(first, 'days')).toEqual({ column: 'days', down: false });
  const days = cityRows(seat, plan, { column: 'days', down: true }).map(({ cells }) => Number(cells.days));
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

test('a city tells its region, and an unknown one nothing', () => {
  const plan = aPlan();
  const seat = aSeat();
  const details = cityDetails(seat, plan, 'nanjing', MAP_WORDS.en);
  expect(details?.title).toContain('Nanjing');
  expect(details?.shares).toHaveLength(seat.rules.firmIds.length);
  expect(cityDetails(seat, plan, 'atlantis', MAP_WORDS.en)).toBeNull();
  expect(regionFigures(seat).every(({ use }) => use === null || use >= 0)).toBe(true);
});

test('the strip lists every city, fastest first', () => {
  const { rows, table } = deliveryStrip(aSeat(), aPlan(), MAP_WORDS.en);
  expect(rows).toHaveLength(aPlan().cities.length);
  expect(table.rows).toHaveLength(rows.length);
  expect(rows.map(({ to }) => to)).toEqual(rows.map(({ to }) => to).toSorted((a, b) => a - b));
});
