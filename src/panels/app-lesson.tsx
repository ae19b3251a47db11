import { gameOf } from '../session';
import { TEACH_DOOR } from '../views/words/teach-door';
import { useSession, useSessionState } from './app-session';
import { useWords } from './app-words';

/** Above the pages of a game that was taken over from a lesson: the way back to its step. */
export function AppLesson() {
  const words = useWords(TEACH_DOOR);
  const { teaching } = useSession();
  const game = useSessionState(({ route }) => gameOf(route));
  useSessionState((state) => state.loaded);
  const left = game === null ? null : teaching.walk.leftFrom(game);
  if (!left) return null;
  return (
    <p class="kept">
      {words.fromLesson} <a href={`#/lesson/${left.lesson}/${left.step}`}>{words.backToLesson(left.step)}</a>
    </p>
  );
}
