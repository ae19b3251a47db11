import { useState } from 'preact/hooks';
import { coachView } from '../views/coach';
import { COACH_WORDS } from '../views/words/coach';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { useWords } from './app-words';

/** A quiet strip that leads through the first quarters of the first game; it never covers or stops anything. */
export function Coach() {
  const words = useWords(COACH_WORDS);
  const intend = useIntentions();
  const derived = useDerived();
  const coach = useSessionState((state) => state.coach);
  const game = useSessionState((state) => state.game);
  const route = useSessionState((state) => state.route);
  const others = useSessionState(({ games, game: held }) =>
    games.some(({ id, quarters }) => id !== held?.id && quarters > 0),
  );
  const [read, setRead] = useState('');
  if (!derived || !game || coach === 'skipped' || others) return null;
  if (!('game' in route) || route.page === 'map') return null;
  const quarters = derived.reports.length - 1;
  if (quarters > 2) return null;
  // Everyone who sits at this device reads for themselves.
  const sitting = `${game.id}/${game.seat}`;
  const { now, at, of } = coachView({
    seat: game.seat,
    quarters,
    draft: game.draft,
    talk: game.talk,
    read: read === sitting,
  });
  const steps = game.hot ? { ...words.steps, ...words.together } : words.steps;
  const partner = game.talk.find(({ to }) => to === game.seat)?.from;
  return (
    <aside class="coach" aria-label={words.label}>
      <p role="status">
        {now === 'end' ? null : <b class="coach-step">{words.step(at, of)}</b>} {steps[now]}
      </p>
      <p class="coach-acts">
        {now === 'read' ? (
          <button type="button" class="text-button" onClick={() => setRead(sitting)}>
            {words.done}
          </button>
        ) : null}
        {now === 'negotiate' && route.page === 'desk' && partner !== undefined ? (
          <a class="text-button" href={`#/game/${game.id}/table/${partner}`}>
            {words.go.table}
          </a>
        ) : null}
        {route.page === 'table' && now !== 'negotiate' && now !== 'read' ? (
          <a class="text-button" href={`#/game/${game.id}/desk`}>
            {words.go.desk}
          </a>
        ) : null}
        <button type="button" class="text-button" onClick={() => intend.setCoach('skipped')}>
          {now === 'end' ? words.end : words.skip}
        </button>
      </p>
    </aside>
  );
}
