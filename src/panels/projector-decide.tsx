import type { Hands } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { sayPackage } from '../views/projector-packages';
import { onSheet, verdictOf, withVotes } from '../views/projector-vote';
import { letterOf } from '../views/projector-worlds';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useLanguage, useWords } from './app-words';
import { CountField } from './projector-count';

export interface ProjectorDecideProps {
  readonly seat: SeatInput;
  readonly hands: Hands | null;
  readonly live: boolean;
  readonly hidden: boolean;
  readonly closing: boolean;
  readonly onChange: (hands: Hands) => void;
}

/** The vote: hands by choice as bars on one scale, and which of them goes on the sheet. */
export function ProjectorDecide({ seat, hands, live, hidden, closing, onChange }: ProjectorDecideProps) {
  const all = useWords(PROJECTOR_WORDS);
  const words = all.decide;
  const language = useLanguage();
  if (!hands) return <NoHands title={words.title} text={all.byDesk} />;
  const chosen = onSheet(hands);
  const most = Math.max(1, ...hands.options.map((option) => option.hands));
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="projector-lead" role="status">
        {closing
          ? all.closing
          : live
            ? hidden
              ? all.predict.hidden
              : verdictOf(hands, language)
            : words.locked(letterOf(chosen ?? 0))}
      </p>
      <ol class="choices votes">
        {hands.options.map(({ decisions, hands: count }, at) => {
          const letter = letterOf(at);
          const taken = at === chosen && !hidden;
          return (
            <li key={letter} class={`choice${taken ? ' choice-taken' : ''}`}>
              <b class="choice-letter">{letter}</b>
              <p class="choice-text">
                {sayPackage(seat, decisions)}
                <span class="vote-bar" style={{ width: hidden ? 0 : `${(count / most) * 100}%` }} />
              </p>
              {live ? (
                <>
                  <CountField
                    value={count}
                    hidden={hidden}
                    disabled={closing}
                    labels={{
                      field: words.field(letter),
                      more: words.more(letter),
                      fewer: words.fewer(letter),
                    }}
                    onChange={(next) => onChange(withVotes(hands, at, next))}
                  />
                  <button
                    type="button"
                    class="tool"
                    aria-pressed={at === chosen}
                    aria-label={`${words.take}: ${words.takeLabel(letter)}`}
                    onClick={() => onChange({ ...hands, chosen: hands.chosen === at ? null : at })}
                  >
                    {words.take}
                  </button>
                </>
              ) : (
                <b class="vote-count">{count}</b>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface NoHandsProps {
  readonly title: string;
  readonly text: string;
}

/** In place of a step of a quarter that was played at the desk. */
export function NoHands({ title, text }: NoHandsProps) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
    </>
  );
}
