import { expect, test } from 'vitest';
import { allianceId, contractsOf, readTerms, type TermSheet } from '../../src/engine';
import { offerTerms, reportFor, signatureUnder, type Round } from '../../src/table';
import { closed, roundOf, RULES } from './rounds';

/** What was really signed in 2015, which a historical Alibaba signs. */
const RECORDED = RULES.lines.suning?.[0]?.decisions.find(({ kind }) => kind === 'alliance')
  ?.terms as TermSheet;

function offered(round: Round, terms: TermSheet, amends: string | null) {
  const result = offerTerms(round, 'suning', 'alibaba', terms, amends);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function withCommission(commission: number): TermSheet {
  const { clauses } = RECORDED;
  return { ...RECORDED, clauses: { ...clauses, storefront: { ...clauses.storefront, commission } } };
}

test('a contract in force is amended when both sign its new terms, and stays one contract', () => {
  const first = offered(roundOf({ suning: 'human' }, 'historical'), RECORDED, null);
  expect(first.answer?.accept).toBe(true);
  const running = closed(first.round, { suning: [signatureUnder(RECORDED, null)] });
  const [slot = -1] = contractsOf(running.world, 0);
  const dearer = withCommission(0.05);
  const second = offered(running, dearer, allianceId(slot));
  expect(second.answer?.accept).toBe(true);
  const trust = running.world.trust[slot] as number;
  const changed = closed(second.round, { suning: [signatureUnder(dearer, allianceId(slot))] });
  expect(contractsOf(changed.world, 0)).toEqual([slot]);
  expect(readTerms(changed.world, RULES, slot)?.clauses.storefront?.commission).toBe(0.05);
  expect(changed.world.integration[slot]).toBeGreaterThan(running.world.integration[slot] as number);
  expect(Math.abs((changed.world.trust[slot] as number) - trust)).toBeLessThan(0.15);
});

test('new terms that are worse for the other side than the standing ones are refused', () => {
  const first = offered(roundOf({ suning: 'human' }, 'historical'), RECORDED, null);
  const running = closed(first.round, { suning: [signatureUnder(RECORDED, null)] });
  const [slot = -1] = contractsOf(running.world, 0);
  const worse = offered(running, withCommission(0), allianceId(slot));
  expect(worse.answer?.accept).toBe(false);
  const kept = closed(worse.round, { suning: [signatureUnder(withCommission(0), allianceId(slot))] });
  expect(readTerms(kept.world, RULES, slot)?.clauses.storefront?.commission).toBe(0.02);
  expect(reportFor(kept, 'suning').table.status[slot]).toBe(2);
});
