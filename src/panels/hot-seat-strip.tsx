import { namesOf, peopleView } from '../views/hot-seat';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import './style/screens-hot-seat.css';

/** Who sits at a game that several play, whose sheets are sealed, and the way to hand the device over. */
export function HotSeatStrip() {
  const { strip } = useWords(HOT_SEAT_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const derived = useDerived();
  const game = useSessionState((state) => state.game);
  const inGame = useSessionState((state) => 'game' in state.route && state.route.game === state.game?.id);
  if (!derived || !game?.hot?.sits || !inGame) return null;
  const { people: all, sealed: done } = game.hot;
  const people = peopleView({ people: all, sealed: done, scenario: derived.scenario }, language);
  const sealed = people.filter((person) => person.sealed);
  const who = people.find(({ firm }) => firm === game.seat)?.who ?? '';
  return (
    <aside class="coach hot-seat-strip" aria-label={strip.sits(who)}>
      <p>
        <b>
          <bdi>{strip.sits(who)}</bdi>
        </b>{' '}
        {derived.round.over ? '' : sealed.length === 0 ? strip.none : strip.sealed(namesOf(sealed, language))}
      </p>
      <p class="coach-acts">
        <button type="button" class="text-button" onClick={() => void intend.standUp()}>
          {strip.away}
        </button>
      </p>
    </aside>
  );
}
