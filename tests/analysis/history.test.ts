import { describe, expect, test } from 'vitest';
import { longRules, modelled, playHistory, sightsOf } from '../../src/analysis';
import { calendarQuarter, periodAfter, type Rules, type World } from '../../src/engine';
import { observedScenario, storedFit } from './record';

const scenario = observedScenario();
const fitted = storedFit(scenario, '2019Q1');
const rules = longRules(scenario.written, scenario.priors, fitted);
const sights = sightsOf(scenario.written, fitted);
const suning = rules.firmIds.indexOf('suning');

interface Year {
  pressure: number;
  cash: number;
  recurring: number;
}

function yearsOf(played: Rules): { years: Map<string, Year>; last: number[]; highest: number } {
  const years = new Map<string, Year>();
  let last: number[] = [];
  let highest = 0;
  playHistory(played, {
    watch: (world: World, quarter) => {
      const name = periodAfter(played.start, quarter).slice(0, 4);
      const year = years.get(name) ?? { pressure: 0, cash: 0, recurring: 0 };
      year.pressure += (world.pressure[suning] as number) / 4;
      year.cash += world.cashFromOperations[suning] as number;
      year.recurring += world.recurringProfitTrail[
        suning * 4 + calendarQuarter(played.start, quarter)
      ] as number;
      years.set(name, year);
      last = [...world.active];
      highest = Math.max(highest, world.pressure[suning] as number);
    },
  });
  return { years, last, highest };
}

/** Part of all web orders of a year that Suning sells, wherever they are placed. */
function soldBySuning(played: Rules, year: number): number {
  const history = playHistory(played);
  let own = 0;
  let all = 0;
  for (let quarter = 0; quarter < history.quarters; quarter++) {
    if (Math.floor((history.first + quarter) / 4) !== year) continue;
    own += history.onlineSales[quarter * history.firms + suning] as number;
    all += history.others[quarter] as number;
    for (let firm = 0; firm < history.firms; firm++)
      all += history.siteSales[quarter * history.firms + firm] as number;
  }
  return own / all;
}

describe('history played to the end of 2020', () => {
  const { years, last, highest } = yearsOf(rules);

  test('comes to the end of 2020 with all five firms, as they did', () => {
    expect(rules.quarters).toBe(22);
    expect(last).toEqual([1, 1, 1, 1, 1]);
  });

  test('has Suning lose money of its own in every year, and cash ever faster from 2017', () => {
    for (const [year, { recurring }] of years) expect(recurring, year).toBeLessThan(0);
    const cash = ['2017', '2018', '2019', '2020'].map((year) => years.get(year)?.cash ?? 0);
    cash.forEach((flow, i) => expect(flow).toBeLessThan(i === 0 ? 0 : (cash[i - 1] as number)));
  });

  test('has the pressure on Suning rise from year to year, to seventy and more', () => {
    const mean = ['2017', '2018', '2019', '2020'].map((year) => years.get(year)?.pressure ?? 0);
    mean.forEach((pressure, i) => {
      if (i > 0) expect(pressure).toBeGreaterThan(mean[i - 1] as number);
    });
    expect(highest).toBeGreaterThanOrEqual(70);
  });

  test('sells on the web within fifteen percent of what Suning reported for 2016 and 2017', () => {
    const history = playHistory(rules);
    const sight = sights.find((each) => each.series === 'online-gmv');
    if (!sight) throw new Error('online-gmv');
    for (const [year, reported] of [
      ['2016', 80.51],
      ['2017', 126.7],
    ] as const)
      expect(
        Math.abs((modelled(history, sights, sight, year, 'RMB bn') ?? 0) / reported - 1),
        year,
      ).toBeLessThan(0.15);
  });

  test('has less of Suning in 2018 when the contract with Alibaba is taken out of the line', () => {
    const alone: Rules = {
      ...rules,
      lines: {
        ...rules.lines,
        suning: (rules.lines.suning ?? []).map((turn) => ({
          ...turn,
          decisions: turn.decisions.filter((decision) => decision.kind !== 'alliance'),
        })),
      },
    };
    expect(soldBySuning(alone, 2018)).toBeLessThan(0.95 * soldBySuning(rules, 2018));
  });
});
