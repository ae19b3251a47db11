import { UNFETCHED_WORDS } from '../views/words/unfetched';
import { Waiting } from './app-lazy';
import { useSessionState } from './app-session';
import { useWords } from './app-words';
import { Button } from './parts/button';
import { EmptyState } from './parts/empty-state';

/** In the place of a page whose case is on its way: waiting in words, and a way on where it did not come. */
export function Unfetched() {
  const words = useWords(UNFETCHED_WORDS);
  const failed = useSessionState((state) => state.unreached);
  if (!failed) return <Waiting />;
  return (
    <main class="page" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <EmptyState
        action={
          <p class="button-row">
            <Button weight="main" onClick={() => location.reload()}>
              {words.again}
            </Button>
            <a class="button" href="#/">
              {words.home}
            </a>
          </p>
        }
      >
        {words.what}
      </EmptyState>
    </main>
  );
}
