import { QUESTION_FUTURES } from '../session';
import { answerView } from '../views/question';
import { QUESTION_WORDS } from '../views/words/question';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { AsideNote } from './parts/aside-note';
import { Button } from './parts/button';
import { AxisStrip, RangeStrip } from './parts/range-strip';

export interface HomeAnswerProps {
  readonly scenario: string;
  readonly seat: string;
  readonly answer: 'sign' | 'alone';
  /** Where the game goes on; null while it is being made. */
  readonly onward: string | null;
}

/** What the model says to the answer given: the difference that signing makes, with its range, and the way on. */
export function HomeAnswer({ scenario, seat, answer, onward }: HomeAnswerProps) {
  const words = useWords(QUESTION_WORDS);
  const language = useLanguage();
  const session = useSession();
  const failed = useSessionState((state) => state.loaded.includes('outlook-failed'));
  useSessionState((state) => state.loaded);
  const counted = session.question(scenario, seat);
  const view = counted ? answerView(counted, language) : null;
  const whole = (counted?.futures ?? 0) >= QUESTION_FUTURES;
  return (
    <section class="home-answer" aria-labelledby="home-answer-title">
      <h2 id="home-answer-title" class="visually-hidden">
        {words.title}
      </h2>
      <div role="status">
        {view && whole ? (
          <p class="home-finding">
            <b>{view.finding}</b>
          </p>
        ) : null}
      </div>
      {view ? (
        <>
          {whole ? null : (
            <p class="home-finding">
              <b>{view.finding}</b>
            </p>
          )}
          <div class="home-difference">
            <p class="note">
              {words.difference}: <b>{view.rangeText}</b>
            </p>
            <RangeStrip
              axis={view.axis}
              bars={[{ range: view.range, slot: 1, estimate: false }]}
              label={`${words.difference}: ${view.rangeText}`}
              heavy
            />
            <AxisStrip axis={view.axis} />
          </div>
          <p class="note">
            {whole ? view.points : words.counting(counted?.futures ?? 0, QUESTION_FUTURES)}{' '}
            <AsideNote kind="reason" word={words.reason}>
              <p>{words.how(counted?.futures ?? 0)}</p>
            </AsideNote>
          </p>
        </>
      ) : failed ? (
        <p>
          {words.failed}{' '}
          <Button weight="quiet" onClick={() => void session.question(scenario, seat)}>
            {words.again}
          </Button>
        </p>
      ) : (
        <p class="mute">{words.waiting}</p>
      )}
      <p class="home-onward">
        {onward === null ? null : (
          <a class="button button-main" href={onward}>
            <span class="button-words">{words.on[answer]}</span>
          </a>
        )}
        <span class="note">
          {words.yours[answer]} {words.made}
        </span>
      </p>
    </section>
  );
}
