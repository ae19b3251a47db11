import { sayPeriod } from '../views/period';
import { TEACH_WORDS } from '../views/words/teach';
import { useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { LessonReturn } from './lesson-return';
import { Section } from './parts/section';
import { CaseDoors, SeatDoors, TeachDoor, useTaughtCases } from './teach-doors';
import { TeachLessons } from './teach-lessons';
import { firmOf, titleOf } from './teach-names';
import './style/screens-teach.css';
import './style/screens-lesson.css';

const PAPERS = ['briefing', 'sheet', 'handout'] as const;

/** All that a lesson needs, by where it is used: in the room, at home, alone, on paper; and the games on this device. */
export function TeachPage() {
  const words = useWords(TEACH_WORDS);
  return (
    <main class="page teach" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <LessonReturn />
      <div class="columns">
        <div class="stack span-6">
          <Section headline={words.inClass}>
            <TeachDoor name={words.notes} text={words.notesText}>
              <CaseDoors name={words.notes} to={(id) => `#/notes/${id}`} />
            </TeachDoor>
            <TeachDoor name={words.projector} text={words.projectorText}>
              <CaseDoors name={words.projector} to={(id) => `#/class/${id}`} />
            </TeachDoor>
            <TeachDoor name={words.hotSeat} text={words.hotSeatText}>
              <CaseDoors name={words.hotSeat} to={(id) => `#/hot-seat/${id}`} />
            </TeachDoor>
          </Section>
          <Section headline={words.homework}>
            <TeachDoor name={words.assign} text={words.assignText}>
              <CaseDoors name={words.assign} to={(id) => `#/assign/${id}`} />
            </TeachDoor>
            <TeachDoor name={words.mark} text={words.markText}>
              <ul class="teach-links">
                <li>
                  <a href="#/mark">{words.mark}</a>
                </li>
              </ul>
            </TeachDoor>
          </Section>
        </div>
        <div class="stack span-6">
          <Section headline={words.alone}>
            <TeachDoor name={words.lessons} text={words.lessonsText}>
              <Lessons />
            </TeachDoor>
            <TeachDoor name={words.lab} text={words.labText}>
              <ul class="teach-links">
                <li>
                  <a href="#/lab">{words.labOpen}</a>
                </li>
              </ul>
            </TeachDoor>
            <TeachDoor name={words.claims} text={words.claimsText}>
              <CaseDoors name={words.claims} to={(id) => `#/sources/${id}`} />
            </TeachDoor>
          </Section>
          <Section headline={words.onPaper}>
            {PAPERS.map((paper) => (
              <TeachDoor key={paper} name={words.paper[paper]} text={words.paperText[paper]}>
                <SeatDoors name={words.paper[paper]} to={(id, firm) => `#/print/${paper}/${id}/${firm}`} />
              </TeachDoor>
            ))}
          </Section>
        </div>
      </div>
      <Games />
    </main>
  );
}

function Lessons() {
  return (
    <ul class="teach-links">
      {useTaughtCases().map(({ id }) => (
        <TeachLessons key={id} scenario={id} />
      ))}
    </ul>
  );
}

/** Games kept on this device, with their reports. */
function Games() {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const games = useSessionState((state) => state.games);
  return (
    <div class="teach-below">
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
    </div>
  );
}
