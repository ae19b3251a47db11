import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { APP_WORDS } from '../views/words/app';
import { useWords } from './app-words';

export interface LazyProps<Props> {
  /** Fetches the component; the same function each time, as it is asked once. */
  readonly fetch: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** What fetching has brought, by the function that fetched. */
const arrived = new Map<unknown, unknown>();

/** A part of the page that is fetched when it is first shown. A failed fetch is thrown to the error boundary. */
export function Lazy<Props extends object>({ fetch, props }: LazyProps<Props>): VNode {
  const [, redraw] = useState(0);
  const [trouble, setTrouble] = useState<unknown>(null);
  const Part = arrived.get(fetch) as ComponentType<Props> | undefined;
  useEffect(() => {
    if (arrived.has(fetch)) return;
    fetch().then(
      (part) => {
        arrived.set(fetch, part);
        redraw((count) => count + 1);
      },
      (weather: unknown) => setTrouble(weather instanceof Error ? weather : new Error(String(weather))),
    );
  }, [fetch]);
  if (trouble) throw trouble;
  return Part ? <Part {...props} /> : <Waiting />;
}

/** Says what is awaited, after a moment in which nothing need be said. */
export function Waiting() {
  const words = useWords(APP_WORDS);
  const [age, setAge] = useState(0);
  useEffect(() => {
    const soon = setTimeout(() => setAge(1), 300);
    const late = setTimeout(() => setAge(2), 4000);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, []);
  return (
    <div class="page waiting">
      <h1 class="visually-hidden" tabIndex={-1}>
        {words.loading}
      </h1>
      <p class="mute" role="status">
        {age === 0 ? '' : age === 1 ? words.loading : words.stillLoading}
      </p>
    </div>
  );
}
