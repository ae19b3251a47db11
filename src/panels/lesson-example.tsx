import type { HistoryLine } from '../session';
import type { Lesson } from '../views/lesson';
import { exampleView, type LessonStep } from '../views/lesson';
import { LESSON_WORDS } from '../views/words/lesson';
import { useLanguage, useWords } from './app-words';
import { useStepAnswer, type StepPlace } from './lesson-answer';
import { LessonGuess } from './lesson-guess';
import { Section } from './parts/section';
import { TeachSources } from './teach-sources';
import { Termed } from './termed';

export interface LessonExampleProps {
  readonly step: Extract<LessonStep, { kind: 'example' }>;
  readonly line: HistoryLine;
  readonly lesson: Lesson;
  readonly place: StepPlace;
}

/** A recorded quarter: what was done, a guess, then what came and why. */
export function LessonExample({ step, line, lesson, place }: LessonExampleProps) {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const [answer, give] = useStepAnswer(place);
  const view = exampleView(line, lesson, step.quarter, language);
  if (!view) return null;
  const { guess, quarter } = step;
  const revealed = !guess || answer !== null;
  return (
    <div class="columns">
      <div class="span-7 stack">
        <Section headline={words.onRecord} note={view.period}>
          <ul class="rows">
            {view.said.length === 0 ? <li>{words.nothing}</li> : null}
            {view.said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {view.model ? (
              <li>
                <span class="note">{words.inModel}</span> {view.model}
              </li>
            ) : null}
          </ul>
          <TeachSources sources={view.sources} />
        </Section>
        {guess ? (
          <LessonGuess
            line={line}
            seat={lesson.seat}
            asked={{ quarter, measure: guess.measure }}
            question={guess.question}
            answer={answer}
            onGive={give}
          />
        ) : null}
        {revealed ? (
          <Section headline={words.whyTitle}>
            <div class="lesson-text">
              {step.why.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Section>
        ) : null}
      </div>
      <div class="span-5">
        <Section headline={words.figures} note={view.period}>
          <table class="facts">
            <thead>
              <tr>
                <td />
                <th scope="col" class="figure">
                  {words.before}
                </th>
                <th scope="col" class="figure">
                  {words.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.figures.map(({ measure, label, before, after }) => (
                <tr key={label}>
                  <th scope="row">
                    <Termed of={measure}>{label}</Termed>
                  </th>
                  <td class="figure">{before}</td>
                  <td class="figure">{revealed ? <b>{after}</b> : '·'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {revealed ? null : <p class="note">{words.guessFirst}</p>}
        </Section>
      </div>
    </div>
  );
}
