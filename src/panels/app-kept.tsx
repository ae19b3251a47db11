import { APP_WORDS } from '../views/words/app';
import { downloadText } from './app-download';
import { useIntentions, useSessionState } from './app-session';
import { useWords } from './app-words';

/** A strip that says when this device keeps nothing, and offers the game as a file. */
export function AppKept() {
  const words = useWords(APP_WORDS);
  const intend = useIntentions();
  const keeps = useSessionState((state) => state.keeps);
  const save = useSessionState((state) => state.save);
  const game = useSessionState((state) => state.game);
  if (!game || (keeps === 'disk' && save !== 'failed')) return null;
  return (
    <p class="kept" role="status">
      {save === 'failed' && keeps === 'disk' ? words.kept.failed : words.kept.memory}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() =>
          void intend.exportGame(game.id).then((text) => downloadText(`crosshold-${game.id}.json`, text))
        }
      >
        {words.download}
      </button>
    </p>
  );
}
