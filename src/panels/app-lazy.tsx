import type { ComponentType, VNode } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { APP_WORDS } from '../views/words/app';
import { FRAME_WORDS } from '../views/words/frame';
import { useSession } from './app-session';
import { whenIdle } from './idle';
import { useWords } from './app-words';
import { Button } from './parts/button';

export interface LazyProps<Props> {
  /** Fetches the component; the same function each time, as it is asked once. */
  readonly fetch: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Shows nothing while it is on its way: for parts beside a page. */
  readonly quiet?: boolean;
}

/** What fetching has brought, by the function that fetched. */
const arrived = new Map<unknown, unknown>();

/** Fetches parts that are likely to be shown next, one after the other in idle time; returns what stops it. */
export function fetchAhead(parts: readonly (() => Promise<unknown>)[]): () => void {
  const left = parts.filter((fetch) => !arrived.has(fetch));
  return whenIdle(() => {
    // Without a network nothing is asked for: browsers remember that a module did not come.
    const fetch = navigator.onLine ? left.shift() : undefined;
    if (!fetch) return true;
    void fetch().then(
      (part) => arrived.set(fetch, part),
      () => undefined,
    );
    return left.length === 0;
  });
}

/** A part of the page that is fetched when it is first shown; one that does not come says so and can be asked for again. */
export function Lazy<Props extends object>({ fetch, props, quiet = false }: LazyProps<Props>): VNode | null {
  const [, redraw] = useState(0);
  const [missed, setMissed] = useState(false);
  const Part = arrived.get(fetch) as ComponentType<Props> | undefined;
  // Asked for before painting: a frame sooner there.
  useLayoutEffect(() => {
    if (arrived.has(fetch)) return;
    fetch().then(
      (part) => {
        arrived.set(fetch, part);
        redraw((count) => count + 1);
      },
      () => setMissed(true),
    );
  }, [fetch]);
  if (Part) return <Part {...props} />;
  if (missed) return <Missed />;
  return quiet ? null : <Waiting />;
}

/** Says what is awaited, after a moment in which nothing need be said. */
export function Waiting() {
  const words = useWords(APP_WORDS);
  const frame = useWords(FRAME_WORDS);
  const [age, setAge] = useState(0);
  useEffect(() => {
    const soon = setTimeout(() => setAge(1), 300);
    const late = setTimeout(() => setAge(2), 2000);
    const choice = setTimeout(() => setAge(3), 8000);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
      clearTimeout(choice);
    };
  }, []);
  return (
    <div class="page waiting">
      <h1 class="visually-hidden" tabIndex={-1}>
        {words.loading}
      </h1>
      <p class="mute" role="status">
        {age === 0 ? '' : age === 1 ? words.loading : age === 2 ? words.stillLoading : frame.slow}
      </p>
      {age < 3 ? null : <WaysOn />}
    </div>
  );
}

/** A part of the page that did not come. */
function Missed() {
  const frame = useWords(FRAME_WORDS);
  return (
    <main class="page waiting" id="content">
      <h1 tabIndex={-1}>{frame.unreached}</h1>
      <WaysOn />
    </main>
  );
}

/** Asking again means loading the page again: browsers remember that a module did not come. */
function WaysOn() {
  const frame = useWords(FRAME_WORDS);
  const { flush } = useSession();
  return (
    <p class="button-row">
      <Button onClick={() => void flush().then(() => location.reload())}>{frame.tryAgain}</Button>
      <a class="button button-quiet" href="#/">
        <span class="button-words">{frame.toHome}</span>
      </a>
    </p>
  );
}
