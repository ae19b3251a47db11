import { expect, test } from 'vitest';
import { sheetEffect } from '../../src/analysis';
import { clauseEffectText, effectLines } from '../../src/views/table-effects';
import { usualSheet, type TableSeat } from '../../src/views/table-sheet';
import { EFFECT_WORDS } from '../../src/views/words/effects';
import { aSeat } from './desk-world';

test('the whole sheet and every clause are told with figures, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const seat: TableSeat = { ...aSeat({ language }), partner: 'alibaba' };
    const effect = sheetEffect(seat.report, seat.rules, usualSheet(seat), { futures: 6 });
    const lines = effectLines(effect, seat, EFFECT_WORDS[language]);
    expect(lines.map(({ id }) => id)).toEqual(['share', 'pressure', 'dependence']);
    for (const { value, range } of lines) {
      expect(value).toMatch(/\d/);
      expect(range).toMatch(/\d.*(to|至).*\d/);
    }
    for (const each of Object.values(effect.byClause)) {
      const text = clauseEffectText(each, seat, EFFECT_WORDS[language]);
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(/undefined|NaN/);
    }
  }
});
