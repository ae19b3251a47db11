import type { Grade, Numbered } from '../views/briefing-doubt';
import { lowerGrades, widened } from '../views/briefing-doubt';
import { DOUBT_WORDS } from '../views/words/doubt';
import { useWords } from './app-words';
import { Segmented } from './parts/segmented';

export interface BriefingDoubtProps {
  readonly title: string;
  /** The card's own grade, and the one that it is believed at. */
  readonly grade: Grade;
  readonly believed: Grade;
  readonly numbers: readonly Numbered[];
  readonly onBelieve: (grade: Grade) => void;
}

/** How far a card is believed, and the ranges that hang on it, wider with every grade. */
export function BriefingDoubt({ title, grade, believed, numbers, onBelieve }: BriefingDoubtProps) {
  const words = useWords(DOUBT_WORDS);
  const choices = lowerGrades(grade);
  const steps = choices.indexOf(believed);
  if (numbers.length === 0)
    return (
      <p class="note">
        {words.grade(grade)}. {words.nothing}
      </p>
    );
  return (
    <div class="doubt">
      {choices.length > 1 ? (
        <Segmented
          label={words.believe(title)}
          options={choices.map((value) => ({ value, word: words.grade(value) }))}
          chosen={believed}
          onChoose={(value) => onBelieve(choices.find((known) => known === value) ?? grade)}
        />
      ) : (
        <p class="note">
          {words.grade(grade)}. {words.lowest}
        </p>
      )}
      <details open={steps > 0}>
        <summary>{words.hangs(numbers.length)}</summary>
        <ul class="rows">
          {numbers.map((number) => (
            <li key={number.path} class="doubt-number">
              <RangeOf number={number} steps={steps} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface RangeOfProps {
  readonly number: Numbered;
  readonly steps: number;
}

/** A number's range as the case gives it in ink, and what doubt adds to it hatched; words beside say both. */
function RangeOf({ number, steps }: RangeOfProps) {
  const words = useWords(DOUBT_WORDS);
  const { path, value, low, high } = number;
  const now = widened(number, steps);
  const furthest = widened(number, 3);
  const [left, right] = [furthest.low, furthest.high];
  const at = (place: number): string => `${(((place - left) / (right - left || 1)) * 100).toFixed(2)}%`;
  const width = (from: number, to: number): string =>
    `${(((to - from) / (right - left || 1)) * 100).toFixed(2)}%`;
  const plain = (figure: number): string => String(Number(figure.toPrecision(3)));
  return (
    <>
      <code>{path.replace(/^parameters\./, '')}</code>
      <svg class="strip" width="100%" height="14" aria-hidden="true">
        <rect class="doubt-wide" x={at(now.low)} width={width(now.low, now.high)} y="3" height="8" />
        <rect class="doubt-own" x={at(low)} width={width(low, high)} y="5" height="4" />
        <line class="doubt-value" x1={at(value)} x2={at(value)} y1="1" y2="13" />
      </svg>
      <span class="note">
        {words.range(plain(value), plain(now.low), plain(now.high))}
        {steps > 0 ? ` (${words.wider(plain(low), plain(high))})` : ''}
      </span>
    </>
  );
}

/** The rule by which doubt widens, for the foot of the cards. */
export function DoubtRule() {
  const words = useWords(DOUBT_WORDS);
  return <p class="note">{words.rule}</p>;
}
