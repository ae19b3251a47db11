import { useState } from 'preact/hooks';
import type { HistoryLine } from '../session';
import { guessRecord, type Lesson, type LessonStep } from '../views/lesson';
import { LESSON_WORDS } from '../views/words/lesson';
import { useSession } from './app-session';
import { useLanguage, useWords } from './app-words';
import { FactLine } from './briefing-sources';
import { useStepAnswer, type StepPlace } from './lesson-answer';
import { LessonCompare } from './lesson-compare';
import { LessonExample } from './lesson-example';
import { LessonGuess } from './lesson-guess';
import { LessonNote } from './lesson-note';
import { Section } from './parts/section';
import { AnswerList, type AnswerOption } from './teach-answers';

export interface LessonStepViewProps {
  readonly step: LessonStep;
  readonly line: HistoryLine;
  readonly lesson: Lesson;
  readonly place: StepPlace;
}

/** One step of a lesson, by its kind. */
export function LessonStepView({ step, line, lesson, place }: LessonStepViewProps) {
  switch (step.kind) {
    case 'read':
      return <Read text={step.text} facts={step.facts} />;
    case 'example':
      return <LessonExample step={step} line={line} lesson={lesson} place={place} />;
    case 'predict':
      return <Predict step={step} line={line} lesson={lesson} place={place} />;
    case 'compare':
      return <LessonCompare step={step} line={line} lesson={lesson} place={place} />;
    case 'decide':
    case 'retrieve':
      return <Question question={step.question} options={step.options} />;
    case 'reflect':
      return <LessonNote question={step.question} place={place} />;
    case 'summary':
      return <Summary rule={step.rule} fails={step.fails} line={line} lesson={lesson} place={place} />;
  }
}

interface ReadProps {
  readonly text: readonly string[];
  readonly facts: readonly string[];
}

/** Text, with the facts that it rests on beside it. */
function Read({ text, facts }: ReadProps) {
  const words = useWords(LESSON_WORDS);
  return (
    <div class="columns">
      <div class="span-7 lesson-text">
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {facts.length > 0 ? (
        <div class="span-5">
          <Section headline={words.facts}>
            <ul class="rows">
              {facts.map((fact) => (
                <li key={fact}>
                  <FactLine reference={fact} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
      ) : null}
    </div>
  );
}

interface PredictProps extends Omit<LessonStepViewProps, 'step'> {
  readonly step: Extract<LessonStep, { kind: 'predict' }>;
}

/** A guess on its own, before the quarter is told. */
function Predict({ step, line, lesson, place }: PredictProps) {
  const [answer, give] = useStepAnswer(place);
  return (
    <LessonGuess
      line={line}
      seat={lesson.seat}
      asked={step}
      question={step.question}
      after={step.after}
      answer={answer}
      onGive={give}
    />
  );
}

interface SummaryProps extends Omit<LessonStepViewProps, 'step'> {
  readonly rule: string;
  readonly fails: string;
}

/** The rule, where it fails, and how the guesses went. */
function Summary({ rule, fails, line, lesson, place }: SummaryProps) {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const { walk } = useSession().teaching;
  const [answers, setAnswers] = useState(() => walk.answers(place.lesson));
  const record = guessRecord(line, lesson, answers, language);
  const forget = () => {
    walk.forget(place.lesson);
    setAnswers({});
  };
  return (
    <>
      <dl class="marks lesson-summary">
        <div>
          <dt>{words.rule}</dt>
          <dd class="notes-aim">{rule}</dd>
        </div>
        <div>
          <dt>{words.fails}</dt>
          <dd>{fails}</dd>
        </div>
        <div>
          <dd class="note">{words.again}</dd>
        </div>
      </dl>
      {record ? (
        <p class="lesson-record">
          {record}{' '}
          <button type="button" class="text-button" onClick={forget}>
            {words.forget}
          </button>
        </p>
      ) : null}
    </>
  );
}

export interface QuestionProps {
  readonly question: string;
  readonly options: readonly AnswerOption[];
  readonly onAnswered?: () => void;
}

/** A question with explained answers. */
export function Question({ question, options, onAnswered }: QuestionProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <div class="lesson-text">
      <AnswerList
        question={question}
        options={options}
        chosen={chosen}
        onChoose={(index) => {
          if (chosen === null) onAnswered?.();
          setChosen(index);
        }}
      />
    </div>
  );
}
