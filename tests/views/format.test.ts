import * as fc from 'fast-check';
import { SCALES } from '../../src/engine';
import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDays,
  formatDelta,
  formatMoney,
  formatMoneyCell,
  formatPeriod,
  formatPoints,
  formatShare,
  formatShortPeriod,
} from '../../src/views/format';

const BN = 1e11;
/** The significant digits of a figure, with unit, sign and leading zeros taken away. */
function digits(text: string): string {
  return text
    .replace(/[^\d.]/g, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .padEnd(3, '0')
    .slice(0, 3);
}

describe('money', () => {
  test('is told in billions to one reader and in 亿元 to the other', () => {
    expect(formatMoney(28.3 * BN, 'en')).toBe('RMB\u00a028.3bn');
    expect(formatMoney(28.3 * BN, 'zh')).toBe('283亿元');
    expect(formatMoney(8.6 * BN, 'en')).toBe('RMB\u00a08.60bn');
    expect(formatMoney(8.6 * BN, 'zh')).toBe('86.0亿元');
  });

  test('changes its unit only after rounding', () => {
    expect(formatMoney(999.6e8, 'en')).toBe('RMB\u00a01.00bn');
    expect(formatMoney(999.6e8, 'zh')).toBe('10.0亿元');
    expect(formatMoney(9.996e9, 'zh')).toBe('1.00亿元');
    expect(formatMoney(123e11, 'zh')).toBe('1,230亿元');
  });

  test('writes a loss with a true minus, a gain with a plus only when asked, and nothing as nothing', () => {
    expect(formatMoney(-0.3 * BN, 'en')).toBe('\u2212RMB\u00a0300m');
    expect(formatMoney(0.3 * BN, 'zh', { signed: true })).toBe('+3.00亿元');
    expect(formatMoney(2.4 * BN, 'en', { bare: true })).toBe('2.40bn');
    expect(formatMoney(0, 'en', { signed: true })).toBe('RMB\u00a00');
    expect(formatMoney(-0, 'zh')).toBe('0元');
  });

  test('shows the same three significant digits in both languages', () => {
    const amount = fc.oneof(
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      // Even over the orders of magnitude, as uniform integers are nearly all of the largest one.
      fc
        .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 10 }))
        .map(([m, e]) => m * 10 ** e),
    );
    fc.assert(
      fc.property(amount, (fen) => {
        const [en, zh] = [formatMoney(fen, 'en'), formatMoney(fen, 'zh')];
        expect(digits(en)).toBe(digits(zh));
        const [mantissa = ''] = fen.toExponential(2).split('e');
        expect(digits(en)).toBe(mantissa.replace('.', ''));
      }),
      { numRuns: 10_000 },
    );
  });

  test('in a column keeps the decimals of the column', () => {
    expect(formatMoneyCell(-32.7 * BN, 'en', SCALES.RmbM)).toBe('\u221232.70');
    expect(formatMoneyCell(-32.7 * BN, 'zh', SCALES.RmbM)).toBe('\u2212327.0');
    expect(formatMoneyCell(-1, 'en', SCALES.RmbM)).toBe('0.00');
  });
});

test('a share carries its sign with a narrow space in English and without one in Chinese', () => {
  expect(formatShare(0.0561, 'en')).toBe('5.6\u202f%');
  expect(formatShare(0.1999, 'zh', 2)).toBe('19.99%');
});

test('a difference of shares is told in points', () => {
  expect(formatPoints(0.004, 'en')).toBe('+0.4 points');
  expect(formatPoints(-0.004, 'zh')).toBe('\u22120.4个百分点');
  expect(formatPoints(0.01, 'en', 0)).toBe('+1 point');
  expect(formatPoints(-0.0001, 'en')).toBe('\u22120.01 points');
  expect(formatPoints(-0.00001, 'en')).toBe('0.00 points');
});

test('time and counts have their words', () => {
  expect(formatDays(49, 'en')).toBe('49 days');
  expect(formatDays(1, 'en')).toBe('1 day');
  expect(formatDays(0.6, 'zh', 1)).toBe('0.6\u202f天');
  expect(formatCount(1662, 'en')).toBe('1,662');
  expect(formatPeriod(2015, 3, 'en')).toBe('2015 Q3');
  expect(formatPeriod(2015, 3, 'zh')).toBe('2015年三季度');
  expect(formatShortPeriod(2005, 1)).toBe('05Q1');
  expect(formatDelta(-1.44, 'en')).toBe('\u22121.4');
});
