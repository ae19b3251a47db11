import { expect, test } from 'vitest';
import { coachView, type CoachGame } from '../../src/views/coach';

const NEW: CoachGame = {
  seat: 'suning',
  quarters: 0,
  draft: { decisions: [], predictions: [] },
  talk: [{ from: 'alibaba', kind: 'offer' }],
  read: false,
};
const SHARE = { measure: 'share' };
const PRICE = { kind: 'price' };

test('the guide goes from reading to the reveal, by what is on the sheet', () => {
  const now = (change: Partial<CoachGame>): string => coachView({ ...NEW, ...change }).now;
  expect(now({})).toBe('read');
  expect(now({ read: true })).toBe('predict');
  expect(now({ draft: { decisions: [], predictions: [SHARE] } })).toBe('decide');
  expect(now({ draft: { decisions: [PRICE], predictions: [SHARE] } })).toBe('negotiate');
  const offered = [...NEW.talk, { from: 'suning', kind: 'offer' }];
  expect(now({ draft: { decisions: [PRICE], predictions: [SHARE] }, talk: offered })).toBe('close');
  expect(now({ quarters: 1 })).toBe('reveal');
  expect(now({ quarters: 2 })).toBe('end');
});

test('a signature is a negotiation, and an expectation of the end is no prediction of the quarter', () => {
  const signed = { decisions: [{ kind: 'alliance', terms: {} }], predictions: [SHARE] };
  expect(coachView({ ...NEW, draft: signed }).now).toBe('close');
  expect(coachView({ ...NEW, draft: { decisions: [], predictions: [{ measure: 'share-end' }] } }).now).toBe(
    'read',
  );
});
