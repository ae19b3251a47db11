import { expect, test } from 'vitest';
import { CLAUSE_IDS, type TermSheet } from '../../src/engine';
import type { Talk } from '../../src/record';
import { REASON_CODES } from '../../src/rivals/reasons';
import { consequencesOf } from '../../src/views/table-consequences';
import { sheetRefusals, sheetRows } from '../../src/views/table-rows';
import {
  differences,
  emptySheet,
  firstSheet,
  partnerStandsBy,
  turnClause,
  usualClause,
  usualSheet,
  withClause,
  withoutClause,
  type TableSeat,
} from '../../src/views/table-sheet';
import { offersLeft, partnerFacts, reasonsOf, tableHeadline } from '../../src/views/table-talk';
import { DECISION_WORDS } from '../../src/views/words/decisions';
import { REFUSAL_WORDS } from '../../src/views/words/refusals';
import { TERM_WORDS } from '../../src/views/words/terms-zh';
import { aSeat } from './desk-world';

const LANGUAGES = ['en', 'zh'] as const;

function aTable(talk: readonly Talk[] = [], language: 'en' | 'zh' = 'en'): TableSeat {
  return { ...aSeat({ talk, language }), partner: 'alibaba' };
}

function say(kind: Talk['kind'], from: string, to: string, terms: TermSheet): Talk {
  return { kind, from, to, terms, reasons: [] };
}

const rowWords = (language: 'en' | 'zh') => ({
  terms: TERM_WORDS[language],
  decisions: DECISION_WORDS[language],
  refusals: REFUSAL_WORDS[language],
});

test('the usual sheet and every clause as it first comes on the sheet are legal', () => {
  for (const partner of ['alibaba', 'jd', 'gome']) {
    const seat: TableSeat = { ...aTable(), partner };
    expect(sheetRefusals(seat, usualSheet(seat))).toEqual([]);
    for (const id of CLAUSE_IDS) {
      const refusals = sheetRefusals(seat, withClause(emptySheet(seat), id, usualClause(seat, id)));
      // Two retailers have no platform between them: a shop front is refused there, by name.
      expect(
        refusals.filter(({ code }) => code !== 'not-a-platform'),
        `${partner} ${id}`,
      ).toEqual([]);
    }
  }
});

test('an empty sheet is refused in words, and a clause taken out is gone', () => {
  const seat = aTable();
  expect(sheetRefusals(seat, emptySheet(seat)).map(({ code }) => code)).toEqual(['no-clauses']);
  const sheet = usualSheet(seat);
  expect(withoutClause(sheet, 'data').clauses.data).toBeUndefined();
  expect(differences(sheet, withoutClause(sheet, 'data'))).toEqual(['data']);
});

test('their last word comes first on the table, and only what they stand by can be signed', () => {
  const seat = aTable();
  const sheet = usualSheet(seat);
  const other = withoutClause(sheet, 'data');
  const offered = aTable([say('offer', 'alibaba', 'suning', sheet)]);
  expect(firstSheet(offered)).toEqual(sheet);
  expect(partnerStandsBy(offered, sheet)).toBe(true);
  expect(partnerStandsBy(offered, other)).toBe(false);
  const refused = aTable([
    say('offer', 'suning', 'alibaba', other),
    say('refuse', 'alibaba', 'suning', other),
  ]);
  expect(partnerStandsBy(refused, other)).toBe(false);
  expect(firstSheet(refused)).toEqual(other);
  expect(offersLeft(refused)).toBe(2);
  expect(tableHeadline(refused, false, TERM_WORDS.en)).toContain('refuses');
});

test('a clause turned round exchanges giver and taker, twice makes nothing', () => {
  const seat = aTable();
  const sheet = usualSheet(seat);
  const turned = turnClause(sheet, 'logistics');
  expect(turned.clauses.logistics).toMatchObject({
    from: sheet.clauses.logistics?.to,
    to: sheet.clauses.logistics?.from,
  });
  expect(differences(turnClause(turned, 'logistics'), sheet)).toEqual([]);
});

test('every row has its words in both languages and no number that is not one', () => {
  for (const language of LANGUAGES) {
    const seat = aTable([], language);
    let sheet = usualSheet(seat);
    for (const id of CLAUSE_IDS) sheet = withClause(sheet, id, usualClause(seat, id));
    const said = JSON.stringify([
      sheetRows(seat, sheet, rowWords(language)),
      consequencesOf(seat, sheet, TERM_WORDS[language]),
      partnerFacts(seat, TERM_WORDS[language]),
    ]);
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
    expect(sheetRows(seat, sheet, rowWords(language))).toHaveLength(CLAUSE_IDS.length + 1);
  }
});

test('a typed amount is what the sheet then holds', () => {
  const seat = aTable();
  const sheet = withClause(emptySheet(seat), 'equity', usualClause(seat, 'equity'));
  const row = sheetRows(seat, sheet, rowWords('en')).find(({ id }) => id === 'equity');
  const stake = row?.controls.find(({ id }) => id === 'stake');
  const pay = row?.controls.find(({ id }) => id === 'pay');
  expect(stake?.type === 'amount' ? stake.put(19.99).clauses.equity?.stake : null).toBe(0.1999);
  expect(pay?.type === 'amount' ? pay.put(28_300).clauses.equity?.pay : null).toBe(2.83e12);
});

test('payments of stakes are told to the fen, with the cash left after them', () => {
  const seat = aTable();
  const sheet: TermSheet = {
    ...emptySheet(seat),
    clauses: {
      equity: {
        from: 'alibaba',
        to: 'suning',
        stake: 0.1999,
        pay: 2.83e12,
        closesAfterQuarters: 3,
        lockUpQuarters: 12,
      },
    },
  };
  const lines = consequencesOf(seat, sheet, TERM_WORDS.en);
  expect(lines.find(({ label }) => label === 'Cash, 3 quarters later')?.value).toContain('28.3bn');
  expect(lines.find(({ id }) => id === 'held')?.value).toMatch(/^19.99/);
});

test('every reason that a rival may give has its words in both languages', () => {
  for (const language of LANGUAGES) {
    for (const code of REASON_CODES) {
      expect(Object.keys(TERM_WORDS[language].reasons), code).toContain(code);
      expect(reasonsOf([{ code, clause: 'equity' }], TERM_WORDS[language])[0]?.text).not.toContain(code);
    }
  }
});
