import { observe, openings } from '../../src/engine';
import { bundledScenario, scenarioWith, type Scenario } from '../../src/scenario';
import { reportFor, type Round } from '../../src/table';
import type { SeatInput } from '../../src/views/desk-seat';
import type { Lang } from '../../src/views/format';

/** The short form of a case, as a class plays it. */
export function shortCase(id: string): Scenario {
  const whole = bundledScenario(id);
  const short = whole ? scenarioWith(whole, { form: 'four' }) : null;
  if (!short?.ok) throw new Error(id);
  return short.value;
}

/** What a class sees of a seat that nobody has decided for yet. */
export function seatOf(scenario: Scenario, round: Round, firm: string, language: Lang = 'en'): SeatInput {
  const report = reportFor(round, firm);
  return {
    names: scenario,
    language,
    rules: round.rules,
    report,
    reports: [...round.history.slice(0, -1).map((world) => observe(world, report.firm)), report],
    openings: openings(report.table, round.rules, report.firm),
    events: [],
    talk: round.talk,
    decisions: [],
    attentionSpent: 0,
  };
}
