import { describe, expect, test, vi } from 'vitest';
import { causesOf, withoutCause } from '../../src/analysis';
import {
  CHANNEL,
  ln,
  observe,
  shareBySeller,
  turnAtChoice,
  utilityOf,
  type SheetsByFirm,
  type World,
} from '../../src/engine';
import { choiceIn, utilityAbove } from '../../src/views/choice-inversion';
import { quartersOf, RULES as rules, type Played } from './played';

// Quarters are played again many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SUNING = rules.firmIds.indexOf('suning');
const games = [...quartersOf('historical', 'why'), ...quartersOf('random-legal', 'why too')];
const some = games.filter((_, at) => at % 4 === 1);
const emptied = games.filter(({ after }) => after.fillRate.some((fill) => fill < 0.97));

/** Cells that a report hides. */
function hidden(table: World): string {
  return Array.from(table.cells, (cell) => (Number.isNaN(cell) ? '1' : '0')).join('');
}

describe('a quarter without one of its causes', () => {
  test('is told as a report: nothing is shown that the seat may not see', () => {
    const { before, after, sheets, luck } = games[2] as Played;
    const { from, to } = withoutCause({ before, sheets, luck }, rules, SUNING, { kind: 'firm', firm: 0 });
    expect(hidden(to)).toBe(hidden(observe(after, SUNING).table));
    expect(to.cash[0]).toBe(after.cash[0]);
    const jd = rules.firmIds.indexOf('jd');
    for (const table of [from, to]) {
      expect(table.cash[jd]).toBeNaN();
      expect(table.pressure[jd]).toBeNaN();
    }
  });

  test('momentum goes from last quarter to a quarter in which nobody acts, by exactly its points', () => {
    for (const quarter of some) {
      const { from, to } = withoutCause(quarter, rules, SUNING, { kind: 'momentum' });
      const { share, pressure } = causesOf(quarter, rules, 'suning');
      expect(100 * (shareBySeller(to, SUNING) - shareBySeller(from, SUNING))).toBeCloseTo(
        share[0]?.points ?? Number.NaN,
        12,
      );
      expect((to.pressure[SUNING] as number) - (from.pressure[SUNING] as number)).toBeCloseTo(
        pressure[0]?.points ?? Number.NaN,
        12,
      );
    }
  });

  test('the inputs of the seat sum to the whole change of its utility', () => {
    let moved = 0;
    for (const quarter of some) {
      const { before, sheets, luck } = quarter;
      const places = (sheets[SUNING]?.decisions ?? []).map((_, place) => place);
      const { inputs } = withoutCause(quarter, rules, SUNING, { kind: 'decisions', places });
      const none = sheets.map((sheet, at) => (at === SUNING ? null : sheet));
      rules.segmentIds.forEach((_, s) => {
        // Festivals and shops act on the web and on shops differently: the inputs tell the mean of both.
        const of = (acted: SheetsByFirm): number => {
          const turn = turnAtChoice(before, acted, rules, luck, false);
          const both = [CHANNEL.online, CHANNEL.stores]
            .map((channel) => utilityOf(turn, SUNING, s, channel))
            .filter((utility) => utility > -99);
          let utilities = 0;
          for (const utility of both) utilities += utility;
          return both.length > 0 ? utilities / both.length : 0;
        };
        let sum = 0;
        for (const { utility } of inputs[s] ?? []) sum += utility;
        expect(sum).toBeCloseTo(of(sheets) - of(none), 12);
        if (Math.abs(sum) > 0.01) moved++;
      });
    }
    expect(moved).toBeGreaterThan(3);
  });

  test('utilities read back from shares are the engine’s own, for every firm, segment and channel', () => {
    expect(emptied.length).toBeGreaterThan(0);
    for (const { before, after, sheets, luck } of [...some, ...emptied.slice(0, 4)]) {
      const turn = turnAtChoice(before, sheets, rules, luck, false);
      rules.segmentIds.forEach((_, s) => {
        const choice = choiceIn(before, after, rules, s);
        const { outsideOnline, outsideStores, drawn } = choice;
        const all = drawn.reduce((sum, part) => sum + part, outsideOnline + outsideStores);
        expect(all).toBeCloseTo(1, 9);
        rules.firmIds.forEach((firm, f) => {
          if (before.active[f] === 0) return;
          for (const [nest, channel] of [CHANNEL.online, CHANNEL.stores].entries()) {
            const read = utilityAbove(choice, f, channel);
            const real =
              utilityOf(turn, f, s, channel) -
              rules.parameters.nestCorrelation * ln(rules.outsideAttraction[2 * s + nest] as number);
            if (read !== null && real > -9) expect(read, `${firm} ${s} ${channel}`).toBeCloseTo(real, 6);
          }
        });
      });
    }
  });
});
