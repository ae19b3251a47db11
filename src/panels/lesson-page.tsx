import { useEffect } from 'preact/hooks';
import { partsAt } from '../views/lesson-compare';
import { laterPeriod, sayPeriod } from '../views/period';
import { lessonMinutes, type LessonStep } from '../views/lesson';
import { lessonAfter } from '../views/lessons';
import { LESSON_WORDS } from '../views/words/lesson';
import { Waiting } from './app-lazy';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { useStepKeys } from './history-keys';
import { LessonDeparture } from './lesson-departure';
import { LessonStepView } from './lesson-steps';
import { CloseBar } from './parts/close-bar';
import { TeachMissing } from './teach-missing';
import './style/screens-teach.css';
import './style/screens-lesson.css';

export interface LessonPageProps {
  readonly scenario: string;
  readonly lesson: string;
  /** Counted from 1. */
  readonly step: number;
}

/** A lesson along the recorded line of a case, one step at a time; the address holds the step. */
export function LessonPage({ scenario, lesson: id, step: wanted }: LessonPageProps) {
  const session = useSession();
  const name = `${scenario}/${id}`;
  const taken = session.teaching.walk.taken(name);
  useSessionState((state) => state.loaded);
  const words = useWords(LESSON_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const lesson = session.teaching.lesson(scenario, id, language);
  const line = session.history(scenario);
  const all = lesson?.steps.length ?? 0;
  const at = Math.min(all, Math.max(1, wanted));
  const step = lesson?.steps[at - 1];
  useEffect(() => {
    if (step?.kind === 'summary') session.teaching.memory.seen(name);
  }, [step?.kind, name]);
  useEffect(() => {
    if (all > 0) session.teaching.walk.reach(name, at);
  }, [name, at, all]);
  const go = (to: number) => {
    if (to >= 1 && to <= all) intend.go({ page: 'lesson', scenario, lesson: id, step: to });
  };
  useStepKeys({
    back: () => go(at - 1),
    on: () => go(at + 1),
    first: () => go(1),
    last: () => go(all),
  });
  if (!session.teaching.has(scenario, id)) return <TeachMissing />;
  if (!lesson || !line || !step) return <Waiting />;
  const takeOver = async () => {
    const before = session.store.getState().game?.id;
    await intend.takeOver({ scenario, quarter: quarter - 1, seat: lesson.seat });
    const game = session.store.getState().game?.id;
    if (game !== undefined && game !== before) session.teaching.walk.take(name, { game, step: at });
  };
  const quarter = quarterOf(step) ?? lastTold(lesson.steps, at);
  const following = lessonAfter(scenario, id);
  const period = sayPeriod(laterPeriod(line.scenario.rules.start, quarter - 1), language);
  return (
    <>
      <main class="page lesson" id="content">
        <p class="note lesson-place">
          {lesson.title} · {words.of(at, all)}
        </p>
        <h1 tabIndex={-1}>{step.title}</h1>
        {at === 1 ? (
          <p class="lead">
            {lesson.idea} <span class="note">{words.minutes(lessonMinutes(lesson, language), all)}</span>
          </p>
        ) : null}
        {taken && (at === taken.step || step.kind === 'summary') ? (
          <LessonDeparture game={taken.game} line={line} seat={lesson.seat} />
        ) : null}
        <LessonStepView
          key={`${id} ${at}`}
          step={step}
          line={line}
          lesson={lesson}
          place={{ lesson: name, at }}
        />
        <p class="lesson-take">
          <button type="button" class="button" onClick={() => void takeOver()}>
            {words.took(period)}
          </button>
          <span class="note">{words.tookNote}</span>
        </p>
      </main>
      <CloseBar
        label={words.bar}
        actions={
          <>
            {at > 1 ? (
              <button type="button" class="button" onClick={() => go(at - 1)}>
                {words.back}
              </button>
            ) : null}
            {at < all ? (
              <button type="button" class="button button-main" onClick={() => go(at + 1)}>
                {words.next}
              </button>
            ) : (
              <>
                <a class={following ? 'button' : 'button button-main'} href="#/teach">
                  {words.done}
                </a>
                {following ? (
                  <a class="button button-main" href={`#/lesson/${scenario}/${following}/1`}>
                    {words.following}
                  </a>
                ) : null}
              </>
            )}
          </>
        }
      />
    </>
  );
}

/** The quarter that may be taken over at a step: its own, or the one in which its ways part. */
function quarterOf(step: LessonStep): number | null {
  if (step.kind === 'compare') return partsAt(step);
  return 'quarter' in step ? step.quarter : null;
}

/** The quarter that a step without one of its own stands in: the last one told before it, else the first. */
function lastTold(steps: readonly LessonStep[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const step = steps[index];
    const quarter = step ? quarterOf(step) : null;
    if (quarter !== null) return quarter;
  }
  return 1;
}
