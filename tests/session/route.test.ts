import { expect, test } from 'vitest';
import { parseRoute, printRoute, sameRoute } from '../../src/session/route';
import type { Route } from '../../src/session/types';

const ROUTES: readonly Route[] = [
  { page: 'home' },
  { page: 'brief', scenario: 'alibaba-suning-2015', seat: 'suning' },
  { page: 'desk', game: 'g-12ab34cd' },
  { page: 'table', game: 'g-12ab34cd', partner: 'alibaba' },
  { page: 'map', game: 'g-12ab34cd' },
  { page: 'results', game: 'g-12ab34cd', quarter: 14 },
  { page: 'history', scenario: 'alibaba-suning-2015', quarter: 3 },
  { page: 'replay', game: 'g-12ab34cd', quarter: 7 },
  { page: 'record', code: 'AQAP-_x9', quarter: 0 },
  { page: 'record', code: 'AQAP-_x9', quarter: 5 },
];

test.each(ROUTES)('the address of $page opens the same page again', (route) => {
  expect(parseRoute(printRoute(route))).toEqual(route);
  expect(sameRoute(route, parseRoute(printRoute(route)))).toBe(true);
});

test.each([
  '',
  '#',
  '#/',
  '#/nowhere',
  '#/game/g-1',
  '#/game/../desk',
  '#/game/g-1/results/abc',
  '#/game/g-1/desk/more',
  '#/brief/x',
  '#/history/x/-1',
  '#/game/G-1/desk',
  '#/game/%3Cscript%3E/desk',
])('an unknown address %s is home', (fragment) => {
  expect(parseRoute(fragment)).toEqual({ page: 'home' });
});
