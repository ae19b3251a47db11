import { useEffect, useState } from 'preact/hooks';
import { FRAME_WORDS } from '../views/words/frame';
import { AppKept } from './app-kept';
import { AppLesson } from './app-lesson';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useWords } from './app-words';

/** What the world does to the page, one line each, above every page: nothing kept, nothing fetched, a newer version. */
export function AppStrips() {
  return (
    <>
      <AppKept />
      <AppLesson />
      <Unreached />
      <Offline />
      <Update />
    </>
  );
}

function Unreached() {
  const words = useWords(FRAME_WORDS);
  const { flush } = useSession();
  const unreached = useSessionState((state) => state.unreached);
  if (!unreached) return null;
  return (
    <p class="kept" role="status">
      {words.unreached}{' '}
      <button type="button" class="text-button" onClick={() => void flush().then(() => location.reload())}>
        {words.tryAgain}
      </button>
    </p>
  );
}

function Offline() {
  const words = useWords(FRAME_WORDS);
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const follow = () => setOnline(navigator.onLine);
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  return online ? null : (
    <p class="kept" role="status">
      {words.offline}
    </p>
  );
}

/** A newer version is offered, and put off for as long as the reader likes. */
function Update() {
  const words = useWords(FRAME_WORDS);
  const intend = useIntentions();
  const ready = useSessionState((state) => state.updateReady);
  const [later, setLater] = useState(false);
  if (!ready || later) return null;
  return (
    <p class="kept" role="status">
      {words.updateReady}{' '}
      <button type="button" class="text-button" onClick={() => void intend.takeUpdate()}>
        {words.takeUpdate}
      </button>{' '}
      <button type="button" class="text-button" onClick={() => setLater(true)}>
        {words.later}
      </button>
    </p>
  );
}
