import { contractsOf, isMember, isRunning, hasClause } from '../engine';
import { firmAt, ownFirm, type SeatInput } from './desk-seat';
import { formatDays, formatNumber, formatShare } from './format';
import { regionFigures, type CityPlan, type PlanCity, type RegionFigures } from './map-figures';
import { parcelsPerBox, routeLoads } from './map-loads';
import {
  routePath,
  trainsFor,
  type Facility,
  type MapCity,
  type MapLayer,
  type MapView,
  type RouteState,
} from './map-view';
import { firmSlot, firmTag, firmName } from './case-words';
import type { MapWords } from './words/map';

export interface MapChoice {
  readonly layer: MapLayer;
  /** Index of the second firm drawn beside the seat; null draws the seat alone. */
  readonly other: number | null;
  readonly selected: string | null;
  readonly theme: 'day' | 'night';
  readonly reducedMotion: boolean;
}

/** Coverage from which a line counts as a firm's own. */
const COVERED = 0.5;

/** The city network of one seat: lines by who covers them, figures by layer. */
export function mapView(seat: SeatInput, plan: CityPlan, choice: MapChoice, words: MapWords): MapView {
  const figures = new Map(regionFigures(seat).map((figure) => [figure.region, figure]));
  const { names, rules, language } = seat;
  return {
    layer: choice.layer,
    cities: plan.cities.map((city) => cityOf(seat, plan, city, figures.get(city.region), choice, words)),
    ...routesOf(seat, plan, figures, choice, words),
    rivers: plan.rivers,
    selected: choice.selected,
    theme: choice.theme,
    reducedMotion: choice.reducedMotion,
    firms: rules.firmIds.map((id) => ({
      id,
      slot: firmSlot(names, id),
      tag: firmTag(names, id),
      name: firmName(names, id, language),
    })),
  };
}

export function cityName(city: PlanCity, language: SeatInput['language']): string {
  return city.name[language];
}

function cityOf(
  seat: SeatInput,
  plan: CityPlan,
  city: PlanCity,
  figures: RegionFigures | undefined,
  choice: MapChoice,
  words: MapWords,
): MapCity {
  const own = ownFirm(seat);
  const { language } = seat;
  const name = cityName(city, language);
  const shares = [own.index, ...(choice.other === null ? [] : [choice.other])].map((firm) => ({
    slot: firmAt(seat, firm).slot,
    share: figures?.shares[firm] ?? 0,
  }));
  const label = figures ? layerLabel(figures, own.index, choice.layer, language) : '';
  return {
    id: city.id,
    name,
    x: city.x,
    y: city.y,
    size: city.size >= 3 ? 3 : city.size >= 2 ? 2 : 1,
    facility: facilityOf(plan, city, figures),
    label,
    emphasised: label.includes('→'),
    shares: choice.layer === 'share' ? shares : [],
    description: words.citySaid(
      name,
      figures
        ? words.cityFigures(
            formatShare(figures.shares[own.index] ?? 0, language),
            formatDays(figures.days, language, 1),
          )
        : '',
    ),
  };
}

/** Where the seat's capacity lies: a hub holds the most of its region, a city the least. */
function facilityOf(plan: CityPlan, city: PlanCity, figures: RegionFigures | undefined): Facility {
  if (!figures || figures.capacity <= 0) return 'city';
  const largest = plan.cities.reduce(
    (most, other) => (other.region === city.region ? Math.max(most, other.weight) : most),
    0,
  );
  if (city.size >= 3) return 'hub';
  return city.weight >= largest * 0.75 ? 'warehouse' : 'city';
}

/** The figure under a city's name in a layer. */
function layerLabel(
  figures: RegionFigures,
  firm: number,
  layer: MapLayer,
  language: SeatInput['language'],
): string {
  switch (layer) {
    case 'share':
      return formatNumber((figures.shares[firm] ?? 0) * 100, language, 1);
    case 'delivery': {
      const now = formatNumber(figures.days, language, 1);
      const before = figures.daysBefore === null ? now : formatNumber(figures.daysBefore, language, 1);
      return before === now ? now : `${before} → ${now}`;
    }
    case 'cost':
      return figures.cost === null ? '' : formatNumber(figures.cost / 100, language, 1);
    case 'partner':
      return figures.load > 0 ? formatNumber((figures.handed / figures.load) * 100, language, 0) : '';
  }
}

interface Link {
  readonly kind: 'running' | 'signed';
  readonly integration: number;
}

