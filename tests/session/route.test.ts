import { expect, test } from 'vitest';
import { parseRoute, printRoute, sameRoute } from '../../src/session/route';
import type { Route } from '../../src/session/types';

const ROUTES: readonly Route[] = [
  { page: 'home' },
  { page: 'brief', scenario: 'alibaba-suning-2015', seat: 'suning' },
  { page: 'brief', scenario: 'alibaba-suning-2015', seat: 'suning', form: 'four' },
  { page: 'print', paper: 'sheet', scenario: 'jd-coalition-2017', seat: 'jd', form: 'six' },
  { page: 'desk', game: 'g-12ab34cd' },
  { page: 'table', game: 'g-12ab34cd', partner: 'alibaba' },
  { page: 'map', game: 'g-12ab34cd' },
  { page: 'results', game: 'g-12ab34cd', quarter: 14 },
  { page: 'history', scenario: 'alibaba-suning-2015', quarter: 3 },
  { page: 'teach' },
  { page: 'lab' },
  { page: 'notes', scenario: 'corner-shop-2016' },
  { page: 'sources', scenario: 'corner-shop-2016', game: null },
  { page: 'sources', scenario: 'corner-shop-2016', game: 'g-12ab34cd' },
  { page: 'print', paper: 'handout', scenario: 'jd-coalition-2017', seat: 'jd' },
  { page: 'report', game: 'g-12ab34cd' },
  { page: 'lesson', scenario: 'alibaba-suning-2015', lesson: 'first', step: 12 },
  { page: 'class', scenario: null },
  { page: 'class', scenario: 'corner-shop-2016' },
  { page: 'projector', game: 'g-00000001', quarter: 4, phase: 'debrief' },
  { page: 'closing', scenario: 'corner-shop-2016' },
  { page: 'glossary', term: null },
  { page: 'glossary', term: 'cash-runway' },
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
  '#/closing',
  '#/glossary/A/b',
  '#/game/G-1/desk',
  '#/lab/more',
  '#/notes/',
  '#/notes/../x',
  '#/sources/x/y/z',
  '#/print/poster/x/y',
  '#/print/report/',
  '#/lesson/x/y/first',
  '#/class/g-00000001/0/stand',
  '#/class/g-00000001/1/dance',
  '#/class/g-00000001/1',
  '#/game/%3Cscript%3E/desk',
])('an unknown address %s is home', (fragment) => {
  expect(parseRoute(fragment)).toEqual({ page: 'home' });
});
