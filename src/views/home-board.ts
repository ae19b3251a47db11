import { STATUS, type Table } from '../engine';
import { distanceBetween, routePath, segmentsOf, type Path, type Point } from './map-view';
import { placeLabels, type BoardLabel } from './home-labels';
import type { FirmSlot } from './charts/spec';
import type { Lang } from './format';

/** What the board reads of a scenario's map. */
export interface BoardMap {
  readonly cities: readonly {
    readonly id: string;
    readonly region: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly name: Readonly<Record<Lang, string>>;
  }[];
  readonly routes: readonly {
    readonly from: string;
    readonly to: string;
    readonly bends: readonly Point[];
  }[];
  readonly rivers: readonly Path[];
}

export interface BoardRoute {
  readonly id: string;
  readonly path: Path;
  /** One line of a firm, two beside each other that work as one, or two that are drawing together. */
  readonly state: 'one' | 'shared' | 'joining';
  readonly slots: readonly FirmSlot[];
}

export interface BoardCity {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly facility: 'hub' | 'warehouse' | 'city';
}

export interface Board {
  readonly routes: readonly BoardRoute[];
  readonly cities: readonly BoardCity[];
  readonly labels: readonly BoardLabel[];
  readonly rivers: readonly Path[];
  /** Cities in regions that the first firm now serves faster than when the case opened. */
  readonly faster: number;
}

export interface BoardOptions {
  readonly map: BoardMap;
  readonly regionIds: readonly string[];
  /** Two firms, by index and place in the palette; the lines of the first are drawn solid. */
  readonly firms: readonly [
    { readonly index: number; readonly slot: FirmSlot },
    { readonly index: number; readonly slot: FirmSlot },
  ];
  readonly opening: Table;
  readonly now: Table;
  /** The city from which joined lines spread. */
  readonly hub: string;
  readonly language: Lang;
}

/** Faster by less than this many days is not called faster. */
const NOTICEABLE_DAYS = 0.05;

/**
 * The network of two firms at one moment of a game.
 *
 * A line belongs to the firm with more capacity in the regions at its ends. Under a contract that shares logistics, lines join
 * from the hub outward, as many as the contract is integrated; before it starts, all of them are drawing together.
 */
export function boardOf(options: BoardOptions): Board {
  const { map, regionIds, firms, opening, now, hub, language } = options;
  const cities = new Map(map.cities.map((city) => [city.id, city]));
  const regionOf = (city: string): number => regionIds.indexOf(cities.get(city)?.region ?? '');
  const [own, partner] = firms;
  const { regions } = now.shape;
  const capacity = (firm: number, region: number): number => now.capacity[firm * regions + region] ?? 0;
  const contract = sharedLogistics(now, own.index, partner.index);
  const order = byDistance(map, hub);
  const joined = contract?.running ? Math.round(contract.integration * map.routes.length) : 0;
  const routes = map.routes.map((route, at): BoardRoute => {
    const from = cities.get(route.from) ?? { x: 0, y: 0 };
    const to = cities.get(route.to) ?? { x: 0, y: 0 };
    const base = { id: `${route.from}-${route.to}`, path: routePath(from, route.bends, to) };
    const both: readonly FirmSlot[] = [own.slot, partner.slot];
    if (contract && (order[at] ?? 0) < joined) return { ...base, state: 'shared', slots: both };
    if (contract && (order[at] ?? 0) < joined + Math.ceil(map.routes.length / 5))
      return { ...base, state: 'joining', slots: both };
    const [one, two] = [regionOf(route.from), regionOf(route.to)];
    const mine = capacity(own.index, one) + capacity(own.index, two);
    const theirs = capacity(partner.index, one) + capacity(partner.index, two);
    return { ...base, state: 'one', slots: [mine >= theirs ? own.slot : partner.slot] };
  });
  const faster = map.cities.filter(({ region }) => {
    const cell = own.index * regions + regionIds.indexOf(region);
    return (opening.days[cell] ?? 0) - (now.days[cell] ?? 0) > NOTICEABLE_DAYS;
  }).length;
  const drawn = map.cities.map((city): BoardCity => ({
    id: city.id,
    x: city.x,
    y: city.y,
    size: city.size,
    facility: facilityOf(city.size),
  }));
  const labels = placeLabels(
    map.cities.filter(({ size }) => size === 3).map(({ x, y, name }) => ({ x, y, text: name[language] })),
    routes.flatMap(({ path }) => segmentsOf(path)),
    drawn,
    language === 'zh' ? 2.9 : 1.65,
  );
  return { routes, cities: drawn, labels, rivers: map.rivers, faster };
}

function facilityOf(size: number): BoardCity['facility'] {
  return size === 3 ? 'hub' : size === 2 ? 'warehouse' : 'city';
}

/** A contract of the two that holds a logistics clause, with how far it is integrated (0..1). */
function sharedLogistics(
  table: Table,
  one: number,
  two: number,
): { readonly running: boolean; readonly integration: number } | null {
  const both = 2 ** one + 2 ** two;
  for (let slot = 0; slot < table.status.length; slot++) {
    const status = table.status[slot];
    const members = table.members[slot] ?? 0;
    const isBoth = (members & both) === both;
    const shares = (table.logisticsFrom[slot] ?? 0) > 0 || (table.logisticsBackFrom[slot] ?? 0) > 0;
    if (isBoth && shares && (status === STATUS.signed || status === STATUS.running)) {
      const integration = table.integration[slot] ?? 0;
      return { running: status === STATUS.running, integration: Number.isNaN(integration) ? 0 : integration };
    }
  }
  return null;
}

/** Each route's place when they are counted from the hub outward. */
function byDistance(map: BoardMap, hub: string): number[] {
  const centre = map.cities.find(({ id }) => id === hub) ?? { x: 77, y: 33 };
  const places = new Map(map.cities.map(({ id, x, y }): [string, Point] => [id, [x, y]]));
  const ranked = map.routes
    .map(({ from, to }, at) => {
      const ends = [places.get(from), places.get(to)].map((end) =>
        end ? distanceBetween(end, [centre.x, centre.y]) : 100,
      );
      return { at, far: Math.max(...ends) };
    })
    .sort((a, b) => a.far - b.far || a.at - b.at);
  const order: number[] = [];
  ranked.forEach(({ at }, rank) => {
    order[at] = rank;
  });
  return order;
}
