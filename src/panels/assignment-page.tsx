import { useState } from 'preact/hooks';
import { LONGEST_STUDENT, type Assignment, type Refusal } from '../session';
import { termLines } from '../views/assignment';
import { refusalLines } from '../views/replay';
import { ASSIGNMENT_WORDS } from '../views/words/assignment';
import { useIntentions, useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { FactList } from './parts/fact-list';
import { Section } from './parts/section';
import { RefusalList } from './replay-refused';
import './style/screens-assignment.css';

export interface AssignmentPageProps {
  readonly code: string;
}

/** A task as the student gets it: what is asked, what is fixed, who plays. */
export function AssignmentPage({ code }: AssignmentPageProps) {
  const { assignments } = useSession();
  useSessionState((state) => state.loaded);
  const task = assignments.read(code);
  if (task.state === 'loading') return <Unfetched />;
  if (task.state === 'refused') return <Refused refusals={task.refusals} />;
  return <Ready code={code} terms={task.terms} />;
}

interface RefusedProps {
  readonly refusals: readonly Refusal[];
}

function Refused({ refusals }: RefusedProps) {
  const words = useWords(ASSIGNMENT_WORDS).student;
  const language = useLanguage();
  const lines = refusalLines(refusals, language).map((line, at) => ({
    ...line,
    sentence: words.codes[refusals[at]?.code ?? ''] ?? line.sentence,
  }));
  return (
    <main class="page" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.refused}</h1>
      </div>
      <RefusalList lines={lines} />
    </main>
  );
}

interface ReadyProps {
  readonly code: string;
  readonly terms: Assignment;
}

function Ready({ code, terms }: ReadyProps) {
  const words = useWords(ASSIGNMENT_WORDS).student;
  const language = useLanguage();
  const session = useSession();
  const intend = useIntentions();
  const busy = useSessionState((state) => state.busy);
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const { id, form } = terms.scenario;
  const scenario = session.scenario(id, form);
  if (!scenario) return <Unfetched />;
  const begin = (): void => {
    setNameless(name.trim() === '');
    if (name.trim() !== '') void intend.beginAssignment(code, name);
  };
  return (
    <main class="page assignment" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>
          <bdi>{terms.title ?? words.untitled(scenario.words[language].title)}</bdi>
        </h1>
      </div>
      <div class="columns">
        <div class="stack span-7">
          {terms.question === undefined ? null : (
            <Section headline={words.asked}>
              {terms.question.split('\n').map((line, at) => (
                <p key={at} class="letter">
                  {line}
                </p>
              ))}
            </Section>
          )}
          <Section headline={words.who}>
            <form
              class="assign-choice"
              onSubmit={(event) => {
                event.preventDefault();
                begin();
              }}
            >
              <label>
                <span class="visually-hidden">{words.who}</span>
                <input
                  class="assign-wide"
                  type="text"
                  name="student"
                  maxLength={LONGEST_STUDENT}
                  autoComplete="name"
                  aria-describedby="who-note"
                  aria-invalid={nameless}
                  value={name}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              </label>
              <p class="note" id="who-note">
                {words.whoNote}
              </p>
              <p class="button-row">
                <Button weight="main" type="submit" disabled={busy}>
                  {words.begin}
                </Button>
                <a class="button button-quiet" href={briefingOf(terms)}>
                  <span class="button-words">{words.briefing}</span>
                </a>
              </p>
              <p class={nameless ? 'alarm' : 'note'} role="status">
                {nameless ? words.noName : words.again}
              </p>
            </form>
          </Section>
        </div>
        <div class="stack span-5">
          <Section headline={words.fixed}>
            <FactList facts={termLines(terms, scenario, scenario.rules.quarters, language)} />
          </Section>
        </div>
      </div>
    </main>
  );
}

/** The briefing as a paper: it has no start of its own, which would begin a game outside of the task. */
function briefingOf({ scenario: { id, form }, seat }: Assignment): string {
  return `#/print/briefing/${id}/${seat}${form === undefined ? '' : `/${form}`}`;
}
