import { useState } from 'preact/hooks';
import type { HistoryLine } from '../session';
import type { Range } from '../views/charts/spec';
import { exampleView, guessOutcome, guessView, type LessonStep, type PredictStep } from '../views/lesson';
import { LESSON_WORDS } from '../views/words/lesson';
import { useLanguage, useWords } from './app-words';
import { FactLine } from './briefing-sources';
import { Button } from './parts/button';
import { IntervalInput } from './parts/interval-input';
import { Section } from './parts/section';
import { AnswerList, type AnswerOption } from './teach-answers';
import { TeachSources } from './teach-sources';

export interface LessonStepViewProps {
  readonly step: LessonStep;
  readonly line: HistoryLine;
  readonly seat: string;
}

/** One step of a lesson, by its kind. */
export function LessonStepView({ step, line, seat }: LessonStepViewProps) {
  const words = useWords(LESSON_WORDS);
  switch (step.kind) {
    case 'read':
      return (
        <div class="columns">
          <div class="span-7 lesson-text">
            {step.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          {step.facts.length > 0 ? (
            <div class="span-5">
              <Section headline={words.facts}>
                <ul class="rows">
                  {step.facts.map((fact) => (
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
    case 'example':
      return <Example line={line} seat={seat} quarter={step.quarter} why={step.why} />;
    case 'predict':
      return <Predict step={step} line={line} seat={seat} />;
    case 'decide':
    case 'retrieve':
      return <Question question={step.question} options={step.options} />;
    case 'summary':
      return (
        <dl class="marks lesson-summary">
          <div>
            <dt>{words.rule}</dt>
            <dd class="notes-aim">{step.rule}</dd>
          </div>
          <div>
            <dt>{words.fails}</dt>
            <dd>{step.fails}</dd>
          </div>
          <div>
            <dd class="note">{words.again}</dd>
          </div>
        </dl>
      );
  }
}

interface ExampleProps {
  readonly line: HistoryLine;
  readonly seat: string;
  readonly quarter: number;
  readonly why: readonly string[];
}

/** A recorded quarter with what came, and why it was well or badly done. */
function Example({ line, seat, quarter, why }: ExampleProps) {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const view = exampleView(line, seat, quarter, language);
  if (!view) return null;
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
        <Section headline={words.whyTitle}>
          <div class="lesson-text">
            {why.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
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
              {view.figures.map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td class="figure">{before}</td>
                  <td class="figure">
                    <b>{after}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      </div>
    </div>
  );
}

interface PredictProps {
  readonly step: PredictStep;
  readonly line: HistoryLine;
  readonly seat: string;
}

/** A guess with its range; sealed, it meets what came, and can no longer be moved. */
function Predict({ step, line, seat }: PredictProps) {
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const view = guessView(line, seat, step, language);
  const [guess, setGuess] = useState<Range | null>(null);
  const [sealed, setSealed] = useState(false);
  if (!view) return null;
  const value = guess ?? view.start;
  const text = { low: view.say(value.low), mid: view.say(value.mid), high: view.say(value.high) };
  return (
    <div class="lesson-text">
      <p>{step.question}</p>
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
          disabled={sealed}
          onChange={setGuess}
        />
      </div>
      {sealed ? null : (
        <p class="button-row">
          <Button weight="plain" onClick={() => setSealed(true)}>
            {words.seal}
          </Button>
        </p>
      )}
      <div role="status" class="answer-verdict">
        {sealed ? (
          <>
            <p>
              <b>{guessOutcome(line, seat, step, value, language)}</b>
            </p>
            <p>{step.after}</p>
          </>
        ) : null}
      </div>
    </div>
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
