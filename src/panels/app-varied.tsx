import { VARIED_WORDS } from '../views/words/varied';
import { useSession, useSessionState } from './app-session';
import { useWords } from './app-words';
import { AsideNote } from './parts/aside-note';

/** Marks a game that is played with other numbers than its case has, on every page of it. */
export function AppVaried() {
  const words = useWords(VARIED_WORDS);
  const session = useSession();
  useSessionState((state) => state.loaded);
  const record = useSessionState((state) => state.game?.record ?? null);
  const inGame = useSessionState((state) => 'game' in state.route);
  const changed = Object.entries(record?.parameters ?? {});
  if (!inGame || !record || changed.length === 0) return null;
  const numbers = session.scenario(record.scenario.id)?.parameters ?? [];
  return (
    <p class="kept varied">
      <b>{words.badge}</b> {words.count(changed.length)}{' '}
      <AsideNote kind="reason" word={words.show}>
        <ul class="rows">
          {changed.map(([path, value]) => {
            const was = numbers.find((number) => number.path === path)?.value;
            return (
              <li key={path}>
                <code>{path}</code> {words.line(String(value), was === undefined ? '?' : String(was))}
              </li>
            );
          })}
        </ul>
      </AsideNote>
    </p>
  );
}
