import { ASSIGNED_WORDS } from '../views/words/assigned';
import { useSessionState } from './app-session';
import { useWords } from './app-words';

/** Marks the game of a task on every page of it, and leads to where it is handed in. */
export function AppAssigned() {
  const words = useWords(ASSIGNED_WORDS);
  const game = useSessionState((state) => state.game);
  const inGame = useSessionState(({ route }) => 'game' in route && route.page !== 'hand-in');
  const atDesk = useSessionState(({ route }) => route.page === 'desk');
  const assigned = game?.record.assignment;
  if (!inGame || !game || !assigned) return null;
  const { terms, student } = assigned;
  const said = [
    ...(terms.title === undefined ? [] : [terms.title]),
    student,
    ...(terms.forecast ? [] : [words.noForecast]),
    ...(terms.takeback ? [] : [words.noTakeback]),
  ];
  const { reason, predictions } = game.draft;
  const [expects, explains] = [predictions.length > 0, reason.trim() !== ''];
  const open = !expects && !explains ? 'both' : !expects ? 'expect' : !explains ? 'reason' : null;
  return (
    <p class="kept varied">
      <b>{words.badge}</b> <bdi>{said.join(' · ')}</bdi> <a href={`#/hand-in/${game.id}`}>{words.handIn}</a>{' '}
      {atDesk && open !== null ? <span class="note">{words.open[open]}</span> : null}
    </p>
  );
}
