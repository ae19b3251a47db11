import { useState } from 'preact/hooks';
import { CASES } from '../session';
import { CLOSING_WORDS } from '../views/words/closing';
import { useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { Closing } from './closing';
import { Button } from './parts/button';
import { EmptyState } from './parts/empty-state';

export interface ClosingPageProps {
  readonly scenario: string;
}

/** The end of a case. Sealed for those who have not finished a game of it, until they ask. */
export function ClosingPage({ scenario: id }: ClosingPageProps) {
  const words = useWords(CLOSING_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const finished = useSessionState((state) =>
    state.games.some(({ scenario, over }) => scenario === id && over),
  );
  const known = useSessionState(({ guests }) => [...CASES, ...guests].some((card) => card.id === id));
  const [asked, setAsked] = useState(false);
  const scenario = known ? session.scenario(id) : null;
  if (!known) {
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.none}</h1>
      </main>
    );
  }
  if (!scenario) return <Unfetched />;
  const said = scenario.words[language];
  const seat = scenario.rules.firmIds[scenario.rules.seats[0]?.firm ?? 0] ?? '';
  return (
    <main class="page closing-page" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title(said.title)}</h1>
      </div>
      {finished || asked ? (
        <>
          <Closing said={said} />
          {scenario.file.demonstration ? null : (
            <p class="button-row">
              <a class="button" href={`#/history/${id}/1`}>
                {words.history}
              </a>
            </p>
          )}
        </>
      ) : (
        <EmptyState
          action={
            <p class="button-row">
              <a class="button button-main" href={`#/brief/${id}/${seat}`}>
                <span class="button-words">{words.play}</span>
              </a>
              <Button onClick={() => setAsked(true)}>{words.show}</Button>
            </p>
          }
        >
          {words.sealed} {words.why}
        </EmptyState>
      )}
    </main>
  );
}
