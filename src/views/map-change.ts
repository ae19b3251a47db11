import { mapView, linkedFirm, type MapChoice } from './map-network';
import { firmAt, type SeatInput } from './desk-seat';
import type { CityPlan } from './map-figures';
import type { MapView } from './map-view';
import type { MapWords } from './words/map';

/** The map as it was a quarter ago, where since then lines have been joined; else null. */
export function viewBefore(
  seat: SeatInput,
  plan: CityPlan,
  choice: MapChoice,
  words: MapWords,
): MapView | null {
  const before = seat.reports[seat.reports.length - 2];
  if (!before) return null;
  const then = mapView({ ...seat, report: before, reports: seat.reports.slice(0, -1) }, plan, choice, words);
  return joinedRoutes(then, mapView(seat, plan, choice, words)).length > 0 ? then : null;
}

/** Lines that stood apart and are shared now, with their cities. */
function joinedRoutes(before: MapView, now: MapView): MapView['routes'] {
  const states = new Map(before.routes.map(({ from, to, state }) => [`${from} ${to}`, state]));
  return now.routes.filter(
    ({ from, to, state }) => state === 'shared' && states.get(`${from} ${to}`) !== 'shared',
  );
}

/** What the merging shows, in words; null where nothing was joined this quarter. */
export function joinedText(
  seat: SeatInput,
  before: MapView | null,
  now: MapView,
  words: MapWords,
): { readonly headline: string; readonly lines: readonly string[] } | null {
  const partner = linkedFirm(seat);
  const joined = before ? joinedRoutes(before, now) : [];
  if (partner === null || joined.length === 0) return null;
  const names = new Map(now.cities.map(({ id, name }) => [id, name]));
  return {
    headline: words.joined(joined.length, firmAt(seat, partner).name),
    lines: joined.map(({ from, to }) => `${names.get(from) ?? from} – ${names.get(to) ?? to}`),
  };
}
