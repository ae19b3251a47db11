import { useState } from 'preact/hooks';
import { CASES } from '../session';
import { caseAxis } from '../views/home-cases';
import { HOME_WORDS } from '../views/words/home';
import { useIntentions, useSessionState } from './app-session';
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

/** First page: a question whose answer is the first move of a game, and the ways back in. */
export function HomePage() {
  const words = useWords(HOME_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const busy = useSessionState((state) => state.busy);
  const [pressed, setPressed] = useState<'sign' | 'alone' | null>(null);
  const axis = caseAxis(CASES, language);
  const begin = (answer: 'sign' | 'alone') => {
    setPressed(answer);
    const { scenario, seat, partner } = OPENING;
    void intend.newGame({ scenario, seat, at: answer === 'sign' ? { partner } : 'desk' });
  };
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
              waiting={busy && pressed === 'sign'}
              onClick={() => begin('sign')}
            />
            <Answer
              word={words.alone}
              note={words.aloneNote}
              waiting={busy && pressed === 'alone'}
              onClick={() => begin('alone')}
            />
          </div>
          <p class="note">{words.firstMove}</p>
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
          {axis.lines.map(({ id, title, seats }) => (
            <div key={id} class="home-door">
              <p class="note">{title}</p>
              <p class="button-row">
                {seats.map(({ firm, name }) => (
                  <a key={firm} class="button" href={`#/brief/${id}/${firm}`}>
                    {words.play.as(name)}
                  </a>
                ))}
              </p>
            </div>
          ))}
        </Section>
      </div>
      <HomeLine axis={axis} />
      <HomeGuests />
      <HomeTeach />
      <p class="note home-foot">{words.foot}</p>
    </main>
  );
}

interface AnswerProps {
  readonly word: string;
  readonly note: string;
  readonly waiting: boolean;
  readonly onClick: () => void;
}

/** One of two answers of equal size and weight. */
function Answer({ word, note, waiting, onClick }: AnswerProps) {
  return (
    <button type="button" class="answer" aria-busy={waiting ? 'true' : undefined} onClick={onClick}>
      <b>{word}</b>
      <span>{note}</span>
    </button>
  );
}
