import type { ClassPhase, Paper, TeachingRoute } from './types';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const PAPERS: readonly Paper[] = ['briefing', 'sheet', 'handout'];

const PHASES: readonly ClassPhase[] = [
  'stand',
  'choices',
  'predict',
  'decide',
  'reveal',
  'worlds',
  'debrief',
  'history',
];

/** The fragment of the address that opens exactly this page for a lesson. */
export function printTeaching(route: TeachingRoute): string {
  switch (route.page) {
    case 'teach':
      return '#/teach';
    case 'lab':
      return '#/lab';
    case 'assign':
      return route.scenario === null ? '#/assign' : `#/assign/${route.scenario}`;
    case 'assignment':
      return `#/assignment/${route.code}`;
    case 'hand-in':
      return `#/hand-in/${route.game}`;
    case 'mark':
      return '#/mark';
    case 'notes':
      return `#/notes/${route.scenario}`;
    case 'sources':
      return `#/sources/${route.scenario}${route.game === null ? '' : `/${route.game}`}`;
    case 'print':
      return `#/print/${route.paper}/${route.scenario}/${route.seat}${route.form === undefined ? '' : `/${route.form}`}`;
    case 'report':
      return `#/print/report/${route.game}`;
    case 'lesson':
      return `#/lesson/${route.scenario}/${route.lesson}/${route.step}`;
    case 'class':
      return `#/class${route.scenario === null ? '' : `/${route.scenario}`}`;
    case 'projector':
      return `#/class/${route.game}/${route.quarter}/${route.phase}`;
  }
}

/** The page for a lesson that the parts of a fragment name, or null. */
export function parseTeaching(parts: readonly string[]): TeachingRoute | null {
  const [page = '', one = '', two = '', three = ''] = parts;
  const all = parts.length;
  if (page === 'teach' || page === 'lab' || page === 'mark') return all === 1 ? { page } : null;
  if (page === 'assign') {
    if (all === 1) return { page, scenario: null };
    return all === 2 && ID.test(one) ? { page, scenario: one } : null;
  }
  // Any code opens the page, which says in words what is wrong with it.
  if (page === 'assignment') return all === 2 ? { page, code: one } : null;
  if (page === 'hand-in') return all === 2 && ID.test(one) ? { page, game: one } : null;
  if (page === 'notes') return all === 2 && ID.test(one) ? { page, scenario: one } : null;
  if (page === 'sources') {
    if (!ID.test(one) || all > 3 || (all === 3 && !ID.test(two))) return null;
    return { page, scenario: one, game: all === 3 ? two : null };
  }
  if (page === 'class' && all === 1) return { page, scenario: null };
  if (page === 'class' && all === 2) return ID.test(one) ? { page, scenario: one } : null;
  if (page === 'class') {
    const phase = PHASES.find((each) => each === three);
    if (all !== 4 || !phase || !ID.test(one) || !/^[1-9]\d?$/.test(two)) return null;
    return { page: 'projector', game: one, quarter: Number(two), phase };
  }
  if (page === 'lesson') {
    const good = all === 4 && ID.test(one) && ID.test(two) && /^\d{1,2}$/.test(three);
    return good ? { page, scenario: one, lesson: two, step: Number(three) } : null;
  }
  if (page !== 'print') return null;
  if (one === 'report') return all === 3 && ID.test(two) ? { page: 'report', game: two } : null;
  const paper = PAPERS.find((each) => each === one);
  const [, , , , form] = parts;
  if (!paper || all < 4 || all > 5 || !ID.test(two) || !ID.test(three)) return null;
  if (form === undefined) return { page: 'print', paper, scenario: two, seat: three };
  return ID.test(form) ? { page: 'print', paper, scenario: two, seat: three, form } : null;
}
