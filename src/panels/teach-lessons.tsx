import { TEACH_WORDS } from '../views/words/teach';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';

/** Lessons to walk alone, by case, in their order: each but the first asks for something of the one before. */
const LESSONS: Readonly<Record<string, readonly string[]>> = {
  'alibaba-suning-2015': ['first', 'tied', 'carry'],
};

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
      {(LESSONS[scenario] ?? []).map((lesson, at) => (
        <li key={lesson}>
          <a href={`#/lesson/${scenario}/${lesson}/1`}>{words.lesson(at + 1)}</a>{' '}
          <span class="note">{teaching.lesson(scenario, lesson, language)?.title}</span>
        </li>
      ))}
    </>
  );
}
