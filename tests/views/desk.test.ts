import { expect, test } from 'vitest';
import {
  advance,
  checkDecision,
  DECISION_KINDS,
  holdCourse,
  noLuck,
  luckSizes,
  seatAt,
  start,
  type World,
} from '../../src/engine';
import { cashOf } from '../../src/views/desk-cost';
import { draftLines } from '../../src/views/desk-draft';
import { amountControl, amountFieldOf, changeFields, openingOf } from '../../src/views/desk-fields';
import { deskHeadline, firmFigures, firmIncome } from '../../src/views/desk-firm';
import { firmGauge } from '../../src/views/desk-gauge';
import { decisionGroups } from '../../src/views/desk-groups';
import { marketChart } from '../../src/views/desk-market';
import { letters, rivalMoves } from '../../src/views/desk-others';
import { effectOf, knownEffect, prepareEffects } from '../../src/views/desk-outlook';
import { predictionViews } from '../../src/views/desk-prediction';
import { refusalText } from '../../src/views/desk-refusals';
import { shareOf } from '../../src/views/desk-seat';
import { suggestionsOf } from '../../src/views/desk-suggestions';
import { DECISION_WORDS } from '../../src/views/words/decisions';
import { DESK_WORDS } from '../../src/views/words/desk-zh';
import { REFUSAL_WORDS } from '../../src/views/words/refusals';
import { TERM_WORDS } from '../../src/views/words/terms-zh';
import { aScenario, aSeat } from './desk-world';

const LANGUAGES = ['en', 'zh'] as const;

function afterQuarters(count: number): World[] {
  const { rules } = aScenario();
  const luck = noLuck(luckSizes(rules), rules.quarters);
  const worlds = [start(rules)];
  for (let q = 0; q < count; q++) {
    const world = worlds.at(-1) ?? start(rules);
    worlds.push(advance(world, rules.firmIds.map(holdCourse), rules, luck).world);
  }
  return worlds;
}

test('the parts of pressure and the second counting of the worst add up to the index', () => {
  for (const firm of ['suning', 'alibaba']) {
    const gauge = firmGauge(aSeat({ firm }), DESK_WORDS.en);
    const sum = gauge.parts.reduce((all, part) => all + part.points, 0) + gauge.again.points;
    expect(sum).toBeCloseTo(gauge.value, 6);
  }
});

test('nothing that the desk says holds a number that is not one', () => {
  const worlds = afterQuarters(2);
  for (const language of LANGUAGES) {
    for (const firm of aScenario().rules.firmIds) {
      const seat = aSeat({ firm, language, worlds });
      const desk = DESK_WORDS[language];
      const said = JSON.stringify([
        deskHeadline(seat, desk),
        firmFigures(seat, desk),
        firmGauge(seat, desk),
        firmIncome(seat, desk),
        rivalMoves(seat, desk, DECISION_WORDS[language]),
        letters(seat, desk, TERM_WORDS[language]),
        marketChart(seat, desk),
        decisionGroups(seat, DECISION_WORDS[language], REFUSAL_WORDS[language]),
        suggestionsOf(seat, { desk, terms: TERM_WORDS[language] }),
        predictionViews(seat, []),
      ]);
      expect(said).not.toMatch(/NaN|undefined|Infinity|\bnull,null\b/);
    }
  }
});

test('every kind of decision has its group, and every field its word, in both languages', () => {
  for (const language of LANGUAGES) {
    const words = DECISION_WORDS[language];
    const seat = aSeat({ language });
    expect(decisionGroups(seat, words, REFUSAL_WORDS[language]).map(({ kind }) => kind)).toEqual([
      ...DECISION_KINDS,
    ]);
    for (const { kind, fields } of seat.openings) {
      for (const [name, field] of Object.entries(fields)) {
        if (field.type === 'amount') expect(words.fields[`${kind}.${name}`], `${kind}.${name}`).toBeDefined();
      }
    }
  }
});

