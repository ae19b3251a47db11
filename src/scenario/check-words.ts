import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';
import type { Words } from './words-file';

/** Ids of the scenario that one language has no words for: each gap is named. */
export function checkWords(file: ScenarioFile, words: Words, place: string): Problem[] {
  const problems: Problem[] = [];
  const need = (
    group: keyof Words &
      (
        | 'firms'
        | 'segments'
        | 'regions'
        | 'letters'
        | 'strengths'
        | 'weaknesses'
        | 'goals'
        | 'lines'
        | 'forms'
      ),
    id: string,
  ): void => {
    if (!Object.hasOwn(words[group], id))
      problems.push(problem(`${place}.${group}.${id}`, 'no-words', `No words for "${id}".`));
  };
  for (const { id } of file.firms) need('firms', id);
  for (const id of file.segments) need('segments', id);
  for (const id of file.regions) need('regions', id);
  for (const form of file.forms) need('forms', form.id);
  for (const seat of [...file.seats, ...file.forms.flatMap((form) => form.seats ?? [])]) {
    need('letters', seat.firm);
    need('strengths', seat.firm);
    need('weaknesses', seat.firm);
    for (const goal of seat.goals) need('goals', goal.id);
  }
  for (const turns of Object.values(file.lines)) for (const turn of turns) need('lines', turn.words);
  return problems;
}
