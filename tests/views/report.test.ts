import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { observe } from '../../src/engine';
import { parseRecord, type Prediction } from '../../src/record';
import { lineBeside } from '../../src/session/history';
import { lineFor } from '../../src/session/line';
import { reportQuarter } from '../../src/views/report';
import type { ResultsInput } from '../../src/views/results';
import { loaded } from '../scenarios/texts';

const SEALED: Prediction = { measure: 'share', low: 0, middle: 0.5, high: 1 };

/** The demonstration of a case as a person's game, with one range sealed in its first quarter. */
function playedAs(id: string, seat: string, language: 'en' | 'zh') {
  const scenario = loaded(id);
  const { rules } = scenario;
  const text = readFileSync(new URL(`../../seeds/records/${id}.demonstration.json`, import.meta.url), 'utf8');
  const record = parseRecord(text);
  if (!record.ok) throw new Error('no record');
  const line = lineFor(record.value, rules);
  if (!line.ok) throw new Error('no line');
  const firm = rules.firmIds.indexOf(seat);
  const { worlds, events, ledgers } = line.value;
  const turns = line.value.turns.map((turn, at) =>
    at === 0 ? { ...turn, notes: { ...turn.notes, predictions: { [seat]: [SEALED] } } } : turn,
  );
  const reports = worlds.map((world) => observe(world, firm));
  const at = (quarter: number): ResultsInput => ({
    names: scenario,
    rules,
    reports,
    turns,
    events,
    ledgers,
    quarter,
    language,
  });
  return { at, beside: lineBeside(scenario, record.value) };
}

const textOf = (rows: readonly { label: string; text: string }[] | undefined, label: RegExp): string =>
  rows?.find((row) => label.test(row.label))?.text ?? '';

describe('a quarter of the report', () => {
  let english: ReturnType<typeof playedAs>;
  let chinese: ReturnType<typeof playedAs>;
  beforeAll(() => {
    english = playedAs('alibaba-suning-2015', 'suning', 'en');
    chinese = playedAs('alibaba-suning-2015', 'suning', 'zh');
  });

  test('says what was decided, predicted and happened, in whole sentences', () => {
    const rows = reportQuarter(english.at(1), null, english.beside)?.rows;
    expect(textOf(rows, /^Decided$/)).not.toBe('');
    expect(textOf(rows, /^Happened$/)).toMatch(/\.$/);
    expect(textOf(rows, /^Happened$/)).not.toMatch(/[.;];/);
    expect(textOf(rows, /^History$/)).toMatch(/It stood at 0\.\d\d/);
    expect(textOf(reportQuarter(chinese.at(1), null, chinese.beside)?.rows, /^史实$/)).toContain('份额');
  });

  test('holds a sealed range against what came, and says where none was sealed', () => {
    const said = (quarter: number) =>
      textOf(reportQuarter(english.at(quarter), null, null)?.rows, /^Predicted$/);
    expect(said(1)).toMatch(/^Share: 50\.0.*between 0\.00.* and 100.* came, inside your range$/);
    expect(said(2)).toMatch(/^No prediction/);
  });

  test('calls a demonstration by its name and no history', () => {
    const shop = playedAs('corner-shop-2016', 'weijun', 'en');
    const labels = reportQuarter(shop.at(1), null, shop.beside)?.rows.map(({ label }) => label) ?? [];
    expect(labels).toContain('Demonstration');
    expect(labels).not.toContain('History');
  });

  test('leaves out the other line where there is none', () => {
    const labels = reportQuarter(english.at(2), null, null)?.rows.map(({ label }) => label) ?? [];
    expect(labels).not.toContain('History');
  });
});
