import { parseTeaching, printTeaching } from './route-teaching';
import type { Route } from './types';

const HOME: Route = { page: 'home' };
const MEASURES = ['goal', 'share', 'pressure'] as const;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The fragment of the address that opens exactly this page. */
export function printRoute(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'brief':
      return `#/brief/${route.scenario}/${route.seat}${route.form === undefined ? '' : `/${route.form}`}`;
    case 'desk':
      return `#/game/${route.game}/desk`;
    case 'table':
      return `#/game/${route.game}/table/${route.partner}`;
    case 'map':
      return `#/game/${route.game}/map`;
    case 'forecast':
      return `#/game/${route.game}/forecast/${route.measure}${route.against === 'none' ? '' : `/${route.against === 'course' ? 'course' : `without-${route.against}`}`}`;
    case 'results':
      return `#/game/${route.game}/results/${route.quarter}`;
    case 'hot-seat':
      return route.scenario === null ? '#/hot-seat' : `#/hot-seat/${route.scenario}`;
    case 'together':
      return `#/game/${route.game}/together/${route.firms.join('/')}`;
    case 'round':
      return `#/game/${route.game}/round/${route.quarter}`;
    case 'closing':
      return `#/closing/${route.scenario}`;
    case 'glossary':
      return route.term === null ? '#/glossary' : `#/glossary/${route.term}`;
    case 'history':
      return `#/history/${route.scenario}/${route.quarter}`;
    case 'replay':
      return `#/replay/${route.game}/${route.quarter}`;
    case 'record':
      return route.quarter === 0 ? `#/record/${route.code}` : `#/record/${route.code}/${route.quarter}`;
    default:
      return printTeaching(route);
  }
}

/** The page that a fragment names; anything unknown is home. */
export function parseRoute(fragment: string): Route {
  const parts = fragment
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '');
  const [page = '', one = '', two = '', three = ''] = parts;
  if (page === 'brief' && parts.length === 3 && ID.test(one) && ID.test(two))
    return { page, scenario: one, seat: two };
  if (page === 'brief' && parts.length === 4 && ID.test(one) && ID.test(two) && ID.test(three))
    return { page, scenario: one, seat: two, form: three };
  if (page === 'history' && parts.length === 3 && ID.test(one)) {
    const quarter = countOf(two);
    return quarter === null ? HOME : { page, scenario: one, quarter };
  }
  if (page === 'closing' && parts.length === 2 && ID.test(one)) return { page, scenario: one };
  if (page === 'glossary' && parts.length === 1) return { page, term: null };
  if (page === 'glossary' && parts.length === 2 && ID.test(one)) return { page, term: one };
  if (page === 'replay' && parts.length === 3 && ID.test(one)) {
    const quarter = countOf(two);
    return quarter === null ? HOME : { page, game: one, quarter };
  }
  if (page === 'hot-seat' && parts.length === 1) return { page, scenario: null };
  if (page === 'hot-seat' && parts.length === 2 && ID.test(one)) return { page, scenario: one };
  // Any code opens the page, which says in words what is wrong with it.
  if (page === 'record' && parts.length >= 2)
    return { page, code: one, quarter: parts.length === 3 ? (countOf(two) ?? 0) : 0 };
  if (page !== 'game') return parseTeaching(parts) ?? HOME;
  if (!ID.test(one)) return HOME;
  if (two === 'desk' && parts.length === 3) return { page: 'desk', game: one };
  if (two === 'map' && parts.length === 3) return { page: 'map', game: one };
  if (two === 'table' && parts.length === 4 && ID.test(three))
    return { page: 'table', game: one, partner: three };
  if (two === 'together' && parts.length >= 5 && parts.length <= 8) {
    const firms = parts.slice(3);
    return firms.every((firm) => ID.test(firm)) ? { page: 'together', game: one, firms } : HOME;
  }
  if (two === 'round' && parts.length === 4) {
    const quarter = countOf(three);
    return quarter === null ? HOME : { page: 'round', game: one, quarter };
  }
  if (two === 'forecast' && parts.length <= 5) {
    const measure = MEASURES.find((known) => known === three) ?? 'goal';
    const without = /^without-(\d{1,2})$/.exec(parts[4] ?? '');
    const against = parts[4] === 'course' ? 'course' : without ? Number(without[1]) : 'none';
    return { page: 'forecast', game: one, measure, against };
  }
  if (two === 'results' && parts.length === 4) {
    const quarter = countOf(three);
    return quarter === null ? HOME : { page: 'results', game: one, quarter };
  }
  return HOME;
}

function countOf(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/** The game that a page is about, or null. */
export function gameOf(route: Route): string | null {
  return 'game' in route && route.page !== 'replay' ? route.game : null;
}

export function sameRoute(a: Route, b: Route): boolean {
  return printRoute(a) === printRoute(b);
}
