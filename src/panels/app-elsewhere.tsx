import { FRAME_WORDS } from '../views/words/frame';
import { useIntentions } from './app-session';
import { useWords } from './app-words';
import { Button } from './parts/button';

/** In place of a page of a game that another tab plays. */
export function Elsewhere() {
  const words = useWords(FRAME_WORDS);
  const intend = useIntentions();
  return (
    <main class="page" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.elsewhereTitle}</h1>
      </div>
      <div class="stack app-broken">
        <p role="status">{words.elsewhere}</p>
        <p class="button-row">
          <Button weight="main" onClick={() => void intend.playHere()}>
            {words.playHere}
          </Button>
          <a class="button button-quiet" href="#/">
            <span class="button-words">{words.toHome}</span>
          </a>
        </p>
      </div>
    </main>
  );
}