/** The logistics clause that links the seat with another firm. */
export function logisticsLink(seat: SeatInput, other: number): Link | null {
  const { table, firm } = seat.report;
  for (const slot of contractsOf(table, firm)) {
    if (!isMember(table, slot, other)) continue;
    if (!hasClause(table, slot, 'logistics') && !hasClause(table, slot, 'logistics-back')) continue;
    return { kind: isRunning(table, slot) ? 'running' : 'signed', integration: table.integration[slot] ?? 0 };
  }
  return null;
}

/** The firm to show beside the seat at first: one whose network is joined with ours, else none. */
export function linkedFirm(seat: SeatInput): number | null {
  const { firms } = seat.report.table.shape;
  for (let other = 0; other < firms; other++)
    if (other !== seat.report.firm && logisticsLink(seat, other)) return other;
  return null;
}

function routesOf(
  seat: SeatInput,
  plan: CityPlan,
  figures: ReadonlyMap<string, RegionFigures>,
  choice: MapChoice,
  words: MapWords,
): Pick<MapView, 'routes' | 'parcelsPerTrain'> {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  const { other } = choice;
  const cities = new Map(plan.cities.map((city) => [city.id, city]));
  const covers = (who: number, city: PlanCity): boolean =>
    (table.coverage[who * regions + seat.rules.regionIds.indexOf(city.region)] ?? 0) >= COVERED;
  const link = other === null ? null : logisticsLink(seat, other);
  const order = outward(seat, plan, cities);
  const joined =
    link?.kind === 'running' ? Math.round(Math.min(1, link.integration) * plan.routes.length) : 0;
  const own = ownFirm(seat);
  const beside = other === null ? null : firmAt(seat, other);
  const drawn = plan.routes.flatMap((route, at) => {
    const from = cities.get(route.from);
    const to = cities.get(route.to);
    if (!from || !to) return [];
    const mine = covers(firm, from) && covers(firm, to);
    let state: RouteState = mine ? 'own' : 'planned';
    let slots = [own.slot];
    if (beside && link) {
      slots = [own.slot, beside.slot];
      state = link.kind === 'signed' ? 'planned' : (order[at] ?? 0) < joined ? 'shared' : 'joining';
    } else if (beside && !mine) {
      state = 'own';
      slots = [beside.slot];
    }
    return [{ route, at, from, to, state, slots, mine: mine || slots.length > 1 }];
  });
  const loads = routeLoads(
    plan,
    [...figures.values()],
    plan.routes.map((_, at) => drawn.some((each) => each.at === at && each.mine && each.state !== 'planned')),
    seat.rules.scale.parcels,
  );
  let total = 0;
  for (const load of loads) total += load;
  const parcelsPerTrain = parcelsPerBox(total);
  const trains = trainsFor(
    drawn.map(({ at }) => loads[at] ?? 0),
    parcelsPerTrain,
  );
  const nameOf = (slot: number): string => (slot === own.slot ? own.name : (beside?.name ?? ''));
  const routes = drawn.map(({ route, from, to, state, slots }, at) => ({
    from: route.from,
    to: route.to,
    path: routePath(from, route.bends, to),
    state,
    slots,
    trains: trains[at] ?? 0,
    description: words.routeSaid(
      cityName(from, seat.language),
      cityName(to, seat.language),
      words.state[state],
      slots.map(nameOf).join(', '),
    ),
  }));
  return { routes, parcelsPerTrain };
}

/** Place of every route in the order from the largest city outward: integration joins them in this order. */
function outward(seat: SeatInput, plan: CityPlan, cities: ReadonlyMap<string, PlanCity>): number[] {
  const demand = (city: PlanCity): number =>
    city.weight * (seat.rules.regions.weight[seat.rules.regionIds.indexOf(city.region)] ?? 0);
  const centre = plan.cities.reduce<PlanCity | null>(
    (most, city) => (!most || demand(city) > demand(most) ? city : most),
    null,
  );
  const distance = (id: string): number => {
    const city = cities.get(id);
    return city && centre ? (city.x - centre.x) ** 2 + (city.y - centre.y) ** 2 : 0;
  };
  const sorted = plan.routes
    .map((route, at) => ({ at, far: Math.max(distance(route.from), distance(route.to)) }))
    .sort((a, b) => a.far - b.far || a.at - b.at);
  const places: number[] = [];
  sorted.forEach(({ at }, place) => {
    places[at] = place;
  });
  return places;
}
