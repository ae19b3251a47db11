import { describe, expect, test } from 'vitest';
import {
  assetsOf,
  claimsOf,
  readTerms,
  revenueOf,
  scoreSeat,
  trailSum,
  type ColumnName,
  type World,
} from '../../src/engine';
import { bundledScenario, formRules } from '../../src/scenario';
import { withParameterMoved } from '../evidence/perturbation';
import { stageOf } from '../evidence/stages';
import { playLine } from './play-line';
import { loaded } from './texts';

const scenario = loaded('jd-coalition-2017');
const { rules, file, words } = scenario;
const played = playLine(rules);
const held = playLine(rules, () => false);
const [opening] = held.history as [World];
const firm = (id: string): number => rules.firmIds.indexOf(id);
const stake = (world: World, of: string, by: string): number =>
  world.stake[firm(by) * rules.shape.firms + firm(of)] as number;

describe('the folder of jd-coalition-2017', () => {
  test('loads from disk and from the bundle to the same rules, with three seats and two shorter forms', () => {
    expect(bundledScenario('jd-coalition-2017')?.rules.hash).toBe(rules.hash);
    expect(rules.seats.map((seat) => rules.firmIds[seat.firm])).toEqual(['jd', 'vipshop', 'alibaba']);
    expect([rules.start, rules.quarters, rules.firmIds.length]).toEqual(['2017Q2', 8, 8]);
    expect(file.forms.map(({ id, quarters }) => [id, quarters])).toEqual([
      ['four', 4],
      ['six', 6],
    ]);
  });

  test('has letters that can be read at one go, and the same cards in both languages', () => {
    for (const letter of Object.values(words.en.letters))
      expect(letter.split(/\s+/).length).toBeLessThanOrEqual(135);
    expect(words.zh.sources.map(({ facts }) => facts)).toEqual(words.en.sources.map(({ facts }) => facts));
  });

  test('has books that balance to the fen', () => {
    rules.firmIds.forEach((id, i) => expect(assetsOf(opening, i), id).toBe(claimsOf(opening, i)));
  });

  test('lets JD deliver in one to two days where most people live, and faster than Alibaba everywhere', () => {
    const days = (id: string): number[] =>
      Array.from(opening.days.slice(firm(id) * rules.shape.regions, (firm(id) + 1) * rules.shape.regions));
    for (const day of days('jd').slice(0, 4)) {
      expect(day).toBeGreaterThan(0.9);
      expect(day).toBeLessThan(2);
    }
    days('jd').forEach((day, r) => expect(day).toBeLessThan((days('alibaba')[r] as number) - 0.5));
  });
});

describe('holding course', () => {
  test('goes on from the recorded revenue and margin over a year, every firm', () => {
    const [, first, , , last] = held.history as [World, World, World, World, World];
    rules.firmIds.forEach((id, i) => {
      const recorded = opening.revenueTrail[i * 4] as number;
      expect(revenueOf(first, i) / recorded, id).toBeGreaterThan(0.85);
      expect(revenueOf(first, i) / recorded, id).toBeLessThan(1.2);
      const before = trailSum(opening.operatingProfitTrail, i) / trailSum(opening.revenueTrail, i);
      const after = trailSum(last.operatingProfitTrail, i) / trailSum(last.revenueTrail, i);
      // Fixed costs grow dearer by some percent a year, which tells most on the small.
      expect(Math.abs(after - before), id).toBeLessThan(0.03);
    });
  });
});

describe('the historical line', () => {
  const last = played.history[rules.quarters] as World;

  test('is legal, and leaves every firm in business', () => {
    expect(played.refused).toEqual([]);
    rules.firmIds.forEach((id, i) => expect(last.active[i], id).toBe(1));
  });

  test('signs the four of the coalition and the two of Alibaba in the quarters of the record', () => {
    const members = (quarter: number): string[] =>
      [0, 1, 2, 3, 4, 5].flatMap((slot) => {
        const terms = readTerms(played.history[quarter] as World, rules, slot);
        return terms ? [terms.members.join('+')] : [];
      });
    expect([1, 3, 4, 5, 6, 7].map((quarter) => members(quarter).at(-1))).toEqual([
      'jd+farfetch',
      'jd+vipshop',
      'jd+meili',
      'alibaba+red-book',
      'jd+secoo',
      'alibaba+ynap',
    ]);
    expect(members(8)).toHaveLength(6);
  });

  test('buys the stakes of the record: three percent of Vipshop, none of Meili', () => {
    expect(stake(last, 'vipshop', 'jd')).toBeCloseTo(0.03, 6);
    expect(stake(last, 'farfetch', 'jd')).toBeCloseTo(0.139, 6);
    expect(stake(last, 'secoo', 'jd')).toBeCloseTo(0.12, 6);
    expect(stake(last, 'meili', 'jd')).toBe(0);
    expect(stake(last, 'red-book', 'alibaba')).toBeCloseTo(0.06, 6);
  });

  test('brings the money to Little Red Book half a year before the reviews', () => {
    const clauses = (quarter: number): string[] =>
      Object.keys(readTerms(played.history[quarter] as World, rules, 3)?.clauses ?? {});
    expect(clauses(5)).toEqual(['equity']);
    expect(clauses(7)).toEqual(expect.arrayContaining(['equity', 'storefront', 'data']));
  });

  test.each([null, 'four', 'six'])(
    'scores clearly more than holding course in form %s, for each seat',
    (form) => {
      const own = form === null ? rules : formRules(file, rules, form);
      if (!own) throw new Error(`no form ${form}`);
      for (const seat of own.seats) {
        const id = own.firmIds[seat.firm] ?? '';
        const alone = playLine(rules, (other) => other !== id);
        const score = (history: readonly World[]): number =>
          scoreSeat(own, seat, history.slice(0, own.quarters + 1)).total;
        expect(score(alone.history), id).toBeLessThan(45);
        expect(score(played.history), id).toBeGreaterThan(score(alone.history) + 10);
        expect(score(played.history), id).toBeLessThan(80);
      }
    },
  );
});

test.each<[name: string, column: ColumnName]>([
  ['market.onlineGrowth', 'onlineShift'],
  ['opening.authenticity.red-book', 'authenticity'],
  ['opening.brand.jd.womens-fashion', 'brand'],
  ['opening.capacity.jd', 'days'],
])('%s moves %s along the line', (name, column) => {
  const stage = stageOf('002', rules);
  const trial = { rules, stage, terms: stage.terms, extra: {}, idle: [], absent: [], seed: null };
  const other = playLine(withParameterMoved(trial, scenario, name).rules);
  const differs = other.history.some((world, q) =>
    world[column].some((cell, i) => cell !== played.history[q]?.[column][i]),
  );
  expect(differs).toBe(true);
});
