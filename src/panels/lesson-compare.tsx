import { useMemo, useState } from 'preact/hooks';
import type { HistoryLine } from '../session';
import type { Lesson } from '../views/lesson';
import { compareView, type CompareStep } from '../views/lesson-compare';
import { APP_WORDS } from '../views/words/app';
import { LESSON_WORDS } from '../views/words/lesson';
import { useSession } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart, FactTable } from './chart/chart';
import { useStepAnswer, type StepPlace } from './lesson-answer';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { AnswerList } from './teach-answers';

export interface LessonCompareProps {
  readonly step: CompareStep;
  readonly line: HistoryLine;
  readonly lesson: Lesson;
  readonly place: StepPlace;
}

/** The same quarters in several ways: first a choice, then its explanation, the better one, and all figures. */
export function LessonCompare({ step, line, lesson, place }: LessonCompareProps) {
  const words = useWords(LESSON_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const session = useSession();
  const [answer, give] = useStepAnswer(place);
  // The first choice is kept; after it, what is said of the others may be read too.
  const [seen, setSeen] = useState<number | null>(null);
  const played = useMemo(
    () => step.ways.map(({ turns }) => session.way(line, lesson.seat, turns, step.quarter)),
    [step, line, lesson.seat, session],
  );
  const legal = played.filter((tables) => tables !== null);
  if (legal.length < played.length) return <p>{words.compare.missing}</p>;
  const { right, period, table, chart } = compareView({ line, lesson, step, played: legal, language });
  const options = step.ways.map(({ id, name, why }) => ({ text: name, right: id === right, why }));
  const chosen = seen ?? (answer?.kind === 'way' ? step.ways.findIndex(({ id }) => id === answer.id) : null);
  return (
    <div class="stack">
      <div class="lesson-text">
        {step.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {answer?.kind === 'skipped' ? (
          <p>
            <b>{step.question}</b> {words.skipped}
          </p>
        ) : (
          <AnswerList
            question={step.question}
            options={options}
            chosen={chosen}
            onChoose={(index) => {
              const way = step.ways[index];
              if (way && !answer) give({ kind: 'way', id: way.id });
              setSeen(index);
            }}
          />
        )}
        {answer ? null : (
          <p class="button-row">
            <Button onClick={() => give({ kind: 'skipped' })}>{words.skip}</Button>
          </p>
        )}
      </div>
      {answer ? (
        <div class="columns">
          <div class="span-7">
            <Chart spec={chart} words={{ asTable }} />
          </div>
          <div class="span-5 stack">
            <Section headline={words.figures} note={period}>
              <FactTable table={table} caption={words.figures} />
              <p class="note">{words.compare.same}</p>
            </Section>
            <div class="lesson-text">
              {step.after.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
        </div>
      ) : null}
    </div>
  );
}
