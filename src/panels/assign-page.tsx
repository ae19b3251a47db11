import { useState } from 'preact/hooks';
import { CASES, type TaskChoices } from '../session';
import { ASSIGNMENT_WORDS } from '../views/words/assignment';
import { useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useWords } from './app-words';
import { AssignChoices } from './assign-choices';
import { AssignLink } from './assign-link';
import { Section } from './parts/section';
import './style/screens-assignment.css';

export interface AssignPageProps {
  readonly scenario: string | null;
}

const FIRST = CASES[0];

/** The teacher's page: what is fixed for everyone, and the one link that holds it. */
export function AssignPage({ scenario: named }: AssignPageProps) {
  const words = useWords(ASSIGNMENT_WORDS).teacher;
  const session = useSession();
  useSessionState((state) => state.loaded);
  const guests = useSessionState((state) => state.guests);
  const cases = [...CASES, ...guests];
  const first = cases.find(({ id }) => id === named) ?? FIRST;
  const [choices, setChoices] = useState<TaskChoices>(() => ({
    scenario: first?.id ?? '',
    seat: first?.seats[0] ?? '',
    form: first?.forms?.[0]?.id ?? null,
    seed: String(new Date().getFullYear()),
    seeds: 'each',
    luck: true,
    level: 'full',
    rivals: 'mixed',
    forecast: true,
    takeback: false,
    title: '',
    question: '',
  }));
  const scenario = session.scenario(choices.scenario, choices.form ?? undefined);
  const whole = session.scenario(choices.scenario);
  if (!scenario || !whole) return <Unfetched />;
  return (
    <main class="page assign" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <div class="columns">
        <div class="stack span-7 assign-choices">
          <AssignChoices
            choices={choices}
            whole={whole}
            cases={cases}
            onChange={(change) => setChoices({ ...choices, ...change })}
          />
        </div>
        <div class="stack span-5">
          <AssignLink choices={choices} scenario={scenario} />
          <Section headline={words.honest}>
            {words.honestText.map((sentence) => (
              <p key={sentence} class="note assign-honest">
                {sentence}
              </p>
            ))}
            <p>
              <a href="#/mark">{words.marking}</a>
            </p>
          </Section>
        </div>
      </div>
    </main>
  );
}
