import { useEffect, useState } from 'preact/hooks';
import type { Derived } from '../session';
import { turningPoints } from '../views/results-turning';
import type { ResultsInput } from '../views/results';
import { TURNING_WORDS } from '../views/words/turning';
import { useWords } from './app-words';
import { Section } from './parts/section';

export interface ResultsTurningProps {
  readonly input: ResultsInput;
  readonly derived: Derived;
  readonly game: string;
}

/** The three quarters that moved most, each with the way into the replay; worked out a quarter at a time. */
export function ResultsTurning({ input, derived, game }: ResultsTurningProps) {
  const words = useWords(TURNING_WORDS);
  const all = input.turns.length;
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (done >= all) return;
    // The causes of a quarter are kept once they are known, so each is worked out in a turn of its own.
    const soon = setTimeout(() => {
      derived.causes(done + 1);
      setDone(done + 1);
    }, 0);
    return () => clearTimeout(soon);
  }, [done, all, derived]);
  if (done < all) {
    return (
      <Section headline={words.title}>
        <p class="mute" role="status">
          {words.looking(done + 1, all)}
        </p>
      </Section>
    );
  }
  const points = turningPoints(
    input,
    Array.from({ length: all }, (_, at) => derived.causes(at + 1)),
  );
  return (
    <Section headline={words.title} note={words.note}>
      {points.length === 0 ? <p>{words.none}</p> : null}
      <ol class="rows turning">
        {points.map(({ quarter, period, sentence }) => (
          <li key={quarter}>
            <b>{period}</b> <span>{sentence}</span>{' '}
            <a href={`#/replay/${game}/${quarter}`}>{words.replay(period)}</a>
          </li>
        ))}
      </ol>
    </Section>
  );
}
