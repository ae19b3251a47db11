import { CASES } from '../session';
import { caseAxis } from '../views/home-cases';
import { sayPeriod } from '../views/period';
import { CLASS_DOOR } from '../views/words/projector-door';
import { TEACH_WORDS } from '../views/words/teach';
import { TEACH_DOOR } from '../views/words/teach-door';
import { useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { LessonReturn } from './lesson-return';
import { Section } from './parts/section';
import { TeachLessons } from './teach-lessons';
import { firmOf, titleOf } from './teach-names';
import './style/screens-teach.css';
import './style/screens-lesson.css';

const PAPERS = ['briefing', 'sheet', 'handout'] as const;

/** What a teacher needs, by case: notes, claims, a lesson, papers; and the games on this device with their reports. */
export function TeachPage() {
  const words = useWords(TEACH_WORDS);
  const { door } = useWords(CLASS_DOOR);
  const { hotSeat } = useWords(TEACH_DOOR);
  const language = useLanguage();
  return (
    <main class="page teach" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <LessonReturn />
      <div class="three">
        {caseAxis(CASES, language)
          .lines.filter(({ id }) => CASES.some((card) => card.id === id))
          .map(({ id, title, question, seats }) => (
            <Section key={id} headline={title}>
              <p class="note">{question}</p>
              <ul class="rows teach-doors">
                <li>
                  <a href={`#/notes/${id}`}>{words.notes}</a>
                </li>
                <li>
                  <a href={`#/class/${id}`}>{door}</a>
                </li>
                <li>
                  <a href={`#/sources/${id}`}>{words.claims}</a>
                </li>
                <TeachLessons scenario={id} />
                <li>
                  <a href={`#/hot-seat/${id}`}>{hotSeat}</a>
                </li>
                <li>
                  <a href={`#/assign/${id}`}>{words.assign}</a>
                </li>
                {PAPERS.map((paper) => (
                  <li key={paper}>
                    {words.paper[paper]}:{' '}
                    {seats.map(({ firm, name }) => (
                      <a key={firm} class="teach-seat" href={`#/print/${paper}/${id}/${firm}`}>
                        {name}
                      </a>
                    ))}
                  </li>
                ))}
              </ul>
            </Section>
          ))}
      </div>
      <div class="columns teach-below">
        <div class="span-4">
          <Section headline={words.lab}>
            <p>{words.labText}</p>
            <p class="button-row">
              <a class="button" href="#/lab">
                {words.labOpen}
              </a>
            </p>
          </Section>
        </div>
        <div class="stack span-8">
          <Games />
          <Section headline={words.mark}>
            <p>{words.markText}</p>
            <p class="button-row">
              <a class="button" href="#/mark">
                {words.mark}
              </a>
            </p>
          </Section>
        </div>
      </div>
    </main>
  );
}

/** Games kept on this device, with their reports. */
function Games() {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const games = useSessionState((state) => state.games);
  return (
    <Section headline={words.games} note={words.gamesNote}>
      {games.length === 0 ? <p class="mute">{words.noGames}</p> : null}
      <ul class="rows">
        {games.map(({ id, scenario, seat, period }) => {
          const name = words.gameName(firmOf(scenario, seat, language), sayPeriod(period, language));
          const known = titleOf(scenario, language);
          return (
            <li key={id} class="teach-game">
              <span>
                {known} · {name}
              </span>
              <a href={`#/print/report/${id}`}>{words.report(name)}</a>
              <a href={`#/sources/${scenario}/${id}`}>{words.claims}</a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
