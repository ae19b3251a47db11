import { expect, test } from 'vitest';
import { calibrationOf, intervalScore, type TurnRecord } from '../../src/record';
import { shareBySeller } from '../../src/engine';
import { scenarioRules } from './record';

const rules = scenarioRules();
const report = { table: rules.openingTable, firm: rules.firmIds.indexOf('suning') };
const share = shareBySeller(report.table, report.firm);

function turn(low: number, high: number): TurnRecord {
  const predictions = { suning: [{ measure: 'share' as const, low, middle: (low + high) / 2, high }] };
  return { period: '2015Q3', sheets: {}, talk: [], notes: { predictions }, after: '0'.repeat(32) };
}

test('an interval scores its width, and ten times what the outcome lies outside', () => {
  expect(intervalScore({ low: 2, high: 5 }, 3)).toBe(3);
  expect(intervalScore({ low: 2, high: 5 }, 6)).toBe(13);
  expect(intervalScore({ low: 2, high: 5 }, 1.5)).toBe(8);
});

test('ranges that held are counted, and a skipped quarter is no range', () => {
  const skipped: TurnRecord = { ...turn(0, 1), notes: { predictions: { suning: [] } } };
  const turns = [turn(share - 0.001, share + 0.001), turn(share + 0.001, share + 0.002), skipped];
  const found = calibrationOf(turns, [report, report, report, report], { id: 'suning', firm: report.firm });
  expect(found).toMatchObject({ asked: 3, skipped: 1, given: 2, inside: 1 });
  expect(found.share?.score).toBeCloseTo((0.002 + 0.001 + 0.01) / 2, 9);
  expect(found.share?.width).toBeCloseTo(0.0015, 9);
  expect(found.cash).toBeNull();
});

test('what was expected of the end is none of the quarter’s ranges', () => {
  const predictions = { suning: [{ measure: 'share-end' as const, low: 0.03, middle: 0.04, high: 0.05 }] };
  const turns: TurnRecord[] = [{ ...turn(0, 1), notes: { predictions } }];
  const found = calibrationOf(turns, [report, report], { id: 'suning', firm: report.firm });
  expect(found).toMatchObject({ asked: 1, skipped: 1, given: 0, inside: 0 });
});
