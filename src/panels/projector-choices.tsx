import type { Hands } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { costOfPackage, otherPackages, sayPackage } from '../views/projector-packages';
import { withOption } from '../views/projector-vote';
import { letterOf } from '../views/projector-worlds';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useWords } from './app-words';

export interface ProjectorChoicesProps {
  readonly seat: SeatInput;
  /** Null where the quarter was played without a show of hands. */
  readonly hands: Hands | null;
  readonly live: boolean;
  readonly onChange: (hands: Hands) => void;
}

/** What stands for election: a letter, a sentence, and what it costs. */
export function ProjectorChoices({ seat, hands, live, onChange }: ProjectorChoicesProps) {
  const all = useWords(PROJECTOR_WORDS);
  const words = all.choices;
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      {hands ? (
        <ol class="choices">
          {hands.options.map(({ decisions }, at) => {
            const letter = letterOf(at);
            return (
              <li key={letter} class="choice">
                <b class="choice-letter">{letter}</b>
                <p class="choice-text">
                  {sayPackage(seat, decisions)}
                  {live ? <span class="choice-cost">{costOfPackage(seat, decisions)}</span> : null}
                </p>
                {live && decisions.length > 0 ? (
                  <Replace
                    word={words.replace}
                    label={words.replaceLabel(letter)}
                    onPress={() => {
                      const next = nextOther(seat, hands, at);
                      if (next) onChange(next);
                    }}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
      ) : (
        <p>{all.byDesk}</p>
      )}
    </>
  );
}

/** The show of hands with the next of the other suggestions in one place. */
function nextOther(seat: SeatInput, hands: Hands, at: number): Hands | null {
  const shown = hands.options.map(({ decisions }) => decisions);
  const others = otherPackages(seat, []);
  const now = others.findIndex((each) => JSON.stringify(each) === JSON.stringify(shown[at]));
  for (let step = 1; step <= others.length; step++) {
    const next = others[(now + step) % others.length];
    if (next && !shown.some((each) => JSON.stringify(each) === JSON.stringify(next)))
      return withOption(hands, at, next);
  }
  return null;
}

interface ReplaceProps {
  readonly word: string;
  readonly label: string;
  readonly onPress: () => void;
}

function Replace({ word, label, onPress }: ReplaceProps) {
  return (
    <button type="button" class="tool choice-other" aria-label={`${word}: ${label}`} onClick={onPress}>
      {word}
    </button>
  );
}
