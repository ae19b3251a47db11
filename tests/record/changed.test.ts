import { expect, test } from 'vitest';
import { MOST_CHANGED, parseRecord, printRecord } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { newRecord } from '../../src/session/rounds';

const scenario = bundledScenario('corner-shop-2016');
if (!scenario) throw new Error('no case');
const plain = newRecord(scenario, { weijun: 'human' }, '0badcafe', true);
const changed = newRecord(scenario, { weijun: 'human' }, '0badcafe', true, 'full', {
  'parameters.inertia': 0.5,
});

test('a record without changed numbers has no word of them, as before', () => {
  expect(printRecord(plain)).not.toContain('parameters');
  expect(parseRecord(printRecord(plain))).toEqual({ ok: true, value: plain });
});

test('changed numbers come back as they were written', () => {
  expect(parseRecord(printRecord(changed))).toEqual({ ok: true, value: changed });
});

test.each([
  ['a number as a text', { 'parameters.inertia': '0.5' }],
  ['a path with other signs', { 'parameters.<b>': 0.5 }],
  ['a path without end', { [`parameters.${'x'.repeat(200)}`]: 0.5 }],
  [
    'too many',
    Object.fromEntries(Array.from({ length: MOST_CHANGED + 1 }, (_, i) => [`parameters.p${i}`, 1])),
  ],
])('%s is refused', (_what, parameters) => {
  expect(parseRecord(JSON.stringify({ ...changed, parameters })).ok).toBe(false);
});

test.each(['share', 'cash', 'share-end'])('a prediction of %s is read', (measure) => {
  const turn = {
    period: '2016Q3',
    sheets: {},
    talk: [],
    notes: { predictions: { weijun: [{ measure, low: 1, middle: 2, high: 3 }] } },
    after: '0'.repeat(32),
    children: [],
  };
  expect(parseRecord(JSON.stringify({ ...plain, root: { children: [turn] } })).ok).toBe(true);
  const other = JSON.stringify({ ...plain, root: { children: [turn] } }).replace(`"${measure}"`, '"luck"');
  expect(parseRecord(other).ok).toBe(false);
});
