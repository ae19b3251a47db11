import { useState } from 'preact/hooks';
import type { HistoryLine, StepAnswer } from '../session';
import type { Range } from '../views/charts/spec';
import { guessOutcome, guessView, type Asked } from '../views/lesson';
import { LESSON_WORDS } from '../views/words/lesson';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { IntervalInput } from './parts/interval-input';

export interface LessonGuessProps {
  readonly line: HistoryLine;
  readonly seat: string;
  readonly asked: Asked;
  readonly question: string;
  readonly answer: StepAnswer | null;
  readonly onGive: (answer: StepAnswer) => void;
  /** What is said once the guess has met what came. */
  readonly after?: string;
}

/** A guess with its range; sealed, it meets what came, and can no longer be moved. Skipping is allowed, and kept. */
export function LessonGuess({ line, seat, asked, question, answer, onGive, after }: LessonGuessProps) {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const view = guessView(line, seat, asked, language);
  const [guess, setGuess] = useState<Range | null>(null);
  if (!view) return null;
  const sealed = answer?.kind === 'guess' ? answer : null;
  const value = sealed ?? guess ?? view.start;
  const text = { low: view.say(value.low), mid: view.say(value.mid), high: view.say(value.high) };
  return (
    <div class="lesson-text">
      <p>{question}</p>
      {answer?.kind === 'skipped' ? null : (
        <div class="lesson-guess">
          <p>
            <span class="note">{words.guess}</span> <b>{words.guessText(text.low, text.mid, text.high)}</b>
          </p>
          <IntervalInput
            label={words.guess}
            axis={view.axis}
            step={view.step}
            value={value}
            text={text}
            labels={{ low: words.low, mid: words.middle, high: words.high }}
            ticks
            disabled={sealed !== null}
            onChange={setGuess}
          />
        </div>
      )}
      {answer ? null : (
        <p class="button-row">
          <Button
            weight="plain"
            onClick={() => onGive({ kind: 'guess', low: value.low, mid: value.mid, high: value.high })}
          >
            {words.seal}
          </Button>
          <Button onClick={() => onGive({ kind: 'skipped' })}>{words.skip}</Button>
        </p>
      )}
      <div role="status" class="answer-verdict">
        {answer ? (
          <p>
            <b>{sealed ? guessOutcome(line, seat, asked, sealed, language) : words.skipped}</b>
          </p>
        ) : null}
        {answer && after ? <p>{after}</p> : null}
      </div>
    </div>
  );
}
