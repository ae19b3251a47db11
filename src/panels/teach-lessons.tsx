import { LESSONS } from '../views/lessons';
import { TEACH_WORDS } from '../views/words/teach';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';

export interface TeachLessonsProps {
  readonly scenario: string;
}

/** Rows that open the lessons of a case; the titles come with their files. */
export function TeachLessons({ scenario }: TeachLessonsProps) {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const { teaching } = useSession();
  useSessionState((state) => state.loaded);
  return (
    <>
      {(LESSONS[scenario] ?? []).map((id, at) => {
        const lesson = teaching.lesson(scenario, id, language);
        const reached = teaching.walk.at(`${scenario}/${id}`);
        const goesOn = lesson !== null && reached > 1 && reached < lesson.steps.length;
        return (
          <li key={id}>
            <a href={`#/lesson/${scenario}/${id}/1`}>{words.lesson(at + 1)}</a>{' '}
            <span class="note">{lesson?.title}</span>{' '}
            {goesOn ? <a href={`#/lesson/${scenario}/${id}/${reached}`}>{words.goOnAt(reached)}</a> : null}
          </li>
        );
      })}
    </>
  );
}
