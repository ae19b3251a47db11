import { CASES, type Language } from '../session';
import { caseAxis } from '../views/home-cases';

/** A bundled case's title, before the case itself is fetched. */
export function titleOf(scenario: string, language: Language): string {
  return lineOf(scenario, language)?.title ?? scenario;
}

export function firmOf(scenario: string, firm: string, language: Language): string {
  return lineOf(scenario, language)?.seats.find((seat) => seat.firm === firm)?.name ?? firm;
}

function lineOf(scenario: string, language: Language) {
  return caseAxis(CASES, language).lines.find(({ id }) => id === scenario);
}
