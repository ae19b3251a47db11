import { aimLines } from '../views/briefing';
import { firmName, firmTag } from '../views/case-words';
import { PAPER_WORDS } from '../views/words/paper';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { PaperColumns } from './paper-columns';
import { Blank, Lines, PaperHead } from './paper-head';
import type { PaperCase } from './paper-page';

export interface PaperHandoutProps {
  readonly scenario: PaperCase;
  readonly seat: string;
}

/** Quarters that a lesson's log has room for. */
const LOG_ROWS = 6;

/** For each student: how to begin, the aims, a log, and the exit question. Nobody joins anything. */
export function PaperHandout({ scenario, seat }: PaperHandoutProps) {
  const words = useWords(PAPER_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const notes = session.teaching.notes(scenario.id, language);
  const text = scenario.words[language];
  const name = `${firmName(scenario, seat, language)} (${firmTag(scenario, seat)})`;
  const { quarter, predict, decide, came } = words.logColumns;
  return (
    <>
      <PaperHead title={words.handoutTitle(name)} line={`${text.title}. ${text.question}`} />
      <p class="blanks">
        <Blank label={words.name} />
        <Blank label={words.address} />
      </p>
      <section>
        <h2>{words.open}</h2>
        <ol class="leaf-steps">
          {words.steps.map((step, index) => (
            <li key={step}>
              <b>{index + 1}</b> {step}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.counts}</h2>
        <ul class="leaf-points">
          {aimLines(scenario, seat, language).map(({ id, aim, measured, weight }) => (
            <li key={id}>
              <b>→</b> {aim} {measured} <span class="note">{weight}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.log}</h2>
        <table class="paper-table paper-form paper-log">
          <PaperColumns heads={[quarter, predict, decide, came]} />
          <tbody>
            {Array.from({ length: LOG_ROWS }, (_, row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="leaf-keep">
        <h2>{words.exit}</h2>
        {notes ? <p>{notes.exit.question}</p> : null}
        <Lines count={3} />
        <p class="note">{words.rule}</p>
        <Lines count={2} />
      </section>
    </>
  );
}
