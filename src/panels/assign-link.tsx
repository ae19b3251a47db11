import type { Session, TaskChoices } from '../session';
import { firmName } from '../views/case-words';
import { formatCount } from '../views/format';
import { refusalLines } from '../views/replay';
import { ASSIGNMENT_WORDS } from '../views/words/assignment';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { CopyLink } from './copy-link';
import { addressOf, isHereOnly } from './parts/link-field';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { RefusalList } from './replay-refused';

export interface AssignLinkProps {
  readonly choices: TaskChoices;
  /** The case in the chosen length. */
  readonly scenario: NonNullable<ReturnType<Session['scenario']>>;
}

/** The link of the task as it stands, and three lines for the board. */
export function AssignLink({ choices, scenario }: AssignLinkProps) {
  const words = useWords(ASSIGNMENT_WORDS).teacher;
  const language = useLanguage();
  const { assignments } = useSession();
  useSessionState((state) => state.loaded);
  const code = assignments.code(choices);
  if (code === null)
    return (
      <p class="note" role="status">
        {words.making}
      </p>
    );
  if (!code.ok)
    return (
      <Section headline={words.refused}>
        <RefusalList lines={refusalLines(code.refusals, language)} />
      </Section>
    );
  const fragment = `#/assignment/${code.value}`;
  const link = addressOf(fragment);
  return (
    <>
      <Section headline={words.link} note={words.linkNote(formatCount(link.length, language))}>
        <CopyLink link={link} words={words} />
        <p class="note">{words.last}</p>
        {isHereOnly(location.hostname) ? <p class="alarm">{words.hereOnly(location.hostname)}</p> : null}
        <p>
          <a href={fragment}>{words.try}</a>
        </p>
      </Section>
      <Section headline={words.sheet}>
        <div class="assign-sheet">
          {choices.title.trim() === '' ? null : (
            <p>
              <b>{choices.title}</b>
            </p>
          )}
          <ol>
            {words.steps(firmName(scenario, choices.seat, language), scenario.rules.quarters).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="assign-address">{link}</p>
        </div>
        <p class="button-row assign-print">
          <Button onClick={() => print()}>{words.print}</Button>
        </p>
      </Section>
    </>
  );
}
