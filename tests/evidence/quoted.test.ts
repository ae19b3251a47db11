import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS as DOCUMENT_ROWS } from '../../src/scenario';
import { LAB_STEPS, labLines, PRINTED } from '../../src/views/lab';
import { DIAL_SOURCES, LAB_SOURCES } from '../../src/views/lab-sources';
import type { EvidenceFile } from './files';

/** Documents that pages quote, of which no scenario is there yet: every row is held. */
const QUOTED = ['003', '004'] as const;

const evidenceOf = (document: string): EvidenceFile =>
  JSON.parse(
    readFileSync(new URL(`../../seeds/evidence/${document}.json`, import.meta.url), 'utf8'),
  ) as EvidenceFile;

describe.each(QUOTED)('the rows of document %s', (document) => {
  const { facts, title, kind } = evidenceOf(document);

  test('are all rows of the inventory, each once and in order', () => {
    const [letter, rows] = DOCUMENT_ROWS[document] ?? ['', 0];
    const ids = facts.map(({ id }) => id);
    expect([...new Set(ids)].sort()).toEqual(ids);
    expect(ids).toHaveLength(rows);
    for (const id of ids) {
      expect(id[0]).toBe(letter);
      expect(Number(id.slice(1))).toBeLessThanOrEqual(rows);
    }
  });

  test('say each in both languages, with place, grade and doubt', () => {
    for (const text of [title, kind])
      expect([text.en, text.zh].every((words) => words.length > 3)).toBe(true);
    for (const { id, statement, doubt, locator, grade, supports, figures } of facts) {
      expect(statement.en, id).toMatch(/^[A-Z0-9].*[.?]$/);
      expect(statement.zh, id).toMatch(/[一-鿿].*[。？]$/);
      expect(doubt?.en, id).toMatch(/\.$/);
      expect(doubt?.zh, id).toMatch(/[一-鿿].*。$/);
      expect(locator, id).not.toBe('');
      expect(grade, id).toMatch(/^[A-D]$/);
      expect(supports.length, id).toBeGreaterThan(0);
      for (const { value } of figures) expect(Number.isFinite(value), id).toBe(true);
    }
  });
});

describe('the laboratory', () => {
  const held = new Map(evidenceOf('004').facts.map((fact) => [`004:${fact.id}`, fact]));

  test('names a row for every line, before it is judged and after', () => {
    for (const { printed, judged } of Object.values(LAB_SOURCES))
      for (const source of [...printed, ...judged]) expect(held.has(source), source).toBe(true);
  });

  test('prints no figure of the document that its rows do not hold', () => {
    const valuesOf = (step: (typeof LAB_STEPS)[number]): number[] =>
      LAB_SOURCES[step].printed.flatMap(
        (source) => held.get(source)?.figures.map(({ value }) => value) ?? [],
      );
    expect(valuesOf('growth')).toEqual([100 * PRINTED.growth, PRINTED.years]);
    expect(valuesOf('start')).toEqual([PRINTED.gmv]);
    expect(valuesOf('future')).toEqual([PRINTED.future]);
    expect(valuesOf('annuity')).toEqual([100 * PRINTED.rate]);
    expect(valuesOf('present')).toEqual([PRINTED.present]);
    expect(valuesOf('prose')).toEqual([PRINTED.prosePresent]);
    expect(labLines('en').map(({ id }) => id)).toEqual([...LAB_STEPS]);
  });

  test('names an address of the record or a row for where its sliders start', () => {
    const record = readFileSync(new URL('../../seeds/observations/financials.csv', import.meta.url), 'utf8');
    for (const source of Object.values(DIAL_SOURCES).flat())
      expect(held.has(source) || record.includes(source), source).toBe(true);
    // Both sums behind the owner's part stand in the lines that the addresses are quoted from.
    const [traded, earned] = DIAL_SOURCES.kept.map((source) =>
      record.split('\n').filter((line) => line.includes(source)),
    );
    expect(traded?.join()).toContain('China retail GMV,3092,');
    expect(earned?.join()).toContain('Operating income,29.102,');
  });

  test('gives no fault away before a line is judged', () => {
    const telling = /currency|turnover|yearly|annuit|once|60/i;
    for (const { printed } of Object.values(LAB_SOURCES))
      for (const source of printed) {
        const fact = held.get(source);
        expect(
          `${fact?.statement.en} ${fact?.doubt?.en}`.replace('lets turnover grow', ''),
          source,
        ).not.toMatch(telling);
      }
  });
});
