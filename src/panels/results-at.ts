import type { Derived, Language } from '../session';
import type { ResultsInput } from '../views/results';

/** A quarter of the game in hand in the form that results are told from. */
export function resultsAt(derived: Derived, quarter: number, language: Language): ResultsInput {
  const { scenario, rules, reports, turns, events, ledgers } = derived;
  return { names: scenario, rules, reports, turns, events, ledgers, quarter, language };
}
