import { problemList, type FileRefusal } from '../views/problems';
import { useLanguage } from './app-words';

export interface HomeProblemsProps {
  readonly refusals: readonly FileRefusal[];
}

/** Why a file was refused: each place and what is wrong there. */
export function HomeProblems({ refusals }: HomeProblemsProps) {
  const { headline, lines, more } = problemList(refusals, useLanguage());
  return (
    <div role="alert" class="problems">
      <p>{headline}</p>
      <ul class="rows">
        {lines.map(({ place, sentence }, index) => (
          <li key={index}>
            <code class="problem-place">{place}</code> {sentence}
          </li>
        ))}
      </ul>
      {more === '' ? null : <p class="note">{more}</p>}
    </div>
  );
}
