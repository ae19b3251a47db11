import { describe, expect, test } from 'vitest';
import { measureOf, observe, openings, shareGoalOf } from '../../src/engine';
import { reachOf } from '../../src/analysis';
import { binHolding, marketOf, predictionOfHands, shareIn, sumOfHands } from '../../src/record';
import { newRecord, roundAfter } from '../../src/session/rounds';
import { CASES } from '../../src/session/scenarios';
import { closeRound, playersFor, recordedOffers, reportFor, type Round } from '../../src/table';
import { packagesOf } from '../../src/views/projector-packages';
import { binsAround } from '../../src/views/projector-predict';
import type { SeatInput } from '../../src/views/desk-seat';
import { shortCase } from './class';

const SEATS = CASES.flatMap(({ id, seats }) => seats.map((seat): [string, string] => [id, seat]));
const LUCKS = 4;

describe('the market that a class follows', () => {
  test.each(SEATS)(
    'in %s as %s is the mandate’s, and large enough to be said in three digits',
    (id, firm) => {
      const { rules } = shortCase(id);
      const at = rules.firmIds.indexOf(firm);
      const market = marketOf(rules, at);
      const goal = shareGoalOf(rules, at);
      const share = shareIn(market, rules.openingTable, at, rules);
      if (goal) expect(share).toBe(measureOf(goal, at, [rules.openingTable]));
      expect(share).toBeGreaterThan(0.02);
      // Only what the firm may see.
      expect(shareIn(market, observe(rules.openingTable, at).table, at, rules)).toBe(share);
    },
  );

  test('that the case does not have is nobody’s', () => {
    const { rules } = shortCase('alibaba-suning-2015');
    expect(shareIn('no-such', rules.openingTable, 0, rules)).toBe(0);
  });
});

describe('bins', () => {
  test.each(SEATS)(
    'of %s as %s part the outcomes of two quarters, several lucks and every choice: none holds all',
    (id, firm) => {
      const scenario = shortCase(id);
      const fallen = Array.from({ length: 7 }, () => 0);
      for (let luck = 0; luck < LUCKS; luck++) {
        const players = playersFor(scenario.rules.firmIds, firm, 'mixed');
        // Rivals who do not look ahead are played a hundred times as fast.
        const { foresight: _, ...record } = newRecord(scenario, players, `bins-${luck}`, true);
        const opened = roundAfter(record, scenario);
        if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
        let round: Round = {
          ...opened.value,
          talk: [...opened.value.talk, ...recordedOffers(opened.value, firm)],
        };
        for (let quarter = 0; quarter < 2; quarter++) {
          const { rules } = round;
          const report = reportFor(round, firm);
          const market = marketOf(rules, report.firm);
          const share = (table: SeatInput['report']['table']): number =>
            shareIn(market, table, report.firm, rules);
          const packages = packagesOf({
            names: scenario,
            language: 'en',
            rules,
            report,
            reports: [report],
            openings: openings(report.table, rules, report.firm),
            events: [],
            talk: round.talk,
            decisions: [],
            attentionSpent: 0,
          });
          const foreseen = binsAround(share(report.table), reachOf(report, rules, packages, share), market);
          const ends = packages.map((decisions) => closeRound(round, { [firm]: decisions }));
          for (const end of ends) {
            if (!end.ok) throw new Error(JSON.stringify(end.refusals));
            const bin = binHolding(foreseen, share(end.value.played.world));
            fallen[bin] = (fallen[bin] ?? 0) + 1;
          }
          const played = ends[luck % ends.length];
          if (played?.ok) round = played.value.round;
        }
      }
      const all = sumOfHands(fallen);
      expect(Math.max(...fallen), fallen.join()).toBeLessThan(0.75 * all);
      // What lies beyond the scale stays the exception.
      expect((fallen[0] ?? 0) + (fallen[6] ?? 0), fallen.join()).toBeLessThan(0.4 * all);
    },
    30_000,
  );

  test('of a lesson begun before still say all trade, and foretell as they did', () => {
    const old = { edges: [0.01, 0.02], hands: [0, 10, 0] };
    expect(predictionOfHands(old)).toEqual({ low: 0.011, middle: 0.015, high: 0.019000000000000003 });
  });
});
