import type { Assignment } from '../record';
import { firmName, type CaseNames } from './case-words';
import type { Lang } from './format';
import { ASSIGNMENT_WORDS } from './words/assignment';
import { BRIEFING_WORDS } from './words/briefing';
import { DEAL_WORDS } from './words/deal';

export interface TermLine {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** What a task fixes, line by line; `names` are its case's, `quarters` those of its length. */
export function termLines(terms: Assignment, names: CaseNames, quarters: number, language: Lang): TermLine[] {
  const words = ASSIGNMENT_WORDS[language].student;
  const { seat, seeds, luck, difficulty, rivals, forecast, takeback } = terms;
  const values: Readonly<Record<keyof typeof words.labels, string>> = {
    case: names.words[language].title,
    seat: firmName(names, seat, language),
    length: words.quarters(quarters),
    luck: luck ? words.luck[seeds] : words.luck.off,
    level: DEAL_WORDS[language].level.names[difficulty],
    rivals: BRIEFING_WORDS[language].choices[rivals]?.name ?? rivals,
    forecast: forecast ? words.forecast.on : words.forecast.off,
    takeback: takeback ? words.takeback.on : words.takeback.off,
  };
  return Object.entries(words.labels).map(([id, label]) => ({
    id,
    label,
    value: values[id as keyof typeof values],
  }));
}
