import { beforeAll, describe, expect, test } from 'vitest';
import { observe, type World } from '../../src/engine';
import { lineBeside } from '../../src/session/history';
import { lineFor } from '../../src/session/line';
import { reportQuarter } from '../../src/views/report';
import type { ResultsInput } from '../../src/views/results';
import { personsGame } from '../session/person';
import { loaded } from '../scenarios/texts';

/** A person's game of two quarters, as the report reads it. */
function playedAs(id: string, seat: string, language: 'en' | 'zh') {
  const scenario = loaded(id);
  const { rules } = scenario;
  const record = personsGame({ scenario, seat, mind: 'networker', level: 'full', seed: '7', quarters: 2 });
  const line = lineFor(record, rules);
  if (!line.ok) throw new Error('no line');
  const firm = rules.firmIds.indexOf(seat);
  const reports = line.value.worlds.map((world: World) => observe(world, firm));
  const { turns, events, ledgers } = line.value;
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
  return { at, beside: lineBeside(scenario, record), turns };
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

  test('holds every sealed range against what came', () => {
    const sealed = [1, 2].filter(
      (quarter) => (english.turns[quarter - 1]?.notes.predictions?.['suning'] ?? []).length > 0,
    );
    expect(sealed.length).toBeGreaterThan(0);
    for (const quarter of sealed)
      expect(textOf(reportQuarter(english.at(quarter), null, null)?.rows, /^Predicted$/)).toMatch(
        /between .* came, (inside|below|above) your range/,
      );
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
