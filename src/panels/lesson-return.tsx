import { useState } from 'preact/hooks';
import { LESSON_WORDS } from '../views/words/lesson';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Question } from './lesson-steps';
import { Section } from './parts/section';

/** The question of a finished lesson, when it is due again. */
export function LessonReturn() {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  // What was due when the page was opened stays, so that the answer can still be read.
  const [due] = useState(() => session.teaching.memory.due()[0] ?? null);
  const [scenario = '', id = ''] = due?.split('/') ?? [];
  const lesson = due === null ? null : session.teaching.lesson(scenario, id, language);
  const question = lesson?.steps.findLast((step) => step.kind === 'retrieve');
  if (due === null || !lesson || question?.kind !== 'retrieve') return null;
  return (
    <Section headline={words.returns} note={lesson.title}>
      <Question
        question={question.question}
        options={question.options}
        onAnswered={() => session.teaching.memory.seen(due)}
      />
    </Section>
  );
}
