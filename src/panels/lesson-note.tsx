import { LONGEST_NOTE } from '../session';
import { LESSON_WORDS } from '../views/words/lesson';
import { useWords } from './app-words';
import { useStepAnswer, type StepPlace } from './lesson-answer';

export interface LessonNoteProps {
  readonly question: string;
  readonly place: StepPlace;
}

/** A question that nobody marks; the note stays on this device. */
export function LessonNote({ question, place }: LessonNoteProps) {
  const words = useWords(LESSON_WORDS);
  const [answer, give] = useStepAnswer(place);
  return (
    <div class="lesson-text">
      <label>
        <b>{question}</b>
        <textarea
          class="field lesson-note"
          rows={5}
          maxLength={LONGEST_NOTE}
          aria-label={`${words.note}: ${question}`}
          value={answer?.kind === 'note' ? answer.text : ''}
          onInput={(event) => give({ kind: 'note', text: event.currentTarget.value })}
        />
      </label>
      <p class="note">{words.noteKept}</p>
    </div>
  );
}
