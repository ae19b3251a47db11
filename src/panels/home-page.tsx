import { useEffect, useState } from 'preact/hooks';
import { CASES } from '../session';
import { caseAxis } from '../views/home-cases';
import { HOME_WORDS } from '../views/words/home';
import { Lazy } from './app-lazy';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { HomeBoard } from './home-board';
import { HomeGuests } from './home-guests';
import { HomeLine } from './home-line';
import { HomeSaves } from './home-saves';
import { HomeTeach } from './home-teach';
import { AsideNote } from './parts/aside-note';
import { Section } from './parts/section';

/** The case that the first question is about. */
const OPENING = { scenario: 'alibaba-suning-2015', seat: 'suning', partner: 'alibaba' } as const;

/** The page is drawn and the board fetched before the workers start. */
const WARM_MS = 900;

const AFTER_DRAWING_MS = 50;

const fetchAnswer = () => import('./home-answer').then((part) => part.HomeAnswer);

type Answered = 'sign' | 'alone';

/** First page: a question whose answer is the first move of a game, and the ways back in. */
export function HomePage() {
  const words = useWords(HOME_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const { question } = useSession();
  const game = useSessionState((state) => state.game?.id ?? null);
  const [answer, setAnswer] = useState<Answered | null>(null);
  const [made, setMade] = useState(false);
  const axis = caseAxis(CASES, language);
  const { scenario, seat, partner } = OPENING;
  useEffect(() => {
    // The answer is counted while the question is read, so that it stands there when it is asked for.
    const soon = setTimeout(() => {
      question(scenario, seat);
      // A part that cannot be fetched now is fetched, and missed aloud, when it is needed.
      fetchAnswer().catch(() => null);
    }, WARM_MS);
    return () => clearTimeout(soon);
  }, [question, scenario, seat]);
  const make = () =>
    void intend.newGame({ scenario, seat, stay: true }).then(
      () => setMade(true),
      // Without the rules there is no game yet; the answer offers to try again.
      () => setMade(false),
    );
  const give = (given: Answered) => {
    const first = answer === null;
    setAnswer(given);
    // The answer is drawn first: making a game keeps this thread busy for a moment.
    if (first) setTimeout(make, AFTER_DRAWING_MS);
  };
  const onward =
    made && game !== null ? `#/game/${game}/${answer === 'sign' ? `table/${partner}` : 'desk'}` : null;
  return (
    <main class="page home" id="content" tabIndex={-1}>
      <div class="home-top">
        <div class="home-question">
          <p class="mute">{words.dateline}</p>
          <h1 class="question">{words.question}</h1>
          <p class="home-offer">
            {words.offer}{' '}
            <AsideNote kind="source" word={words.sourceWord} hint={words.sourceHint}>
              <p>{words.sourceOf}</p>
              <p class="note">
                <a href="http://in.reuters.com/article/alibaba-suning-appliance-idINL1N10L0AK20150810">
                  Reuters, 10 Aug 2015
                </a>
                {' · '}
                <a href="https://chinainternetwatch.com/15957/chinas-b2c-sales-q3-2015">Analysys, 2015 Q3</a>
              </p>
            </AsideNote>
          </p>
          <div class="answers">
            <Answer
              word={words.sign}
              note={words.signNote}
              chosen={answer === 'sign'}
              onClick={() => give('sign')}
            />
            <Answer
              word={words.alone}
              note={words.aloneNote}
              chosen={answer === 'alone'}
              onClick={() => give('alone')}
            />
          </div>
          {answer === null ? (
            <p class="note">{words.firstMove}</p>
          ) : (
            <Lazy fetch={fetchAnswer} props={{ scenario, seat, answer, onward, onAgain: make }} quiet />
          )}
        </div>
        <HomeBoard scenario={OPENING.scenario} />
      </div>
      <div class="three home-doors">
        <HomeSaves />
        <Section headline={words.history.title}>
          <p>{words.history.text}</p>
          <p class="button-row">
            {axis.lines
              .filter(({ id }) => CASES.some((card) => card.id === id && card.recorded))
              .map(({ id, title }) => (
                <a key={id} class="button" href={`#/history/${id}/1`}>
                  {words.history.open(title)}
                </a>
              ))}
          </p>
        </Section>
        <Section headline={words.play.title}>
          <p>{words.play.text}</p>
          <p class="button-row">
            {axis.lines.map(({ id, title, seats }) => (
              <a key={id} class="button" href={`#/brief/${id}/${seats[0]?.firm ?? ''}`}>
                {title}
              </a>
            ))}
          </p>
        </Section>
      </div>
      <HomeLine axis={axis} />
      <div class="home-others">
        <HomeTeach />
        <HomeGuests />
      </div>
      <p class="note home-foot">
        {words.foot} <a href="#/glossary">{words.glossary}</a>
      </p>
    </main>
  );
}

interface AnswerProps {
  readonly word: string;
  readonly note: string;
  readonly chosen: boolean;
  readonly onClick: () => void;
}

/** One of two answers of equal size and weight. */
function Answer({ word, note, chosen, onClick }: AnswerProps) {
  return (
    <button type="button" class="answer" aria-pressed={chosen} onClick={onClick}>
      <b>{word}</b>
      <span>{note}</span>
    </button>
  );
}
