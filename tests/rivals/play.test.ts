import { describe, expect, test } from 'vitest';
import {
  ALLIANCE_SLOTS,
  check,
  checkTerms,
  COLUMN_NAMES,
  COLUMNS,
  copyTable,
  isMember,
  observe,
  seatAt,
  start,
  type Column,
  type World,
} from '../../src/engine';
import { rivalOf, RIVAL_IDS } from '../../src/rivals';
import { lucky, outlookOf, play, sheetOf, someRules, still } from './table';

const rules = someRules();

describe.each(RIVAL_IDS)('%s', (id) => {
  test('plays eight quarters in every seat and every sheet is legal', () => {
    for (const luck of [still(rules), lucky(rules, 'eight')])
      expect(play(rules, id, Math.min(8, rules.quarters), luck)).toHaveLength(Math.min(8, rules.quarters));
  });

  test('decides the same twice', () => {
    const first = play(rules, id, 5, lucky(rules, 'twice'));
    const second = play(rules, id, 5, lucky(rules, 'twice'));
    expect(second.map((quarter) => quarter.sheets)).toEqual(first.map((quarter) => quarter.sheets));
    expect(second.map((quarter) => [...quarter.world.cells])).toEqual(
      first.map((quarter) => [...quarter.world.cells]),
    );
  });

  test('offers only terms that it may sign itself', () => {
    const luck = lucky(rules, 'offers');
    for (const { world } of play(rules, id, 6, luck)) {
      rules.firmIds.forEach((_, firm) => {
        const outlook = outlookOf(world, rules, firm, luck);
        for (const { to, terms } of rivalOf(id).propose(outlook)) {
          expect(checkTerms(seatAt(outlook.report.table, rules, firm), terms)).toEqual([]);
          expect(terms.members).toContain(to);
        }
      });
    }
  });

  test('neither decides, offers nor answers by what it may not see', () => {
    const luck = lucky(rules, 'canaries');
    const worlds = [start(rules), ...play(rules, id, 5, luck).map((quarter) => quarter.world)];
    for (const world of worlds) {
      rules.firmIds.forEach((me, firm) => {
        const open = outlookOf(world, rules, firm, luck);
        const tampered = { ...open, report: observe(withCanaries(world, firm), firm) };
        const from = rules.firmIds[(firm + 1) % rules.firmIds.length] ?? '';
        const terms = sheetOf(
          { data: { scope: 'stock', safeguards: 0.5 }, marketing: { fund: 2e10 } },
          { members: [me, from] },
        );
        const rival = rivalOf(id);
        expect(rival.decide(tampered)).toEqual(rival.decide(open));
        expect(rival.propose(tampered)).toEqual(rival.propose(open));
        expect(rival.answer(tampered, from, terms)).toEqual(rival.answer(open, from, terms));
      });
    }
  });
});

test('a rival in another seat decides from its own books, so canaries in its own row do change what it does', () => {
  const world = start(rules);
  const luck = still(rules);
  const poor = copyTable(world);
  poor.cash[0] = -1e12;
  poor.shortQuarters[0] = 1;
  const decisions = rivalOf('cautious').decide(outlookOf(poor, rules, 0, luck));
  expect(decisions.some((decision) => decision.kind === 'finance' && decision.restructure === 1)).toBe(true);
  expect(check(observe(poor, 0).table, rules, { firm: rules.firmIds[0] ?? '', decisions }).ok).toBe(true);
});

/**
 * The same world with false figures in every cell that `firm` may not see: others' own rows, what nobody
 * sees, and the
 * inside of a contract to which it is no party.
 */
function withCanaries(world: World, firm: number): World {
  const copy = copyTable(world);
  for (const name of COLUMN_NAMES) {
    const column: Column = COLUMNS[name];
    if (column.sight === 'members') {
      const wide = copy[name].length / ALLIANCE_SLOTS;
      for (let i = 0; i < copy[name].length; i++)
        if (!isMember(copy, Math.floor(i / wide), firm)) copy[name][i] = 12345.678 + i;
      continue;
    }
    if (column.sight !== 'own' && column.sight !== 'nobody') continue;
    const row = copy[name].length / world.shape.firms;
    for (let i = 0; i < copy[name].length; i++) {
      if (column.sight === 'nobody' || Math.floor(i / row) !== firm) copy[name][i] = 12345.678 + i;
    }
  }
  return copy;
}