test('what a control puts into the draft passes the check', () => {
  const seat = aSeat();
  const engineSeat = seatAt(seat.report.table, seat.rules, seat.report.firm);
  let tried = 0;
  for (const group of decisionGroups(seat, DECISION_WORDS.en, REFUSAL_WORDS.en)) {
    const controls = [...(group.table?.rows.flatMap((row) => row.controls) ?? []), ...group.firmWide];
    for (const control of controls) {
      if (control.type !== 'amount') continue;
      const { amount, change, id } = control;
      if (id.endsWith('release') || id.endsWith('sell')) continue; // nothing is leased or held yet
      for (const shown of [Math.min(amount.max, amount.value + amount.step), amount.max]) {
        const changed = change(amount.read(shown));
        if (!('put' in changed)) continue;
        const refusals = checkDecision(engineSeat, changed.put).filter(
          ({ code }) => code !== 'more-than-means' && code !== 'more-than-shops',
        );
        expect(refusals, `${group.kind} ${id} ${shown}`).toEqual([]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(60);
});

test('money is typed in million RMB in English and in 亿元 in Chinese, and held in whole fen', () => {
  const field = amountFieldOf(openingOf(aSeat().openings, 'advertise'), 'spend');
  if (!field) throw new Error('advertising has a spend');
  expect(amountControl(field, 5.6e10, 0, 'en', DECISION_WORDS.en)).toMatchObject({
    value: 560,
    unit: 'RMB m',
  });
  expect(amountControl(field, 5.6e10, 0, 'zh', DECISION_WORDS.zh)).toMatchObject({
    value: 5.6,
    unit: '亿元',
  });
  expect(amountControl(field, undefined, 0, 'zh', DECISION_WORDS.zh).read(5.7)).toBe(5.7e10);
});

test('a field set back to what stands leaves the draft', () => {
  const put = changeFields([], { kind: 'price', keys: { segment: 'beauty' } }, { stance: -0.02 });
  expect(put).toEqual({ put: { kind: 'price', segment: 'beauty', stance: -0.02 } });
  const held = 'put' in put ? [put.put] : [];
  expect(changeFields(held, { kind: 'price', keys: { segment: 'beauty' } }, { stance: null })).toEqual({
    clear: { kind: 'price', segment: 'beauty' },
  });
});

test('a price cut is foreseen to win share, and holding course changes nothing', () => {
  const seat = aSeat();
  const cut = effectOf(seat, [{ kind: 'price', segment: 'appliances', stance: -0.05 }]);
  expect(cut?.share.mid).toBeGreaterThan(0);
  expect(cut?.share.low).toBeLessThanOrEqual(cut?.share.high ?? 0);
  expect(effectOf(seat, [])).toMatchObject({ share: { low: 0, mid: 0, high: 0 }, pressure: 0 });
  expect(effectOf(seat, [{ kind: 'price', segment: 'appliances', stance: 5 }])).toBeNull();
});

test('an effect that was prepared in idle time is the same effect, and preparing leaves the report as it was', () => {
  const cut = [{ kind: 'price', segment: 'appliances', stance: -0.05 }] as const;
  const [ahead, fresh] = [aSeat(), aSeat()];
  const cells = ahead.report.table.cells.slice();
  let steps = 1;
  while (!prepareEffects(ahead)) steps++;
  expect(steps).toBeGreaterThan(1);
  expect(prepareEffects(ahead)).toBe(true);
  expect(ahead.report.table.cells).toEqual(cells);
  expect(knownEffect(ahead, cut)).toBeUndefined();
  expect(effectOf(ahead, cut)).toEqual(effectOf(fresh, cut));
  expect(knownEffect(ahead, cut)).toBe(effectOf(ahead, cut));
});

test('cash that a decision moves at once is counted with its sign', () => {
  const seat = aSeat();
  expect(cashOf(seat, { kind: 'finance', borrow: 3e10, dividend: 1e10 })).toBe(2e10);
  expect(cashOf(seat, { kind: 'stores', region: 'east', open: 2 })).toBe(
    -2 * seat.rules.parameters.storeCost,
  );
  expect(cashOf(seat, { kind: 'price', segment: 'beauty', stance: 0.01 })).toBe(0);
});

test('at most six openings are suggested, and each of their answers is legal', () => {
  for (const worlds of [afterQuarters(0), afterQuarters(1), afterQuarters(3)]) {
    const seat = aSeat({ worlds });
    const rows = suggestionsOf(seat, { desk: DESK_WORDS.en, terms: TERM_WORDS.en });
    expect(rows.length).toBeLessThanOrEqual(6);
    expect(rows.length).toBeGreaterThan(3);
    const engineSeat = seatAt(seat.report.table, seat.rules, seat.report.firm);
    for (const { options, chosen } of rows) {
      if (options.length > 0) expect(options.map(({ id }) => id)).toContain(chosen);
      for (const { change } of options)
        if ('put' in change) expect(checkDecision(engineSeat, change.put)).toEqual([]);
    }
  }
});

test('the draft is told in words, with what stands against each line', () => {
  const seat = aSeat({
    decisions: [
      { kind: 'price', segment: 'appliances', stance: -0.02 },
      { kind: 'logistics', region: 'east', build: 5 },
    ],
  });
  const words = { decisions: DECISION_WORDS.en, terms: TERM_WORDS.en, refusals: REFUSAL_WORDS.en };
  const { lines, general } = draftLines(
    seat,
    [{ code: 'out-of-range', path: 'decisions[1].build', values: { value: 5, min: 0, max: 3 } }],
    words,
  );
  expect(lines[0]?.text).toMatch(/Prices in .*: −2/);
  expect(lines[1]?.refusals).toEqual(['It must lie between 0 and 3.']);
  expect(general).toEqual([]);
  expect(refusalText({ code: 'never-heard-of', path: '' }, seat, REFUSAL_WORDS.en)).toContain(
    'never-heard-of',
  );
});

test('the headline says which way share went', () => {
  const worlds = afterQuarters(1);
  const seat = aSeat({ worlds });
  const [before, now] = worlds.map((world) => shareOf(world, seat.report.firm));
  const headline = deskHeadline(seat, DESK_WORDS.en);
  expect(headline).toContain((now ?? 0) > (before ?? 0) ? 'rose' : 'fell');
});
