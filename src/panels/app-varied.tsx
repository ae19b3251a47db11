import { VARIED_WORDS } from '../views/words/varied';
import { useSession, useSessionState } from './app-session';
import { useWords } from './app-words';
import { Lazy } from './app-lazy';
import { AsideNote } from './parts/aside-note';

/** Names of numbers are many words, and few games change any. */
const fetchNumbers = () => import('./varied-numbers').then(({ VariedNumbers }) => VariedNumbers);

/** Marks a game that is played with other numbers than its case has, on every page of it. */
export function AppVaried() {
  const words = useWords(VARIED_WORDS);
  const session = useSession();
  useSessionState((state) => state.loaded);
  const record = useSessionState((state) => state.game?.record ?? null);
  const inGame = useSessionState((state) => 'game' in state.route);
  const changed = Object.entries(record?.parameters ?? {});
  if (!inGame || !record || changed.length === 0) return null;
  const scenario = session.scenario(record.scenario.id);
  return (
    <p class="kept varied">
      <b>{words.badge}</b> {words.count(changed.length)}{' '}
      <AsideNote kind="reason" word={words.show}>
        <Lazy
          quiet
          fetch={fetchNumbers}
          props={{
            names: scenario,
            numbers: changed.map(([path, value]) => ({
              path,
              value,
              was: scenario?.parameters.find((number) => number.path === path)?.value ?? null,
            })),
          }}
        />
      </AsideNote>
    </p>
  );
}
