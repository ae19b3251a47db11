import { expect, test } from 'vitest';
import {
  advance,
  drawLuck,
  luckSizes,
  observe,
  start,
  type CheckedSheet,
  type Clause,
  type ClauseId,
  type TermSheet,
} from '../../src/engine';
import { leavingDrill, sheetEffect } from '../../src/analysis';
import { bundledScenario } from '../../src/scenario';

const scenario = bundledScenario('alibaba-suning-2015');
if (!scenario) throw new Error('no scenario');
const { rules } = scenario;
const report = observe(start(rules), rules.firmIds.indexOf('suning'));

function sheet(clauses: Partial<Record<ClauseId, Clause>>): TermSheet {
  return { members: ['suning', 'alibaba'], startsAfterQuarters: 0, termQuarters: 12, exitFee: 0, clauses };
}

const storefront: Clause = { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.8 };
const data: Clause = { scope: 'orders', safeguards: 0.6 };

test('a storefront wins share and hangs the seller on its host; each range holds its middle', () => {
  const { whole, byClause, conflicts } = sheetEffect(report, rules, sheet({ storefront, data }));
  expect(conflicts).toEqual([]);
  expect(whole.share.mid).toBeGreaterThan(0.02);
  expect(whole.dependence.mid).toBeGreaterThan(0);
  for (const effect of [whole, byClause.storefront, byClause.data]) {
    for (const spread of [effect?.share, effect?.pressure, effect?.dependence]) {
      expect(spread?.low).toBeLessThanOrEqual(spread?.mid ?? Number.NaN);
      expect(spread?.mid).toBeLessThanOrEqual(spread?.high ?? Number.NaN);
    }
  }
  expect(byClause.storefront?.share.mid).toBeGreaterThan(byClause.data?.share.mid ?? 0);
});

test('the only clause of a sheet is the whole of it', () => {
  const { whole, byClause } = sheetEffect(report, rules, sheet({ storefront }));
  expect(byClause.storefront?.share).toEqual(whole.share);
});

test('a dearer commission is borne by the seller and presses it more', () => {
  const cheap = sheetEffect(report, rules, sheet({ storefront, data }));
  const dear = sheetEffect(report, rules, sheet({ storefront: { ...storefront, commission: 0.12 }, data }));
  expect(dear.byClause.storefront?.pressure.mid).toBeGreaterThan(
    cheap.byClause.storefront?.pressure.mid ?? 0,
  );
  expect(dear.byClause.storefront?.bearers).toContain('suning');
});

test('what stands against signing is named with its path', () => {
  const wrong = sheetEffect(report, rules, sheet({ storefront: { ...storefront, to: 'gome' } }));
  expect(wrong.conflicts.map(({ path }) => path)).toContain('terms.clauses.storefront.to');
});

test('the same question gets the same answer, and knows nothing of the world that is not told', () => {
  const world = start(rules);
  const jd = rules.firmIds.indexOf('jd');
  world.cash[jd] = (world.cash[jd] ?? 0) * 3;
  const again = sheetEffect(
    observe(world, rules.firmIds.indexOf('suning')),
    rules,
    sheet({ storefront, data }),
  );
  expect(again).toEqual(sheetEffect(report, rules, sheet({ storefront, data })));
});

test('the drill finds what a partner’s leaving would take, and nothing where none binds', () => {
  const terms = sheet({ storefront, data });
  const signed = (firm: string): CheckedSheet => ({
    firm,
    decisions: [{ kind: 'alliance', action: 'propose', terms }],
    checked: true,
  });
  const luck = drawLuck('drilled', luckSizes(rules), rules.quarters);
  let world = start(rules);
  for (let quarter = 0; quarter < 5; quarter++) {
    const sheets = rules.firmIds.map((firm) =>
      quarter === 0 && terms.members.includes(firm) ? signed(firm) : null,
    );
    world = advance(world, sheets, rules, luck).world;
  }
  const later = observe(world, rules.firmIds.indexOf('suning'));
  const lost = leavingDrill(later, rules, 'alliance-1', 'alibaba');
  expect(lost?.share.mid).toBeLessThan(0);
  expect(lost?.dependence.mid).toBeLessThan(0);
  expect(leavingDrill(later, rules, 'alliance-1', 'jd')).toBeNull();
  expect(leavingDrill(later, rules, 'alliance-9', 'alibaba')).toBeNull();
});
