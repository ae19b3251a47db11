import type { ComponentChildren } from 'preact';
import { planViews, type PlanView } from '../views/notes';
import { CASES } from '../session';
import { termReader } from '../views/term-text';
import { LENGTH_WORDS } from '../views/words/lengths';
import { TEACH_WORDS, type TeachWords } from '../views/words/teach';
import { Waiting } from './app-lazy';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { TermText } from './term-text';
import { TeachMissing } from './teach-missing';
import { TeachSources } from './teach-sources';
import { firmOf, titleOf } from './teach-names';
import './style/screens-teach.css';

type Notes = NonNullable<ReturnType<ReturnType<typeof useSession>['teaching']['notes']>>;

export interface NotesPageProps {
  readonly scenario: string;
}

/** A teacher's notes on a case, under eleven headings. */
export function NotesPage({ scenario }: NotesPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const notes = session.teaching.notes(scenario, language);
  if (!session.teaching.has(scenario)) return <TeachMissing />;
  if (!notes) return <Waiting />;
  return (
    <main class="page teach notes" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.notesTitle(titleOf(scenario, language))}</h1>
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      <NotesBody notes={notes} scenario={scenario} />
    </main>
  );
}

interface NotesBodyProps {
  readonly notes: Notes;
  readonly scenario: string;
}

function NotesBody({ notes, scenario }: NotesBodyProps) {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const { headings } = words;
  // Read in the order of the page: each word explains itself where it is named first.
  const read = termReader(language);
  const said = (text: string) => <TermText parts={read(text)} />;
  return (
    <div class="columns">
      <div class="stack span-12">
        <div class="two notes-top">
          <Heading word={headings.aim}>
            <div class="notes-aim">{said(notes.aim)}</div>
          </Heading>
          <Heading word={headings.fits}>
            <div>{said(notes.fits)}</div>
          </Heading>
        </div>
        <Heading word={headings.plans}>
          <div class="three plans">
            {planViews(notes, language).map((plan) => (
              <Plan key={plan.minutes} plan={plan} scenario={scenario} />
            ))}
          </div>
        </Heading>
      </div>
      <div class="stack span-7">
        <Heading word={headings.moves}>
          <ol class="rows moves-expected">
            {notes.moves.map(({ move, why, question }) => (
              <li key={move}>
                <div>
                  <b>{said(move)}</b>
                </div>
                <div>
                  <span class="note">{words.why}</span> {said(why)}
                </div>
                <div>
                  <span class="note">{words.counter}</span> {said(question)}
                </div>
              </li>
            ))}
          </ol>
        </Heading>
        <Heading word={headings.misconception}>
          <div>
            <span class="note">{words.belief}</span> {said(notes.misconception.belief)}
          </div>
          <div>
            <span class="note">{words.instead}</span> {said(notes.misconception.instead)}
          </div>
        </Heading>
        <Heading word={headings.happened}>
          <ul class="rows">
            {notes.happened.map(({ text, sources }) => (
              <li key={text}>
                {said(text)} <TeachSources sources={sources} />
              </li>
            ))}
          </ul>
        </Heading>
        <Heading word={headings.exit}>
          <div class="notes-aim">{said(notes.exit.question)}</div>
          <dl class="marks">
            {(['full', 'half', 'none'] as const).map((mark) => (
              <div key={mark}>
                <dt>{words.marks[mark]}</dt>
                <dd>{said(notes.exit[mark])}</dd>
              </div>
            ))}
          </dl>
        </Heading>
      </div>
      <div class="stack span-5">
        <Heading word={headings.board}>
          <dl class="marks">
            {notes.board.map(({ place, write }) => (
              <div key={place}>
                <dt>{place}</dt>
                <dd>{said(write)}</dd>
              </div>
            ))}
          </dl>
        </Heading>
        <Heading word={headings.leftOut}>
          <ul class="rows">
            {notes.leftOut.map((each) => (
              <li key={each}>{said(each)}</li>
            ))}
          </ul>
        </Heading>
        <Heading word={headings.cards}>
          <ul class="rows">
            {notes.cards.map(({ paper, seat, copies }) => (
              <li key={`${paper} ${seat}`}>
                <a href={`#/print/${paper}/${scenario}/${seat}`}>
                  {words.paperFor(words.paper[paper], firmOf(scenario, seat, language))}
                </a>
                <span class="notes-copies">{copies}</span>
              </li>
            ))}
          </ul>
        </Heading>
        <Heading word={headings.wrong}>
          <dl class="marks">
            {notes.wrong.map(({ trouble, remedy }) => (
              <div key={trouble}>
                <dt>{trouble}</dt>
                <dd>{said(remedy)}</dd>
              </div>
            ))}
          </dl>
        </Heading>
      </div>
    </div>
  );
}

interface HeadingProps {
  readonly word: string;
  readonly children: ComponentChildren;
}

function Heading({ word, children }: HeadingProps) {
  return <Section headline={word}>{children}</Section>;
}

interface PlanProps {
  readonly scenario: string;
  readonly plan: PlanView;
}

/** One plan of a lesson: parts, minutes and their sum. */
function Plan({ plan, scenario }: PlanProps) {
  const words = useWords(TEACH_WORDS);
  return (
    <div>
      <PlanTable plan={plan} words={words} />
      <PlanLength scenario={scenario} form={plan.form} />
    </div>
  );
}

/** The way into the length that a plan plays. */
function PlanLength({ scenario, form }: { readonly scenario: string; readonly form: string | null }) {
  const words = useWords(LENGTH_WORDS);
  const card = CASES.find(({ id }) => id === scenario);
  const quarters = form === null ? card?.quarters : card?.forms.find(({ id }) => id === form)?.quarters;
  if (!card || quarters === undefined) return null;
  return (
    <p class="note">
      {words.play}{' '}
      <a href={`#/brief/${scenario}/${card.seats[0] ?? ''}${form === null ? '' : `/${form}`}`}>
        {words.quarters(quarters)}
      </a>
    </p>
  );
}

function PlanTable({ plan, words }: { readonly plan: PlanView; readonly words: TeachWords }) {
  return (
    <table class="facts plan">
      <caption>
        <b>{plan.caption}</b> <span class="note">{plan.debrief}</span>
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.min}</th>
          <th scope="col">{words.doing}</th>
        </tr>
      </thead>
      <tbody>
        {plan.rows.map(({ part, minutes, doing }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td class="figure">{minutes}</td>
            <td>{doing}</td>
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">{words.sum}</th>
          <td class="figure">{plan.sum}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
